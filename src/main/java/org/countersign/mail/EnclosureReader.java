package org.countersign.mail;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a raw message encloses something: lines of base64, all of one length but the last, as mail programs pack attachments. It looks at the bytes
 * alone, so that a broken or foreign message is read too; what it does not find stays where it is.
 */
final class EnclosureReader {
    /** Less is not worth a row of its own. */
    static final int SMALLEST = 8 << 10;
    private static final int SHORTEST_LINE = 32;
    private static final boolean[] BASE64 = new boolean[256];

    static {
        for (char c : "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=".toCharArray()) BASE64[c] = true;
    }

    private EnclosureReader() {}

    /** @param from its first byte @param to the one after its last, before the end of the line */
    record Spot(int from, int to) {}

    /** In the order they stand. */
    static List<Spot> read(byte[] raw) {
        List<Spot> found = new ArrayList<>();
        for (int at = 0; at < raw.length;) {
            int end = end(raw, at), length = end - at;
            if (length < SHORTEST_LINE || !isBase64(raw, at, end)) {
                at = next(raw, end);
                continue;
            }
            int last = run(raw, end, length);
            if (last - at >= SMALLEST) found.add(new Spot(at, last));
            at = next(raw, last);
        }
        return found;
    }

    /** @return the end of the last line that follows one of that length and is packed like it */
    private static int run(byte[] raw, int firstEnd, int length) {
        int last = firstEnd;
        for (int at = next(raw, last); at < raw.length; at = next(raw, last)) {
            int end = end(raw, at);
            if (end == at || end - at > length || !isBase64(raw, at, end)) return last;
            last = end;
            if (end - at < length) return last;
        }
        return last;
    }

    private static boolean isBase64(byte[] raw, int from, int to) {
        for (int at = from; at < to; at++) if (!BASE64[raw[at] & 0xFF]) return false;
        return true;
    }

    private static int end(byte[] raw, int from) {
        int at = from;
        while (at < raw.length && raw[at] != '\n') at++;
        return at > from && at < raw.length && raw[at - 1] == '\r' ? at - 1 : at;
    }

    private static int next(byte[] raw, int end) {
        int at = end;
        while (at < raw.length && raw[at] != '\n') at++;
        return at + 1;
    }
}
