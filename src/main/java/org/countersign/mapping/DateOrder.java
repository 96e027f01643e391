package org.countersign.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What 03/04/2026 means in a file. Dates in other forms mean the same everywhere. */
public enum DateOrder {
    MONTH_FIRST, DAY_FIRST,
    /** Nobody has said, and the file does not tell: such a date is not read. */
    UNDECIDED;

    private static final String TIME = "(?:[\\sT,]+(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:\\.\\d+)?)?\\s*(?<half>[ap])?\\.?\\s?(?:m\\.?)?)?";
    private static final Pattern NUMBERS = form("(?<a>\\d{1,2})[/.-](?<b>\\d{1,2})[/.-](?<year>\\d{4}|\\d{2})");
    private static final Pattern YEAR_FIRST = form("(?<year>\\d{4})[/.-](?<a>\\d{1,2})[/.-](?<b>\\d{1,2})");
    private static final Pattern MONTH_NAME = form("(?:\\p{L}+,?\\s+)?(?<name>\\p{L}{3,10})\\.?\\s+(?<b>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})");
    private static final Pattern DAY_AND_NAME = form("(?:\\p{L}+,?\\s+)?(?<b>\\d{1,2})[\\s-]+(?:de\\s+)?(?<name>\\p{L}{3,10})\\.?,?[\\s-]+(?:de\\s+)?(?<year>\\d{4})");
    private static final List<String> MONTHS = List.of("janene", "febfeb", "marmar", "aprabr", "maymay", "junjun", "juljul", "augago", "sepsep", "octoct", "novnov", "decdic");

    private static Pattern form(String day) { return Pattern.compile(day + TIME, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE); }

    /** By a number over 12; {@link #UNDECIDED} where all dates could be either, {@link #MONTH_FIRST}, of which nothing hangs, where none is of the kind. */
    public static DateOrder of(Collection<String> dates) {
        boolean some = false;
        for (String date : dates) {
            Matcher numbers = NUMBERS.matcher(date.strip());
            if (!numbers.matches()) continue;
            if (Integer.parseInt(numbers.group("a")) > 12) return DAY_FIRST;
            if (Integer.parseInt(numbers.group("b")) > 12) return MONTH_FIRST;
            some |= !numbers.group("a").equals(numbers.group("b"));
        }
        return some ? UNDECIDED : MONTH_FIRST;
    }

    /** As api.md writes it, with the time where one is given; a text that is no such date stays as it is. */
    public String iso(String date) {
        String text = date.strip();
        try {
            Matcher numbers = NUMBERS.matcher(text);
            if (numbers.matches()) return this == UNDECIDED && !numbers.group("a").equals(numbers.group("b")) ? date : iso(numbers, month(numbers), day(numbers));
            Matcher year = YEAR_FIRST.matcher(text);
            if (year.matches()) return iso(year, Integer.parseInt(year.group("a")), Integer.parseInt(year.group("b")));
            for (Pattern words : List.of(MONTH_NAME, DAY_AND_NAME)) {
                Matcher named = words.matcher(text);
                Optional<Integer> month = named.matches() ? month(named.group("name")) : Optional.empty();
                if (month.isPresent()) return iso(named, month.get(), Integer.parseInt(named.group("b")));
            }
        } catch (DateTimeException noSuchDay) {
            return date;
        }
        return date;
    }

    private int month(Matcher numbers) { return Integer.parseInt(numbers.group(this == DAY_FIRST ? "b" : "a")); }

    private int day(Matcher numbers) { return Integer.parseInt(numbers.group(this == DAY_FIRST ? "a" : "b")); }

    private static Optional<Integer> month(String name) {
        String short3 = name.toLowerCase(Locale.ROOT).substring(0, 3);
        for (int at = 0; at < MONTHS.size(); at++) if (MONTHS.get(at).startsWith(short3) || MONTHS.get(at).endsWith(short3)) return Optional.of(at + 1);
        return Optional.empty();
    }

    private static String iso(Matcher found, int month, int day) {
        String digits = found.group("year");
        int year = digits.length() == 4 ? Integer.parseInt(digits) : Integer.parseInt(digits) + (Integer.parseInt(digits) < 70 ? 2000 : 1900);
        LocalDate date = LocalDate.of(year, month, day);
        if (found.group("hour") == null) return date.toString();
        int hour = Integer.parseInt(found.group("hour"));
        String half = found.group("half");
        if (half != null) hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
        return date + "T" + LocalTime.of(hour, Integer.parseInt(found.group("minute")), found.group("second") == null ? 0 : Integer.parseInt(found.group("second")));
    }
}
