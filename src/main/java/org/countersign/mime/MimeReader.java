package org.countersign.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Takes a message apart into its leaves (RFC 2046), without copying it and within limits of depth and number, so that no message can keep
 * it busy. A part without its closing boundary ends where its parent does; a multipart without any boundary is read as the text it looks
 * like. A message inside a message stays one leaf.
 */
public final class MimeReader {
    private static final int DEEPEST = 20;
    private static final int MOST_LEAVES = 500;
    /** Of a file that holds others, in bytes; and what is looked at to tell whether a text says anything. */
    private static final int LARGEST_PACK = 32 << 20, SPOKEN = 4_096;
    private static final int MOST_PREAMBLE = 50, LONGEST_BOUNDARY = 200;
    private static final String CONTENT = "Content-";
    private static final ContentType TEXT = ContentType.read("text/plain"), MESSAGE = ContentType.read("message/rfc822"), FILE = ContentType.read("application/octet-stream");

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
        if (bounds.isEmpty() && type.is("multipart/") && encoded(headers, to, place)) return;
        if (bounds.isEmpty()) leaf(headers, to, new Place(place.depth(), place.alternative(), type.is("multipart/") ? TEXT : type, place.first()));
        else parts(type, bounds, place);
    }

    /** A multipart must not be encoded as a whole, yet some are. @return whether this one was, and its parts are read */
    private boolean encoded(Headers headers, int to, Place place) {
        Transfer transfer = Transfer.named(headers.first("Content-Transfer-Encoding").orElse(""));
        if (transfer == Transfer.PLAIN || place.depth() >= DEEPEST) return false;
        byte[] head = ("Content-Type: " + headers.first("Content-Type").orElse("") + "\n\n").getBytes(StandardCharsets.UTF_8);
        byte[] body = transfer.decode(raw, headers.bodyStart(), to, LARGEST_PACK).bytes(), whole = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return inside(whole, new Place(place.depth() + 1, place.alternative(), TEXT, place.first()), leaf -> true);
    }

    /** Reads what stood packed in one part as parts of this message. @return whether there was anything */
    private boolean inside(byte[] whole, Place place, Predicate<Leaf> wanted) {
        MimeReader reader = new MimeReader(whole);
        Headers headers = Headers.read(whole, 0, whole.length);
        reader.part(headers, whole.length, place);
        reader.leaves.stream().filter(wanted).map(each -> each.in(alternatives)).forEach(leaves::add);
        alternatives += reader.alternatives;
        cut |= reader.cut;
        return !reader.leaves.isEmpty();
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
        Leaf leaf = new Leaf(place.unsaid(), transfer, name, place.alternative(), text && !attached, raw, headers.bodyStart(), to);
        if (leaf.plain() && transfer == Transfer.PLAIN) pieces(leaf);
        else if (!unpacked(leaf, place.depth())) leaves.add(leaf);
    }

    private void pieces(Leaf leaf) {
        UuText.read(raw, leaf.from(), leaf.to()).forEach(piece -> leaves.add(piece.file().isPresent() ? new Leaf(FILE, Transfer.UUENCODED, piece.file(), 0, false, raw, piece.from(), piece.to())
                : new Leaf(leaf.type(), leaf.transfer(), leaf.fileName(), leaf.alternative(), true, raw, piece.from(), piece.to())));
    }

    /** What Outlook packed into {@code winmail.dat} stands in its place: what was attached, and the text where there is no other. */
    private boolean unpacked(Leaf leaf, int depth) {
        if (leaf.body() || depth >= DEEPEST || !TnefReader.begins(leaf.decoded(4).bytes())) return false;
        Optional<byte[]> mail = TnefReader.read(leaf.decoded(LARGEST_PACK).bytes());
        if (mail.isEmpty()) return false;
        boolean said = leaves.stream().anyMatch(each -> each.body() && !each.text(SPOKEN).isBlank());
        inside(mail.get(), new Place(depth + 1, 0, TEXT, true), each -> !each.body() || !said);
        return true;
    }

    /** What it says to be; a word without a slash, or nothing, says nothing. */
    private static ContentType type(Headers headers, ContentType unsaid) {
        return headers.first("Content-Type").map(ContentType::read).filter(type -> type.type().indexOf('/') > 0)
                .orElseGet(() -> headers.first("Content-Type").map(ContentType::read).map(type -> new ContentType(unsaid.type(), type.parameters())).orElse(unsaid));
    }

    /** As it is written; blanks at its end do not count where nobody wrote them. */
    private List<Integer> bounds(ContentType type, int from, int to) {
        String boundary = "--" + type.parameter("boundary").orElse("");
        List<Integer> exact = bounds(boundary, from, to);
        List<Integer> found = exact.isEmpty() && !boundary.equals(boundary.strip()) ? bounds(boundary.strip(), from, to) : exact;
        return found.isEmpty() ? guessed(from, to).map(line -> bounds(line, from, to)).orElse(found) : found;
    }

    /** The boundary its header does not tell, or tells wrongly: the first line that begins with two dashes and stands above a part's header. */
    private Optional<String> guessed(int from, int to) {
        Lines lines = new Lines(raw, from, to);
        for (int count = 0; count < MOST_PREAMBLE && lines.next(); count++) {
            boolean marked = lines.end() - lines.start() > 2 && lines.end() - lines.start() <= LONGEST_BOUNDARY && raw[lines.start()] == '-' && raw[lines.start() + 1] == '-';
            if (marked && new String(raw, lines.following(), Math.min(CONTENT.length(), to - lines.following()), StandardCharsets.ISO_8859_1).equalsIgnoreCase(CONTENT))
                return Optional.of(new String(raw, lines.start(), lines.end() - lines.start(), StandardCharsets.UTF_8).stripTrailing());
        }
        return Optional.empty();
    }

    /** From, to, from, to … of the parts between the boundary lines. */
    private List<Integer> bounds(String marked, int from, int to) {
        byte[] boundary = marked.getBytes(StandardCharsets.UTF_8);
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
