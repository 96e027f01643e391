package org.countersign.hearing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.countersign.city.City;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.When;

/** The hearings at which an ordinance was heard, on its page. */
@Named
@RequestScoped
public class HearingOrdinancePart {
    @Inject Hearings hearings;
    @Inject City city;
    private List<HearingRow> rows;

    /** @param number asked for once: every reading of the page is the same ordinance */
    public List<HearingRow> rows(FileNumber number) {
        When when = new When(city.zone(), FacesContext.getCurrentInstance().getViewRoot().getLocale());
        if (rows == null) rows = hearings.on(number).stream().map(hearing -> HearingRow.of(hearing, when)).toList();
        return rows;
    }

    public boolean isMayWrite() { return hearings.mayBeWritten(); }
}
