package org.countersign.chart;

import static org.countersign.chart.Shape.Anchor.END;
import static org.countersign.chart.Shape.Anchor.START;

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
import org.countersign.platform.When;
import org.countersign.platform.Words;

/** When the contacts came: a place in each row, a side in each column, one scale in all of them, every side upwards. */
final class TrendChart {
    private static final int WIDTH = 960, LEFT = 140, PANEL = 255, GAP = 18, TALLEST = 84, ROW = 128, TOP = 108;
    private static final Map<Side, Fill> FILL = Map.of(Side.OPPOSE_SIDE, Fill.OPPOSE, Side.SUPPORT_SIDE, Fill.SUPPORT, Side.NEITHER, Fill.NEITHER);
    private final List<Shape> shapes = new ArrayList<>();
    private final Trend trend;
    private final Words words;
    private final When when;

    private TrendChart(Trend trend, Words words, When when) {
        this.trend = trend;
        this.words = words;
        this.when = when;
    }

    static Chart of(Trend trend, String title, String asOf, Words words, When when) {
        TrendChart chart = new TrendChart(trend, words, when);
        chart.head(title, asOf);
        int y = TOP;
        for (Area area : Area.values()) {
            chart.row(area, y);
            y += ROW;
        }
        chart.shapes.add(new Label(16, y + 16, 12, false, START, words.say("chart.source", words.say("chart.trend.base", trend.total()), String.valueOf(org.countersign.count.Tally.DEFINITION))));
        chart.shapes.add(new Label(16, y + 34, 12, false, START, words.say("tally.side.rule")));
        return new Chart(WIDTH, y + 50, words.say("chart.trend.title", title), words.say("chart.trend.said", trend.total(), trend.highest()), List.copyOf(chart.shapes));
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
        shapes.add(new Line(x, floor, x + PANEL, floor, false));
        shapes.add(new Label(x + PANEL, floor - TALLEST - 2, 12, false, END, words.say("chart.trend.most", most)));
        if (parts == 0) return;
        shapes.add(new Label(x, floor + 16, 11, false, START, when.shortDay(trend.first())));
        shapes.add(new Label(x + PANEL, floor + 16, 11, false, END, when.shortDay(trend.last())));
    }
}
