package org.countersign.clock;

/** What it takes to pass a measure over a veto. @param latest null: no end is told @param excluded how many do not vote on it, and are not counted among those a threshold is taken of */
public record OverrideRule(Threshold threshold, Threshold.Of of, Edge earliest, Edge latest, boolean oneVoteOnly, int excluded) {

    /** From what an edge of the window is counted. */
    public enum From {
        RETURN, PUBLICATION, PASSAGE, NEXT_MEETING;

        /** The word of the interface, lower case with underscores. */
        @Override public String toString() { return name().toLowerCase(java.util.Locale.ROOT); }
    }

    /** So many days from something, or the nth regular meeting after it. @param nthMeeting 0: days */
    public record Edge(Span span, int nthMeeting, From from) {}
}
