package org.countersign.signing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.countersign.city.City;

/** What awaits the mayor, soonest first, on the desk. */
@Named
@RequestScoped
public class SigningAwaitingPart {
    private static final int LINES = 20;

    @Inject Clocks clocks;
    @Inject City city;
    private List<ClockView> lines;
    private int more;

    public List<ClockView> getLines() {
        if (lines == null) {
            Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
            List<MayorsClock> waiting = clocks.awaiting();
            more = Math.max(0, waiting.size() - LINES);
            lines = waiting.stream().limit(LINES).map(clock -> ClockView.of(clock, city.zone(), locale)).toList();
        }
        return lines;
    }

    /** How many wait beside these. */
    public int getMore() {
        getLines();
        return more;
    }
}
