package org.countersign.clock;

import java.time.LocalDate;

/** A day of an explanation. @param number which of the days that count it is; 0: none @param holiday its name, where it is one; else null */
public record Day(LocalDate day, boolean counted, Why why, int number, String holiday) {
    static Day counted(LocalDate day, int number) { return new Day(day, true, Why.COUNTED, number, null); }

    static Day passed(LocalDate day, Why why, Calendar calendar) { return new Day(day, false, why, 0, why == Why.HOLIDAY ? calendar.holiday(day).orElse(null) : null); }
}
