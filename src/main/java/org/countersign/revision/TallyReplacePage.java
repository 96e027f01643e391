package org.countersign.revision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.countersign.city.City;
import org.countersign.platform.Redirect;
import org.countersign.platform.When;

/** Findings made again: what it would change in the tallies, yes or no, and back. */
@Named
@RequestScoped
public class TallyReplacePage {
    private static final int EXAMPLES = 20;

    @Inject Revisions revisions;
    @Inject City city;
    private Revision latest;
    private Revision standing;
    private List<DistrictFigure> districts;
    private boolean asked;

    /** null: none was ever made. */
    public Revision getLatest() {
        if (!asked) latest = revisions.latest().orElse(null);
        asked = true;
        return latest;
    }

    public boolean isWorking() { return getLatest() != null && getLatest().state().working(); }

    public boolean isWaiting() { return getLatest() != null && getLatest().state() == Revision.State.PREVIEW; }

    /** What can be taken back; null: nothing, or not while another one is at work or waits. */
    public Revision getStanding() {
        if (standing == null && !isWorking() && !isWaiting()) standing = revisions.standing().orElse(null);
        return standing;
    }

    public List<Figure> getFigures() { return revisions.figures(getLatest().id()); }

    public List<DistrictFigure> getDistricts() {
        if (districts == null) districts = revisions.districts(getLatest().id());
        return districts;
    }

    public List<Move> getMoves() { return revisions.moves(getLatest().id()); }

    public List<Long> getExamples() { return revisions.examples(getLatest().id(), EXAMPLES); }

    public void begin() {
        revisions.begin();
        again();
    }

    public void apply(long id) {
        revisions.apply(id);
        again();
    }

    public void discard(long id) {
        revisions.discard(id);
        again();
    }

    public void undo(long id) {
        revisions.undo(id);
        again();
    }

    private static void again() { Redirect.to(FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath() + "/tally/replace"); }

    public When when() { return new When(city.zone(), FacesContext.getCurrentInstance().getViewRoot().getLocale()); }
}
