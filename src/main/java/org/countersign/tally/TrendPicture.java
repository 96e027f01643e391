package org.countersign.tally;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.countersign.count.Area;
import org.countersign.count.Side;
import org.countersign.count.Trend;
import org.countersign.media.Moments;
import org.countersign.platform.Words;

/**
 * When contacts came, as nine panels: a place in each row, a side in each column, one scale in all of them, every side upwards, and what
 * happened as dotted lines. Widths are percentages and text is in pixels, as in {@link Bar}.
 *
 * @param scale pixels for a contact
 */
public record TrendPicture(Trend trend, List<LocalDate> moments, Words words, double scale) {
    private static final int TALLEST = 84, LEAST = 22, HEAD = 28;
    private static final Map<Side, String> HUE = Map.of(Side.OPPOSE_SIDE, "f-o", Side.SUPPORT_SIDE, "f-s", Side.NEITHER, "f-n");

    public TrendPicture(Trend trend, List<LocalDate> moments, Words words) { this(trend, moments, words, TALLEST / (double) Math.max(1, trend.highest())); }

    /** A place: its name stands beside its three panels. */
    public record Row(Area area, int contacts, List<String> panels) {}

    List<Row> rows() {
        return Stream.of(Area.values()).map(area -> new Row(area, Stream.of(Side.values()).mapToInt(side -> trend.of(area, side)).sum(),
                Stream.of(Side.values()).map(side -> panel(area, side)).toList())).toList();
    }

    private String panel(Area area, Side side) {
        int floor = HEAD + (int) Math.max(LEAST, Math.ceil(Stream.of(Side.values()).mapToInt(each -> most(area, each)).max().orElse(0) * scale));
        String said = words.say(trend.weeks() > 0 ? "tally.trend.panel.weeks" : "tally.trend.panel", words.say("tally.place." + area), words.say("tally.side." + side),
                trend.of(area, side), most(area, side), trend.weeks());
        return "<svg class=\"dv\" height=\"" + (floor + 1) + "\" role=\"img\" aria-label=\"" + said.replace("&", "&amp;").replace("\"", "&quot;") + "\" font-size=\"12\">"
                + events(floor) + bars(area, side, floor) + highest(area, side, floor) + "<line x1=\"0\" x2=\"100%\" y1=\"" + floor + "\" y2=\"" + floor + "\" class=\"bl\"/></svg>";
    }

    private int most(Area area, Side side) { return parts().map(part -> trend.of(part, area, side)).max().orElse(0); }

    private IntStream parts() { return IntStream.range(0, trend.parts().size()); }

    private String events(int floor) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < moments.size(); i++) {
            String x = Bar.number(trend.at(moments.get(i)) * 100 / trend.parts().size()) + "%";
            lines.append("<line x1=\"").append(x).append("\" x2=\"").append(x).append("\" y1=\"14\" y2=\"").append(floor).append("\" class=\"ev\"/><text x=\"").append(x)
                    .append("\" y=\"11\" text-anchor=\"middle\" class=\"zt\">").append(Moments.letter(i)).append("</text>");
        }
        return lines.toString();
    }

    private String bars(Area area, Side side, int floor) {
        StringBuilder bars = new StringBuilder();
        double width = 100.0 / trend.parts().size();
        parts().filter(part -> trend.of(part, area, side) > 0).forEach(part -> {
            double tall = trend.of(part, area, side) * scale;
            bars.append("<rect x=\"").append(Bar.number((part + 0.12) * width)).append("%\" y=\"").append(Bar.number(floor - tall)).append("\" width=\"").append(Bar.number(0.76 * width))
                    .append("%\" height=\"").append(Bar.number(tall)).append("\" class=\"").append(HUE.get(side)).append("\"/>");
        });
        return bars.toString();
    }

    /** The number of the highest bar, above it. */
    private String highest(Area area, Side side, int floor) {
        int most = most(area, side);
        if (most == 0) return "";
        int part = parts().filter(each -> trend.of(each, area, side) == most).findFirst().orElse(0), of = trend.parts().size();
        String anchor = part < of * 0.1 ? "start" : part > of * 0.9 ? "end" : "middle";
        double x = (part + (anchor.equals("start") ? 0 : anchor.equals("end") ? 1 : 0.5)) * 100.0 / of;
        return "<text x=\"" + Bar.number(x) + "%\" y=\"" + Bar.number(floor - most * scale - 4) + "\" text-anchor=\"" + anchor + "\" class=\"halo\">" + words.say("tally.count", most) + "</text>";
    }
}
