package org.countersign.charter;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The holidays of the whole United States with the days they are observed on, from the library jollyday. What a state or a city keeps beside them it says itself. */
final class CountryDays {
    private static final Map<Integer, Map<LocalDate, String>> YEARS = new ConcurrentHashMap<>();

    private CountryDays() {}

    /** The English name of the holiday a day is. */
    static Optional<String> on(LocalDate day) { return Optional.ofNullable(year(day.getYear()).get(day)); }

    static List<Map.Entry<LocalDate, String>> in(int year) { return year(year).entrySet().stream().sorted(Map.Entry.comparingByKey()).toList(); }

    /** A New Year's Day on a Saturday is observed in the year before. */
    private static Map<LocalDate, String> year(int year) {
        return YEARS.computeIfAbsent(year, asked -> java.util.stream.IntStream.rangeClosed(asked, asked + 1).boxed().flatMap(each -> manager().getHolidays(Year.of(each)).stream())
                .filter(holiday -> holiday.getDate().getYear() == asked).sorted(Comparator.comparing(Holiday::getDate))
                .collect(Collectors.toMap(Holiday::getDate, holiday -> holiday.getDescription(Locale.ENGLISH), (one, other) -> one)));
    }

    private static HolidayManager manager() { return HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_STATES)); }
}
