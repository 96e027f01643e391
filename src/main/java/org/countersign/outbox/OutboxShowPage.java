package org.countersign.outbox;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Set;
import org.countersign.city.City;
import org.countersign.outbox.Outgoing.State;
import org.countersign.platform.Missing;
import org.countersign.platform.Redirect;
import org.countersign.platform.When;

/** A letter as it was or will be sent, how it goes, and what a person may decide. */
@Named
@ViewScoped
public class OutboxShowPage implements Serializable {
    @Inject Outbox outbox;
    @Inject transient City city;
    private Long id;
    private Outgoing letter;

    public void load() {
        if (letter == null) letter = outbox.byId(id == null ? 0 : id).orElseThrow(() -> new Missing("outboxLetter"));
    }

    public Outgoing getLetter() { return letter; }

    public boolean isMayBeSentAgain() { return Set.of(State.FAILED, State.UNCERTAIN).contains(letter.state()); }

    public boolean isMayHaveArrived() { return letter.state() == State.UNCERTAIN; }

    public boolean isMayBeRecalled() { return Set.of(State.WAITING, State.FAILED, State.UNCERTAIN).contains(letter.state()); }

    public void sendAgain() {
        outbox.sendAgain(letter.seen());
        show();
    }

    public void arrived() {
        outbox.arrived(letter.seen());
        show();
    }

    public void recall() {
        outbox.recall(letter.seen());
        show();
    }

    private void show() { Redirect.to("/outbox/show", "id", String.valueOf(letter.id())); }

    public When when() { return new When(city.zone(), FacesContext.getCurrentInstance().getViewRoot().getLocale()); }

    public Long getId() { return id; }

    public void setId(Long id) { this.id = id; }
}
