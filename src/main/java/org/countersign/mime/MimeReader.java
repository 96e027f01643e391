package org.countersign.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Takes a message apart into its leaves (RFC 2046), without copying it and within limits of depth and number, so that no message can keep
 * it busy. A part without its closing boundary ends where its parent does; a multipart without any boundary is read as the text it looks
 * like. A message inside a message stays one leaf.
 */
public final class MimeReader {
    private static final int DEEPEST = 20;
    private static final int MOST_LEAVES = 500;
    private static final ContentType TEXT = ContentType.read("text/plain"), MESSAGE = ContentType.read("message/rfc822");

    private final byte[] raw;
    private final List<Leaf> leaves = new ArrayList<>();
    private int alternatives;
    private boolean cut;

    /** @param cut it went deeper or had more parts or header than is read */
    public record Mime(Headers headers, ContentType type, List<Leaf> leaves, boolean cut) {}

    /** Where a part stands: how deep, in which alternative, and what it is when it does not say. */
    private record Place(int depth, int alternative, ContentType unsaid, boolean first) {}

    private MimeReader(byte[] raw) { this.raw = raw; }

    public static Mime read(byte[] raw) { return new MimeReader(raw).all(); }

    private Mime all() {
        Headers headers = Headers.read(raw, 0, raw.length);
        part(headers, raw.length, new Place(0, 0, TEXT, true));
        return new Mime(headers, type(headers, TEXT), leaves, cut || headers.cut());
    }

    private void part(Headers headers, int to, Place place) {
        ContentType type = type(headers, place.unsaid());
        List<Integer> bounds = type.is("multipart/") && place.depth() < DEEPEST ? bounds(type, headers.bodyStart(), to) : List.of();
        cut |= headers.cut() || type.is("multipart/") && place.depth() >= DEEPEST;
        if (bounds.isEmpty()) leaf(headers, to, new Place(place.depth(), place.alternative(), type.is("multipart/") ? TEXT : type, place.first()));
        else parts(type, bounds, place);
    }

    private void parts(ContentType type, List<Integer> bounds, Place place) {
        int alternative = type.is("multipart/alternative") && place.alternative() == 0 ? ++alternatives : place.alternative();
        for (int i = 0; i < bounds.size(); i += 2) {
            if (leaves.size() >= MOST_LEAVES) {
                cut = true;
                return;
            }
            Headers headers = Headers.read(raw, bounds.get(i), bounds.get(i + 1));
            part(headers, bounds.get(i + 1), new Place(place.depth() + 1, alternative, type.is("multipart/digest") ? MESSAGE : TEXT, i == 0));
        }
    }

    private void leaf(Headers headers, int to, Place place) {
        Optional<ContentType> disposition = headers.first("Content-Disposition").map(ContentType::read);
        Optional<String> name = disposition.flatMap(it -> it.parameter("filename")).or(() -> type(headers, TEXT).parameter("name")).map(EncodedWords::read);
        boolean text = place.unsaid().is("text/plain") || place.unsaid().is("text/html") || place.unsaid().is("text/enriched");
        boolean attached = place.depth() > 0 && disposition.map(it -> it.is("attachment")).orElse(false) || name.isPresent() && !place.first();
        Transfer transfer = Transfer.named(headers.first("Content-Transfer-Encoding").orElse(""));
        leaves.add(new Leaf(place.unsaid(), transfer, name, place.alternative(), text && !attached, headers.bodyStart(), to));
    }

    /** What it says to be; a word without a slash, or nothing, says nothing. */
    private static ContentType type(Headers headers, ContentType unsaid) {
        return headers.first("Content-Type").map(ContentType::read).filter(type -> type.type().indexOf('/') > 0)
                .orElseGet(() -> headers.first("Content-Type").map(ContentType::read).map(type -> new ContentType(unsaid.type(), type.parameters())).orElse(unsaid));
    }

    /** From, to, from, to … of the parts between the boundary lines. */
    private List<Integer> bounds(ContentType type, int from, int to) {
        byte[] boundary = ("--" + type.parameter("boundary").orElse("")).stripTrailing().getBytes(StandardCharsets.UTF_8);
        List<Integer> bounds = new ArrayList<>();
        boolean open = false;
        for (Lines lines = new Lines(raw, from, to); boundary.length > 2 && lines.next(); ) {
            int end = boundaryEnd(boundary, lines);
            if (end < 0) continue;
            if (open) bounds.add(beforeLineEnd(bounds.get(bounds.size() - 1), lines.start()));
            boolean last = end + 2 <= lines.end() && raw[end] == '-' && raw[end + 1] == '-';
            if (last && open) return bounds;
            open = !last && bounds.size() < 2 * MOST_LEAVES;
            cut |= !last && !open;
            if (!open) return bounds;
            bounds.add(lines.following());
        }
        if (open) bounds.add(to);
        return bounds;
    }

    /** Where the boundary ends in this line; -1: this is no boundary line. */
    private int boundaryEnd(byte[] boundary, Lines line) {
        int end = line.start() + boundary.length;
        if (end > line.end() || !Arrays.equals(raw, line.start(), end, boundary, 0, boundary.length)) return -1;
        int rest = end + 2 <= line.end() && raw[end] == '-' && raw[end + 1] == '-' ? end + 2 : end;
        for (int at = rest; at < line.end(); at++) if (raw[at] != ' ' && raw[at] != '\t') return -1;
        return end;
    }

    /** The line end before a boundary belongs to it. */
    private int beforeLineEnd(int from, int at) {
        int end = at > from && raw[at - 1] == '\n' ? at - 1 : at;
        return end > from && raw[end - 1] == '\r' ? end - 1 : end;
    }
}
