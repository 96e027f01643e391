package org.countersign.speaker;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.countersign.city.City;
import org.countersign.hearing.Hearing;
import org.countersign.hearing.HearingRow;
import org.countersign.hearing.Hearings;
import org.countersign.platform.Missing;
import org.countersign.platform.When;
import org.countersign.staff.Passes;

/** The screen of the room: a clerk opens it there, and it shows who has the floor and the timer. Its pass opens nothing else. */
@Named
@RequestScoped
public class HearingBoardPage {
    @Inject Hearings hearings;
    @Inject Passes passes;
    @Inject City city;
    private Long id;
    private HearingRow hearing;
    private String pass;

    public void load() {
        hearings.mayWrite();
        Hearing found = hearings.byId(id == null ? 0 : id).orElseThrow(() -> new Missing("hearing"));
        hearing = HearingRow.of(found, new When(city.zone(), FacesContext.getCurrentInstance().getViewRoot().getLocale()));
        pass = passes.issue("/api/hearings/" + id + "/board");
    }

    public HearingRow getHearing() { return hearing; }

    public String getPass() { return pass; }

    public Long getId() { return id; }

    public void setId(Long id) { this.id = id; }
}
