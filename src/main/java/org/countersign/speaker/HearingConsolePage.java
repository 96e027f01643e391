package org.countersign.speaker;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.countersign.city.City;
import org.countersign.hearing.Hearing;
import org.countersign.hearing.HearingRow;
import org.countersign.hearing.Hearings;
import org.countersign.http.Json;
import org.countersign.platform.Missing;
import org.countersign.platform.When;
import org.countersign.staff.Passes;

/** The console of a hearing: the page brings the words and a pass, the browser does the rest, with or without a network. */
@Named
@RequestScoped
public class HearingConsolePage {
    @Inject Hearings hearings;
    @Inject Passes passes;
    @Inject City city;
    private Long id;
    private HearingRow hearing;
    private String pass;
    private String boardPass;

    public void load() {
        hearings.mayWrite();
        Hearing found = hearings.byId(id == null ? 0 : id).orElseThrow(() -> new Missing("hearing"));
        hearing = HearingRow.of(found, new When(city.zone(), FacesContext.getCurrentInstance().getViewRoot().getLocale()));
        pass = passes.issue("/api/hearings/" + id + "/");
        boardPass = passes.issue("/api/hearings/" + id + "/board");
    }

    public HearingRow getHearing() { return hearing; }

    public String getPass() { return pass; }

    /** For the screen of the room: it opens nothing else. */
    public String getBoardPass() { return boardPass; }

    /** File numbers, as the script reads them. */
    public String getAgenda() { return Json.of(hearing.agenda()).toString(); }

    public boolean isSeveral() { return hearing.agenda().size() > 1; }

    public String getStateName() { return city.stateName(); }

    public Long getId() { return id; }

    public void setId(Long id) { this.id = id; }
}
