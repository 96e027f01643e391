package org.countersign.audit;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.countersign.count.Matrix;
import org.countersign.count.Report;
import org.countersign.count.Side;
import org.countersign.count.Tally;
import org.countersign.count.Trend;

/** Every figure of a report and its trend by its name, for who compares them. */
final class Cells {
    private static final String ORGANISATION = "organisation", REASON = "reason";
    private final Map<String, Long> figures = new HashMap<>();

    private Cells() {}

    static Map<String, Long> of(Report report, Trend trend) {
        Cells cells = new Cells();
        cells.tally(report.tally());
        report.people().forEach((mark, matrix) -> cells.matrix("people." + mark, matrix));
        report.contacts().forEach((channel, matrix) -> cells.matrix("contacts." + channel, matrix));
        for (String code : report.reasons().most(Integer.MAX_VALUE)) cells.reason(report, code);
        for (int part = 0; part < trend.parts().size(); part++) cells.day("trend." + trend.from(part), trend.parts().get(part));
        return cells.figures;
    }

    /** Of those named by what citizens wrote, only what they are. */
    static String kind(String figure) { return Stream.of(ORGANISATION, REASON).filter(kind -> figure.startsWith(kind + " ")).findFirst().orElse(figure); }

    private void tally(Tally tally) {
        figures.put("contacts.unidentified", (long) tally.contacts().unidentified());
        matrix("contacts", tally.contacts().matrix());
        matrix("people", tally.people().matrix());
        matrix("people.evidence", tally.people().evidence());
        figures.put("people.households", (long) tally.people().households());
        figures.put("petitions.lines", (long) tally.petitions().lines());
        figures.put("petitions.distinct", (long) tally.petitions().distinct());
        tally.organisations().forEach(each -> figures.put(ORGANISATION + " " + each.name() + " " + each.stance(), (long) each.contacts()));
        tally.leftOut().setAside().forEach((reason, number) -> figures.put("leftOut." + reason, (long) number));
        figures.put("leftOut.afterCutOff", (long) tally.leftOut().afterCutOff());
        figures.put("leftOut.suggested", (long) tally.leftOut().suggested());
        figures.put("leftOut.uncoded", (long) tally.leftOut().uncoded());
        figures.put("afterDecision", (long) tally.afterDecision());
    }

    /** A docket may span centuries, most of whose days have nothing. */
    private <C extends Enum<C>> void day(String figure, Matrix<C> contacts) {
        if (contacts.total() > 0) matrix(figure, contacts);
    }

    private void reason(Report report, String code) {
        String figure = REASON + " " + code.toLowerCase(Locale.ROOT);
        figures.put(figure, (long) report.reasons().total(code));
        for (Side side : Side.values()) figures.put(figure + " " + side, (long) report.reasons().of(code, side));
    }

    private <C extends Enum<C>> void matrix(String figure, Matrix<C> matrix) {
        matrix.figures().forEach((row, cells) -> cells.forEach((column, number) -> figures.put(figure + "." + row + "." + column, (long) number)));
    }
}
