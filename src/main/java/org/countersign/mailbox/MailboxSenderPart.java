package org.countersign.mailbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** On the page of the mail server: whether what is answered to our letters is read at all. */
@Named
@RequestScoped
public class MailboxSenderPart {
    @Inject Mailboxes mailboxes;
    private String unread;
    private boolean asked;

    /** In whose name letters leave though no mailbox that is read has that address; null: one has. */
    public String getUnread() {
        if (!asked) unread = mailboxes.unreadSender().orElse(null);
        asked = true;
        return unread;
    }
}
