package org.countersign.speaker;

import jakarta.json.JsonValue;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.countersign.http.Json;
import org.countersign.platform.Refused;

/**
 * What one clerk notes of a speaker beside what another noted meanwhile: the words of both are kept, one after the other; two positions on the same ordinance
 * are refused, for only people can tell which one was heard. Who does not say what they saw replaces what is there.
 */
record Meanwhile(Speaker now, Act.Change change) {
    private static final String BETWEEN = " · ";

    /** @throws Refused where there is no room for both, or they do not go together */
    Map<Field, String> set() {
        Map<Field, String> set = new EnumMap<>(Field.class);
        set.putAll(change.set());
        for (Field field : List.of(Field.GIST, Field.EXHIBITS, Field.SPOKEN)) if (otherwise(field)) set.put(field, field == Field.SPOKEN ? spoken() : words(field));
        return set;
    }

    private boolean otherwise(Field field) {
        return change.set().get(field) != null && change.seen().containsKey(field) && now.get(field) != null && !Objects.equals(now.get(field), change.seen().get(field));
    }

    /** Without what was there when they wrote: their own alone comes after what is there now, unless it stands there already, from one break to another. */
    private String words(Field field) {
        String between = field == Field.GIST ? BETWEEN : "\n", there = now.get(field), seen = change.seen().get(field), sent = change.set().get(field);
        String own = seen != null && sent.startsWith(seen + between) ? sent.substring(seen.length() + between.length()) : sent;
        if ((between + there + between).contains(between + own + between)) return there;
        String both = there + between + own;
        if (both.length() > field.most()) throw new Refused("hearing.note.full", String.valueOf(now.number()), there);
        return both;
    }

    private String spoken() {
        Map<String, JsonValue> all = new LinkedHashMap<>(Json.readObject(now.get(Field.SPOKEN))), sent = Json.readObject(change.set().get(Field.SPOKEN));
        Map<String, JsonValue> seen = change.seen().get(Field.SPOKEN) == null ? Map.of() : Json.readObject(change.seen().get(Field.SPOKEN));
        sent.forEach((ordinance, stance) -> {
            if (stance.equals(seen.get(ordinance))) return;
            JsonValue there = all.put(ordinance, stance);
            if (there != null && !there.equals(stance) && !there.equals(seen.get(ordinance))) throw new Refused("hearing.note.otherwise", String.valueOf(now.number()), ordinance);
        });
        return Json.of(new java.util.TreeMap<>(all)).toString();
    }
}
