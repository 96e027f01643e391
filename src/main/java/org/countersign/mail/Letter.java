package org.countersign.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A message as {@link LetterReader} read it: everything is storable and showable, nothing is longer than its column.
 *
 * @param bodyHash SHA-256 of the raw body, line ends and trailing ones aside: two copies of one message have the same
 */
record Letter(Envelope envelope, Content content, byte[] bodyHash, Set<Mark> marks) {

    /**
     * @param messageId trimmed, case kept, without its angle brackets; empty: it has none
     * @param externalId what it is known by: its message id, or a hash where that is missing or longer than 200 characters
     * @param written the Date header
     */
    record Envelope(String messageId, String externalId, Sender sender, List<Mailbox> recipients, Instant received, Optional<Instant> written) {}

    /** @param ownWords without quotes and signature; where nothing is left, or it is all quoted, empty */
    record Content(String subject, String ownWords, String fullText, List<Attachment> attachments) {
        String text() { return ownWords.isEmpty() ? fullText : ownWords; }
    }

    /**
     * @param type by content where that tells, else as the sender named it
     * @param size decoded, in bytes; nothing is ever unpacked
     */
    record Attachment(String name, String type, long size) {}
}
