package org.countersign.letter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.countersign.mime.Lettering;

/**
 * Who signed a letter, out of its From; all may be empty. The name is split where an office would split it; put together again it is the
 * name as written, which is what identity goes by.
 */
public record Sender(String givenName, String familyName, Optional<String> email) {
    public static final Sender NOBODY = new Sender("", "", Optional.empty());
    private static final int MOST = 400;
    private static final Set<String> PARTICLES = Set.of("de", "del", "la", "las", "los", "da", "di", "do", "dos", "du", "van", "von", "der", "den", "ten", "ter", "bin", "ibn", "al", "el", "st.");
    private static final Set<String> SUFFIXES = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "md", "m.d.", "phd", "ph.d.", "esq", "esq.");

    public boolean isNamed() { return !givenName.isEmpty() || !familyName.isEmpty(); }

    static Sender of(Mailbox from) {
        String name = Lettering.line(from.name(), MOST).replaceFirst("(?i) via [^ ].*$", "").replaceAll("^['\"]+|['\"]+$", "").strip();
        Optional<String> email = from.usable().filter(address -> !RobotReader.nobodyReads(address));
        if (name.isEmpty() || name.indexOf('@') > 0) return new Sender("", "", email);
        String[] turned = name.split("\\s*,\\s*", -1);
        boolean familyFirst = turned.length == 2 && !turned[0].isEmpty() && !turned[1].isEmpty() && !SUFFIXES.contains(turned[1].toLowerCase(Locale.ROOT));
        return familyFirst ? new Sender(turned[1], turned[0], email) : split(name, email);
    }

    private static Sender split(String name, Optional<String> email) {
        List<String> words = Arrays.asList(name.split(" "));
        int family = words.size() - 1;
        while (family > 1 && SUFFIXES.contains(words.get(family).toLowerCase(Locale.ROOT))) family--;
        while (family > 1 && PARTICLES.contains(words.get(family - 1).toLowerCase(Locale.ROOT))) family--;
        if (words.size() == 1) return new Sender(name, "", email);
        return new Sender(String.join(" ", words.subList(0, family)), String.join(" ", words.subList(family, words.size())), email);
    }

    /** What is missing here, and the other has. */
    Sender or(Sender other) { return new Sender(isNamed() ? givenName : other.givenName, isNamed() ? familyName : other.familyName, email.or(() -> other.email)); }

    /** Known by the name alone. */
    Sender unreached() { return new Sender(givenName, familyName, Optional.empty()); }

    /** Known by this name and address alone. */
    static Sender named(String name, Optional<String> email) { return of(new Mailbox(name, email.orElse(""))); }
}
