package org.countersign.signing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.countersign.city.City;
import org.countersign.ordinance.Ordinance;

/** The mayor's clock of an ordinance, on its page. */
@Named
@RequestScoped
public class SigningClockPart {
    @Inject Clocks clocks;
    @Inject City city;
    private ClockView view;
    private Long whose;

    /** @param ordinance asked for once, unless the page turns to another one meanwhile */
    public ClockView of(Ordinance ordinance) {
        if (view == null || !ordinance.id().equals(whose)) {
            whose = ordinance.id();
            Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
            view = ClockView.of(clocks.of(ordinance), city.zone(), locale);
        }
        return view;
    }
}
