package org.countersign.legistar;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Legistar tells of one thing, read without trust: what is absent, null, blank or of another kind than it should be is not told. Its
 * dates have no zone and stand on the city's clock, but for those named …Utc (formats.md 3.2); the years 1 and 1753 stand for none.
 */
record Fields(JsonObject json) {
    private static final int EARLIEST = 1800, LATEST = 2200;
    private static final Pattern MOMENT = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(?:[T ](\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?))?(?:Z|[+-]\\d\\d:?\\d\\d)?");

    /** Trimmed, a number as its digits; null: not told. What no database keeps (NUL, half a character) is dropped. */
    String text(String name) {
        JsonValue value = json.get(name);
        String text = value instanceof JsonString string ? storable(string.getString()) : value instanceof JsonNumber number ? number.toString() : "";
        return text.isBlank() ? null : text.strip();
    }

    private static String storable(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(c -> c != 0 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** As text, no longer than this many characters. */
    String text(String name, int most) { return cut(text(name), most); }

    static String cut(String text, int most) {
        if (text == null || text.codePointCount(0, text.length()) <= most) return text;
        return text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }

    /** null: not told, or no number of anything. */
    Long id(String name) {
        String text = text(name);
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    int whole(String name, int otherwise) {
        String text = text(name);
        return text != null && text.matches("-?\\d{1,9}") ? Integer.parseInt(text) : otherwise;
    }

    /** Legistar says yes with true or with 1; null: neither yes nor no. */
    Boolean flag(String name) {
        JsonValue value = json.get(name);
        if (value == JsonValue.TRUE || "1".equals(text(name))) return true;
        return value == JsonValue.FALSE || "0".equals(text(name)) ? false : null;
    }

    /** On the city's clock; midnight says that no time is known. */
    Optional<LocalDateTime> local(String name) {
        String text = text(name);
        Matcher moment = MOMENT.matcher(text == null ? "" : text);
        if (!moment.matches()) return Optional.empty();
        try {
            LocalTime time = moment.group(2) == null ? LocalTime.MIDNIGHT : LocalTime.parse(moment.group(2));
            return Optional.of(LocalDate.parse(moment.group(1)).atTime(time)).filter(at -> at.getYear() >= EARLIEST && at.getYear() <= LATEST);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Of a field whose name ends with Utc, with or without fractions of a second. */
    Optional<Instant> utc(String name) { return local(name).map(at -> at.toInstant(ZoneOffset.UTC)); }
}
