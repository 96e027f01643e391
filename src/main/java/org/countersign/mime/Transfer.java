package org.countersign.mime;

import java.util.Arrays;
import java.util.Locale;

/** How a part's bytes were made fit for mail (RFC 2045). Decoding keeps what can be kept: what is not of the alphabet is skipped, a cut-off end is an end. */
public enum Transfer {
    PLAIN {
        @Override void decode(byte[] raw, int from, int to, Sink sink) { sink.put(raw, from, to); }
    },
    BASE64 {
        @Override void decode(byte[] raw, int from, int to, Sink sink) {
            int bits = 0, held = 0;
            for (int at = from; at < to; at++) {
                if (raw[at] == '\n' && rule(raw, at + 1, to)) return;
                int value = base64(raw[at]);
                if (raw[at] == '=') held = 0;
                if (value < 0) continue;
                bits = bits << 6 | value;
                held += 6;
                if (held < 8) continue;
                held -= 8;
                sink.put(bits >> held);
            }
        }
    },
    QUOTED {
        @Override void decode(byte[] raw, int from, int to, Sink sink) {
            int plain = from;
            for (int at = from; at < to; at++) {
                if (raw[at] != '=') continue;
                int lineEnd = softBreak(raw, at + 1, to);
                boolean hex = at + 2 < to && hex(raw[at + 1]) >= 0 && hex(raw[at + 2]) >= 0;
                if (!hex && lineEnd < 0) continue;
                sink.put(raw, plain, at);
                if (hex) sink.put(hex(raw[at + 1]) << 4 | hex(raw[at + 2]));
                at = hex ? at + 2 : lineEnd;
                plain = at + 1;
            }
            if (plain < to) sink.put(raw, plain, to);
        }
    },
    UUENCODED {
        @Override void decode(byte[] raw, int from, int to, Sink sink) {
            Lines lines = new Lines(raw, from, to);
            boolean begun = false;
            while (lines.next()) {
                if (starts(raw, lines, "begin ")) begun = true;
                else if (begun && starts(raw, lines, "end")) return;
                else if (begun) uuLine(raw, lines, sink);
            }
        }
    };

    abstract void decode(byte[] raw, int from, int to, Sink sink);

    /** Decodes all, but keeps only so many bytes of it. */
    public Sink decode(byte[] raw, int from, int to, int most) {
        Sink sink = new Sink(most);
        decode(raw, from, to, sink);
        return sink;
    }

    /** As Content-Transfer-Encoding names it; 7bit, 8bit, binary and what nobody knows are plain. */
    public static Transfer named(String encoding) {
        String name = encoding.toLowerCase(Locale.ROOT).strip();
        if (name.startsWith("base64")) return BASE64;
        if (name.startsWith("quoted-printable")) return QUOTED;
        return name.startsWith("x-uu") || name.startsWith("uu") ? UUENCODED : PLAIN;
    }

    /** What was decoded: the first bytes, and how many there were. */
    public static final class Sink {
        private final int most;
        private byte[] kept;
        private long size;

        Sink(int most) {
            this.most = most;
            kept = new byte[Math.min(most, 1_024)];
        }

        void put(int value) {
            if (size < most) room(1)[(int) size] = (byte) value;
            size++;
        }

        void put(byte[] raw, int from, int to) {
            int fits = (int) Math.max(0, Math.min(to - from, most - size));
            if (fits > 0) System.arraycopy(raw, from, room(fits), (int) size, fits);
            size += to - from;
        }

        private byte[] room(int more) {
            if (size + more > kept.length) kept = Arrays.copyOf(kept, (int) Math.min(most, Math.max(size + more, 2L * kept.length)));
            return kept;
        }

        public byte[] bytes() { return Arrays.copyOf(kept, (int) Math.min(size, most)); }

        public long size() { return size; }
    }

    /** A line of dashes or underscores: below it stands what a mailing list has added. */
    private static boolean rule(byte[] raw, int from, int to) {
        int at = from;
        while (at < to && (raw[at] == '-' || raw[at] == '_')) at++;
        return at - from > 1 && (at == to || raw[at] == '\n' || raw[at] == '\r' || raw[at] == ' ');
    }

    static int base64(byte c) {
        if (c >= 'A' && c <= 'Z') return c - 'A';
        if (c >= 'a' && c <= 'z') return c - 'a' + 26;
        if (c >= '0' && c <= '9') return c - '0' + 52;
        return c == '+' || c == '-' ? 62 : c == '/' || c == '_' ? 63 : -1;
    }

    private static int hex(byte c) { return Character.digit(c, 16); }

    /** Where the line end after a soft break stands; -1: this = is none. White space may stand between them. */
    private static int softBreak(byte[] raw, int at, int to) {
        while (at < to && (raw[at] == ' ' || raw[at] == '\t' || raw[at] == '\r')) at++;
        return at == to ? to : raw[at] == '\n' ? at : -1;
    }

    private static boolean starts(byte[] raw, Lines line, String word) {
        if (line.end() - line.start() < word.length()) return false;
        for (int i = 0; i < word.length(); i++) if (raw[line.start() + i] != word.charAt(i)) return false;
        return true;
    }

    private static void uuLine(byte[] raw, Lines line, Sink sink) {
        int wanted = (raw[line.start()] - ' ') & 63, bits = 0, held = 0;
        for (int at = line.start() + 1; at < line.end() && wanted > 0; at++) {
            bits = bits << 6 | (raw[at] - ' ') & 63;
            held += 6;
            if (held < 8) continue;
            held -= 8;
            sink.put(bits >> held);
            wanted--;
        }
    }
}
