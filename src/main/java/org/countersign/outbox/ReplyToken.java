package org.countersign.outbox;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.countersign.staff.Vault;

/**
 * What a letter of ours is known by when an answer to it comes: the local part of its message id, {@code reply-17-0123456789abcdef}, signed so that nobody
 * puts a message of theirs into somebody else's thread (formats.md 3.8).
 */
public record ReplyToken(long letter, String signature) {
    private static final Pattern SHAPE = Pattern.compile("reply-(\\d{1,18})-([0-9a-f]{16})(?:@.*)?");
    private static final String PURPOSE = "reply";

    static ReplyToken of(long letter, Vault vault) { return new ReplyToken(letter, vault.sign(PURPOSE, String.valueOf(letter))); }

    /** @param text a message id without angle brackets, or an address */
    static Optional<ReplyToken> read(String text) {
        Matcher shape = SHAPE.matcher(text);
        return shape.matches() ? Optional.of(new ReplyToken(Long.parseLong(shape.group(1)), shape.group(2))) : Optional.empty();
    }

    boolean isOurs(Vault vault) { return equals(of(letter, vault)); }

    String text() { return "reply-" + letter + "-" + signature; }
}
