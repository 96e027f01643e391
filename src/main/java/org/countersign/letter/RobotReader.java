package org.countersign.letter;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.countersign.mime.ContentType;
import org.countersign.mime.Headers;

/**
 * Whether a machine sent it, and whether an automatic answer may go back (formats.md 3.9 to 3.12, RFC 3834). The two are apart: advocacy
 * platforms send real people's words with list and bulk headers, null return paths and no-reply senders. Those stop our answer and nothing else.
 */
final class RobotReader {
    private static final Pattern SUBJECT = Pattern.compile("(?iu)auto(?:matic|mated)?[ _-]?(?:reply|response|responder)|out of (?:the )?office|away from (?:the office|my desk|my e?-?mail)|thank you for (?:your email|contacting)"
            + "|this office is closed until|^auto: |^e-mail response$|^message received: |have received your email|acknowledgement of your email|we got your email|^(?:automatische antwort|abwesenheitsnotiz|abwesend)\\b"
            + "|^réponse automatique|absence du bureau|^respuesta automática|fuera de la oficina|^resposta automática|^risposta automatica|fuori sede|^automatisch antwoord|^autosvar|^automatiskt svar|^automaattinen vastaus|^odpowiedź automatyczna|^автоответ|^automatická odpověď|^自動返信|^自动回复");
    private static final Pattern BOUNCED = Pattern.compile("(?i)^(?:undeliver(?:able|ed)|delivery (?:status notification|failure|delayed|has failed)|mail (?:delivery|system) (?:failed|failure|error)|returned mail|failure notice|message (?:could not be delivered|undeliverable)|delayed mail|warning: (?:message .{0,60}delayed|could not send)|mail delivery (?:failed|subsystem)|unzustellbar|non remis|no se puede entregar)");
    /** The subject of a person's answer to a notice is that of the notice. */
    private static final Pattern ANSWERS = Pattern.compile("(?i)^\\s*(?:re|aw|sv|rv|fwd?|wg|tr|res|enc)\\s?(?:\\[\\d+])?\\s?:");
    private static final Pattern DAEMON = Pattern.compile("(?i)mailer-daemon|mail-?daemon|double-bounce");
    /** What platforms call the address that all their letters come from. */
    private static final Pattern SHARED = Pattern.compile("(?i)(?:info|action|actions|advoca(?:te|cy|tes)|alerts?|campaigns?|contact|e?mail|hello|letters?|messages?|support|take-?action|team)(?:[+-].*)?");
    private static final Pattern MACHINE = Pattern.compile("(?i)(?:postmaster|mailer-daemon|mail-daemon|double-bounce|bounces?)"), NOBODY_READS = Pattern.compile("(?i)(?:postmaster|mailer-daemon|mail-daemon|auto_?reply|(?:do|dont).?not.?reply|donotreply|no.?reply|bounces?)(?:[+=.-].*)?");
    private static final Pattern PLATFORM = Pattern.compile("(?i)sendgrid|mailgun|salsalabs|actionnetwork|mailmanager|mylegislators|conviodeliverygroup|blackbaud|knowwho|gospringboard|votervoice|resistbot|grassroots\\.quorum|cosaction|oneclickpolitics|oneclick|p2a\\.co"
            + "|bluestatedigital|e-activist|jotform|formresponse|phone2action|everyaction|newmode|speak4|muster");

    private static final Pattern VIA = Pattern.compile("(?i) via [^ ]");

    private RobotReader() {}

    static Optional<Mark> read(Headers headers, ContentType type, String subject) {
        Optional<Mark> told = type.is("multipart/report") ? report(type.parameter("report-type").orElse("").strip().toLowerCase(Locale.ROOT)) : Optional.empty();
        if (told.isPresent()) return told;
        if (headers.has("X-Failed-Recipients") || from(headers, DAEMON) || fromMachine(headers) && BOUNCED.matcher(subject).find()) return Optional.of(Mark.BOUNCE);
        return automatic(headers) || saysSo(subject) && !ANSWERS.matcher(subject).find() ? Optional.of(Mark.AUTOMATIC_REPLY) : Optional.empty();
    }

    private static boolean saysSo(String subject) { return SUBJECT.matcher(Normalizer.normalize(subject, Normalizer.Form.NFC)).find(); }

    private static boolean from(Headers headers, Pattern name) { return from(headers).map(address -> name.matcher(address.replaceAll("@.*", "")).matches()).orElse(false); }

    private static Optional<Mark> report(String kind) {
        return switch (kind) {
            case "delivery-status" -> Optional.of(Mark.BOUNCE);
            case "feedback-report" -> Optional.of(Mark.COMPLAINT);
            case "disposition-notification" -> Optional.of(Mark.RECEIPT);
            default -> Optional.empty();
        };
    }

