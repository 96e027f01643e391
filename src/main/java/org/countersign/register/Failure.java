package org.countersign.register;

import java.util.Arrays;
import java.util.Locale;
import org.countersign.platform.Words;

/** Why a register or a row of it was not taken, kept as a key and its values. */
final class Failure {
    private Failure() {}

    static String say(String kept, Locale locale) {
        String[] parts = kept.split("\u001F");
        return Words.in(locale).say(parts[0], (Object[]) Arrays.copyOfRange(parts, 1, parts.length));
    }
}
