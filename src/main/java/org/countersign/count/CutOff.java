package org.countersign.count;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.countersign.ordinance.Ordinance;
import org.countersign.platform.Invalid;
import org.countersign.platform.When;
import org.countersign.platform.Words;

/**
 * The instant before which a contact must have reached the city to be counted (rule 1), on the city's clock.
 *
 * @param at exclusive
 */
public record CutOff(Instant at, ZoneId zone) {

    /**
     * A date (that whole day counts) or a date-time with offset; blank: now. A plus that an address turned into a blank is read as the plus.
     *
     * @throws Invalid field {@code asOf}, where it is none of these
     */
    public static CutOff read(String asOf, ZoneId zone) {
        String text = asOf == null ? "" : asOf.strip().replace(' ', '+');
        if (text.isEmpty()) return new CutOff(Instant.now().truncatedTo(ChronoUnit.MICROS), zone);
        try {
            CutOff read = new CutOff(text.indexOf('T') < 0 ? endOf(LocalDate.parse(text), zone) : OffsetDateTime.parse(text).toInstant(), zone);
            int year = read.inTheCity().getYear();
            if (year >= 1 && year <= 9999) return read;
        } catch (DateTimeException | ArithmeticException unreadable) {
            // said below
        }
        throw new Invalid("asOf", "tally.asOf.unreadable", asOf);
    }

    /** What a tally shows unless another is asked for: once the mayor has acted, that moment (rule 13); now until then. */
    public static CutOff usual(Ordinance of, ZoneId zone) { return of.decidedAt().map(at -> new CutOff(at, zone)).orElseGet(() -> read("", zone)); }

    private static Instant endOf(LocalDate day, ZoneId zone) { return day.plusDays(1).atStartOfDay(zone).toInstant(); }

    /** As the interface prints it: with the city's offset. */
    public OffsetDateTime inTheCity() { return at.atZone(zone).toOffsetDateTime(); }

    /** The day that ends with it, where it is the end of a day. */
    public Optional<LocalDate> wholeDay() {
        LocalDate next = at.atZone(zone).toLocalDate();
        return next.atStartOfDay(zone).toInstant().equals(at) ? Optional.of(next.minusDays(1)) : Optional.empty();
    }

    /** The last day of which anything is counted. */
    public LocalDate lastDay() { return wholeDay().orElseGet(() -> at.atZone(zone).toLocalDate()); }

    /** The last day that is counted from its first hour to its last, whether anybody wrote on it or not; today and the days to come are not over. */
    public LocalDate lastWholeDay() {
        LocalDate counted = wholeDay().orElseGet(() -> at.atZone(zone).toLocalDate().minusDays(1)), yesterday = LocalDate.now(zone).minusDays(1);
        return counted.isAfter(yesterday) ? yesterday : counted;
    }

    /** As people say it. */
    public String say(Words words, When when) { return wholeDay().map(day -> words.say("tally.asOf.day", when.day(day))).orElseGet(() -> when.minute(at)); }

    /** Whether what was received then is counted. @param receivedAt microseconds since 1970, as {@link Statement} has it */
    boolean takes(long receivedAt) { return receivedAt < micros(at); }

    /** Microseconds since 1970, the next one where it lies between two: the database keeps no finer times. */
    public static long micros(Instant at) {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), (at.getNano() + 999) / 1000);
    }
}
