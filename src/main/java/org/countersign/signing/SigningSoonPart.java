package org.countersign.signing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.countersign.city.City;
import org.countersign.staff.Who;

/** On top of every page of somebody who works here: the measures whose time ends within a day, or ended with nothing recorded. */
@Named
@RequestScoped
public class SigningSoonPart {
    @Inject Soon soon;
    @Inject City city;
    @Inject Who who;
    private List<ClockView> lines;

    public List<ClockView> getLines() {
        if (lines == null) {
            Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
            lines = who.signedIn() ? soon.clocks().stream().map(clock -> ClockView.of(clock, city.zone(), locale)).toList() : List.of();
        }
        return lines;
    }
}
