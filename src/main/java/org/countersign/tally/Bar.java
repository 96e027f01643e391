package org.countersign.tally;

import java.util.Locale;

/**
 * A diverging bar as inline SVG: from the centre outwards the conditional stances, hatched, then the full ones; oppose left, support right.
 * Each part with its count is a link to those behind it. Widths are percentages and text is in pixels, so that nothing shrinks on a narrow
 * screen; where a count stands depends on how wide the chart is, so there are two drawings where they differ (class w wide, m narrow).
 *
 * @param half how many the distance from the centre to the edge stands for
 */
record Bar(Part oppose, Part unless, Part ifAmended, Part support, int half, Size size) {
    /** @param printed the count as the reader's language writes it @param said what it is, for a screen reader; it begins with the count */
    record Part(int count, String printed, String href, String said) {}

    enum Size {
        LEAD(42, 17), ROW(26, 14);

        private final int height;
        private final int font;

        Size(int height, int font) {
            this.height = height;
            this.font = font;
        }
    }

    /** How wide the chart is on a wide and on a narrow screen, in pixels. */
    private static final double WIDE = 552, NARROW = 356;
    private static final double DIGIT = 0.6;
    private static final int MARK = 9, AFTER_MARK = 13;
    /** From the end of the bar to what is printed beyond it. */
    private static final int GAP = 7;

    /** @param said what a screen reader says of the whole */
    String svg(String said) {
        String wide = side(WIDE, -1) + side(WIDE, 1), narrow = side(NARROW, -1) + side(NARROW, 1);
        return "<svg class=\"dv " + size.name().toLowerCase(Locale.ROOT) + "\" height=\"" + size.height + "\" role=\"group\" aria-label=\"" + escaped(said) + "\" font-size=\"" + size.font + "\">"
                + (wide.equals(narrow) ? wide : "<g class=\"w\">" + wide + "</g><g class=\"m\">" + narrow + "</g>")
                + "<line x1=\"50%\" x2=\"50%\" y1=\"0\" y2=\"" + size.height + "\" class=\"cl\"/></svg>";
    }

    /** One side; a count stands on its part of the bar where it fits, else beyond the end. @param direction -1 left, 1 right */
    private String side(double width, int direction) {
        Part conditional = direction < 0 ? unless : ifAmended, full = direction < 0 ? oppose : support;
        String hue = direction < 0 ? "o" : "s";
        double inner = at(conditional), end = 50 + direction * (inner + at(full));
        if (conditional.count() + full.count() == 0) return beyond(end, text(direction * MARK, direction, conditional, "zt"));
        boolean fits = fits(conditional, width);
        double next = conditional.count() == 0 || fits ? GAP : GAP + AFTER_MARK + DIGIT * size.font * conditional.printed().length() + MARK;
        return link(conditional, rect(direction, 0, conditional, "f-" + hue + "w") + rect(direction, 0, conditional, "h" + hue)
                + (fits ? middle(50 + direction * inner / 2, conditional, "halo h-" + hue)
                : beyond(end, mark(GAP, direction, "f-" + hue + "w k-" + hue) + mark(GAP, direction, "h" + hue) + text(direction * (GAP + AFTER_MARK), direction, conditional, ""))))
                + link(full, rect(direction, inner, full, "f-" + hue)
                + (fits(full, width) ? middle(50 + direction * (inner + at(full) / 2), full, "on-" + hue)
                : beyond(end, mark(next, direction, "f-" + hue) + text(direction * (next + AFTER_MARK), direction, full, ""))));
    }

    private static String link(Part part, String drawn) {
        return part.count() == 0 ? "" : "<a href=\"" + escaped(part.href()) + "\" aria-label=\"" + escaped(part.said()) + "\">" + drawn + "</a>";
    }

    private boolean fits(Part part, double width) { return at(part) / 100 * width >= DIGIT * size.font * part.printed().length() + 3; }

    private double at(Part part) { return part.count() * 50.0 / half; }

    /** @param from where it begins, counted from the centre */
    private String rect(int direction, double from, Part part, String style) {
        return "<rect x=\"" + number(direction < 0 ? 50 - from - at(part) : 50 + from) + "%\" y=\"3\" width=\"" + number(at(part)) + "%\" height=\"" + (size.height - 6) + "\" class=\"" + style + "\"/>";
    }

    private static String beyond(double end, String drawn) { return "<svg x=\"" + number(end) + "%\" overflow=\"visible\">" + drawn + "</svg>"; }

    private String mark(double from, int direction, String style) {
        return "<rect x=\"" + number(direction < 0 ? -from - MARK : from) + "\" y=\"" + number(size.height / 2.0 - 4.5) + "\" width=\"9\" height=\"9\" class=\"" + style + "\"/>";
    }

    private String middle(double x, Part part, String style) {
        return "<text x=\"" + number(x) + "%\" y=\"" + number(baseline()) + "\" text-anchor=\"middle\" class=\"" + style + "\">" + part.printed() + "</text>";
    }

    private String text(double x, int direction, Part part, String style) {
        return "<text x=\"" + number(x) + "\" y=\"" + number(baseline()) + "\"" + (direction < 0 ? " text-anchor=\"end\"" : "") + " class=\"" + style + "\">" + part.printed() + "</text>";
    }

    private double baseline() { return size.height / 2.0 + 0.36 * size.font; }

    private static String escaped(String text) { return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;"); }

    /** Three decimals at most, with a point in every language. */
    static String number(double value) { return String.format(Locale.ROOT, "%.3f", value).replaceAll("\\.?0+$", ""); }
}
