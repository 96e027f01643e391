package org.countersign.platform;

import java.util.List;

/** The input cannot be taken as it is, and these fields say why: messages at the fields of a page, a 400 problem in the interface. */
@jakarta.ejb.ApplicationException(rollback = true)
public class Invalid extends RuntimeException {
    private final transient List<FieldError> errors;

    public Invalid(List<FieldError> errors) {
        super(errors.toString());
        this.errors = List.copyOf(errors);
    }

    /** @param key a key of the words bundle, values fill its {0}, {1} … */
    public Invalid(String field, String key, Object... values) { this(List.of(new FieldError(field, key, values))); }

    public List<FieldError> errors() { return errors == null ? List.of() : errors; }

    /** Throws when there is at least one error. */
    public static void ifAny(List<FieldError> errors) {
        if (!errors.isEmpty()) throw new Invalid(errors);
    }
}
