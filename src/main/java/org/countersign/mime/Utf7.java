package org.countersign.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** UTF-7 (RFC 2152), which Java does not know and old Outlooks sent. What is malformed stays as it was written. */
final class Utf7 {
    private Utf7() {}

    static String read(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] != '+') text.append((char) (bytes[at] & 0xff));
            else if (at + 1 < bytes.length && bytes[at + 1] == '-') {
                text.append('+');
                at++;
            } else at = shifted(bytes, at + 1, text) - 1;
        }
        return text.toString();
    }

    /** @return where the shifted stretch has ended, its closing sign included */
    private static int shifted(byte[] bytes, int from, StringBuilder text) {
        ByteArrayOutputStream units = new ByteArrayOutputStream();
        int at = from, bits = 0, held = 0;
        for (; at < bytes.length && bytes[at] != '-' && Transfer.base64(bytes[at]) >= 0 && bytes[at] != '_'; at++) {
            bits = bits << 6 | Transfer.base64(bytes[at]);
            held += 6;
            if (held < 8) continue;
            held -= 8;
            units.write(bits >> held);
        }
        if (at == from) text.append('+');
        byte[] found = units.toByteArray();
        text.append(new String(found, 0, found.length & ~1, StandardCharsets.UTF_16BE));
        return at < bytes.length && bytes[at] == '-' ? at + 1 : at;
    }
}
