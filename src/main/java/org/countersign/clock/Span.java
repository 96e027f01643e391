package org.countersign.clock;

/** So many days or hours, of which some days may not count; hours leave out such days whole. */
public record Span(int n, Unit unit, DayKind dayKind) {
    /** What a span is counted in. */
    public enum Unit {
        DAYS, HOURS;

        /** The word of the interface, lower case with underscores. */
        @Override public String toString() { return name().toLowerCase(java.util.Locale.ROOT); }
    }
}
