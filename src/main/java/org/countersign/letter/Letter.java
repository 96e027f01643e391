package org.countersign.letter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A message as {@link LetterReader} read it: everything is storable and showable, nothing is longer than its column.
 *
 * @param report where it is a bounce or a complaint: of what
 * @param form where it carries a form as "Communicating with Congress" has it: its XML, not yet read
 * @param bodyHash SHA-256 of the raw body, line ends and trailing ones aside: two copies of one message have the same
 */
public record Letter(Envelope envelope, Route route, Content content, Optional<Report> report, Optional<byte[]> form, byte[] bodyHash, Set<Mark> marks) {

    /**
     * @param messageId trimmed, case kept, without its angle brackets; empty: it has none
     * @param externalId what it is known by: its message id, or a hash where that is missing or longer than 200 characters
     * @param written the Date header
     */
    public record Envelope(String messageId, String externalId, Sender sender, List<Mailbox> recipients, Instant received, Optional<Instant> written) {}

    /**
     * How it came and where an answer may go.
     *
     * @param cameTo every address it says it came to, in lower case: To, Cc and what mail servers note of the envelope
     * @param answers the message ids it answers, the nearest first
     * @param answerTo where an automatic answer may go; empty: nowhere (RFC 3834, formats.md 3.9)
     * @param platform the advocacy platform it came through, as far as its header tells
     */
    public record Route(List<String> cameTo, List<String> answers, Optional<String> answerTo, Optional<String> platform) {}

    /**
     * @param ownWords without quotes, signature and notices; where nothing is left, or it is all quoted, empty
     * @param signature what stands below its own words
     * @param forwarded what it passes on of somebody else
     * @param language of its own words, a BCP 47 tag
     */
    public record Content(String subject, String ownWords, String fullText, Optional<Signature> signature, Optional<Forwarded> forwarded, Optional<String> language, List<Attachment> attachments) {
        public String text() { return ownWords.isEmpty() ? fullText : ownWords; }
    }

    /**
     * What somebody else wrote and this letter passes on.
     *
     * @param messageId empty: not told
     * @param written as its own header says
     * @param words all that was passed on, without what that in turn quotes
     */
    public record Forwarded(Sender sender, String messageId, String subject, Optional<Instant> written, String words, Optional<Signature> signature) {}

    /**
     * @param type by content where that tells, else as the sender named it
     * @param size decoded, in bytes; nothing is ever unpacked
     */
    public record Attachment(String name, String type, long size) {}
}
