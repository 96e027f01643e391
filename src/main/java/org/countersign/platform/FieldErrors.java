package org.countersign.platform;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with an input, so that the sender learns all of it at once. */
public final class FieldErrors {
    private final List<FieldError> found = new ArrayList<>();

    public FieldErrors add(String field, String key, Object... values) {
        found.add(new FieldError(field, key, values));
        return this;
    }

    public FieldErrors addAll(List<FieldError> more) {
        found.addAll(more);
        return this;
    }

    /** The text must be there: not null, not blank. */
    public FieldErrors needed(String field, String text) { return text == null || text.isBlank() ? add(field, "field.required") : this; }

    /** The text, if any, must fit and be storable: no NUL, no half of a surrogate pair. @param max in code points, as the database counts */
    public FieldErrors text(String field, String text, int max) {
        if (text == null) return this;
        if (!storable(text)) return add(field, "field.characters");
        return text.length() > max && text.codePointCount(0, text.length()) > max ? add(field, "field.tooLong", String.valueOf(max)) : this;
    }

    /** Looks at every character of every text of every import: hence character by character. */
    private static boolean storable(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == 0) return false;
            if (!Character.isSurrogate(c)) continue;
            if (at + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(at + 1))) return false;
            at++;
        }
        return true;
    }

    /** Each of the texts, as {@code field[0]}, {@code field[1]} …, must be there and fit. */
    public FieldErrors texts(String field, List<String> texts, int max) {
        for (int i = 0; i < texts.size(); i++) text(field + "[" + i + "]", texts.get(i), max);
        return this;
    }

    public int count() { return found.size(); }

    public List<FieldError> found() { return List.copyOf(found); }

    public void throwIfAny() { Invalid.ifAny(found); }
}
