package org.countersign.snapshot;

import java.util.Map;
import java.util.TreeMap;

/**
 * The one text of a JSON value over which a snapshot's SHA-256 is taken: names in alphabetical order, nothing between the signs, only
 * whole numbers, of all characters only the quote, the backslash and control characters escaped. Anyone makes the same text in one line
 * of another language; how is written in src/docs/recount.md.
 */
final class Canonical {
    private final StringBuilder text = new StringBuilder();

    private Canonical() {}

    /** @param value of maps, lists, text, whole numbers, booleans and null */
    static String of(Object value) {
        Canonical canonical = new Canonical();
        canonical.write(value);
        return canonical.text.toString();
    }

    private void write(Object value) {
        if (value instanceof Map<?, ?> map) object(map);
        else if (value instanceof Iterable<?> list) array(list);
        else if (value == null || value instanceof Boolean || value instanceof Integer || value instanceof Long) text.append(value);
        else if (value instanceof String said) string(said);
        else throw new IllegalArgumentException("in no snapshot: " + value.getClass());
    }

    private void object(Map<?, ?> map) {
        TreeMap<String, Object> sorted = new TreeMap<>();
        map.forEach((name, value) -> sorted.put((String) name, value));
        text.append('{');
        sorted.forEach((name, value) -> {
            if (text.charAt(text.length() - 1) != '{') text.append(',');
            string(name);
            text.append(':');
            write(value);
        });
        text.append('}');
    }

    private void array(Iterable<?> list) {
        text.append('[');
        boolean first = true;
        for (Object each : list) {
            if (!first) text.append(',');
            first = false;
            write(each);
        }
        text.append(']');
    }

    private void string(String said) {
        text.append('"');
        for (int at = 0; at < said.length(); at++) character(said.charAt(at));
        text.append('"');
    }

    private void character(char c) {
        switch (c) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\b' -> text.append("\\b");
            case '\f' -> text.append("\\f");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> {
                if (c < ' ') text.append(String.format("\\u%04x", (int) c));
                else text.append(c);
            }
        }
    }
}
