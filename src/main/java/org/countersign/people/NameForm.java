package org.countersign.people;

import java.util.Optional;
import org.countersign.constituent.Names;
import org.countersign.constituent.Nicknames;

/** How two names may be those of one person. */
public enum NameForm {
    SAME, ACCENTS, MIDDLE, NICKNAME, INITIAL, SWAPPED, TYPO,
    /** One of them gave no first name: an empty field never contradicts. */
    PARTIAL;

    /** Shorter words are one letter apart too often. */
    private static final int LONG_ENOUGH = 4;

    /** A person's name as it was written, and as it is compared. */
    public record FullName(String given, String family, String key) {
        public static FullName of(String given, String family) { return new FullName(Names.plain(given), Names.plain(family), Names.key(given, family)); }

        String first() { return given.split(" ")[0]; }
    }

    /** Empty: they are not alike. */
    static Optional<NameForm> between(FullName one, FullName other) {
        if (one.family.isEmpty() || other.family.isEmpty()) return Optional.empty();
        if (one.key.equals(other.key)) return Optional.of(SAME);
        if (one.given.equals(other.given) && one.family.equals(other.family)) return Optional.of(ACCENTS);
        if (one.given.equals(other.family) && one.family.equals(other.given)) return Optional.of(SWAPPED);
        if (one.family.equals(other.family)) return ofGiven(one, other);
        return one.given.equals(other.given) && !one.given.isEmpty() && oneLetterApart(one.family, other.family) ? Optional.of(TYPO) : Optional.empty();
    }

    private static Optional<NameForm> ofGiven(FullName one, FullName other) {
        String first = one.first(), second = other.first();
        if (first.isEmpty() || second.isEmpty()) return Optional.of(PARTIAL);
        if (first.equals(second)) return Optional.of(MIDDLE);
        if (Nicknames.SHIPPED.of(first).contains(second)) return Optional.of(NICKNAME);
        boolean initial = (first.length() == 1 || second.length() == 1) && first.charAt(0) == second.charAt(0);
        return initial ? Optional.of(INITIAL) : oneLetterApart(first, second) ? Optional.of(TYPO) : Optional.empty();
    }

    /** A letter more, a letter else, or two letters in the other order. */
    static boolean oneLetterApart(String one, String other) {
        String longer = one.length() >= other.length() ? one : other, shorter = longer == one ? other : one;
        if (shorter.length() < LONG_ENOUGH || longer.length() - shorter.length() > 1) return false;
        int at = 0;
        while (at < shorter.length() && longer.charAt(at) == shorter.charAt(at)) at++;
        String rest = longer.substring(Math.min(at + 1, longer.length()));
        if (longer.length() > shorter.length()) return rest.equals(shorter.substring(at));
        if (at == shorter.length()) return false;
        return rest.equals(shorter.substring(at + 1)) || at + 1 < longer.length() && longer.charAt(at) == shorter.charAt(at + 1) && longer.charAt(at + 1) == shorter.charAt(at)
                && longer.substring(at + 2).equals(shorter.substring(at + 2));
    }
}
