package org.countersign.platform;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/**
 * What is wrong with one field of the input, said so that a person can mend it.
 *
 * @param field the field as the sender named it, with its path: {@code title}, {@code positions[0].stance}
 * @param key a key of the words bundle; values fill its {0}, {1} …
 */
public record FieldError(String field, String key, List<Object> values) implements Serializable {
    public FieldError {
        values = List.copyOf(values);
    }

    public FieldError(String field, String key, Object... values) { this(field, key, List.of(values)); }

    public String message(Locale locale) { return Words.in(locale).say(key, values.toArray()); }

    /** The same error of a field that lies inside another: {@code under("vote")} makes {@code yes} into {@code vote.yes}. */
    public FieldError under(String path) { return new FieldError(path + "." + field, key, values); }
}
