package org.countersign.outbox;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/**
 * A letter as the mail server gets it: plain text, its message id fixed long before. What the program sends by itself says so (RFC 3834) and has no
 * return path, so that nothing answers it.
 */
final class LetterWriter extends SMTPMessage {
    private final String messageId;
    private final Mark mark;
    private boolean marked;

    /** Asked when all of it is with the server but the end. @return false: it must not be ended */
    @FunctionalInterface interface Mark { boolean set(); }

    private LetterWriter(Session session, String messageId, Mark mark) {
        super(session);
        this.messageId = messageId;
        this.mark = mark;
    }

    static LetterWriter of(Session session, MailServers.Sending sending, Outgoing letter, Mark mark) throws MessagingException {
        LetterWriter message = new LetterWriter(session, letter.messageId(), mark);
        message.setFrom(named(sending.from(), sending.name()));
        message.setRecipient(Message.RecipientType.TO, named(letter.to().address(), letter.to().name()));
        message.setSubject(letter.text().subject(), StandardCharsets.UTF_8.name());
        message.setText(letter.text().body(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(letter.course().putAt()));
        message.setHeader("Content-Language", letter.text().language());
        if (letter.inReplyTo() != null) message.setHeader("In-Reply-To", "<" + letter.inReplyTo() + ">");
        if (!letter.references().isEmpty()) message.setHeader("References", letter.references().stream().map(each -> "<" + each + ">").collect(Collectors.joining("\r\n ")));
        message.address(sending.from(), letter.kind());
        message.saveChanges();
        return message;
    }

    private void address(String from, LetterKind kind) throws MessagingException {
        setEnvelopeFrom(kind.automatic() ? "<>" : from);
        if (!kind.automatic()) return;
        setHeader("Auto-Submitted", kind.submitted());
        setHeader("X-Auto-Response-Suppress", "All");
    }

    private static InternetAddress named(String address, String name) throws MessagingException {
        try {
            return name == null || name.isBlank() ? new InternetAddress(address) : new InternetAddress(address, name.replaceAll("[\\p{Cntrl}]+", " "), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override protected void updateMessageID() throws MessagingException { setHeader("Message-ID", "<" + messageId + ">"); }

    /** What throws here ends the connection without the end of the message: the server then has not taken it (RFC 5321, 4.1.1.4). */
    @Override public void writeTo(OutputStream out, String[] without) throws IOException, MessagingException {
        super.writeTo(out, without);
        out.flush();
        if (!set()) throw new IOException("its lease was lost");
        marked = true;
    }

    private boolean set() throws IOException {
        try {
            return mark.set();
        } catch (RuntimeException databaseIsGone) {
            throw new IOException(databaseIsGone);
        }
    }

    /** Whether the server may have taken it. */
    boolean marked() { return marked; }
}
