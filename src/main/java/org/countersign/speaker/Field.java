package org.countersign.speaker;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.countersign.platform.FieldErrors;
import org.countersign.stance.Stance;

/** What is noted of a speaker, one by one. A value is text here, as JSON brings it and as the database keeps it; null: nothing noted. */
enum Field {
    STATUS("status", Kind.ONE, 20), TURN("turn", Kind.NUMBER, 1_000_000_000), NAME("name", Kind.TEXT, 400), PRONOUNCED("pronounced", Kind.TEXT, 200),
    SPEAKS_FOR("speaksFor", Kind.TEXT, 400), SPEAKS_AS("speaksAs", Kind.ONE, 20), LIVES("lives", Kind.TEXT, 400), MODE("mode", Kind.ONE, 20),
    INTERPRETER("interpreter", Kind.ONE, 20), LANGUAGE("language", Kind.TEXT, 60), NEEDS("needs", Kind.TEXT, 200), CARD("card", Kind.STANCES, 2000),
    SPOKEN("spoken", Kind.STANCES, 2000), GIST("gist", Kind.TEXT, 200), EXHIBITS("exhibits", Kind.TEXT, 1000), CEDED_TO("cededTo", Kind.TEXT, 36),
    ALLOTTED("allotted", Kind.SECONDS, 36_000), USED("used", Kind.SECONDS, 360_000), RUNNING_SINCE("runningSince", Kind.TIME, 40),
    CALLED_AT("calledAt", Kind.TIME, 40), DONE_AT("doneAt", Kind.TIME, 40), ITEM("item", Kind.TEXT, 60);

    private enum Kind { TEXT, ONE, NUMBER, SECONDS, TIME, STANCES }

    private final String json;
    private final Kind kind;
    private final int most;

    Field(String json, Kind kind, int most) {
        this.json = json;
        this.kind = kind;
        this.most = most;
    }

    String json() { return json; }

    /** Characters of a text, or how much a number may be. */
    int most() { return most; }

    String column() { return name().toLowerCase(java.util.Locale.ROOT); }

    private Stream<String> known() {
        return switch (this) {
            case STATUS -> Stream.of(Status.values()).map(Enum::name);
            case MODE -> Stream.of(Mode.values()).map(Enum::name);
            case SPEAKS_AS -> Stream.of("ORGANISATION", "BOTH");
            default -> Stream.of("CITY", "OWN", "EQUIPMENT");
        };
    }

    /** @return as it is kept; null where it is wrong, which is noted, or nothing */
    String read(JsonValue value, FieldErrors errors) {
        if (value == null || value == JsonValue.NULL) return null;
        int before = errors.count();
        String text = switch (kind) {
            case TEXT, ONE, TIME -> value instanceof JsonString string ? string.getString().strip() : wrong(errors, "field.text");
            case NUMBER, SECONDS -> value instanceof JsonNumber number ? number(number, errors) : wrong(errors, "field.whole", "0", String.valueOf(most));
            case STANCES -> value instanceof JsonObject said ? stances(said, errors) : wrong(errors, "field.object");
        };
        if (text == null || text.isEmpty()) return null;
        errors.text(json, text, most);
        if (kind == Kind.ONE && known().noneMatch(text::equals)) wrong(errors, "field.oneOf", text, String.join(", ", known().toList()));
        if (errors.count() > before) return null;
        return kind == Kind.TIME ? time(text, errors) : text;
    }

    private String wrong(FieldErrors errors, String key, Object... values) {
        errors.add(json, key, values);
        return null;
    }

    private String number(JsonNumber number, FieldErrors errors) {
        double value = number.doubleValue();
        boolean fits = kind == Kind.NUMBER ? Math.abs(value) <= most : value >= 0 && value <= most && value == Math.rint(value);
        if (!fits) return wrong(errors, "field.whole", "0", String.valueOf(most));
        return kind == Kind.NUMBER ? Double.toString(value) : Long.toString((long) value);
    }

    /** By file number, sorted; null of what was spoken: no position, whatever the card says. */
    private String stances(JsonObject said, FieldErrors errors) {
        Map<String, String> sorted = new TreeMap<>();
        said.forEach((number, stance) -> {
            String name = stance instanceof JsonString string ? string.getString() : "";
            if (Stream.of(Stance.values()).anyMatch(one -> one.name().equals(name))) sorted.put(number, name);
            else if (stance == JsonValue.NULL && this == SPOKEN) sorted.put(number, null);
            else if (stance != JsonValue.NULL) wrong(errors, "field.oneOf", name, String.join(", ", Stream.of(Stance.values()).map(Enum::name).toList()));
        });
        return sorted.isEmpty() ? null : org.countersign.http.Json.of(sorted).toString();
    }

    private String time(String text, FieldErrors errors) {
        try {
            Instant at = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
            if (at.isAfter(Instant.parse("1900-01-01T00:00:00Z")) && at.isBefore(Instant.parse("9000-01-01T00:00:00Z"))) return at.toString();
        } catch (DateTimeException notATime) {
            // said below
        }
        return wrong(errors, "field.dateTime");
    }

    /** As the database takes it. */
    Object bound(String value) {
        if (value == null) return null;
        return switch (kind) {
            case NUMBER -> Double.valueOf(value);
            case SECONDS -> Integer.valueOf(value);
            case TIME -> LocalDateTime.ofInstant(Instant.parse(value), ZoneOffset.UTC);
            default -> value;
        };
    }

    /** As the database gives it. */
    String kept(java.sql.ResultSet row) throws java.sql.SQLException {
        if (kind == Kind.NUMBER) return row.getObject(column()) == null ? null : Double.toString(row.getDouble(column()));
        if (kind != Kind.TIME) return row.getString(column());
        LocalDateTime at = row.getObject(column(), LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC).toString();
    }

    /** As JSON shows it. */
    JsonValue shown(String value) {
        if (value == null) return JsonValue.NULL;
        return switch (kind) {
            case NUMBER -> org.countersign.http.Json.of(Double.valueOf(value));
            case SECONDS -> org.countersign.http.Json.of(Long.valueOf(value));
            case STANCES -> org.countersign.http.Json.readObject(value);
            default -> org.countersign.http.Json.of(value);
        };
    }
}
