package org.countersign.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.countersign.count.CutOff;

/** The city's days, as days since 1970. */
public record Calendar(ZoneId zone) {

    /** @param micros since 1970 */
    int day(long micros) { return day(Instant.EPOCH.plus(micros, ChronoUnit.MICROS)); }

    public int day(Instant at) { return (int) at.atZone(zone).toLocalDate().toEpochDay(); }

    /** Its first microsecond since 1970. */
    public long begin(int day) { return CutOff.micros(LocalDate.ofEpochDay(day).atStartOfDay(zone).toInstant()); }
}
