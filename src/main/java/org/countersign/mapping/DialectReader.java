package org.countersign.mapping;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.countersign.platform.Refused;
import org.countersign.sheet.Dialect;

/** Tells by its first bytes how a file of rows is written. */
public final class DialectReader {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    /** What a file can be written in, as the page names it. */
    public static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, WESTERN, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private DialectReader() {}

    /** @throws Refused where it is no text, with what to do */
    public static Dialect read(byte[] start) {
        String signature = new String(start, 0, Math.min(4, start.length), StandardCharsets.ISO_8859_1);
        if (signature.startsWith("PK\3\4") || signature.startsWith("\u00D0\u00CF\u0011\u00E0")) throw new Refused("mapping.workbook");
        if (signature.startsWith("%PDF")) throw new Refused("mapping.noText");
        Charset charset = charset(start);
        String text = charset.decode(ByteBuffer.wrap(start)).toString();
        return new Dialect(charset, delimiter(firstLine(text)));
    }

    private static Charset charset(byte[] start) {
        if (startsWith(start, 0xFF, 0xFE)) return StandardCharsets.UTF_16LE;
        if (startsWith(start, 0xFE, 0xFF)) return StandardCharsets.UTF_16BE;
        int even = 0, odd = 0;
        for (int at = 0; at < start.length; at++) if (start[at] == 0) { if (at % 2 == 0) even++; else odd++; }
        if (odd > start.length / 5 && even == 0) return StandardCharsets.UTF_16LE;
        if (even > start.length / 5 && odd == 0) return StandardCharsets.UTF_16BE;
        return isUtf8(start) ? StandardCharsets.UTF_8 : WESTERN;
    }

    private static boolean startsWith(byte[] start, int first, int second) { return start.length > 1 && (start[0] & 0xFF) == first && (start[1] & 0xFF) == second; }

    /** Its end may be cut in the middle of a letter. */
    private static boolean isUtf8(byte[] start) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        return !decoder.decode(ByteBuffer.wrap(start), CharBuffer.allocate(start.length + 1), false).isError();
    }

    private static String firstLine(String text) {
        StringBuilder line = new StringBuilder();
        boolean quoted = false, blank = true;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') quoted = !quoted;
            else if (!quoted && (c == '\n' || c == '\r') && !blank) break;
            else if (!quoted) {
                line.append(c);
                blank &= Character.isWhitespace(c);
            }
        }
        return line.toString();
    }

    private static char delimiter(String header) {
        return Arrays.stream(Delimiter.values()).max(Comparator.<Delimiter>comparingLong(one -> header.chars().filter(c -> c == one.sign()).count())
                .thenComparing(Comparator.reverseOrder())).orElseThrow().sign();
    }
}
