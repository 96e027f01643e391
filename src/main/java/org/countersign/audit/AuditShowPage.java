package org.countersign.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.countersign.city.City;
import org.countersign.ledger.Rebuilding;
import org.countersign.platform.Again;
import org.countersign.platform.Redirect;
import org.countersign.platform.When;

/** How the ledger stands, for administrators: whether it is kept, what the last full counts beside it found, and the two things to be done about it. */
@Named
@RequestScoped
public class AuditShowPage {
    private static final int WHOLE = 100;

    @Inject Rebuilding rebuilding;
    @Inject ReconcileJob reconcile;
    @Inject Turn turn;
    @Inject Checks checks;
    @Inject City city;
    private Rebuilding.Progress progress;
    private List<Checks.Check> found;

    /** A post asks before anything was loaded. */
    private Rebuilding.Progress progress() {
        if (progress == null) progress = rebuilding.progress();
        return progress;
    }

    public void compare() {
        reconcile.start();
        Redirect.to(context() + "/audit/show");
    }

    /** The job finds it closed and writes it up. @throws org.countersign.platform.Refused while somebody compares it */
    public void writeUp() {
        turn.mustBeFree();
        Again.ifBrokenOff(() -> {
            rebuilding.close();
            return true;
        });
        Redirect.to(context() + "/audit/show");
    }

    public boolean isKept() { return progress().kept(); }

    /** In whole per cent. */
    public long getDone() { return progress().of() == 0 ? WHOLE : progress().writtenTo() * WHOLE / progress().of(); }

    public long getUnfolded() { return progress().unfolded(); }

    public boolean isBusy() { return reconcile.busy(); }

    public List<Checks.Check> getChecks() {
        if (found == null) found = checks.latest();
        return found;
    }

    public When when() { return new When(city.zone(), FacesContext.getCurrentInstance().getViewRoot().getLocale()); }

    private static String context() { return FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath(); }
}
