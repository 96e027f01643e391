package org.countersign.clock;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Goes forward day by day from a trigger under one set of terms. @param suspends whether days of recess do not count */
record Walk(Terms terms, Calendar calendar, boolean suspends) {

    /** Where it came to, and the days after the trigger up to there. */
    record Way(ZonedDateTime end, List<Day> days) {}

    /** Empty: the council is in recess and nobody knows until when. */
    Optional<Way> days(Moment trigger, int n) {
        LocalDate from = trigger.day(calendar.zone());
        boolean late = trigger.isAfter(terms.cutoff(), calendar.zone());
        List<Day> days = new ArrayList<>();
        LocalDate day = from;
        int counted = terms.firstDay() && !late && n > 0 && why(from) == Why.COUNTED ? 1 : 0;
        if (late && terms.nextDay()) {
            day = day.plusDays(1);
            counted = terms.firstDay() && why(day) == Why.COUNTED ? 1 : 0;
            days.add(counted == 1 ? Day.counted(day, 1) : Day.passed(day, Why.AFTER_HOURS, calendar));
        }
        while (counted < n) {
            day = day.plusDays(1);
            if (suspends && calendar.endless(day, terms.body())) return Optional.empty();
            Why why = why(day);
            days.add(why == Why.COUNTED ? Day.counted(day, ++counted) : Day.passed(day, why, calendar));
        }
        return Optional.of(roll(day.atTime(terms.cutoff()).atZone(calendar.zone()), days));
    }

    /** So many hours of the days that count, from the minute of the trigger; where only its day is known, from the end of that day. */
    Optional<Way> hours(Moment trigger, int n) {
        ZonedDateTime at = trigger.at().atZone(calendar.zone());
        LocalDate from = at.toLocalDate();
        if (trigger.dateOnly()) at = from.plusDays(1).atStartOfDay(calendar.zone());
        for (Duration left = Duration.ofHours(n); !left.isZero();) {
            LocalDate day = at.toLocalDate();
            if (suspends && calendar.endless(day, terms.body())) return Optional.empty();
            ZonedDateTime midnight = day.plusDays(1).atStartOfDay(calendar.zone());
            Duration rest = why(day) == Why.COUNTED ? Duration.between(at, midnight) : Duration.ZERO;
            if (rest.compareTo(left) >= 0) {
                at = at.plus(left);
                left = Duration.ZERO;
            } else {
                at = midnight;
                left = left.minus(rest);
            }
        }
        return Optional.of(roll(at, between(from, at.toLocalDate())));
    }

    private List<Day> between(LocalDate from, LocalDate end) {
        List<Day> days = new ArrayList<>();
        int counted = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(end); day = day.plusDays(1)) days.add(why(day) == Why.COUNTED ? Day.counted(day, ++counted) : Day.passed(day, why(day), calendar));
        return days;
    }

    private Way roll(ZonedDateTime end, List<Day> days) {
        LocalDate day = end.toLocalDate();
        while (terms.roll().why(day, calendar) != Why.COUNTED) {
            day = day.plusDays(1);
            Why next = terms.roll().why(day, calendar);
            days.add(Day.passed(day, next == Why.COUNTED ? Why.ROLLED : next, calendar));
        }
        LocalTime hour = end.toLocalTime();
        return new Way(day.atTime(hour).atZone(calendar.zone()), List.copyOf(days));
    }

    Why why(LocalDate day) {
        if (suspends && calendar.recess(day, terms.body())) return Why.RECESS;
        Why kind = terms.span().dayKind().why(day, calendar);
        return kind == Why.COUNTED && terms.besides().out().contains(day.getDayOfWeek()) ? Why.WEEKDAY : kind;
    }
}
