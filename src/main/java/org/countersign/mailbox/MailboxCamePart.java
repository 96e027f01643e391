package org.countersign.mailbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** To which mailboxes of the office a contact came: one message to several of them is one contact. */
@Named
@RequestScoped
public class MailboxCamePart {
    @Inject Mailboxes mailboxes;
    private List<String> names;

    public List<String> to(long contact) {
        if (names == null) names = mailboxes.cameTo(contact);
        return names;
    }
}
