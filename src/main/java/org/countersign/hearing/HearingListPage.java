package org.countersign.hearing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.countersign.city.City;
import org.countersign.platform.When;

/** The hearings, latest first. */
@Named
@RequestScoped
public class HearingListPage {
    private static final int LINES = 200;

    @Inject Hearings hearings;
    @Inject City city;
    private List<HearingRow> rows;

    public void load() {
        When when = new When(city.zone(), FacesContext.getCurrentInstance().getViewRoot().getLocale());
        rows = hearings.latest(LINES).stream().map(hearing -> HearingRow.of(hearing, when)).toList();
    }

    public List<HearingRow> getRows() { return rows; }

    public boolean isMayWrite() { return hearings.mayBeWritten(); }
}
