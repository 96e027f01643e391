package org.countersign.speaker;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;

/**
 * The screen of the room. Nobody is signed in there and the page itself knows nothing: who has the floor and the timer come by the pass that the console's link
 * carries behind its #, which no server and no log sees, and which opens the board of one hearing alone.
 */
@Named
@RequestScoped
public class HearingBoardPage {
    private Long id;

    public void load() {
        FacesContext.getCurrentInstance().getViewRoot().setTransient(true);                  // before PrimeFaces keeps its nonce in a session
    }

    public Long getId() { return id; }

    public void setId(Long id) { this.id = id; }
}
