package org.countersign.slip;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.countersign.city.City;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.When;
import org.countersign.platform.Words;

/** The clocks whose end moved since anybody was told, on the desk of who may tell: so that nobody forgets. */
@Named
@RequestScoped
public class SlipDeskPart {
    @Inject Slips slips;
    @Inject Ordinances ordinances;
    @Inject City city;
    private List<Line> lines;

    /** @param said what moved, in a sentence */
    public record Line(Ordinance ordinance, String said) {}

    public List<Line> getLines() {
        if (lines == null) lines = ordinances.mayBeWritten() ? slips.untold().stream().map(this::line).toList() : List.of();
        return lines;
    }

    private Line line(Slip slip) {
        Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        Ordinance ordinance = ordinances.byId(slip.ordinance()).orElseThrow();
        return new Line(ordinance, slips.words(ordinance, slip).said(Words.in(locale), new When(city.zone(), locale)));
    }
}
