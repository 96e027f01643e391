package org.countersign.clock;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;

/**
 * The clock of a rule, as a charter has it.
 *
 * @param span how long; what a clock of meetings alone does not have is 0
 * @param firstDay whether the day of the trigger is the first that counts
 * @param cutoff the hour of the last day until whose end it may be acted, on the city's clock
 * @param nextDay whether what comes after that hour counts as come the next day
 * @param body whose meetings count; null: any body's
 * @param besides what few charters say of it
 */
public record Terms(Start start, Type type, Span span, boolean firstDay, Roll roll, LocalTime cutoff, boolean nextDay, Awaited awaited, String body, Besides besides) {
    public static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    /** Which meeting it waits for: the nth of its kind, at least so many days after the trigger. */
    public record Awaited(MeetingKind kind, int nth, int least) {}

    public Terms(Start start, Type type, Span span, boolean firstDay, Roll roll, LocalTime cutoff, boolean nextDay, Awaited awaited, String body) { this(start, type, span, firstDay, roll, cutoff, nextDay, awaited, body, Besides.NOTHING); }

    /** @param adjourned how long instead where the council adjourns within the time; null: that changes nothing @param out days of the week that do not count, beside those of the kind of days */
    public record Besides(Integer adjourned, Set<DayOfWeek> out) {
        public static final Besides NOTHING = new Besides(null, Set.of());
    }

    /** So long from something, and nothing else: as presentment and overriding are counted. */
    static Terms plain(Span span) { return new Terms(Start.PASSAGE, Type.DAYS, span, false, Roll.NONE, END_OF_DAY, false, null, null); }

    Terms unrolled() { return new Terms(start, type, span, firstDay, Roll.NONE, cutoff, nextDay, awaited, body, besides); }

    /** The same waiting for the meetings of this body, where the charter names none. */
    Terms of(String council) { return body != null ? this : new Terms(start, type, span, firstDay, roll, cutoff, nextDay, awaited, council, besides); }

    /** How many days must have passed before a meeting counts. */
    int daysBeforeMeeting() { return type == Type.DAYS_THEN_MEETING ? Math.max(span.n(), awaited.least()) : awaited.least(); }

    /** What starts the clock (domain.md 3.2). */
    public enum Start {
        PRESENTED, PASSAGE, RECEIVED_STAMP;

        /** The word of the interface, lower case with underscores. */
        @Override public String toString() { return name().toLowerCase(java.util.Locale.ROOT); }
    }

    /** Whether a number of days, a meeting of the council, or both end the clock. */
    public enum Type {
        DAYS, MEETING, DAYS_THEN_MEETING, EARLIER_OF, LATER_OF;

        boolean countsDays() { return this != MEETING; }

        /** Whether the meetings of the council decide, so that it moves when one of them does. */
        public boolean asksMeetings() { return this != DAYS; }

        /** The word of the interface, lower case with underscores. */
        @Override public String toString() { return name().toLowerCase(java.util.Locale.ROOT); }
    }
}
