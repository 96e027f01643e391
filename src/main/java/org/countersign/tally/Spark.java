package org.countersign.tally;

import java.util.stream.IntStream;
import org.countersign.count.Trend;
import org.countersign.platform.When;
import org.countersign.platform.Words;

/** The last days of a trend in small, for the desk: all contacts of a day as one bar; which side they are on is what the tally shows. */
public record Spark(Trend latest, Words words, When when) {
    static final int DAYS = 14;
    private static final int HEIGHT = 24;

    private int on(int day) { return latest.parts().get(day).total(); }

    private IntStream days() { return IntStream.range(0, latest.parts().size()); }

    private int most() { return days().map(this::on).max().orElse(0); }

    public boolean some() { return !latest.empty(); }

    /** What the bars say, in a sentence that stands beside them. */
    public String said() {
        int highest = days().filter(day -> on(day) == most()).findFirst().orElse(0);
        return words.say("desk.trend", latest.total(), when.shortDay(latest.first()), when.shortDay(latest.last()), most(), when.shortDay(latest.from(highest)));
    }

    public String svg() {
        StringBuilder bars = new StringBuilder("<svg class=\"spark\" width=\"" + 8 * DAYS + "\" height=\"" + HEIGHT + "\" aria-hidden=\"true\">");
        days().filter(day -> on(day) > 0).forEach(day -> {
            double tall = Math.max(1, on(day) * (HEIGHT - 2.0) / most());
            bars.append("<rect x=\"").append(8 * (day + DAYS - latest.parts().size())).append("\" y=\"").append(Bar.number(HEIGHT - 1 - tall)).append("\" width=\"6\" height=\"").append(Bar.number(tall)).append("\"/>");
        });
        return bars.append("<line x1=\"0\" x2=\"100%\" y1=\"" + (HEIGHT - 0.5) + "\" y2=\"" + (HEIGHT - 0.5) + "\" class=\"bl\"/></svg>").toString();
    }
}
