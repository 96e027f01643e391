package org.countersign.http;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.countersign.platform.FieldErrors;

/**
 * The fields of a JSON object that came in, each read as what it must be. What is wrong is collected, with its path
 * ({@code positions[0].stance}), and {@link #check()} throws it all at once; until then a wrong field reads as absent.
 * Absent, {@code null} and blank text are the same: {@code null} or an empty list. Fields nobody asks for are ignored.
 */
public final class JsonFields {
    /** The earliest and latest times taken: the database's DATETIME ends with the year 9999, and nothing here is older than a city. */
    private static final Instant EARLIEST = Instant.parse("1600-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private final JsonObject json;
    private final String path;
    private final FieldErrors errors;

    private JsonFields(JsonObject json, String path, FieldErrors errors) {
        this.json = json;
        this.path = path;
        this.errors = errors;
    }

    public static JsonFields of(JsonObject json) { return new JsonFields(json, "", new FieldErrors()); }

    /** Throws {@link Invalid} with everything found wrong so far, in all objects read from this one. */
    public void check() { errors.throwIfAny(); }

    public boolean isNumber(String name) { return json.get(name) instanceof JsonNumber; }

    public boolean isText(String name) { return json.get(name) instanceof JsonString; }

    /** Notes what the caller found wrong with a field of this object. */
    public void wrong(String name, String key, Object... values) { errors.add(path + name, key, values); }

    public boolean has(String name) { return json.get(name) != null && json.get(name) != JsonValue.NULL && !isBlank(json.get(name)); }

    /** Notes that the field must be there when it is not. */
    public JsonFields need(String... names) {
        for (String name : names) if (!has(name)) wrong(name, "field.required");
        return this;
    }

    /** @param max in characters (code points), as the database counts them */
    public String text(String name, int max) { return has(name) ? text(name, json.get(name), max) : null; }

    public List<String> texts(String name, int max, int most) {
        return array(name, most).map(array -> IntStream.range(0, array.size())
                .mapToObj(i -> isBlank(array.get(i)) ? null : text(name + "[" + i + "]", array.get(i), max))
                .filter(text -> text != null).toList()).orElse(List.of());
    }

    /** A date-time with offset (ISO 8601), such as 2008-08-11T19:30:00-04:00. */
    public Instant dateTime(String name) {
        String text = text(name, 40);
        if (text == null) return null;
        try {
            Instant at = OffsetDateTime.parse(text.strip()).toInstant();
            if (!at.isBefore(EARLIEST) && at.isBefore(LATEST)) return at;
        } catch (DateTimeException notATime) {
            // said below
        }
        wrong(name, "field.dateTime");
        return null;
    }

    public LocalDate date(String name) {
        String text = text(name, 40);
        if (text == null) return null;
        Optional<LocalDate> date = dateIn(text);
        if (date.isEmpty()) wrong(name, "field.date");
        return date.orElse(null);
    }

    /** Whether the field holds a date without a time. */
    public boolean isDate(String name) { return json.get(name) instanceof JsonString text && dateIn(text.getString()).isPresent(); }

    /** One of a closed list by its text, in any case. */
    @SafeVarargs public final <T> T oneOf(String name, T... known) {
        String text = text(name, 100);
        if (text == null) return null;
        List<String> names = new ArrayList<>();
        for (T one : known) {
            if (one.toString().equalsIgnoreCase(text.strip())) return one;
            names.add(one.toString());
        }
        wrong(name, "field.oneOf", text, String.join(", ", names));
        return null;
    }

    public Integer whole(String name, int least, int most) {
        BigDecimal number = number(name);
        boolean fits = number != null && number.stripTrailingZeros().scale() <= 0 && between(number, least, most);
        if (!fits && has(name)) wrong(name, "field.whole", String.valueOf(least), String.valueOf(most));
        return fits ? number.intValueExact() : null;
    }

    /** The number of something stored: 1 or more. */
    public Long id(String name) {
        BigDecimal number = number(name);
        boolean fits = number != null && number.stripTrailingZeros().scale() <= 0 && between(number, 1, Long.MAX_VALUE / 2);
        if (!fits && has(name)) wrong(name, "field.wholeFrom", "1");
        return fits ? number.longValueExact() : null;
    }

    public Double decimal(String name, double least, double most) {
        BigDecimal number = number(name);
        boolean fits = number != null && between(number, least, most);
        if (!fits && has(name)) wrong(name, "field.decimal", String.valueOf(least), String.valueOf(most));
        return fits ? number.doubleValue() : null;
    }

    /** true or false; null when absent. */
    public Boolean flag(String name) {
        if (!has(name)) return null;
        if (json.get(name) == JsonValue.TRUE) return true;
        if (json.get(name) == JsonValue.FALSE) return false;
        wrong(name, "field.flag");
        return null;
    }

    public Optional<JsonFields> object(String name) {
        if (!has(name)) return Optional.empty();
        if (json.get(name) instanceof JsonObject inner) return Optional.of(new JsonFields(inner, path + name + ".", errors));
        wrong(name, "field.object");
        return Optional.empty();
    }

    public List<JsonFields> objects(String name, int most) {
        List<JsonFields> found = new ArrayList<>();
        JsonArray array = array(name, most).orElse(JsonValue.EMPTY_JSON_ARRAY);
        for (int i = 0; i < array.size(); i++) {
            if (array.get(i) instanceof JsonObject inner) found.add(new JsonFields(inner, path + name + "[" + i + "].", errors));
            else wrong(name + "[" + i + "]", "field.object");
        }
        return found;
    }

    private Optional<JsonArray> array(String name, int most) {
        if (!has(name)) return Optional.empty();
        if (!(json.get(name) instanceof JsonArray array)) wrong(name, "field.array");
        else if (array.size() > most) wrong(name, "field.tooMany", String.valueOf(most));
        else return Optional.of(array);
        return Optional.empty();
    }

    private String text(String name, JsonValue value, int max) {
        int before = errors.count();
        if (!(value instanceof JsonString string)) wrong(name, "field.text");
        else if (errors.text(path + name, string.getString(), max).count() == before) return string.getString();
        return null;
    }

    /** Numbers beyond what the parser wants to compute with read as none. */
    private BigDecimal number(String name) {
        try {
            return json.get(name) instanceof JsonNumber number ? number.bigDecimalValue() : null;
        } catch (UnsupportedOperationException | ArithmeticException | NumberFormatException outOfBounds) {
            return null;
        }
    }

    private static boolean between(BigDecimal number, double least, double most) {
        return number.compareTo(BigDecimal.valueOf(least)) >= 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    private static boolean isBlank(JsonValue value) { return value == JsonValue.NULL || value instanceof JsonString text && text.getString().isBlank(); }

    private static Optional<LocalDate> dateIn(String text) {
        try {
            LocalDate date = LocalDate.parse(text.strip());
            return date.getYear() >= 1600 && date.getYear() < 9999 ? Optional.of(date) : Optional.empty();
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
