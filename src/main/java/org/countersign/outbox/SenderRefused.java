package org.countersign.outbox;

import jakarta.mail.MessagingException;
import java.util.Locale;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** The mail server takes nothing in our name: it said no before it heard whom a letter is to, so that it is no letter's fault, and all wait. */
final class SenderRefused extends MessagingException {
    private static final int TOO_LONG = 552;

    private final String from;

    SenderRefused(String from, MessagingException said) {
        super(Mishap.said(said), said);
        this.from = from;
    }

    /** What such a server throws: the first to speak is the command that failed, whatever stands behind it. A letter that is longer than it takes is that letter's. */
    static boolean is(MessagingException thrown) {
        return thrown instanceof SMTPSendFailedException failed && failed.getReturnCode() >= 500 && failed.getReturnCode() != TOO_LONG && failed.getCommand() != null
                && failed.getCommand().toUpperCase(Locale.ROOT).startsWith("MAIL ");
    }

    String from() { return from; }
}
