package org.countersign.mime;

import static java.nio.charset.StandardCharsets.*;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Bytes to characters that can be stored and shown, whatever charset was promised and whatever was sent. */
public final class Lettering {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    /** What senders mean by these names (the WHATWG encoding standard). */
    private static final Map<String, String> MEANT = Map.of("iso-8859-1", "windows-1252", "latin1", "windows-1252", "iso-8859-9", "windows-1254",
            "gb2312", "GB18030", "gbk", "GB18030", "shift_jis", "windows-31j", "ks_c_5601-1987", "x-windows-949", "euc-kr", "x-windows-949",
            "iso-8859-8-i", "iso-8859-8", "utf8", "UTF-8");
    private static final Pattern UTF_7 = Pattern.compile("(?i)(?:x-)?(?:unicode-1-1-|unicode-2-0-)?utf-?7");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");
    private static final char REPLACEMENT = '\uFFFD';

    private Lettering() {}

    /** @param charset as the sender named it; null: not named */
    public static String read(byte[] bytes, String charset) {
        if (charset != null && UTF_7.matcher(charset.strip()).matches()) return Utf7.read(bytes);
        Optional<Charset> named = named(charset);
        if (named.isEmpty() || named.get().equals(US_ASCII) || named.get().equals(WINDOWS)) return guess(bytes, 0, bytes.length);
        return named.get().equals(UTF_8) ? promisedUtf8(bytes) : new String(bytes, named.get());
    }

    /** UTF-8 where it is, else windows-1252, which gives every byte a character. Nobody means what UTF-8 looks like in windows-1252. */
    public static String guess(byte[] bytes, int from, int to) {
        if (ascii(bytes, from, to)) return new String(bytes, from, to - from, ISO_8859_1);
        try {
            return UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, to - from)).toString();
        } catch (CharacterCodingException other) {
            return new String(bytes, from, to - from, WINDOWS);
        }
    }

    /** One bad byte does not make it windows-1252; more bad ones than good do. */
    private static String promisedUtf8(byte[] bytes) {
        String text = new String(bytes, UTF_8);
        long bad = text.chars().filter(c -> c == REPLACEMENT).count();
        return bad > 0 && bad >= text.chars().filter(c -> c > 127 && c != REPLACEMENT).count() ? new String(bytes, WINDOWS) : text;
    }

    private static boolean ascii(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) if (bytes[at] < 0) return false;
        return true;
    }

    /** The charset of that name, or what its users mean by it. */
    public static Optional<Charset> named(String charset) {
        if (charset == null) return Optional.empty();
        String name = charset.replaceAll("^[\\s'\"]+|['\"\\s(].*$", "").toLowerCase(Locale.ROOT);
        try {
            Charset found = Charset.forName(MEANT.getOrDefault(name, name));
            return found.canEncode() ? Optional.of(found) : Optional.empty();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException | UnsupportedOperationException unknown) {
            return Optional.empty();
        }
    }

    /** Line ends as LF, and U+FFFD for what no database column and no page takes: NUL, other controls, halves of surrogate pairs. */
    public static String storable(String text) {
        String lines = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        return plain(lines) ? lines
                : lines.codePoints().map(c -> storable(c) ? c : REPLACEMENT).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** As nearly every text: nothing to replace and nothing that comes in halves. */
    private static boolean plain(String text) {
        for (int at = 0; at < text.length(); at++) if (!storable(text.charAt(at))) return false;
        return true;
    }

    private static boolean storable(int c) {
        return c >= ' ' && c != 127 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) || c == '\n' || c == '\t';
    }

    /** In one line, white space collapsed, at most so many characters. */
    public static String line(String text, int most) { return cut(SPACES.matcher(storable(text)).replaceAll(" ").strip(), most); }

    /** At most so many characters (code points, as the database counts). */
    public static String cut(String text, int most) {
        return text.length() <= most || text.codePointCount(0, text.length()) <= most ? text : text.substring(0, text.offsetByCodePoints(0, most));
    }
}
