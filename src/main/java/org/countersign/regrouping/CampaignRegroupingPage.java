package org.countersign.regrouping;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.countersign.city.City;
import org.countersign.platform.Missing;
import org.countersign.platform.Redirect;
import org.countersign.platform.When;

/** What became of a regrouping, and the way back. */
@Named
@ViewScoped
public class CampaignRegroupingPage implements Serializable {
    @Inject RegroupingTrail trail;
    @Inject Regroupings regroupings;
    @Inject transient City city;
    private long id;
    private Regrouping regrouping;

    /** @throws Missing where there is none */
    public void load() { regrouping = trail.byId(id); }

    public void undo() {
        regroupings.undo(id);
        Redirect.to("/campaign/regrouping", "id", String.valueOf(id));
    }

    public Regrouping getRegrouping() { return regrouping; }

    public When when() { return new When(city.zone(), FacesContext.getCurrentInstance().getViewRoot().getLocale()); }

    public long getId() { return id; }

    public void setId(long id) { this.id = id; }
}
