package org.countersign.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;

/** Which days count. The last two are for charters that leave out holidays and keep weekends, or parts of them. */
public enum DayKind {
    CALENDAR(0, false), EXCLUDE_SUNDAYS(1, false), EXCLUDE_WEEKENDS(2, false), EXCLUDE_WEEKENDS_HOLIDAYS(2, true), EXCLUDE_SUNDAYS_HOLIDAYS(1, true), EXCLUDE_HOLIDAYS(0, true);

    private final int weekend;
    private final boolean holidays;

    DayKind(int weekend, boolean holidays) {
        this.weekend = weekend;
        this.holidays = holidays;
    }

    /** COUNTED, or why the day does not count. */
    Why why(LocalDate day, Calendar calendar) {
        if (leavesOut(day.getDayOfWeek())) return day.getDayOfWeek() == DayOfWeek.SUNDAY ? Why.SUNDAY : Why.SATURDAY;
        return holidays && calendar.holiday(day).isPresent() ? Why.HOLIDAY : Why.COUNTED;
    }

    /** Whether such a day of the week never counts. */
    public boolean leavesOut(DayOfWeek day) { return weekend > 0 && day == DayOfWeek.SUNDAY || weekend > 1 && day == DayOfWeek.SATURDAY; }

    /** The word of the interface, lower case with underscores. */
    @Override public String toString() { return name().toLowerCase(Locale.ROOT); }
}
