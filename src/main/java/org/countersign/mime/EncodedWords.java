package org.countersign.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Encoded words in a header (RFC 2047): {@code =?utf-8?Q?Caf=C3=A9?=}. What is malformed stays as it was written. */
public final class EncodedWords {
    private static final Pattern WORD = Pattern.compile("=\\?([^?\\s]{1,60})\\?([bBqQ])\\?([^?]*+)\\?=");

    private EncodedWords() {}

    public static String read(String value) {
        if (!value.contains("=?")) return value;
        StringBuilder text = new StringBuilder();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String charset = null;
        int at = 0;
        for (Matcher word = WORD.matcher(value); word.find(); at = word.end()) {
            String between = value.substring(at, word.start());
            String theirs = word.group(1).replaceFirst("\\*.*", "");
            boolean goesOn = charset != null && between.isBlank();
            if (!goesOn || !theirs.equalsIgnoreCase(charset)) {
                flush(bytes, charset, text);
                text.append(goesOn ? "" : between);
            }
            charset = theirs;
            bytes.writeBytes(decoded(word.group(2), word.group(3), charset));
        }
        flush(bytes, charset, text);
        return text.append(value.substring(at)).toString();
    }

    /** Words of one charset are joined first: senders cut characters of several bytes in two. */
    private static void flush(ByteArrayOutputStream bytes, String charset, StringBuilder text) {
        text.append(Lettering.read(bytes.toByteArray(), charset));
        bytes.reset();
    }

    /** 8-bit letters have no place in an encoded word, yet some senders leave them there. */
    private static byte[] decoded(String encoding, String text, String charset) {
        byte[] ascii = (encoding.equalsIgnoreCase("q") ? text.replace('_', ' ') : text).getBytes(Lettering.named(charset).orElse(StandardCharsets.UTF_8));
        return Transfer.named(encoding.equalsIgnoreCase("q") ? "quoted-printable" : "base64").decode(ascii, 0, ascii.length, ascii.length).bytes();
    }
}
