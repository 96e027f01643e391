package org.countersign.http;

import java.io.Serializable;
import java.util.HexFormat;
import java.util.UUID;
import org.countersign.platform.Invalid;
import org.countersign.platform.Sha256;

/**
 * What a page calls the line that is typed on it, so that a line sent again because no answer came is taken once, however many came in between and whichever tab sends it. The page itself
 * holds the name (a hidden input): here the next line may have begun already.
 */
public final class SentOnce implements Serializable {
    private static final String KEY = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final int DIGITS = 16;

    private String key = UUID.randomUUID().toString();

    /** @param said all of its words @return the name, and what tells whether a line of that name says the same */
    public String named(String said) { return key + ":" + HexFormat.of().formatHex(Sha256.of(said)).substring(0, DIGITS); }

    /** A line of this name came in and said something else. From now on this is another line, and nothing of it is lost. */
    public Invalid another() {
        key = UUID.randomUUID().toString();
        return new Invalid("", "hearing.enteredBefore");
    }

    public String key() { return key; }

    /** As the page sends it. */
    public void read(String sent) { if (sent != null && sent.matches(KEY)) key = sent; }
}
