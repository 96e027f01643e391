package org.countersign.tally;

import java.util.List;
import java.util.Set;
import org.countersign.count.Area;
import org.countersign.count.Side;
import org.countersign.count.Tally;
import org.countersign.platform.Words;
import org.countersign.residency.Residency;

/**
 * A tally in small, for the desk: who is on which side, here and out of area. A condition counts with its side; the tally itself shows it apart.
 *
 * @param half how many people the distance from the centre to the edge stands for, the same for all that stand below each other
 */
public record Glance(Tally tally, int half, Words words, Links links) {
    private static final List<Area> SHOWN = List.of(Area.RESIDENTS, Area.OUT_OF_AREA);
    /** So much of the width is left at the end of the longest bar for its count, which never stands on a bar so thin. */
    private static final double ROOM = 1.8;
    private static final int HEIGHT = 22;

    /** The scale on which all of these fit. */
    static int half(List<Tally> tallies) {
        List<Set<Residency>> areas = SHOWN.stream().map(Area::residencies).toList();
        return (int) Math.ceil(ROOM * Math.max(1, tallies.stream().mapToInt(tally -> Picture.largestSide(tally.people().matrix(), areas)).max().orElse(1)));
    }

    public Picture.Figure people() { return new Picture.Figure(tally.people().total(), links.to("PEOPLE", "", "", "")); }

    public Picture.Figure contacts() { return new Picture.Figure(tally.contacts().total(), links.to("CONTACTS", "", "", "")); }

    private int of(Area area, Side side) { return tally.people().matrix().of(area.residencies(), side.stances()); }

    /** What the bar says, for who does not see it. */
    public String said(Area area) {
        return words.say("tally.glance." + area, of(area, Side.OPPOSE_SIDE), of(area, Side.SUPPORT_SIDE), of(area, Side.NEITHER));
    }

    /** One bar on both sides of the centre, its counts at its ends. */
    public String bar(Area area) {
        int oppose = of(area, Side.OPPOSE_SIDE), support = of(area, Side.SUPPORT_SIDE);
        return "<svg class=\"dv\" height=\"" + HEIGHT + "\" font-size=\"13\" aria-hidden=\"true\">"
                + rect(50 - at(oppose), oppose, "f-o") + rect(50, support, "f-s") + count(50 - at(oppose), -1, oppose) + count(50 + at(support), 1, support)
                + "<line x1=\"50%\" x2=\"50%\" y1=\"0\" y2=\"" + HEIGHT + "\" class=\"cl\"/></svg>";
    }

    private double at(int count) { return count * 50.0 / half; }

    private String rect(double x, int count, String style) {
        return count == 0 ? "" : "<rect x=\"" + Bar.number(x) + "%\" y=\"3\" width=\"" + Bar.number(at(count)) + "%\" height=\"" + (HEIGHT - 6) + "\" class=\"" + style + "\"/>";
    }

    private String count(double end, int direction, int count) {
        return "<svg x=\"" + Bar.number(end) + "%\" overflow=\"visible\"><text x=\"" + 6 * direction + "\" y=\"16\"" + (direction < 0 ? " text-anchor=\"end\"" : "")
                + (count == 0 ? " class=\"zt\"" : "") + ">" + words.say("tally.count", count) + "</text></svg>";
    }
}
