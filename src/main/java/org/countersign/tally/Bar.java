package org.countersign.tally;

import java.util.Locale;

/**
 * A diverging bar as inline SVG: from the centre outwards the conditional stances, hatched, then the full ones; oppose left, support right.
 * Widths are percentages and text is in pixels, so that nothing shrinks on a narrow screen; where a count stands depends on how wide the
 * chart is, so there are two sets of labels where they differ (class w wide, m narrow).
 *
 * @param half how many the distance from the centre to the edge stands for
 */
record Bar(int oppose, int unless, int ifAmended, int support, int half, Size size) {
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
    private static final double WIDE = 624, NARROW = 356;
    private static final double DIGIT = 0.6;
    private static final int MARK = 9;

    /** @param said what a screen reader says instead, escaped already */
    String svg(String said) {
        return "<svg class=\"dv " + size.name().toLowerCase(Locale.ROOT) + "\" height=\"" + size.height + "\" role=\"img\" aria-label=\"" + said + "\" font-size=\"" + size.font + "\">"
                + rect(50 - at(unless) - at(oppose), oppose, "f-o") + hatched(50 - at(unless), unless, "o") + hatched(50, ifAmended, "s") + rect(50 + at(ifAmended), support, "f-s")
                + labels() + line("50%", 0, size.height) + "</svg>";
    }

    private String labels() {
        String wide = side(WIDE, -1) + side(WIDE, 1), narrow = side(NARROW, -1) + side(NARROW, 1);
        return wide.equals(narrow) ? wide : "<g class=\"w\">" + wide + "</g><g class=\"m\">" + narrow + "</g>";
    }

    /** The counts of one side. @param direction -1 left, 1 right */
    private String side(double width, int direction) {
        int conditional = direction < 0 ? unless : ifAmended, full = direction < 0 ? oppose : support;
        String hue = direction < 0 ? "o" : "s";
        double end = 50 + direction * at(conditional + full);
        if (conditional + full == 0) return "<svg x=\"50%\" overflow=\"visible\">" + text(direction * 9, direction, 0, "zt") + "</svg>";
        StringBuilder on = new StringBuilder(), beyond = new StringBuilder();
        double from = 7;
        if (conditional > 0 && fits(conditional, width)) on.append(middle(50 + direction * at(conditional) / 2, conditional, "halo h-" + hue));
        else if (conditional > 0) {
            beyond.append(mark(from, direction, "f-" + hue + "w k-" + hue)).append(mark(from, direction, "h" + hue)).append(text(direction * (from + 13), direction, conditional, ""));
            from += 13 + DIGIT * size.font * digits(conditional) + MARK;
        }
        if (full > 0 && fits(full, width)) on.append(middle(50 + direction * (at(conditional) + at(full) / 2), full, "on-" + hue));
        else if (full > 0) beyond.append(mark(from, direction, "f-" + hue)).append(text(direction * (from + 13), direction, full, ""));
        return on + (beyond.isEmpty() ? "" : "<svg x=\"" + number(end) + "%\" overflow=\"visible\">" + beyond + "</svg>");
    }

    private boolean fits(int count, double width) { return at(count) / 100 * width >= DIGIT * size.font * digits(count) + 3; }

    private static int digits(int count) { return String.format(Locale.ROOT, "%,d", count).length(); }

    private double at(int count) { return count * 50.0 / half; }

    private String rect(double x, int count, String style) {
        return count == 0 ? "" : "<rect x=\"" + number(x) + "%\" y=\"3\" width=\"" + number(at(count)) + "%\" height=\"" + (size.height - 6) + "\" class=\"" + style + "\"/>";
    }

    private String hatched(double x, int count, String hue) { return rect(x, count, "f-" + hue + "w") + rect(x, count, "h" + hue); }

    private String mark(double from, int direction, String style) {
        return "<rect x=\"" + number(direction < 0 ? -from - MARK : from) + "\" y=\"" + number(size.height / 2.0 - 4.5) + "\" width=\"9\" height=\"9\" class=\"" + style + "\"/>";
    }

    private String middle(double x, int count, String style) {
        return "<text x=\"" + number(x) + "%\" y=\"" + number(baseline()) + "\" text-anchor=\"middle\" class=\"" + style + "\">" + grouped(count) + "</text>";
    }

    private String text(double x, int direction, int count, String style) {
        return "<text x=\"" + number(x) + "\" y=\"" + number(baseline()) + "\"" + (direction < 0 ? " text-anchor=\"end\"" : "") + " class=\"" + style + "\">" + grouped(count) + "</text>";
    }

    /** As printed on a bar. */
    static String grouped(int count) { return String.format(Locale.ROOT, "%,d", count); }

    private double baseline() { return size.height / 2.0 + 0.36 * size.font; }

    private static String line(String x, int from, int to) {
        return "<line x1=\"" + x + "\" x2=\"" + x + "\" y1=\"" + from + "\" y2=\"" + to + "\" class=\"cl\"/>";
    }

    /** Three decimals at most, with a point in every language. */
    static String number(double value) { return String.format(Locale.ROOT, "%.3f", value).replaceAll("\\.?0+$", ""); }
}
