package org.countersign.count;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.countersign.http.Csv;
import org.countersign.http.Rows;
import org.countersign.residency.Residency;

/**
 * The tally as a table of four columns: the figure as its name in the interface, the residency and the other key where it has them, and the
 * value. Every key of the interface is there, in its order, zero included.
 */
public final class TallyCsv {
    private final Rows to;

    private TallyCsv(Rows to) { this.to = to; }

    public static String of(Tally tally) { return of(tally, Map.of()); }

    /** @param part what it is a part of the whole by, such as a channel, by name; it stands below the cut-off. Empty: the whole */
    public static String of(Tally tally, Map<String, String> part) {
        StringWriter text = new StringWriter();
        write(tally, part, new Csv(text));
        return text.toString();
    }

    public static void write(Tally tally, Rows to) { write(tally, Map.of(), to); }

    private static void write(Tally tally, Map<String, String> part, Rows to) {
        TallyCsv out = new TallyCsv(to);
        out.row("figure", "residency", "of", "value");
        out.head(tally);
        part.forEach((what, of) -> out.row("part", "", what, of));
        out.contacts(tally.contacts());
        out.people(tally.people());
        out.rest(tally);
    }

    private void head(Tally tally) {
        row("ordinance", tally.ordinance());
        row("definitionVersion", Tally.DEFINITION);
        row("asOf", java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(tally.cutOff().inTheCity()));
    }

    private void contacts(Tally.Contacts contacts) {
        row("contacts.total", contacts.total());
        row("contacts.unidentified", contacts.unidentified());
        each("contacts.byChannel", contacts.byChannel());
        matrix("contacts.matrix", contacts.matrix());
    }

    private void people(Tally.People people) {
        row("people.total", people.total());
        row("people.nameOnly", people.nameOnly());
        row("people.households", people.households());
        row("people.changedSides", people.changedSides());
        row("people.individual", people.individual());
        row("people.throughCampaign", people.throughCampaign());
        matrix("people.matrix", people.matrix());
        matrix("people.evidence", people.evidence());
    }

    private void rest(Tally tally) {
        row("petitions.claimed", tally.petitions().claimed());
        row("petitions.lines", tally.petitions().lines());
        row("petitions.distinct", tally.petitions().distinct());
        tally.organisations().forEach(each -> row("organisations", "", each.name(), each.stance().name()));
        row("hearing.testified", tally.hearing().testified());
        row("hearing.contactedOtherwise", tally.hearing().contactedOtherwise());
        row("hearing.both", tally.hearing().both());
        each("leftOut.setAside", tally.leftOut().setAside());
        row("leftOut.afterCutOff", tally.leftOut().afterCutOff());
        row("leftOut.suggested", tally.leftOut().suggested());
        row("leftOut.uncoded", tally.leftOut().uncoded());
        row("afterDecision", tally.afterDecision());
    }

    private void row(String figure, Object value) { row(figure, "", "", value.toString()); }

    private void row(String... cells) { to.row(List.of(cells)); }

    private void each(String figure, Map<? extends Enum<?>, Integer> counts) {
        counts.forEach((of, value) -> row(figure, "", of.name(), value.toString()));
    }

    private <C extends Enum<C>> void matrix(String figure, Matrix<C> matrix) {
        for (Map.Entry<Residency, Map<C, Integer>> row : matrix.figures().entrySet())
            row.getValue().forEach((of, value) -> row(figure, row.getKey().name(), of.name(), value.toString()));
    }
}
