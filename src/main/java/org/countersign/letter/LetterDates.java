package org.countersign.letter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.countersign.mime.Headers;

/**
 * When a letter reached the city and when it says it was written.
 *
 * @param received the first believable Received header (ours is on top), else Date
 * @param clamped nothing believable was found: received is the nearest believable instant
 * @param written the Date header as it is, however unbelievable
 */
record LetterDates(Instant received, boolean clamped, Optional<Instant> written) {
    /** No mail is older than this (FreeScout and others); a date before it is a broken clock. */
    static final Instant OLDEST = Instant.parse("1995-01-01T00:00:00Z");
    private static final int LONGEST = 200;
    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    /** RFC 5322, section 4.3. */
    private static final Map<String, Integer> ZONES = Map.of("EDT", -4, "EST", -5, "CDT", -5, "CST", -6, "MDT", -6, "MST", -7, "PDT", -7, "PST", -8);
    private static final String TIME = "(?<hour>\\d{1,2})[:.](?<minute>\\d{2})(?:[:.](?<second>\\d{2}))?";
    private static final String ZONE = "(?:\\s*(?<zone>[+-]\\s?\\d{4}|[A-Z]{1,5}\\b))?";
    private static final Pattern MAIL = Pattern.compile("(?<day>\\d{1,2})[\\s-]+(?<month>[A-Za-z]{3})[a-z]*\\.?[\\s,-]+(?<year>\\d{2,4})[\\s,]+" + TIME + ZONE);
    private static final Pattern ASCTIME = Pattern.compile("(?<month>[A-Za-z]{3}) +(?<day>\\d{1,2}) +" + TIME + "(?:\\s+(?<zone>[+-]\\d{4}|[A-Z]{1,5}))? +(?<year>\\d{4})");
    private static final Pattern ISO = Pattern.compile("(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})[T ]" + TIME + ZONE);

    static LetterDates read(Headers headers, Instant now) {
        Optional<Instant> written = headers.first("Date").flatMap(LetterDates::instant);
        Stream<Optional<Instant>> arrivals = headers.all("Received").stream().map(trace -> instant(trace.substring(trace.lastIndexOf(';') + 1)));
        Optional<Instant> received = Stream.concat(arrivals, Stream.of(written)).flatMap(Optional::stream).filter(at -> believable(at, now)).findFirst();
        Instant nearest = written.filter(at -> at.isBefore(OLDEST)).isPresent() ? OLDEST : now;
        return new LetterDates(received.orElse(nearest), received.isEmpty(), written);
    }

    private static boolean believable(Instant at, Instant now) { return !at.isBefore(OLDEST) && !at.isAfter(now); }

    /** As mail, asctime or ISO 8601 write it, with what many senders get wrong. */
    static Optional<Instant> instant(String text) {
        String line = text.substring(0, Math.min(text.length(), LONGEST)).replaceAll("\\s+", " ");
        return Stream.of(MAIL, ASCTIME, ISO).map(pattern -> pattern.matcher(line)).filter(Matcher::find).findFirst().flatMap(LetterDates::instant);
    }

    private static Optional<Instant> instant(Matcher found) {
        try {
            String second = found.group("second");
            LocalDateTime local = LocalDateTime.of(year(found.group("year")), month(found.group("month")), number(found.group("day")), number(found.group("hour")),
                    number(found.group("minute")), second == null ? 0 : Math.min(59, number(second)));
            return Optional.of(local.toInstant(zone(found.group("zone"))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int year(String digits) {
        int year = number(digits);
        return digits.length() == 4 ? year : digits.length() == 3 || year >= 50 ? year + 1900 : year + 2000;
    }

    private static int month(String name) {
        return Character.isDigit(name.charAt(0)) ? number(name) : MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1;
    }

    private static ZoneOffset zone(String zone) {
        if (zone == null || Character.isLetter(zone.charAt(0))) return ZoneOffset.ofHours(zone == null ? 0 : ZONES.getOrDefault(zone, 0));
        int digits = number(zone.substring(1).strip()), minutes = digits / 100 * 60 + digits % 100;
        return ZoneOffset.ofTotalSeconds(zone.charAt(0) == '-' ? -minutes * 60 : minutes * 60);
    }

    private static int number(String digits) { return Integer.parseInt(digits); }
}
