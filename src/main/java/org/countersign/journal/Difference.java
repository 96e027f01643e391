package org.countersign.journal;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.countersign.http.Json;

/**
 * One field that is not what it was.
 *
 * @param path as the journal has it, such as "positions[0].stance"
 * @param before what it was; empty where it was not there, and so {@code after}
 */
public record Difference(String path, String before, String after) {

    /** Of two JSON objects, or of nothing and one, field by field: only what differs. */
    public static List<Difference> between(String before, String after) {
        Map<String, String> was = flat(before), is = flat(after);
        TreeSet<String> paths = new TreeSet<>(was.keySet());
        paths.addAll(is.keySet());
        return paths.stream().map(path -> new Difference(path, was.getOrDefault(path, ""), is.getOrDefault(path, ""))).filter(each -> !each.before.equals(each.after)).toList();
    }

    private static Map<String, String> flat(String json) {
        Map<String, String> fields = new TreeMap<>();
        if (json == null) return fields;
        collect("", Json.read(json), fields);
        return fields;
    }

    private static void collect(String path, JsonValue value, Map<String, String> into) {
        if (value instanceof JsonObject object) object.forEach((name, part) -> collect(path.isEmpty() ? name : path + "." + name, part, into));
        else if (value instanceof JsonArray array) for (int i = 0; i < array.size(); i++) collect(path + "[" + i + "]", array.get(i), into);
        else if (value != JsonValue.NULL) into.put(path, value instanceof JsonString text ? text.getString() : value.toString());
    }

    /** The names along the path without their places in lists, such as "positions" and "stance". */
    List<String> names() { return List.of(path.replaceAll("\\[\\d+]", "").split("\\.")); }

    /** The place in the first list along the path, from 1; 0 where there is none. */
    int place() {
        int open = path.indexOf('[');
        return open < 0 ? 0 : Integer.parseInt(path.substring(open + 1, path.indexOf(']', open))) + 1;
    }

    String last() { return names().get(names().size() - 1); }
}
