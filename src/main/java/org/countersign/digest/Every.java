package org.countersign.digest;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** How often: each day, or each week on its Monday, in the morning on the city's clock. */
public enum Every {
    DAY, WEEK;

    private static final LocalTime MORNING = LocalTime.of(7, 0);

    /** @param key names the day or the ISO week, such as 2026-11-30 or 2026-W48 @param at from then on it is due */
    record Occasion(String key, Instant at) {}

    /** The latest that has come. */
    Occasion latest(Instant now, ZoneId zone) {
        ZonedDateTime here = now.atZone(zone);
        LocalDate day = here.toLocalTime().isBefore(MORNING) ? here.toLocalDate().minusDays(1) : here.toLocalDate();
        LocalDate first = this == DAY ? day : day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Occasion(this == DAY ? first.toString() : "%d-W%02d".formatted(first.get(IsoFields.WEEK_BASED_YEAR), first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)), first.atTime(MORNING).atZone(zone).toInstant());
    }
}
