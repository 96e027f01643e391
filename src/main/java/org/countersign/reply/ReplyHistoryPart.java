package org.countersign.reply;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.countersign.city.City;
import org.countersign.outbox.Outbox;
import org.countersign.outbox.Outgoing;
import org.countersign.platform.Redirect;
import org.countersign.platform.When;

/** What was written to somebody: beside one contact, or on the page of a constituent. */
@Named
@RequestScoped
public class ReplyHistoryPart {
    private static final int LINES = 50;

    @Inject Outbox outbox;
    @Inject City city;
    private List<Outgoing> found;

    public List<Outgoing> toContact(long contact) {
        if (found == null) found = outbox.toContact(contact);
        return found;
    }

    public List<Outgoing> toConstituent(long constituent) {
        if (found == null) found = outbox.toConstituent(constituent, LINES);
        return found;
    }

    /** While it waits. */
    public boolean mayBeRecalled(Outgoing letter) { return letter.state() == Outgoing.State.WAITING; }

    public void recall(Outgoing letter) {
        outbox.recall(letter.seen());
        Redirect.to("/contact/show", "id", String.valueOf(letter.to().contact()));
    }

    public When when() { return new When(city.zone(), FacesContext.getCurrentInstance().getViewRoot().getLocale()); }
}
