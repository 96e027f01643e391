package org.countersign.staff;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name a person signs in with, such as "mocando". Lower-case ASCII only: the database compares accents and case away, and two
 * spellings of one account would be two counts of guesses.
 */
public record AccountName(String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,59}");

    public AccountName {
        if (value == null || !SHAPE.matcher(value).matches()) throw new IllegalArgumentException("account name");
    }

    /** As typed: in any case, with spaces around. Empty where it can be nobody's name. */
    public static Optional<AccountName> read(String typed) {
        String name = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        return SHAPE.matcher(name).matches() ? Optional.of(new AccountName(name)) : Optional.empty();
    }

    @Override public String toString() { return value; }
}
