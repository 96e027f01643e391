package org.countersign.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.countersign.count.Matrix;
import org.countersign.count.Side;
import org.countersign.platform.Words;
import org.countersign.residency.Residency;
import org.countersign.stance.Stance;

/**
 * The signature picture (screens.md): a diverging bar for each place people write from, one scale for all rows; what is on neither side
 * stands in columns of its own, and every number has its list.
 */
public final class Picture {
    /** A number and the list behind it. */
    public record Figure(int count, String href) {}

    /** What is on neither side: a number with a bar of its own. */
    public record Beside(Figure figure, String svg) {}

    /** @param style of the row: lead, group or sub; a group has no bar and no columns but its people */
    public record Row(String style, String label, String svg, List<Beside> beside, Figure people) {}

    /** Of stances, everywhere: from the left of the picture to its right, then what stands beside it. */
    static final List<Stance> ORDER = List.of(Stance.OPPOSE, Stance.OPPOSE_UNLESS_AMENDED, Stance.SUPPORT_IF_AMENDED, Stance.SUPPORT, Stance.NEUTRAL, Stance.UNCLEAR, Stance.NO_POSITION);
    static final List<Stance> BESIDE = ORDER.subList(4, 7);

    /** The chart is 46% of the table, the room for such a bar about 6%: tally.css. */
    private static final double NARROWER = 46.0 / 6;

    private final List<Row> rows = new ArrayList<>();
    private final int half;
    private final Words words;
    private final Links links;

    /** @param half how many people the distance from the centre to the edge stands for */
    Picture(int half, Words words, Links links) {
        this.half = half;
        this.words = words;
        this.links = links;
    }

    /** About 1.3 times the largest side, so that the labels at its end fit. */
    static int half(int largestSide) {
        int least = Math.max(10, (int) Math.ceil(largestSide * 1.3));
        int step = (int) Math.pow(10, Math.max(0, (int) Math.log10(least) - 1));
        return (least + step - 1) / step * step;
    }

    /** The largest side of any row, of these places each on its own. */
    static int largestSide(Matrix<Stance> matrix, List<Set<Residency>> rows) {
        return rows.stream().mapToInt(row -> Math.max(matrix.of(row, Side.OPPOSE_SIDE.stances()), matrix.of(row, Side.SUPPORT_SIDE.stances()))).max().orElse(0);
    }

    /** @param mark whom it is about; blank: everyone */
    void row(String style, String place, Set<Residency> where, Of of) {
        Matrix<Stance> matrix = of.matrix();
        Bar bar = new Bar(part(Stance.OPPOSE, place, where, of), part(Stance.OPPOSE_UNLESS_AMENDED, place, where, of), part(Stance.SUPPORT_IF_AMENDED, place, where, of),
                part(Stance.SUPPORT, place, where, of), half, style.equals("lead") ? Bar.Size.LEAD : Bar.Size.ROW);
        String said = words.say("tally.bar", bar.oppose().count(), bar.unless().count(), bar.ifAmended().count(), bar.support().count());
        List<Beside> beside = BESIDE.stream().map(stance -> beside(new Figure(count(matrix, where, stance), links.to("PEOPLE", place, stance.name(), of.mark())), stance)).toList();
        rows.add(new Row(style, of.label(), bar.svg(said), beside, new Figure(matrix.rows(where), links.to("PEOPLE", place, "", of.mark()))));
    }

    private Bar.Part part(Stance stance, String place, Set<Residency> where, Of of) {
        int count = count(of.matrix(), where, stance);
        String printed = words.say("tally.count", count);
        return new Bar.Part(count, printed, links.to("PEOPLE", place, stance.name(), of.mark()), words.say("tally.bar.part", printed, words.say("stance." + stance), of.label()));
    }

    /** On the scale of the bars: its column is narrower than theirs by so much. */
    private Beside beside(Figure figure, Stance stance) {
        return new Beside(figure, figure.count() == 0 ? "" : "<svg class=\"tb\" height=\"12\" aria-hidden=\"true\"><rect x=\"1\" y=\"2\" width=\"" + Bar.number(figure.count() * 50.0 / half * NARROWER)
                + "%\" height=\"8\" class=\"b-" + stance + "\"/></svg>");
    }

    void group(String label, int people, String href) { rows.add(new Row("group", label, "", List.of(), new Figure(people, href))); }

    /** What a row is of. */
    record Of(Matrix<Stance> matrix, String label, String mark) {}

    private static int count(Matrix<Stance> matrix, Set<Residency> where, Stance stance) { return matrix.of(where, Set.of(stance)); }

    public List<Row> getRows() { return rows; }

    /** A round number of people for the scale below. */
    public int getScale() {
        int most = Math.max(1, half * 3 / 10), ten = (int) Math.pow(10, (int) Math.log10(most));
        return Arrays.stream(new int[] {5, 2, 1}).map(times -> times * ten).filter(round -> round <= most).findFirst().orElse(1);
    }

    /** Where the scale ends, in percent. */
    public String getScaleEnd() { return Bar.number(50 + getScale() * 50.0 / half) + "%"; }
}
