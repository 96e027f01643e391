package org.countersign.letter;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.letter.Letter.Content;
import org.countersign.letter.Letter.Envelope;
import org.countersign.letter.Letter.Forwarded;
import org.countersign.letter.Letter.Route;
import org.countersign.mime.ClearSigned;
import org.countersign.mime.EncodedWords;
import org.countersign.mime.Headers;
import org.countersign.mime.Leaf;
import org.countersign.mime.Lettering;
import org.countersign.mime.MimeReader;
import org.countersign.mime.MimeReader.Mime;
import org.countersign.mime.OutlookReader;

/**
 * A raw message to a {@link Letter} (RFC 5322, 2045 to 2047, 2231; Outlook's own format). It reads any bytes: what is broken gives what can be
 * made out, what goes beyond its limits is marked as cut, and the raw message stays beside it for whoever wants to look.
 */
public final class LetterReader {
    /** Goes up when the same bytes would be read differently, so that kept letters can be read again. */
    public static final int VERSION = 3;
    private static final int LONGEST_SUBJECT = 1_000, MOST_RECIPIENTS = 100, MOST_ANSWERED = 50;
    private static final int DEEPEST_FORWARD = 5;
    /** With a remark behind it, as some servers add one. */
    private static final Pattern MESSAGE_ID = Pattern.compile("<([^<>]*)>");
    private static final List<String> CAME_TO = List.of("To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "X-Delivered-To");

    private LetterReader() {}

    /** @param now when it is read: nothing was received later @throws OutlookReader.Unreadable where it is a compound file, but no message */
    public static Letter open(byte[] bytes, Instant now) throws OutlookReader.Unreadable {
        if (FileKind.of(bytes) != FileKind.OUTLOOK) return read(bytes, now);
        return letter(OutlookReader.read(bytes), BodyHash.of(bytes, 0), now, 0);
    }

    /** @param now when it is read: nothing was received later */
    public static Letter read(byte[] bytes, Instant now) {
        byte[] raw = BodyHash.unixLines(bytes);
        return letter(raw, null, now, 0);
    }

    private static Letter letter(byte[] raw, byte[] knownHash, Instant now, int depth) {
        Mime mime = MimeReader.read(raw);
        Headers headers = mime.headers();
        LetterDates dates = LetterDates.read(headers, now);
        String subject = Lettering.line(headers.first("Subject").map(EncodedWords::read).orElse(""), LONGEST_SUBJECT);
        byte[] bodyHash = knownHash == null ? BodyHash.of(raw, headers.bodyStart()) : knownHash;
        Optional<Mark> machine = RobotReader.read(headers, mime.type(), subject);
        Bodies bodies = Bodies.of(mime.leaves(), box(headers, "From").map(Mailbox::name).orElse(""));
        Content content = content(mime, bodies, subject, now, depth);
        String id = messageId(headers);
        Envelope envelope = new Envelope(Lettering.line(id, 1_000), BodyHash.externalId(id, headers, bodyHash), sender(headers, content, machine), recipients(headers), dates.received(), dates.written());
        Route route = new Route(cameTo(headers), answers(headers), RobotReader.answerTo(headers, machine, subject), RobotReader.platform(headers));
        Optional<Report> report = machine.flatMap(mark -> ReportReader.read(mime, mark));
        return new Letter(envelope, route, content, report, CwcReader.find(mime.leaves()), bodyHash, marks(mime, dates, bodies, machine));
    }

    private static Set<Mark> marks(Mime mime, LetterDates dates, Bodies bodies, Optional<Mark> machine) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (dates.clamped()) marks.add(Mark.RECEIVED_CLAMPED);
        if (mime.cut() || bodies.cut()) marks.add(Mark.CUT);
        if (mime.type().is("multipart/encrypted") || bodies.full().isEmpty() && sealed(mime) || ClearSigned.sealed(bodies.full())) marks.add(Mark.SEALED);
        machine.ifPresent(marks::add);
        return marks;
    }

    /** S/MIME: the whole message, or the one thing in it (Outlook's way). */
    private static boolean sealed(Mime mime) {
        return Stream.concat(Stream.of(mime.type()), mime.leaves().stream().map(Leaf::type)).anyMatch(type -> type.type().matches("application/(x-)?pkcs7-mime"));
    }

    private static String messageId(Headers headers) {
        String written = headers.first("Message-ID").orElse("").strip();
        Matcher found = MESSAGE_ID.matcher(written);
        return (found.lookingAt() ? found.group(1) : written.replaceAll("^<|>$", "")).strip();
    }

