package org.countersign.relation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.countersign.city.City;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Missing;
import org.countersign.platform.When;
import org.countersign.platform.Words;

/** What a measure hangs together with, on its page: what it tells of others, and what others tell of it. */
@Named
@RequestScoped
public class RelationListPart {
    @Inject Ordinances ordinances;
    @Inject Relations relations;
    @Inject City city;
    private List<Row> rows;

    /** A relation read from this measure; text that is not known is empty. @param no of the other measure; empty: it is none of this docket */
    public record Row(long id, String how, String no, String name, String url, String note, String why, String recorded) {}

    /** The rows of this measure, read once. */
    public List<Row> of(String no) {
        if (rows != null) return rows;
        Ordinance ordinance = FileNumber.read(no).flatMap(ordinances::byNumber).orElseThrow(() -> new Missing("ordinance"));
        rows = relations.of(ordinance).stream().map(relation -> row(relation, relation.measure().id().equals(ordinance.id()))).toList();
        return rows;
    }

    /** @param forth whether this measure tells it, and not the other */
    private Row row(Relation relation, boolean forth) {
        Ordinance other = forth ? relation.other().orElse(null) : relation.measure();
        String how = words().say((forth ? "relation.kind." : "relation.inverse.") + relation.kind()), since = relation.day() == null ? "" : when().shortDay(relation.day());
        return new Row(relation.id(), since.isEmpty() ? how : words().say("relation.since", how, since), other == null ? "" : other.fileNumber().value(), other == null ? relation.name() : other.title(), blank(relation.url()),
                blank(relation.note()), blank(relation.struckWhy()), words().say("ordinance.recordedBy", relation.recordedBy(), when().minute(relation.recordedAt())));
    }

    public boolean isMayWrite() { return ordinances.mayBeWritten(); }

    private static String blank(String text) { return text == null ? "" : text; }

    private When when() { return new When(city.zone(), locale()); }

    private static Words words() { return Words.in(locale()); }

    private static Locale locale() { return FacesContext.getCurrentInstance().getViewRoot().getLocale(); }
}
