package org.countersign.chart;

import static org.countersign.chart.Shape.Anchor.END;
import static org.countersign.chart.Shape.Anchor.START;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.countersign.chart.Shape.Box;
import org.countersign.chart.Shape.Fill;
import org.countersign.chart.Shape.Label;
import org.countersign.chart.Shape.Line;
import org.countersign.city.City;
import org.countersign.count.Matrix;
import org.countersign.count.Side;
import org.countersign.count.Tally;
import org.countersign.platform.Words;
import org.countersign.residency.Residency;
import org.countersign.stance.Stance;

/** People by residency: oppose to the left, support to the right, conditional stances hatched beside the centre, one scale in all rows; what is on neither side in words of its own. */
final class PeopleChart {
    private static final int WIDTH = 960, CENTRE = 540, HALF = 250, ROW = 34, TOP = 132, BESIDE = 950, LONGEST = 92, LINE = 125;
    private final List<Shape> shapes = new ArrayList<>();
    private final Tally tally;
    private final Words words;
    private final City city;
    private final double scale;

    private PeopleChart(Tally tally, Words words, City city) {
        this.tally = tally;
        this.words = words;
        this.city = city;
        int largest = 1;
        for (Residency each : Residency.values()) for (Side side : List.of(Side.OPPOSE_SIDE, Side.SUPPORT_SIDE)) largest = Math.max(largest, people(each, side.stances()));
        scale = (HALF - 45.0) / largest;
    }

    /** @param title of the measure @param asOf the cut-off as people say it */
    static Chart of(Tally tally, String title, String asOf, Words words, City city) {
        PeopleChart chart = new PeopleChart(tally, words, city);
        chart.head(title, asOf);
        int y = TOP;
        for (Residency each : Residency.values()) {
            chart.row(each, y);
            y += ROW;
        }
        chart.shapes.add(new Line(CENTRE, TOP - 8, CENTRE, y - 4, false));
        chart.shapes.add(new Label(16, y + 22, 12, false, START, words.say("chart.source", words.say("chart.people.base", tally.people().total()), String.valueOf(Tally.DEFINITION))));
        y += 40;
        for (String each : List.of("stance.means", "tally.caveat"))
            for (String line : lines(words.say(each))) {
                chart.shapes.add(new Label(16, y, 12, false, START, line));
                y += 18;
            }
        return new Chart(WIDTH, y, words.say("chart.people.title", tally.ordinance()), chart.description(), List.copyOf(chart.shapes));
    }

    private void head(String title, String asOf) {
        shapes.add(new Label(16, 30, 18, true, START, cut(tally.ordinance() + " · " + title)));
        shapes.add(new Label(16, 54, 14, false, START, words.say("chart.people.heading", asOf)));
        legend(16, Fill.OPPOSE, "stance.OPPOSE");
        legend(150, Fill.OPPOSE_HATCHED, "stance.OPPOSE_UNLESS_AMENDED");
        legend(400, Fill.SUPPORT_HATCHED, "stance.SUPPORT_IF_AMENDED");
        legend(640, Fill.SUPPORT, "stance.SUPPORT");
        shapes.add(new Label(BESIDE, 116, 12, false, END, words.say("chart.beside")));
    }

    /** As many as it takes. */
    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>(List.of(""));
        for (String word : text.split(" ")) {
            String last = lines.get(lines.size() - 1), longer = last.isEmpty() ? word : last + " " + word;
            if (longer.length() <= LINE) lines.set(lines.size() - 1, longer);
            else lines.add(word);
        }
        return lines;
    }

    static String cut(String text) { return text.codePointCount(0, text.length()) <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…"; }

    private void legend(int x, Fill fill, String key) {
        shapes.add(new Box(x, 72, 16, 14, fill));
        shapes.add(new Label(x + 22, 84, 13, false, START, words.say(key)));
    }

    private void row(Residency where, int y) {
        double middle = y + 17;
        shapes.add(new Label(16, middle, 13, where == Residency.RESIDENT, START, words.say("tally.place." + where, city.name(), city.stateName())));
        side(where, y, -1, Stance.OPPOSE_UNLESS_AMENDED, Stance.OPPOSE, Fill.OPPOSE_HATCHED, Fill.OPPOSE);
        side(where, y, 1, Stance.SUPPORT_IF_AMENDED, Stance.SUPPORT, Fill.SUPPORT_HATCHED, Fill.SUPPORT);
        String beside = people(where, Set.of(Stance.NEUTRAL)) + " · " + people(where, Set.of(Stance.UNCLEAR)) + " · " + people(where, Set.of(Stance.NO_POSITION));
        shapes.add(new Label(BESIDE, middle, 13, false, END, beside));
    }

    private void side(Residency where, int y, int direction, Stance conditional, Stance full, Fill hatched, Fill plain) {
        int some = people(where, Set.of(conditional)), all = people(where, Set.of(full));
        box(y, direction, 0, some * scale, hatched);
        box(y, direction, some * scale, all * scale, plain);
        String said = some == 0 ? words.say("tally.count", all) : words.say("tally.count", all) + " + " + words.say("tally.count", some);
        double end = CENTRE + direction * ((some + all) * scale + 6);
        shapes.add(new Label(end, y + 17, 13, false, direction < 0 ? END : START, said));
    }

    private void box(int y, int direction, double from, double width, Fill fill) {
        if (width > 0) shapes.add(new Box(direction < 0 ? CENTRE - from - width : CENTRE + from, y, width, ROW - 12, fill));
    }

    private int people(Residency where, Set<Stance> stances) {
        Matrix<Stance> matrix = tally.people().matrix();
        return matrix.of(Set.of(where), stances);
    }

    private String description() {
        return words.say("chart.people.said", tally.people().total(), people(Residency.RESIDENT, Side.SUPPORT_SIDE.stances()), people(Residency.RESIDENT, Side.OPPOSE_SIDE.stances()), city.name());
    }
}
