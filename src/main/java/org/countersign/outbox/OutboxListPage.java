package org.countersign.outbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.countersign.city.City;
import org.countersign.platform.Redirect;
import org.countersign.platform.When;

/** The letters out, latest first, all or those in one state, and the addresses nobody writes to. */
@Named
@RequestScoped
public class OutboxListPage {
    private static final int LINES = 50, ADDRESSES = 50;

    @Inject Outbox outbox;
    @Inject ClosedAddresses closed;
    @Inject MailServers servers;
    @Inject City city;
    private String state;
    private Long before;
    private List<Outgoing> found;
    private Long failed;
    private List<ClosedAddresses.Closed> addresses;

    private List<Outgoing> found() {
        if (found == null) found = outbox.latest(chosen(), before == null ? Long.MAX_VALUE : before, LINES + 1);
        return found;
    }

    /** null: any. */
    private Outgoing.State chosen() { return Arrays.stream(Outgoing.State.values()).filter(each -> each.name().equals(state)).findFirst().orElse(null); }

    public List<Outgoing> getRows() { return found().subList(0, Math.min(LINES, found().size())); }

    /** Where the list goes on; null: this is all. */
    public Long getOlder() { return found().size() > LINES ? found().get(LINES - 1).id() : null; }

    public Outgoing.State[] getStates() { return Outgoing.State.values(); }

    public List<ClosedAddresses.Closed> getAddresses() {
        if (addresses == null) addresses = closed.latest(ADDRESSES);
        return addresses;
    }

    public void open(String address) {
        closed.open(List.of(address));
        Redirect.to("/outbox/list");
    }

    /** How many would be sent again. Whatever is listed: a button that stood on some lists alone would not be heard, since which list it is is not known yet when it is pressed. */
    public long getFailed() {
        if (failed == null) failed = outbox.failed();
        return failed;
    }

    public void sendFailedAgain() {
        outbox.sendFailedAgain();
        Redirect.to("/outbox/list");
    }

    public boolean isDemo() { return outbox.isDemo(); }

    public When when() { return new When(city.zone(), FacesContext.getCurrentInstance().getViewRoot().getLocale()); }

    public String getState() { return state; }

    public void setState(String state) { this.state = state; }

    public Long getBefore() { return before; }

    public void setBefore(Long before) { this.before = before; }
}
