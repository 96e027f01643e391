package org.countersign.contact;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.countersign.city.City;
import org.countersign.constituent.LinkRule;
import org.countersign.constituent.Match;
import org.countersign.intake.Callers;
import org.countersign.intake.NewPosition;
import org.countersign.intake.NewSigner;
import org.countersign.platform.When;

/** Who is on the line, as far as what is typed tells, and whether they said the same lately. */
@Named
@ViewScoped
public class ContactCallerPart implements Serializable {
    @Inject Callers callers;
    @Inject Repeats repeats;
    @Inject transient City city;                                             // a value: the view that is kept does not need it
    private Long chosen;
    private Long constituent;
    private boolean several;
    private Repeats.Earlier earlier;

    /** Who a person says it is, whatever is typed; null: the rules tell. */
    void take(Long constituent) { chosen = constituent; }

    void look(NewSigner typed, List<NewPosition> said, Instant at) {
        Match match = callers.recognise(typed);
        several = chosen == null && match.rule() == LinkRule.SEVERAL;
        constituent = chosen != null ? chosen : match.constituentId() == 0 ? null : Long.valueOf(match.constituentId());
        earlier = constituent == null ? null : repeats.find(constituent, said, at).orElse(null);
    }

    /** There is something to be told before it is saved that was not told yet. */
    boolean warns(NewSigner typed, List<NewPosition> said, Instant at) {
        Repeats.Earlier told = earlier;
        look(typed, said, at);
        return earlier != null && !earlier.equals(told);
    }

    /** null: somebody new, or nobody can tell. */
    public Long getConstituent() { return constituent; }

    /** It may be one of several, so it will be nobody’s until a person decides. */
    public boolean isSeveral() { return several; }

    /** null: they did not say the same lately. */
    public Repeats.Earlier getEarlier() { return earlier; }

    public When when() { return new When(city.zone(), FacesContext.getCurrentInstance().getViewRoot().getLocale()); }
}
