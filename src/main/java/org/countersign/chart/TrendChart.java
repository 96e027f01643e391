package org.countersign.chart;

import static org.countersign.chart.Shape.Anchor.END;
import static org.countersign.chart.Shape.Anchor.MIDDLE;
import static org.countersign.chart.Shape.Anchor.START;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.countersign.chart.Shape.Box;
import org.countersign.chart.Shape.Fill;
import org.countersign.chart.Shape.Label;
import org.countersign.chart.Shape.Line;
import org.countersign.count.Area;
import org.countersign.count.Side;
import org.countersign.count.Trend;
import org.countersign.media.Moments;
import org.countersign.platform.When;
import org.countersign.platform.Words;

/** When the contacts came: a place in each row, a side in each column, one scale in all of them, every side upwards; what happened as dotted lines with a letter each, told below. */
final class TrendChart {
    private static final int WIDTH = 960, LEFT = 140, PANEL = 255, GAP = 18, TALLEST = 84, ROW = 128, TOP = 108;
    private static final Map<Side, Fill> FILL = Map.of(Side.OPPOSE_SIDE, Fill.OPPOSE, Side.SUPPORT_SIDE, Fill.SUPPORT, Side.NEITHER, Fill.NEITHER);
    private final List<Shape> shapes = new ArrayList<>();
    private final Trend trend;
    private final Moments moments;
    private final Words words;
    private final When when;

    /** What is drawn. @param days as they were counted */
    record Course(Trend days, Moments moments) {
        Trend shown() { return days.reaching(moments.days().keySet()).readable(); }
    }

    private TrendChart(Course course, Words words, When when) {
        trend = course.shown();
        moments = course.moments();
        this.words = words;
        this.when = when;
    }

    static Chart of(Course course, String title, String asOf, Words words, When when) {
        TrendChart chart = new TrendChart(course, words, when);
        chart.head(title, asOf);
        int y = TOP;
        for (Area area : Area.values()) {
            chart.row(area, y);
            y += ROW;
        }
        List<String> below = new ArrayList<>(List.of(words.say("chart.source", words.say("chart.trend.base", chart.trend.total()), String.valueOf(org.countersign.count.Tally.DEFINITION))));
        below.addAll(chart.happened());
        for (String each : List.of("tally.side.rule", "stance.means", "tally.caveat")) below.addAll(PeopleChart.lines(words.say(each)));
        y += 16;
        for (String line : below) {
            chart.shapes.add(new Label(16, y, 12, false, START, line));
            y += 18;
        }
        return new Chart(WIDTH, y, words.say("chart.trend.title", title), words.say("chart.trend.said", chart.trend.total(), chart.trend.highest()), List.copyOf(chart.shapes));
    }

    /** A day each, with its letter. */
    private List<String> happened() {
        List<String> lines = new ArrayList<>();
        int at = 0;
        for (Map.Entry<LocalDate, List<String>> each : moments.days().entrySet()) lines.addAll(PeopleChart.lines(Moments.letter(at++) + " " + when.shortDay(each.getKey()) + ": " + String.join("; ", each.getValue())));
        return lines;
    }

    private void head(String title, String asOf) {
        shapes.add(new Label(16, 30, 18, true, START, PeopleChart.cut(title)));
        String steps = words.say(trend.step() == 1 ? "chart.trend.days" : "chart.trend.weeks", trend.step() / 7);
        shapes.add(new Label(16, 54, 14, false, START, words.say("chart.trend.heading", steps, asOf)));
        for (Side side : Side.values()) shapes.add(new Label(left(side), 86, 13, true, START, words.say("tally.side." + side)));
    }

    private static int left(Side side) { return LEFT + side.ordinal() * (PANEL + GAP); }

    private void row(Area area, int y) {
        shapes.add(new Label(16, y + TALLEST, 13, false, START, words.say("tally.place." + area)));
        for (Side side : Side.values()) panel(area, side, left(side), y + TALLEST + 6);
    }

    private void panel(Area area, Side side, int x, int floor) {
        int parts = trend.parts().size(), most = 0;
        double width = PANEL / (double) Math.max(1, parts), scale = TALLEST / (double) Math.max(1, trend.highest());
        for (int part = 0; part < parts; part++) {
            int here = trend.of(part, area, side);
            most = Math.max(most, here);
            if (here > 0) shapes.add(new Box(x + (part + 0.12) * width, floor - here * scale, 0.76 * width, here * scale, FILL.get(side)));
        }
        if (parts > 0) events(x, floor, width);
        shapes.add(new Line(x, floor, x + PANEL, floor, false));
        shapes.add(new Label(x + PANEL, floor - TALLEST - 2, 12, false, END, words.say("chart.trend.most", most)));
        if (parts == 0) return;
        shapes.add(new Label(x, floor + 16, 11, false, START, when.shortDay(trend.first())));
        shapes.add(new Label(x + PANEL, floor + 16, 11, false, END, when.shortDay(trend.last())));
    }

    private void events(int x, int floor, double width) {
        int at = 0;
        for (LocalDate day : moments.days().keySet()) {
            double here = x + (trend.at(day) + 0.5 / trend.step()) * width;
            shapes.add(new Line(here, floor - TALLEST + 12, here, floor, true));
            shapes.add(new Label(here, floor - TALLEST + 10, 11, false, MIDDLE, Moments.letter(at++)));
        }
    }
}
