package org.countersign.chart;

/** What a chart is drawn of, in pixels from the upper left corner; where it is drawn decides how. */
sealed interface Shape {
    /** How an area is filled: sides are told by place, word and pattern, not by colour alone. */
    enum Fill { SUPPORT, SUPPORT_HATCHED, OPPOSE, OPPOSE_HATCHED, NEITHER }

    enum Anchor { START, MIDDLE, END }

    record Box(double x, double y, double width, double height, Fill fill) implements Shape {}

    record Line(double x1, double y1, double x2, double y2, boolean dotted) implements Shape {}

    /** @param y of its baseline */
    record Label(double x, double y, int size, boolean bold, Anchor anchor, String text) implements Shape {}
}
