package org.countersign.jacket;

import java.util.Locale;
import org.countersign.platform.Invalid;

/** For whom a jacket is made. */
public enum Edition {
    /** Names, addresses, e-mails and telephones of whoever wrote are taken out. */
    REDACTED,
    /** Everything as it came in. */
    PERSONAL;

    /** Blank: the one that names nobody. @throws Invalid field {@code edition} */
    static Edition read(String word) {
        if (word == null || word.isBlank()) return REDACTED;
        for (Edition each : values()) if (each.toString().equals(word.strip().toLowerCase(Locale.ROOT))) return each;
        throw new Invalid("edition", "jacket.edition.unknown");
    }

    public boolean isPersonal() { return this == PERSONAL; }

    /** The word of the interface. */
    @Override public String toString() { return name().toLowerCase(Locale.ROOT); }
}
