package org.countersign.letter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.countersign.mime.Headers;
import org.countersign.mime.Lettering;

/** What two copies of one message have in common, and what a message without an id is known by. */
final class BodyHash {
    private static final int LONGEST_ID = 200;

    private BodyHash() {}

    /** Carriage returns and the line ends at its end do not matter: an mbox changes them. */
    static byte[] of(byte[] raw, int from) {
        MessageDigest sha = sha256();
        int to = raw.length, start = from;
        while (to > from && (raw[to - 1] == '\n' || raw[to - 1] == '\r')) to--;
        for (int at = from; at < to; at++) {
            if (raw[at] != '\r') continue;
            sha.update(raw, start, at - start);
            start = at + 1;
        }
        sha.update(raw, start, to - start);
        return sha.digest();
    }

    static String externalId(String messageId, Headers headers, byte[] bodyHash) {
        if (messageId.isEmpty()) return hash(headers.first("From").orElse("").getBytes(StandardCharsets.UTF_8), bodyHash);
        String id = Lettering.line(messageId, Integer.MAX_VALUE);
        return id.equals(messageId) && id.codePointCount(0, id.length()) <= LONGEST_ID ? id : hash(messageId.getBytes(StandardCharsets.UTF_8));
    }

    /** An old Macintosh ends lines with CR alone. */
    static byte[] unixLines(byte[] bytes) {
        boolean hasReturn = false;
        for (byte b : bytes) {
            if (b == '\n') return bytes;
            hasReturn |= b == '\r';
        }
        return hasReturn ? new String(bytes, StandardCharsets.ISO_8859_1).replace('\r', '\n').getBytes(StandardCharsets.ISO_8859_1) : bytes;
    }

    private static String hash(byte[]... parts) {
        MessageDigest sha = sha256();
        for (byte[] part : parts) sha.update(part);
        return "sha256:" + HexFormat.of().formatHex(sha.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
