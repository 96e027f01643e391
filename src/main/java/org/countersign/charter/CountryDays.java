package org.countersign.charter;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * The holidays of the whole United States (5 U.S.C. 6103), from the library jollyday. One that falls on a weekend is a holiday on its own day and
 * on the day it is observed on. What a state or a city keeps beside them it says itself.
 */
final class CountryDays {
    private static final Map<Integer, Map<LocalDate, String>> YEARS = new ConcurrentHashMap<>();
    /** Since when Columbus Day is one (Pub. L. 90-363), which the library leaves to the states. */
    private static final int COLUMBUS = 1971;

    private CountryDays() {}

    /** The English name of the holiday a day is. */
    static Optional<String> on(LocalDate day) { return Optional.ofNullable(year(day.getYear()).get(day)); }

    static List<Map.Entry<LocalDate, String>> in(int year) { return year(year).entrySet().stream().sorted(Map.Entry.comparingByKey()).toList(); }

    private static Map<LocalDate, String> year(int year) { return YEARS.computeIfAbsent(year, CountryDays::of); }

    /** A New Year's Day on a Saturday is observed in the year before. */
    private static Map<LocalDate, String> of(int year) {
        Map<LocalDate, String> days = new HashMap<>();
        IntStream.rangeClosed(year, year + 1).boxed().flatMap(each -> manager().getHolidays(Year.of(each)).stream()).forEach(holiday -> {
            String name = holiday.getDescription(Locale.ENGLISH);
            days.put(holiday.getActualDate(), name);
            holiday.getObservedDate().ifPresent(observed -> days.putIfAbsent(observed, name));
        });
        if (year >= COLUMBUS) days.put(LocalDate.of(year, Month.OCTOBER, 1).with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.MONDAY)), "Columbus Day");
        days.keySet().removeIf(day -> day.getYear() != year);
        return Map.copyOf(days);
    }

    private static HolidayManager manager() { return HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_STATES)); }
}
