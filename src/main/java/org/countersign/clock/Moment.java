package org.countersign.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When something was done. @param dateOnly only the day is known; at is then its first instant in the city */
public record Moment(Instant at, boolean dateOnly) {
    LocalDate day(ZoneId zone) { return at.atZone(zone).toLocalDate(); }

    /** Whether it was surely done before the other: on an earlier day, or earlier on it where both hours are known. */
    public boolean isBefore(Moment other, ZoneId zone) {
        return day(zone).isBefore(other.day(zone)) || !dateOnly && !other.dateOnly && at.isBefore(other.at);
    }

    /** Whether the hour was later than this one; never where it is not known. */
    boolean isAfter(LocalTime hour, ZoneId zone) { return !dateOnly && at.atZone(zone).toLocalTime().isAfter(hour); }

    /** Whether it came too late for a deadline, which holds to the end of its minute. */
    public boolean misses(ZonedDateTime deadline) {
        return dateOnly ? day(deadline.getZone()).isAfter(deadline.toLocalDate()) : !at.isBefore(deadline.plusMinutes(1).toInstant());
    }
}
