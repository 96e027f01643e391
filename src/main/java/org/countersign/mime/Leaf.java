package org.countersign.mime;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a message that holds no further parts: where it lies in the raw bytes and how it says to be read.
 *
 * @param alternative the multipart/alternative it stands in, numbered from 1; 0: none
 * @param body it is one of the texts the sender wrote, not something attached
 * @param raw the message it lies in
 */
public record Leaf(ContentType type, Transfer transfer, Optional<String> fileName, int alternative, boolean body, byte[] raw, int from, int to) {
    /** A page that names its letters itself does so at its beginning (HTML, 4.2.5.4). */
    private static final int NAMED_WITHIN = 2_048;
    private static final Pattern NAMED = Pattern.compile("(?i)<meta[^>]{1,200}charset\\s*=\\s*[\"']?([\\w.:-]{1,40})");

    public boolean plain() { return body && !html(); }

    /** HTML, or the older text/enriched, which is marked up with such tags too. */
    public boolean html() { return body && (type.is("text/html") || type.is("text/enriched")); }

    /** At most so many bytes of it; no transfer encoding makes one byte more than four. */
    public String text(int most) {
        int end = (int) Math.min(to, from + 4L * most);
        byte[] bytes = transfer.decode(raw, from, end, most).bytes();
        String text = Lettering.read(bytes, type.parameter("charset").or(() -> named(bytes)).orElse(null));
        return flowed() ? Flowed.read(text, type.parameter("delsp").map("yes"::equalsIgnoreCase).orElse(false)) : text;
    }

    private boolean flowed() { return type.is("text/plain") && type.parameter("format").map("flowed"::equalsIgnoreCase).orElse(false); }

    private Optional<String> named(byte[] bytes) {
        Matcher meta = NAMED.matcher(html() ? new String(bytes, 0, Math.min(NAMED_WITHIN, bytes.length), StandardCharsets.ISO_8859_1) : "");
        return meta.find() && !meta.group(1).toLowerCase(java.util.Locale.ROOT).startsWith("utf-16") ? Optional.of(meta.group(1)) : Optional.empty();
    }

    /** Decoded: its first bytes, and how many there are. */
    public Transfer.Sink decoded(int most) { return transfer.decode(raw, from, to, most); }

    /** As part of a message that has so many alternatives before it. */
    Leaf in(int alternatives) { return new Leaf(type, transfer, fileName, alternative == 0 ? 0 : alternative + alternatives, body, raw, from, to); }
}