    private static boolean fromMachine(Headers headers) { return from(headers).map(address -> MACHINE.matcher(address.replaceAll("@.*", "")).matches()).orElse(nullPath(headers)); }

    private static boolean automatic(Headers headers) {
        boolean submitted = headers.first("Auto-Submitted").map(value -> !value.replaceAll("\\([^()]*\\)", "").strip().toLowerCase(Locale.ROOT).startsWith("no")).orElse(false);
        return submitted || precedence(headers, "auto_reply") || autoresponder(headers) || Stream.of("X-Autoreply", "X-Autorespond", "X-Autoresponder").anyMatch(headers::has);
    }

    private static boolean precedence(Headers headers, String values) {
        return Stream.of("Precedence", "X-Precedence").anyMatch(name -> headers.first(name).map(value -> ("|" + values + "|").contains("|" + value.strip().toLowerCase(Locale.ROOT) + "|")).orElse(false));
    }

    private static boolean autoresponder(Headers headers) {
        return headers.all("Delivered-To").stream().anyMatch("autoresponder"::equalsIgnoreCase) || headers.first("X-POST-MessageClass").map(value -> value.contains("Autoresponder")).orElse(false);
    }

    /** Where an automatic answer may go: to the return path, else to the sender; empty: nowhere. */
    static Optional<String> answerTo(Headers headers, Optional<Mark> machine, String subject) {
        boolean no = machine.isPresent() || saysSo(subject) || passedOn(headers) || nullPath(headers) || precedence(headers, "auto_reply|bulk|junk|list") || headers.first("X-Loop").isPresent() || listed(headers) || suppressed(headers) || spam(headers);
        if (no) return Optional.empty();
        return Stream.of(headers.first("Return-Path"), headers.first("From")).flatMap(Optional::stream).flatMap(value -> Mailbox.read(value).stream()).flatMap(box -> box.usable().stream()).findFirst()
                .filter(address -> !nobodyReads(address)).filter(address -> from(headers).map(sender -> !nobodyReads(sender)).orElse(true));
    }

    private static boolean listed(Headers headers) { return headers.fields().stream().anyMatch(field -> field.name().regionMatches(true, 0, "List-", 0, 5)); }

    private static boolean suppressed(Headers headers) { return headers.first("X-Auto-Response-Suppress").map(value -> value.matches("(?is).*\\b(?:all|autoreply|oof)\\b.*")).orElse(false); }

    private static boolean spam(Headers headers) { return headers.first("X-Spam-Flag").map(value -> value.strip().equalsIgnoreCase("yes")).orElse(false); }

    private static boolean nullPath(Headers headers) { return headers.first("Return-Path").map(value -> value.replaceAll("\\s", "").equals("<>")).orElse(false); }

    private static Optional<String> from(Headers headers) { return headers.first("From").map(Mailbox::read).filter(boxes -> !boxes.isEmpty()).map(boxes -> boxes.get(0).address().toLowerCase(Locale.ROOT)); }

    /** A no-reply address and its like: nobody is known by it, and nobody reads what is sent there. */
    static boolean nobodyReads(String address) { return NOBODY_READS.matcher(address.replaceAll("@.*", "")).matches(); }

    /** Its From names a person, but a list's or a platform's address, which is everybody's who writes through it. */
    static boolean passesOn(Mailbox from) { return VIA.matcher(from.name()).find() || PLATFORM.matcher(from.address().substring(from.address().indexOf('@') + 1)).find(); }

    /** Whether that address is one and the same for all of them. */
    static boolean shared(Mailbox from) { return VIA.matcher(from.name()).find() || SHARED.matcher(from.address().replaceAll("@.*", "")).matches(); }

    private static boolean passedOn(Headers headers) { return headers.first("From").map(Mailbox::read).map(boxes -> boxes.stream().limit(1).anyMatch(RobotReader::passesOn)).orElse(false); }

    /** The advocacy platform it came through, as far as its headers tell: a hint to show, nothing counts by it. */
    static Optional<String> platform(Headers headers) {
        return headers.fields().stream().filter(field -> field.name().matches("(?i)from|sender|reply-to|return-path|received|message-id|x-mailer|dkim-signature|list-.*|x-(?:sg|mailgun|campaign).*|feedback-id"))
                .map(field -> PLATFORM.matcher(field.value())).filter(java.util.regex.Matcher::find).map(found -> found.group().toLowerCase(Locale.ROOT)).findFirst();
    }
}
