package org.countersign.count;

import java.io.StringWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.countersign.count.Report.Reasons;
import org.countersign.http.Csv;
import org.countersign.http.Rows;
import org.countersign.residency.Residency;
import org.countersign.stance.Stance;

/**
 * The tally as a table of four columns: the figure as its name in the interface, the residency and the other key where it has them, and the
 * value. Every key of the interface is there, in its order, zero included; then what its page shows beside: contacts by residency, stance and channel with
 * their sums, and who gave which reason.
 */
public final class TallyCsv {
    private final Rows to;

    private TallyCsv(Rows to) { this.to = to; }

    public static String of(Report report) { return of(report, Map.of()); }

    /** @param part what it is a part of the whole by, such as a channel, by name; it stands below the cut-off. Empty: the whole */
    public static String of(Report report, Map<String, String> part) {
        StringWriter text = new StringWriter();
        write(report, part, new Csv(text));
        return text.toString();
    }

    public static void write(Report report, Rows to) { write(report, Map.of(), to); }

    private static void write(Report report, Map<String, String> part, Rows to) {
        TallyCsv out = new TallyCsv(to);
        out.row("figure", "residency", "of", "value");
        out.head(report.tally());
        part.forEach((what, of) -> out.row("part", "", what, of));
        out.contacts(report.tally().contacts());
        out.people(report.tally().people());
        if (part.isEmpty()) out.row("petitions.claimed", report.tally().petitions().claimed());      // petitions claim nothing of a part
        out.rest(report.tally());
        report.contacts().forEach((channel, matrix) -> out.sums("contacts.of." + channel, matrix));
        out.sums("contacts.of", report.tally().contacts().matrix());
        out.reasons(report.reasons());
    }

    /** With the sum of each residency, of each stance and of all. */
    private void sums(String figure, Matrix<Stance> matrix) {
        matrix(figure, matrix);
        for (Residency residency : Residency.values()) row(figure, residency.name(), "", String.valueOf(matrix.row(residency)));
        for (Stance stance : Stance.values()) row(figure, "", stance.name(), String.valueOf(matrix.of(EnumSet.allOf(Residency.class), EnumSet.of(stance))));
        row(figure, matrix.total());
    }

    /** Those given most first: all who gave it, then by stance where there are any. */
    private void reasons(Reasons reasons) {
        for (String code : reasons.most(reasons.size())) {
            row("reasons", "", code, String.valueOf(reasons.total(code)));
            for (Stance stance : Stance.values()) if (reasons.of(code, stance) > 0) row("reasons." + stance, "", code, String.valueOf(reasons.of(code, stance)));
        }
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
