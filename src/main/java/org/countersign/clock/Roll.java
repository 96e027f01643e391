package org.countersign.clock;

import java.time.LocalDate;
import java.util.Locale;

/** Whether a last day that falls on such a day moves on to the next that is none. Never a default: where a charter does not say so, it stays. */
public enum Roll {
    NONE(DayKind.CALENDAR), SUNDAY(DayKind.EXCLUDE_SUNDAYS), WEEKEND(DayKind.EXCLUDE_WEEKENDS), SUNDAY_HOLIDAY(DayKind.EXCLUDE_SUNDAYS_HOLIDAYS), WEEKEND_HOLIDAY(DayKind.EXCLUDE_WEEKENDS_HOLIDAYS);

    private final DayKind over;

    Roll(DayKind over) { this.over = over; }

    /** COUNTED where the last day may be this one, else why it moves on. */
    Why why(LocalDate day, Calendar calendar) { return over.why(day, calendar); }

    /** The word of the interface, lower case with underscores. */
    @Override public String toString() { return name().toLowerCase(Locale.ROOT); }
}
