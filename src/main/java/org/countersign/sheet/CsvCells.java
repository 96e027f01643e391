package org.countersign.sheet;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.countersign.platform.FieldErrors;

/** The cells of one row by their column, each read as what it must be; what is wrong is collected, and a wrong cell reads as a blank one. */
final class CsvCells {
    private static final LocalDate EARLIEST = LocalDate.of(1600, 1, 1);
    private static final Pattern DATE_AND_TIME = Pattern.compile("^(\\S+) +(\\S+)"), WITH_OFFSET = Pattern.compile(".*T.*([Zz]|[+-][0-9:]+)");
    private final CsvHeader header;
    private final CsvLine line;
    private final FieldErrors errors;

    CsvCells(CsvHeader header, CsvLine line, FieldErrors errors) {
        this.header = header;
        this.line = line;
        this.errors = errors;
    }

    String needed(String column, int most) {
        String text = text(column, most);
        if (header.cell(line, column) == null) errors.add(column, "field.required");
        return text;
    }

    String text(String column, int most) {
        String text = header.cell(line, column);
        if (text == null || text.length() <= most && plain(text)) return text;
        int before = errors.count();
        return errors.text(column, text, most).count() == before ? text : null;
    }

    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) == 0 || Character.isSurrogate(text.charAt(i))) return false;
        return true;
    }

    /** One of a closed list, in any case; spaces and hyphens stand for its underscores. */
    <E extends Enum<E>> E oneOf(String column, Class<E> list) {
        String text = text(column, 1000);
        if (text == null) return null;
        String name = text.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        Optional<E> found = Arrays.stream(list.getEnumConstants()).filter(one -> one.name().equals(name)).findFirst();
        if (found.isEmpty()) errors.add(column, "field.oneOf", shortened(text), Arrays.stream(list.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")));
        return found.orElse(null);
    }

    /** A time with offset, or on the city's clock: a date alone is 00:00, the first of the two where clocks go back, moved on by the gap where they go forward. */
    Instant time(String column, ZoneId zone, Instant now) {
        String text = needed(column, 1000);
        if (text == null) return null;
        Optional<Instant> time = read(DATE_AND_TIME.matcher(text).replaceFirst("$1T$2").replace(" ", ""), zone);
        if (time.isEmpty()) errors.add(column, "imports.csv.time", shortened(text));
        else if (time.get().isAfter(now)) errors.add(column, "imports.csv.future", text);
        return time.orElse(null);
    }

    private static Optional<Instant> read(String text, ZoneId zone) {
        try {
            Instant time = text.length() <= 10 ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
                    : WITH_OFFSET.matcher(text).matches() ? OffsetDateTime.parse(text).toInstant() : LocalDateTime.parse(text).atZone(zone).toInstant();
            return Optional.of(time).filter(at -> !at.isBefore(EARLIEST.atStartOfDay(zone).toInstant()));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    LocalDate date(String column) {
        String text = text(column, 1000);
        try {
            LocalDate date = text == null ? null : LocalDate.parse(text);
            if (date == null || !date.isBefore(EARLIEST) && date.getYear() < 9999) return date;
        } catch (DateTimeException notADate) {
            // said below
        }
        errors.add(column, "field.date");
        return null;
    }

    /** null where nothing stands there. */
    Boolean yesOrNo(String column) {
        String text = text(column, 1000);
        if (text == null) return null;
        switch (text.toLowerCase(Locale.ROOT)) {
            case "y", "yes", "true", "1" -> { return true; }
            case "n", "no", "false", "0" -> { return false; }
            default -> errors.add(column, "field.oneOf", shortened(text), "Y, N");
        }
        return null;
    }

    /** Degrees. */
    Double degrees(String column, double most) {
        String text = text(column, 1000);
        if (text == null) return null;
        if (text.matches("[+-]?[0-9]{1,3}([.][0-9]{0,20})?") && Math.abs(Double.parseDouble(text)) <= most) return Double.valueOf(text);
        errors.add(column, "field.decimal", String.valueOf(-most), String.valueOf(most));
        return null;
    }

    /** Separated by semicolons, once each. */
    List<String> several(String column, int mostEach, int most) {
        String text = text(column, most);
        if (text == null) return List.of();
        List<String> found = Arrays.stream(text.split(";")).map(String::strip).filter(one -> !one.isEmpty()).distinct().toList();
        found.forEach(one -> errors.text(column, one, mostEach));
        return found;
    }

    private static String shortened(String text) { return text.length() <= 60 ? text : text.substring(0, text.offsetByCodePoints(0, 50)) + "…"; }
}
