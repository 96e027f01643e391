package org.countersign.constituent;

import java.util.Locale;
import java.util.regex.Pattern;

/** E-mail addresses as identifiers (counting.md): trimmed, lower case. */
public final class Emails {
    private static final int MOST = 254;
    private static final String ATOM = "[^\\s\\p{Cntrl}@()<>\\[\\]:;,\\\\\"*.]+";
    private static final Pattern ADDRESS = Pattern.compile("(?:" + ATOM + "(?:\\." + ATOM + ")*|\"[^\"\\\\]+\")@" + ATOM + "(?:\\." + ATOM + ")*");

    private Emails() {}

    /** null where it is no address. One that was made unreadable, such as "[email protected]", "j...@example.org" or "a***@example.org", is
     * none: the same mask may hide many people (domain.md H17). */
    public static String key(String written) {
        if (written == null) return null;
        String key = written.strip().toLowerCase(Locale.ROOT);
        return key.length() <= MOST && ADDRESS.matcher(key).matches() ? key : null;
    }
}
