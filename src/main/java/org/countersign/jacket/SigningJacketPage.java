package org.countersign.jacket;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.countersign.city.City;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.OrdinanceAction;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Missing;
import org.countersign.platform.Redirect;
import org.countersign.platform.Refused;
import org.countersign.platform.When;
import org.countersign.platform.Words;

/** The jacket of a measure: what it rests on, who may take it, and who did. Everyone who works here may read that much. */
@Named
@ViewScoped
public class SigningJacketPage implements Serializable {
    @Inject Ordinances ordinances;
    @Inject Freezes freezes;
    @Inject Jackets jackets;
    @Inject transient City city;                                             // a value: the view that is kept does not need it
    private String no;
    private boolean refused;
    private transient Found found;

    /** @param act null: the mayor has not acted @param freeze null: not frozen yet @param flaw why no jacket was handed out; null: it was not asked for, or there is none */
    private record Found(Ordinance ordinance, OrdinanceAction act, Freeze freeze, List<Jackets.Taking> taken, Refused flaw) {}

    public void load() { found(); }

    private Found found() {
        if (found != null) return found;
        Ordinance ordinance = ordinances.byNumber(number()).orElseThrow(() -> new Missing("ordinance"));
        OrdinanceAction act = freezes.act(ordinance).orElse(null);
        Optional<Freeze> freeze = act == null ? Optional.empty() : freezes.of(ordinance);
        return found = new Found(ordinance, act, freeze.orElse(null), jackets.taken(number()), freeze.filter(frozen -> refused && isMayRedacted()).flatMap(jackets::flaw).orElse(null));
    }

    public void freeze() {
        freezes.freezeNow(number());
        Redirect.to("/signing/jacket", "no", number().value());
    }

    private FileNumber number() { return FileNumber.read(no).orElseThrow(() -> new Missing("ordinance")); }

    public Ordinance getOrdinance() { return found().ordinance; }

    public OrdinanceAction getAct() { return found().act; }

    public Freeze getFreeze() { return found().freeze; }

    /** Why no jacket was handed out; null: nothing stands against it. */
    public String getFlaw() { return found().flaw == null ? null : Words.in(locale()).say(found().flaw.key(), found().flaw.values()); }

    /** When it is frozen unless it is earlier. */
    public String getDue() { return when().shortDay(freezes.due(getAct())); }

    public String minute(Instant at) { return when().minute(at); }

    private When when() { return new When(city.zone(), locale()); }

    private static Locale locale() { return FacesContext.getCurrentInstance().getViewRoot().getLocale(); }

    public boolean isMayFreeze() { return freezes.mayFreeze(); }

    /** Whether a file is there for them: the first jacket freezes the tally, which not everyone does. */
    public boolean isThere() { return getFreeze() != null || isMayFreeze(); }

    public boolean isMayRedacted() { return jackets.mayTake(Edition.REDACTED); }

    public boolean isMayPersonal() { return jackets.mayTake(Edition.PERSONAL); }

    public List<Jackets.Taking> getTaken() { return found().taken; }

    public String getNo() { return no; }

    public void setNo(String no) { this.no = no; }

    public boolean isRefused() { return refused; }

    public void setRefused(boolean refused) { this.refused = refused; }
}
