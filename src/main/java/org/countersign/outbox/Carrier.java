package org.countersign.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Takes letters to the mail server, several over one line. What it answers, and when the line broke, decides what became of each. */
@ApplicationScoped
public class Carrier {
    private static final Logger LOG = Logger.getLogger(Carrier.class.getName());

    /**
     * @param mark asked for each letter before its last byte
     * @param each told of each letter at once
     * @throws MessagingException where the line could not be opened, or the server takes nothing in our name: the letters not told of were not tried
     */
    void carry(MailServers.Sending sending, List<Outgoing> letters, Predicate<Outgoing> mark, BiConsumer<Outgoing, Delivery> each) throws MessagingException {
        Session session = Session.getInstance(sending.server().properties("smtp"));
        Transport line = session.getTransport("smtp");
        try {
            for (Outgoing letter : letters) {
                if (!line.isConnected()) open(line, sending.server());
                each.accept(letter, carry(line, session, sending, letter, () -> mark.test(letter)));
            }
        } finally {
            end(line);
        }
    }

    /** To the line and its sign-in, and back. @return what is wrong; empty: nothing */
    Optional<Mishap> attempt(MailServer server) {
        Transport line = null;
        try {
            line = Session.getInstance(server.properties("smtp")).getTransport("smtp");
            open(line, server);
            return Optional.empty();
        } catch (MessagingException wrong) {
            return Optional.of(Mishap.of(wrong, server));
        } finally {
            if (line != null) end(line);
        }
    }

    /** Whatever was to be known is known already. */
    private static void end(Transport line) {
        try {
            line.close();
        } catch (MessagingException broken) {
            LOG.log(Level.FINE, "the line broke while it was ended", broken);
        }
    }

    private static void open(Transport line, MailServer server) throws MessagingException {
        if (server.login().user() != null && server.login().secret() == null) throw new AuthenticationFailedException("no password is set");
        line.connect(server.host(), server.port(), server.login().user(), server.login().secret());
    }

    private static Delivery carry(Transport line, Session session, MailServers.Sending sending, Outgoing letter, LetterWriter.Mark mark) throws SenderRefused {
        LetterWriter message;
        try {
            message = LetterWriter.of(session, sending, letter, mark);
        } catch (MessagingException cannotBeWritten) {
            return new Delivery(Delivery.Kind.REFUSED, Mishap.said(cannotBeWritten));
        }
        try {
            return sent(line, sending, message);
        } catch (MessagingException e) {
            if (SenderRefused.is(e) && message.getEnvelopeFrom().equals(sending.from())) throw new SenderRefused(sending.from(), e);
            return outcome(e, message.marked());
        }
    }

    /** Some servers let nothing leave without a return path, and some of them hang up: there it has ours. */
    private static Delivery sent(Transport line, MailServers.Sending sending, LetterWriter message) throws MessagingException {
        try {
            line.sendMessage(message, message.getRecipients(Message.RecipientType.TO));
        } catch (MessagingException e) {
            if (!SenderRefused.is(e) || message.getEnvelopeFrom().equals(sending.from())) throw e;
            if (!line.isConnected()) open(line, sending.server());
            message.setEnvelopeFrom(sending.from());
            line.sendMessage(message, message.getRecipients(Message.RecipientType.TO));
        }
        return new Delivery(Delivery.Kind.SENT, Mishap.line(((SMTPTransport) line).getLastServerResponse()));
    }

    /** A code is an answer; without one nothing is known, but that the server has taken nothing before the end was sent. */
    static Delivery outcome(MessagingException thrown, boolean marked) {
        for (Exception at = thrown; at instanceof MessagingException mail; at = mail.getNextException()) {
            int code = code(mail);
            if (code >= 500) return new Delivery(mail instanceof SMTPAddressFailedException ? Delivery.Kind.ADDRESS_REFUSED : Delivery.Kind.REFUSED, Mishap.said(mail));
            if (code >= 400) return new Delivery(Delivery.Kind.LATER, Mishap.said(mail));
        }
        return new Delivery(marked ? Delivery.Kind.UNSURE : Delivery.Kind.LATER, Mishap.said(thrown));
    }

    private static int code(MessagingException thrown) {
        return thrown instanceof SMTPAddressFailedException address ? address.getReturnCode() : thrown instanceof SMTPSendFailedException send ? send.getReturnCode() : -1;
    }
}
