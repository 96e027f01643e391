package org.countersign.jacket;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.countersign.city.City;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.OrdinanceAction;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Missing;
import org.countersign.platform.Redirect;
import org.countersign.platform.When;

/** The jacket of a measure: what it rests on, who may take it, and who did. Everyone who works here may read that much. */
@Named
@ViewScoped
public class SigningJacketPage implements Serializable {
    @Inject Ordinances ordinances;
    @Inject Freezes freezes;
    @Inject Jackets jackets;
    @Inject transient City city;                                             // a value: the view that is kept does not need it
    private String no;
    private transient Found found;

    /** @param act null: the mayor has not acted @param freeze null: not frozen yet */
    private record Found(Ordinance ordinance, OrdinanceAction act, Freeze freeze, List<Jackets.Taking> taken) {}

    public void load() { found(); }

    private Found found() {
        if (found != null) return found;
        Ordinance ordinance = ordinances.byNumber(number()).orElseThrow(() -> new Missing("ordinance"));
        OrdinanceAction act = freezes.act(ordinance).orElse(null);
        return found = new Found(ordinance, act, act == null ? null : freezes.of(ordinance).orElse(null), jackets.taken(number()));
    }

    public void freeze() {
        freezes.freezeNow(number());
        Redirect.to("/signing/jacket", "no", number().value());
    }

    private FileNumber number() { return FileNumber.read(no).orElseThrow(() -> new Missing("ordinance")); }

    public Ordinance getOrdinance() { return found().ordinance; }

    public OrdinanceAction getAct() { return found().act; }

    public Freeze getFreeze() { return found().freeze; }

    /** When it is frozen unless it is earlier. */
    public String getDue() { return when().shortDay(freezes.due(getAct())); }

    public String minute(Instant at) { return when().minute(at); }

    private When when() { return new When(city.zone(), FacesContext.getCurrentInstance().getViewRoot().getLocale()); }

    public boolean isMayFreeze() { return freezes.mayFreeze(); }

    public boolean isMayRedacted() { return jackets.mayTake(Edition.REDACTED); }

    public boolean isMayPersonal() { return jackets.mayTake(Edition.PERSONAL); }

    public List<Jackets.Taking> getTaken() { return found().taken; }

    public String getNo() { return no; }

    public void setNo(String no) { this.no = no; }
}
