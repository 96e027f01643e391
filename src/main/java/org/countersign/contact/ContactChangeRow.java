package org.countersign.contact;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.countersign.platform.Words;
import org.countersign.staff.JournalEntry;

/** One line of what happened to a contact: who did what and when, and what is different since, field by field. */
public record ContactChangeRow(Instant at, String who, String what, List<Difference> differences) {
    /** @param field as the interface names it; before and after empty where there was nothing */
    public record Difference(String field, String before, String after) {}

    static ContactChangeRow of(JournalEntry entry, Words words) {
        String key = "contact.did." + entry.what().replaceFirst("^contact\\.", "");
        return new ContactChangeRow(entry.at(), entry.who(), words.know(key) ? words.say(key) : entry.what(), entry.before() == null ? List.of() : differences(flat(entry.before()), flat(entry.after())));
    }

    private static List<Difference> differences(Map<String, String> before, Map<String, String> after) {
        TreeSet<String> fields = new TreeSet<>(before.keySet());
        fields.addAll(after.keySet());
        return fields.stream().map(field -> new Difference(field, before.getOrDefault(field, ""), after.getOrDefault(field, "")))
                .filter(each -> !each.before().equals(each.after())).toList();
    }

    private static Map<String, String> flat(String json) {
        Map<String, String> fields = new TreeMap<>();
        if (json == null) return fields;
        try (var reader = jakarta.json.Json.createReader(new StringReader(json))) {
            collect("", reader.readValue(), fields);
        }
        return fields;
    }

    private static void collect(String path, JsonValue value, Map<String, String> into) {
        if (value instanceof JsonObject object) object.forEach((name, part) -> collect(path.isEmpty() ? name : path + "." + name, part, into));
        else if (value instanceof JsonArray array) for (int i = 0; i < array.size(); i++) collect(path + "[" + i + "]", array.get(i), into);
        else if (value != JsonValue.NULL) into.put(path, value instanceof JsonString text ? text.getString() : value.toString());
    }
}
