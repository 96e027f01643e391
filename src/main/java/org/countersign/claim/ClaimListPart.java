package org.countersign.claim;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.city.City;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Missing;
import org.countersign.platform.When;
import org.countersign.platform.Words;

/** What is claimed of a measure beside what its text says, on the measure's page. */
@Named
@RequestScoped
public class ClaimListPart {
    @Inject Ordinances ordinances;
    @Inject Claims claims;
    @Inject City city;
    private List<Row> rows;

    /** A claim as the page shows it; text that is not known is empty. @param by who claims it, where and when */
    public record Row(long id, String words, String by, String url, Held held, String why, String recorded) {}

    /** What it is held against. */
    public record Held(long version, String label, String anchor, String passage, String note) {}

    /** The rows of this measure, read once. */
    public List<Row> of(String no) {
        if (rows == null) rows = claims.about(FileNumber.read(no).flatMap(ordinances::byNumber).orElseThrow(() -> new Missing("ordinance"))).stream().map(this::row).toList();
        return rows;
    }

    private Row row(Claim claim) {
        Said said = claim.said();
        Said.Told told = said.told();
        String by = Stream.of(told.person(), told.source(), told.day() == null ? null : when().shortDay(told.day())).filter(each -> each != null).collect(Collectors.joining(", "));
        return new Row(claim.id(), said.words(), by.isEmpty() ? words().say("claim.by.unknown") : by, blank(told.url()), new Held(said.version(), claim.label(), blank(said.anchor()), blank(said.passage()), said.note()),
                blank(claim.supersededWhy()), words().say("ordinance.recordedBy", claim.recordedBy(), when().minute(claim.recordedAt())));
    }

    public boolean isMayWrite() { return ordinances.mayBeWritten(); }

    private static String blank(String text) { return text == null ? "" : text; }

    private When when() { return new When(city.zone(), locale()); }

    private static Words words() { return Words.in(locale()); }

    private static Locale locale() { return FacesContext.getCurrentInstance().getViewRoot().getLocale(); }
}
