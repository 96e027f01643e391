package org.countersign.jacket;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.countersign.city.City;
import org.countersign.ordinance.Ordinance;
import org.countersign.platform.When;

/** Beside a tally and a decision: that the tally for the decision is frozen, and where its figures are held against today's. */
@Named
@RequestScoped
public class JacketFrozenPart {
    @Inject Freezes freezes;
    @Inject City city;
    private Long asked;
    private Freezes.Mark mark;

    /** null: not frozen. Looked up once for a page. */
    public Freezes.Mark of(Ordinance ordinance) {
        if (ordinance == null) return null;
        if (!ordinance.id().equals(asked)) {
            asked = ordinance.id();
            mark = freezes.mark(ordinance).orElse(null);
        }
        return mark;
    }

    public String when(Freezes.Mark frozen) { return new When(city.zone(), FacesContext.getCurrentInstance().getViewRoot().getLocale()).minute(frozen.at()); }
}
