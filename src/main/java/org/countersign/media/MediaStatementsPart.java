package org.countersign.media;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.countersign.city.City;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Missing;
import org.countersign.platform.When;
import org.countersign.platform.Words;

/** What officials and agencies said of a measure, apart from the public, on the measure's page. */
@Named
@RequestScoped
public class MediaStatementsPart {
    @Inject Ordinances ordinances;
    @Inject MediaEvents events;
    @Inject City city;
    private List<Row> rows;

    /** A statement as the page shows it; what is not known is empty. */
    public record Row(String person, String speaker, String leaning, String what, String when) {}

    /** Those that stand, read once. */
    public List<Row> of(String no) {
        if (rows == null) rows = events.around(FileNumber.read(no).flatMap(ordinances::byNumber).orElseThrow(() -> new Missing("ordinance"))).stream()
                .filter(event -> event.kind().isStatement() && !event.isSuperseded()).map(this::row).toList();
        return rows;
    }

    private Row row(MediaEvent event) {
        Telling told = event.telling();
        Stand stand = told.particulars().stand();
        String speaker = event.kind() == EventKind.MAYOR_STATEMENT ? words().say("media.speaker.MAYOR") : stand.speaker() == null ? "" : words().say("media.speaker." + stand.speaker());
        return new Row(told.person() == null ? words().say("media.person.unknown") : told.person(), speaker, stand.leaning() == null ? "" : words().say("media.leaning." + stand.leaning()), told.headline(),
                told.day() == null ? words().say("media.day.unknown") : new When(city.zone(), locale()).shortDay(told.day()));
    }

    private static Words words() { return Words.in(locale()); }

    private static Locale locale() { return FacesContext.getCurrentInstance().getViewRoot().getLocale(); }
}
