package org.countersign.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.countersign.mime.ContentType;
import org.countersign.mime.Headers;

/**
 * Whether a machine sent it, by header alone (formats.md 3.9 to 3.11). List and bulk headers, null return paths and no-reply senders are no
 * sign: advocacy platforms send real people's words with all of them.
 */
final class RobotReader {
    private static final Pattern SUBJECT = Pattern.compile("(?i)auto(matic|mated)?[ _-]?(reply|response|responder)|out of (the )?office|away from (the office|my desk)|thank you for (your email|contacting)"
            + "|this office is closed until|^auto: |^e-mail response$|^message received: |have received your email|acknowledgement of your email|we got your email");

    private RobotReader() {}

    static Optional<Mark> read(Headers headers, ContentType type, String subject) {
        if (type.is("multipart/report")) return report(type.parameter("report-type").orElse("").strip().toLowerCase(Locale.ROOT));
        if (headers.has("X-Failed-Recipients")) return Optional.of(Mark.BOUNCE);
        return automatic(headers) || SUBJECT.matcher(subject).find() ? Optional.of(Mark.AUTOMATIC_REPLY) : Optional.empty();
    }

    private static Optional<Mark> report(String kind) {
        return switch (kind) {
            case "delivery-status" -> Optional.of(Mark.BOUNCE);
            case "feedback-report" -> Optional.of(Mark.COMPLAINT);
            case "disposition-notification" -> Optional.of(Mark.RECEIPT);
            default -> Optional.empty();
        };
    }

    private static boolean automatic(Headers headers) {
        boolean submitted = headers.first("Auto-Submitted").map(value -> !value.toLowerCase(Locale.ROOT).startsWith("no")).orElse(false);
        boolean precedence = Stream.of("Precedence", "X-Precedence").anyMatch(name -> headers.first(name).map("auto_reply"::equalsIgnoreCase).orElse(false));
        boolean autoresponder = headers.all("Delivered-To").stream().anyMatch("autoresponder"::equalsIgnoreCase)
                || headers.first("X-POST-MessageClass").map(value -> value.contains("Autoresponder")).orElse(false);
        return submitted || precedence || autoresponder || Stream.of("X-Autoreply", "X-Autorespond", "X-Autoresponder").anyMatch(headers::has);
    }
}