    /** Platforms write as themselves and name the person behind in Reply-To, or only below the letter. A machine is nobody. */
    private static Sender sender(Headers headers, Content content, Optional<Mark> machine) {
        if (machine.filter(mark -> mark != Mark.AUTOMATIC_REPLY).isPresent()) return Sender.NOBODY;
        Optional<Mailbox> written = box(headers, "From").or(() -> box(headers, "Sender"));
        Sender from = written.map(Sender::of).orElse(Sender.NOBODY);
        List<String> ours = cameTo(headers);
        Sender answered = answered(headers, from, ours);
        boolean borrowed = written.filter(RobotReader::passesOn).isPresent(), form = !borrowed && from.email().isEmpty() && answered.isNamed() && answered.email().isPresent();
        Sender signed = content.signature().map(signature -> Sender.named(signature.name(), signature.email().filter(address -> !ours.contains(address.toLowerCase(Locale.ROOT))))).orElse(Sender.NOBODY);
        if (borrowed) return from.unreached().or(answered).or(signed).or(written.filter(RobotReader::shared).isPresent() ? Sender.NOBODY : from);
        if (form) return answered;
        Sender reached = from.email().isPresent() ? from : from.or(answered);
        return reached.or(signed);
    }

    /** Whom a list names behind its own address, or whom it asks to answer: nobody of those it came to. */
    private static Sender answered(Headers headers, Sender from, List<String> ours) {
        return Stream.of("X-Original-From", "Reply-To").flatMap(name -> box(headers, name).stream()).map(Sender::of)
                .filter(each -> each.email().isPresent() && !each.email().equals(from.email()) && !ours.contains(each.email().get())).findFirst().orElse(Sender.NOBODY);
    }

    private static Optional<Mailbox> box(Headers headers, String name) { return headers.first(name).map(Mailbox::read).filter(all -> !all.isEmpty()).map(all -> all.get(0)); }

    private static List<Mailbox> recipients(Headers headers) {
        return headers.first("To").or(() -> headers.first("Delivered-To")).map(Mailbox::read).orElse(List.of()).stream().limit(MOST_RECIPIENTS)
                .map(box -> new Mailbox(Lettering.line(box.name(), 400), Lettering.line(box.address(), 400))).toList();
    }

    private static List<String> cameTo(Headers headers) {
        return CAME_TO.stream().flatMap(name -> headers.all(name).stream()).flatMap(value -> Mailbox.read(value).stream()).map(box -> Lettering.line(box.address(), 400).toLowerCase(Locale.ROOT))
                .filter(address -> !address.isEmpty()).distinct().limit(MOST_RECIPIENTS).toList();
    }

    /** What it answers directly, then upwards. Never by its subject. */
    private static List<String> answers(Headers headers) {
        List<String> references = headers.all("References").stream().flatMap(value -> ReportReader.ids(value).stream()).collect(Collectors.toList());
        java.util.Collections.reverse(references);
        return Stream.concat(headers.all("In-Reply-To").stream().flatMap(value -> ReportReader.ids(value).stream()), references.stream()).map(id -> Lettering.line(id, 1_000)).distinct().limit(MOST_ANSWERED).toList();
    }

    private static Content content(Mime mime, Bodies bodies, String subject, Instant now, int depth) {
        OwnWordsReader.Own own = bodies.own();
        Optional<Letter> attached = depth >= DEEPEST_FORWARD ? Optional.empty() : attached(mime.leaves(), now, depth);
        Optional<Forwarded> forwarded = attached.map(LetterReader::passedOn).or(() -> ForwardReader.read(bodies.full(), LetterDates.zone(mime.headers())));
        String full = bodies.full().isEmpty() ? attached.map(letter -> letter.content().fullText()).orElse("") : bodies.full();
        return new Content(subject, own.words(), full, SignatureReader.read(own.signature()), forwarded, LanguageReader.read(own.words().isEmpty() ? full : own.words()), AttachmentReader.read(mime.leaves()));
    }

    /** The message inside this one. */
    private static Optional<Letter> attached(List<Leaf> leaves, Instant now, int depth) {
        return AttachmentReader.messages(leaves).findFirst().map(raw -> letter(raw, null, now, depth + 1));
    }

    private static Forwarded passedOn(Letter letter) {
        return new Forwarded(letter.envelope().sender(), letter.envelope().messageId(), letter.content().subject(), letter.envelope().written(), letter.content().text(), letter.content().signature());
    }
}
