package org.countersign.http;

import java.io.Serializable;
import java.util.UUID;
import org.countersign.platform.Invalid;

/**
 * What a page calls the line that is typed on it, so that a line sent again because no answer came is taken once. The page itself holds the name (a hidden input): here the next line may
 * have begun already.
 */
public final class SentOnce implements Serializable {
    private static final String KEY = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final String before;
    private final String saidBefore;
    private String key = UUID.randomUUID().toString();

    private SentOnce(String before, String saidBefore) {
        this.before = before;
        this.saidBefore = saidBefore;
    }

    public static SentOnce first() { return new SentOnce(null, null); }

    /** This one came in, the next is typed. @param said all of its words */
    public SentOnce next(String said) { return new SentOnce(key, said); }

    /** @throws Invalid where it came in before and said something else: it may be another line, and nothing of it is lost */
    public void check(String said) {
        if (!key.equals(before) || said.equals(saidBefore)) return;
        key = UUID.randomUUID().toString();
        throw new Invalid("", "hearing.enteredBefore");
    }

    public String key() { return key; }

    /** As the page sends it. */
    public void read(String sent) { if (sent != null && sent.matches(KEY)) key = sent; }
}
