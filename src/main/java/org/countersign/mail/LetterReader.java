package org.countersign.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.countersign.mail.Letter.Attachment;
import org.countersign.mail.Letter.Content;
import org.countersign.mail.Letter.Envelope;
import org.countersign.mime.MimeReader.Mime;
import org.countersign.mime.EncodedWords;
import org.countersign.mime.Headers;
import org.countersign.mime.Leaf;
import org.countersign.mime.Lettering;
import org.countersign.mime.MimeReader;
import org.countersign.mime.Transfer;

/**
 * A raw message to a {@link Letter} (RFC 5322, 2045 to 2047, 2231). It reads any bytes: what is broken gives what can be made out, what goes
 * beyond its limits is marked as cut, and the raw message stays beside it for whoever wants to look.
 */
final class LetterReader {
    /** Goes up when the same bytes would be read differently, so that kept letters can be read again. */
    static final int VERSION = 1;
    private static final int LONGEST_ID = 200, LONGEST_SUBJECT = 1_000, MOST_RECIPIENTS = 100, MOST_ATTACHMENTS = 100;
    /** Of text in bytes, then in characters. A book of 500 pages is 1,000,000 characters. */
    private static final int MOST_TEXT = 4 << 20, LONGEST_TEXT = 1_000_000;
    private static final int DEEPEST_FORWARD = 5;
    private static final int SNIFFED = 64;

    private LetterReader() {}

    /** @param now when it is read: nothing was received later */
    static Letter read(byte[] bytes, Instant now) {
        byte[] raw = unixLines(bytes);
        Mime mime = MimeReader.read(raw);
        Headers headers = mime.headers();
        LetterDates dates = LetterDates.read(headers, now);
        String subject = Lettering.line(headers.first("Subject").map(EncodedWords::read).orElse(""), LONGEST_SUBJECT);
        byte[] bodyHash = bodyHash(raw, headers.bodyStart());
        String id = messageId(headers);
        Envelope envelope = new Envelope(Lettering.line(id, 1_000), externalId(id, headers, bodyHash), sender(headers), recipients(headers), dates.received(), dates.written());
        Content content = content(raw, mime, subject);
        return new Letter(envelope, content, bodyHash, marks(mime, dates, content));
    }

    /** An old Macintosh ends lines with CR alone. */
    private static byte[] unixLines(byte[] bytes) {
        boolean hasReturn = false;
        for (byte b : bytes) {
            if (b == '\n') return bytes;
            hasReturn |= b == '\r';
        }
        return hasReturn ? new String(bytes, StandardCharsets.ISO_8859_1).replace('\r', '\n').getBytes(StandardCharsets.ISO_8859_1) : bytes;
    }

    private static Set<Mark> marks(Mime mime, LetterDates dates, Content content) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (dates.clamped()) marks.add(Mark.RECEIVED_CLAMPED);
        if (mime.cut() || content.fullText().length() >= LONGEST_TEXT) marks.add(Mark.CUT);
        if (mime.type().is("multipart/encrypted") || mime.type().type().matches("application/(x-)?pkcs7-mime") && content.fullText().isEmpty()) marks.add(Mark.SEALED);
        RobotReader.read(mime.headers(), mime.type(), content.subject()).ifPresent(marks::add);
        return marks;
    }

    private static String messageId(Headers headers) { return headers.first("Message-ID").orElse("").strip().replaceAll("^<\\s*|\\s*>$", ""); }

    private static String externalId(String messageId, Headers headers, byte[] bodyHash) {
        if (messageId.isEmpty()) return hash(headers.first("From").orElse("").getBytes(StandardCharsets.UTF_8), bodyHash);
        String id = Lettering.line(messageId, Integer.MAX_VALUE);
        return id.equals(messageId) && id.codePointCount(0, id.length()) <= LONGEST_ID ? id : hash(messageId.getBytes(StandardCharsets.UTF_8));
    }

    private static Sender sender(Headers headers) {
        return headers.first("From").or(() -> headers.first("Sender")).map(Mailbox::read).filter(all -> !all.isEmpty()).map(all -> Sender.of(all.get(0))).orElse(Sender.NOBODY);
    }

    private static List<Mailbox> recipients(Headers headers) {
        return headers.first("To").or(() -> headers.first("Delivered-To")).map(Mailbox::read).orElse(List.of()).stream().limit(MOST_RECIPIENTS)
                .map(box -> new Mailbox(Lettering.line(box.name(), 400), Lettering.line(box.address(), 400))).toList();
    }

    private static Content content(byte[] raw, Mime mime, String subject) {
        List<Attachment> attachments = mime.leaves().stream().filter(leaf -> !leaf.body()).limit(MOST_ATTACHMENTS).map(leaf -> attachment(raw, leaf)).toList();
        String bodies = text(raw, mime.leaves(), HtmlReader::full);
        boolean quotesMarked = mime.leaves().stream().anyMatch(Leaf::html);
        String own = OwnWordsReader.read(quotesMarked ? text(raw, mime.leaves(), HtmlReader::own) : bodies);
        return new Content(subject, own, bodies.isEmpty() ? forwarded(raw, mime.leaves(), 1) : bodies, attachments);
    }

    /** The bodies one after the other; of an alternative the plain one, unless it is empty. */
    private static String text(byte[] raw, List<Leaf> leaves, Function<String, String> html) {
        Set<Integer> plain = leaves.stream().filter(leaf -> leaf.alternative() > 0 && leaf.plain() && !leaf.text(raw, 4_096).isBlank()).map(Leaf::alternative).collect(Collectors.toSet());
        String all = leaves.stream().filter(leaf -> leaf.plain() || leaf.html() && !plain.contains(leaf.alternative()))
                .map(leaf -> leaf.html() ? html.apply(leaf.text(raw, MOST_TEXT)) : leaf.text(raw, MOST_TEXT))
                .filter(text -> !text.isBlank()).collect(Collectors.joining("\n\n"));
        return Lettering.cut(Lettering.storable(all), LONGEST_TEXT).strip();
    }

    /** Of a message that holds only another message, that one's text. */
    private static String forwarded(byte[] raw, List<Leaf> leaves, int depth) {
        Optional<Leaf> inner = leaves.stream().filter(leaf -> leaf.type().is("message/rfc822")).findFirst();
        if (inner.isEmpty() || depth > DEEPEST_FORWARD) return "";
        byte[] bytes = inner.get().transfer().decode(raw, inner.get().from(), inner.get().to(), MOST_TEXT).bytes();
        List<Leaf> theirs = MimeReader.read(bytes).leaves();
        String text = text(bytes, theirs, HtmlReader::full);
        return text.isEmpty() ? forwarded(bytes, theirs, depth + 1) : text;
    }

    private static Attachment attachment(byte[] raw, Leaf leaf) {
        Transfer.Sink start = leaf.transfer().decode(raw, leaf.from(), leaf.to(), SNIFFED);
        String said = Lettering.line(leaf.type().type(), 100);
        return new Attachment(Lettering.line(leaf.fileName().orElse(""), 300), FileKind.type(start.bytes()).orElse(said), start.size());
    }

    /** Carriage returns and the line ends at its end do not matter: an mbox changes them. */
    private static byte[] bodyHash(byte[] raw, int from) {
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
