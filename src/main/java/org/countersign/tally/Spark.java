package org.countersign.tally;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.countersign.count.Area;
import org.countersign.count.Side;
import org.countersign.count.Trend;
import org.countersign.platform.When;
import org.countersign.platform.Words;

/** The last days of a trend in small, for the desk: those who live here above everybody else on one scale, and each day a bar that is parted by side (features.md 76). */
public record Spark(Trend latest, Words words, When when) {
    static final int DAYS = 14;
    private static final int HEIGHT = 24;

    /** Whose days they are. */
    public enum Row {
        RESIDENTS(Area.RESIDENTS), OTHERS(Area.OUT_OF_AREA, Area.UNPLACED);

        private final List<Area> areas;

        Row(Area... areas) { this.areas = List.of(areas); }
    }

    /** As they stand on each other, from below. */
    private enum Layer {
        OPPOSE(Side.OPPOSE_SIDE, "f-o"), NEITHER(Side.NEITHER, "f-n"), SUPPORT(Side.SUPPORT_SIDE, "f-s");

        private final Side side;
        private final String style;

        Layer(Side side, String style) {
            this.side = side;
            this.style = style;
        }
    }

    private int on(int day, Row row, Side side) { return row.areas.stream().mapToInt(area -> latest.of(day, area, side)).sum(); }

    private int on(int day, Row row) { return Stream.of(Side.values()).mapToInt(side -> on(day, row, side)).sum(); }

    private int all(Row row, Side side) { return days().map(day -> on(day, row, side)).sum(); }

    private int on(int day) { return latest.parts().get(day).total(); }

    private IntStream days() { return IntStream.range(0, latest.parts().size()); }

    /** All bars of both rows stand on it. */
    private int highest() { return Stream.of(Row.values()).flatMapToInt(row -> days().map(day -> on(day, row))).max().orElse(0); }

    public boolean some() { return !latest.empty(); }

    public Row[] rows() { return Row.values(); }

    /** What the bars of a row say, in a sentence that stands beside them. */
    public String said(Row row) { return words.say("desk.trend." + row, all(row, Side.OPPOSE_SIDE), all(row, Side.SUPPORT_SIDE), all(row, Side.NEITHER)); }

    /** Which days they are, and what came on them in all. */
    public String said() {
        int most = days().map(this::on).max().orElse(0), highest = days().filter(day -> on(day) == most).findFirst().orElse(0);
        return words.say("desk.trend", latest.total(), when.shortDay(latest.first()), when.shortDay(latest.last()), most, when.shortDay(latest.from(highest)));
    }

    public String svg(Row row) {
        StringBuilder bars = new StringBuilder("<svg class=\"spark\" width=\"" + 8 * DAYS + "\" height=\"" + HEIGHT + "\" aria-hidden=\"true\">");
        days().forEach(day -> bars.append(bar(day, row)));
        return bars.append("<line x1=\"0\" x2=\"100%\" y1=\"" + (HEIGHT - 0.5) + "\" y2=\"" + (HEIGHT - 0.5) + "\" class=\"bl\"/></svg>").toString();
    }

    private String bar(int day, Row row) {
        StringBuilder parts = new StringBuilder();
        double base = HEIGHT - 1;
        for (Layer layer : Layer.values()) {
            double tall = on(day, row, layer.side) * (HEIGHT - 2.0) / highest();
            if (tall == 0) continue;
            base -= tall;
            parts.append("<rect x=\"").append(8 * (day + DAYS - latest.parts().size())).append("\" y=\"").append(Bar.number(base)).append("\" width=\"6\" height=\"").append(Bar.number(tall))
                    .append("\" class=\"").append(layer.style).append("\"/>");
        }
        return parts.toString();
    }
}
