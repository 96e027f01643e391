package org.countersign.speaker;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.countersign.intake.WithheldReader;
import org.countersign.platform.FieldErrors;

/**
 * One thing a clerk did, as the browser sends it: perhaps later, perhaps more than once.
 *
 * @param id made by the browser; the same act has the same id
 * @param kind such as "signUp", for the journal
 * @param at when it was done, as the browser believes
 * @param night what is to be otherwise about the night; empty: nothing
 * @param undoes the act it takes back; null: none
 * @param reason of a correction; null: none was given
 */
record Act(String id, String kind, Instant at, List<Change> changes, JsonObject night, String undoes, String reason) {
    static final int MOST_CHANGES = 500, REASON = 400;
    private static final Set<Field> WORDS = EnumSet.of(Field.GIST, Field.NEEDS, Field.EXHIBITS);
    private static final String KEY = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /** What people volunteer of their status and their numbers is not kept, neither on the roster nor in the journal. */
    Act {
        reason = withheld(reason, REASON);
    }

    private static String withheld(String text, int most) {
        WithheldReader.Withheld kept = WithheldReader.read(text);
        return kept.some() && kept.text().codePointCount(0, kept.text().length()) > most ? kept.text().substring(0, kept.text().offsetByCodePoints(0, most)) : kept.text();
    }

    /** What is noted of one speaker; an unknown key signs somebody up, where that is what is done. @param seen what stood in these fields; empty: that does not matter */
    record Change(String speaker, Map<Field, String> set, Map<Field, String> seen) {
        Change(String speaker, Map<Field, String> set) { this(speaker, set, Map.of()); }

        Change {
            set = kept(set);
            seen = kept(seen);
        }

        private static Map<Field, String> kept(Map<Field, String> given) {
            Map<Field, String> kept = new EnumMap<>(Field.class);
            given.forEach((field, value) -> kept.put(field, kept(field, value)));
            return kept;
        }

        private static String kept(Field field, String value) { return WORDS.contains(field) ? withheld(value, field.most()) : value; }

        /** Somebody else changed meanwhile what was seen when this was decided. */
        boolean moved(Speaker now) { return seen.entrySet().stream().anyMatch(each -> !Objects.equals(kept(each.getKey(), now.get(each.getKey())), each.getValue())); }
    }

    /** Somebody looked at what stood there and decided: a correction with its reason, or what is taken back. All else was done at a console, perhaps before what others did reached it. */
    boolean decides() { return reason != null || undoes != null; }

    /** The id that an act can be answered by, whatever else is wrong with it. */
    static Optional<String> id(JsonValue act) { return act instanceof JsonObject object ? key(object.get("id")) : Optional.empty(); }

    private static Optional<String> key(JsonValue value) { return value instanceof JsonString text && text.getString().matches(KEY) ? Optional.of(text.getString()) : Optional.empty(); }

    /** @throws org.countersign.platform.Invalid with everything that is wrong */
    static Act read(JsonObject act) {
        FieldErrors errors = new FieldErrors();
        String id = key(act.get("id")).orElse(""), kind = text(act, "kind"), reason = text(act, "reason");
        if (id.isEmpty()) errors.add("id", "hearing.act.key");
        if (kind == null || !kind.matches("[a-zA-Z]{1,20}")) errors.add("kind", "field.required");
        errors.text("reason", reason, REASON);
        Optional<String> undoes = key(act.get("undoes"));
        List<Change> changes = undoes.isPresent() ? List.of() : changes(act.get("changes"), errors);
        JsonObject night = act.get("night") instanceof JsonObject set ? set : JsonValue.EMPTY_JSON_OBJECT;
        if (changes.isEmpty() && night.isEmpty() && undoes.isEmpty()) errors.add("changes", "field.required");
        errors.throwIfAny();
        return new Act(id, kind, at(text(act, "at")), changes, night, undoes.orElse(null), reason);
    }

    private static List<Change> changes(JsonValue sent, FieldErrors errors) {
        List<Change> changes = new ArrayList<>();
        JsonArray array = sent instanceof JsonArray some ? some : JsonValue.EMPTY_JSON_ARRAY;
        if (array.size() > MOST_CHANGES) errors.add("changes", "field.tooMany", String.valueOf(MOST_CHANGES));
        for (JsonValue each : array.subList(0, Math.min(array.size(), MOST_CHANGES))) {
            JsonObject change = each instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
            Optional<String> speaker = key(change.get("speaker"));
            if (speaker.isEmpty()) errors.add("speaker", "hearing.act.key");
            else changes.add(new Change(speaker.get(), set(change.get("set"), errors), set(change.get("seen"), errors)));
        }
        return changes;
    }

    static Map<Field, String> set(JsonValue sent, FieldErrors errors) {
        Map<Field, String> set = new EnumMap<>(Field.class);
        JsonObject given = sent instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
        for (Field field : Field.values()) if (given.containsKey(field.json())) set.put(field, field.read(given.get(field.json()), errors));
        return set;
    }

    private static String text(JsonObject act, String name) { return act.get(name) instanceof JsonString text && !text.getString().isBlank() ? text.getString().strip() : null; }

    /** Not in the future, whatever the browser's clock says. */
    private static Instant at(String text) {
        Instant now = Instant.now();
        try {
            Instant at = text == null ? now : OffsetDateTime.parse(text).toInstant();
            return at.isAfter(now) ? now : at;
        } catch (DateTimeException notATime) {
            return now;
        }
    }
}
