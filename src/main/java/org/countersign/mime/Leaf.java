package org.countersign.mime;

import java.util.Optional;

/**
 * A part of a message that holds no further parts: where it lies in the raw bytes and how it says to be read.
 *
 * @param alternative the multipart/alternative it stands in, numbered from 1; 0: none
 * @param body it is one of the texts the sender wrote, not something attached
 * @param raw the message it lies in
 */
public record Leaf(ContentType type, Transfer transfer, Optional<String> fileName, int alternative, boolean body, byte[] raw, int from, int to) {

    public boolean plain() { return body && !html(); }

    /** HTML, or the older text/enriched, which is marked up with such tags too. */
    public boolean html() { return body && (type.is("text/html") || type.is("text/enriched")); }

    /** At most so many bytes of it; no transfer encoding makes one byte more than four. */
    public String text(int most) {
        int end = (int) Math.min(to, from + 4L * most);
        return Lettering.read(transfer.decode(raw, from, end, most).bytes(), type.parameter("charset").orElse(null));
    }

    /** Decoded: its first bytes, and how many there are. */
    public Transfer.Sink decoded(int most) { return transfer.decode(raw, from, to, most); }

    /** As part of a message that has so many alternatives before it. */
    Leaf in(int alternatives) { return new Leaf(type, transfer, fileName, alternative == 0 ? 0 : alternative + alternatives, body, raw, from, to); }
}
