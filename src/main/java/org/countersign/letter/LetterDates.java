package org.countersign.letter;

import java.text.Normalizer;
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
    /** How a month begins, in the languages mail programs put above what they quote; accents aside. */
    private static final List<String> MONTHS = List.of("jan|ene|gen", "feb|fev", "mar", "apr|abr|avr", "may|mai|mag|mei|maj", "jun|juin|giu", "jul|juil|lug", "aug|ago|aou", "sep|set", "oct|okt|out|ott", "nov", "dec|dez|dic");
    /** RFC 5322, section 4.3. */
    private static final Map<String, Integer> ZONES = Map.of("EDT", -4, "EST", -5, "CDT", -5, "CST", -6, "MDT", -6, "MST", -7, "PDT", -7, "PST", -8, "GMT", 0, "UTC", 0);
    private static final String TIME = "(?<hour>\\d{1,2})[:.](?<minute>\\d{2})(?:[:.](?<second>\\d{2})(?:[.,]\\d{1,9})?)?(?: ?(?<half>[AaPp])\\.? ?[Mm]\\b\\.?)?";
    private static final String ZONE = "(?: ?\\(?(?:GMT|UTC)?(?<zone>[+-] ?\\d{2}:?\\d{2}|[A-Z]{1,5}\\b))?", MONTH = "(?<month>\\p{L}{3,12})\\.?", TO_TIME = "[ ,]+(?:(?:at|um|à|às|a las|alle|om|kl\\.?|o) )?";
    private static final Pattern MAIL = Pattern.compile("(?<day>\\d{1,2})(?:st|nd|rd|th|er)?\\.?[ -]+(?:de )?" + MONTH + "[ ,-]+(?:de )?(?<year>\\d{2,4})" + TO_TIME + TIME + ZONE);
    private static final Pattern AMERICAN = Pattern.compile(MONTH + " (?<day>\\d{1,2})(?:st|nd|rd|th)?, (?<year>\\d{4})" + TO_TIME + TIME + ZONE);
    private static final Pattern ASCTIME = Pattern.compile("(?<month>[A-Za-z]{3}) +(?<day>\\d{1,2}) +" + TIME + "(?: +(?<zone>[+-]\\d{4}|[A-Z]{1,5}))? +(?<year>\\d{4})");
    private static final Pattern ISO = Pattern.compile("(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})[T ]" + TIME + ZONE);
    /** With a half of the day, the month stands first: who writes the day first counts to 24. */
    private static final Pattern NUMERIC = Pattern.compile("(?<month>\\d{1,2})/(?<day>\\d{1,2})/(?<year>\\d{2,4})" + TO_TIME + "(?=[\\d:]{4,8} ?[AaPp])" + TIME + ZONE);
    private static final Pattern ASIDE = Pattern.compile("\\([^()]*\\)"), BLANKS = Pattern.compile("[\\s\\u00a0\\u202f]+"), ACCENTS = Pattern.compile("\\p{M}+");

    static LetterDates read(Headers headers, Instant now) {
        Optional<Instant> written = headers.first("Date").flatMap(LetterDates::instant);
        Stream<Optional<Instant>> arrivals = headers.all("Received").stream().map(LetterDates::arrival);
        Optional<Instant> received = Stream.concat(arrivals, Stream.of(written)).flatMap(Optional::stream).filter(at -> believable(at, now)).findFirst();
        Instant nearest = written.filter(at -> at.isBefore(OLDEST)).isPresent() ? OLDEST : now;
        return new LetterDates(received.orElse(nearest), received.isEmpty(), written);
    }

    private static boolean believable(Instant at, Instant now) { return !at.isBefore(OLDEST) && !at.isAfter(now); }

    /** Behind the last semicolon, that of a comment aside. */
    private static Optional<Instant> arrival(String trace) {
        String said = ASIDE.matcher(trace).replaceAll(" ");
        return instant(said.substring(said.lastIndexOf(';') + 1));
    }

    static Optional<Instant> instant(String text) { return instant(text, ZoneOffset.UTC); }

    /** As mail, asctime or ISO 8601 write it, or a mail program above what it quotes, with what many senders get wrong. @param unsaid where no zone is named */
    static Optional<Instant> instant(String text, ZoneOffset unsaid) {
        return found(text).flatMap(found -> instant(found, unsaid));
    }

    /** In which zone a letter was written: its mail program tells the times of what it passes on in the same. */
    static ZoneOffset zone(Headers headers) {
        try {
            return headers.first("Date").flatMap(LetterDates::found).map(found -> zone(found.group("zone"), ZoneOffset.UTC)).orElse(ZoneOffset.UTC);
        } catch (DateTimeException noSuchZone) {
            return ZoneOffset.UTC;
        }
    }

    private static Optional<Matcher> found(String text) {
        String line = BLANKS.matcher(text.substring(0, Math.min(text.length(), LONGEST))).replaceAll(" ");
        return Stream.of(MAIL, ASCTIME, ISO, AMERICAN, NUMERIC).map(pattern -> pattern.matcher(line)).filter(Matcher::find).findFirst();
    }

    private static Optional<Instant> instant(Matcher found, ZoneOffset unsaid) {
        try {
            String second = found.group("second");
            LocalDateTime local = LocalDateTime.of(year(found.group("year")), month(found.group("month")), number(found.group("day")), hour(number(found.group("hour")), found.group("half")),
                    number(found.group("minute")), second == null ? 0 : Math.min(59, number(second)));
            return Optional.of(local.toInstant(zone(found.group("zone"), unsaid)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int hour(int hour, String half) {
        if (half == null || hour > 12 || hour == 0) return hour;
        return hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }

    private static int year(String digits) {
        int year = number(digits);
        return digits.length() == 4 ? year : digits.length() == 3 || year >= 50 ? year + 1900 : year + 2000;
    }

    private static int month(String name) {
        if (Character.isDigit(name.charAt(0))) return number(name);
        String plain = ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT);
        for (int at = 0; at < MONTHS.size(); at++) if (Stream.of(MONTHS.get(at).split("\\|")).anyMatch(plain::startsWith)) return at + 1;
        return 0;
    }

    private static ZoneOffset zone(String zone, ZoneOffset unsaid) {
        if (zone == null) return unsaid;
        if (Character.isLetter(zone.charAt(0))) return ZoneOffset.ofHours(ZONES.getOrDefault(zone, 0));
        int digits = number(zone.substring(1).replace(":", "").strip()), minutes = digits / 100 * 60 + digits % 100;
        return ZoneOffset.ofTotalSeconds(zone.charAt(0) == '-' ? -minutes * 60 : minutes * 60);
    }

    private static int number(String digits) { return Integer.parseInt(digits); }
}
