package org.countersign.health;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.countersign.platform.HealthLine.State;
import org.countersign.platform.HealthLine.Told;
import org.countersign.platform.Words;

/** How the program is, in words, looked up when the page is shown. */
@Named
@RequestScoped
public class CityHealthPage {
    @Inject Checkup checkup;
    private List<Told> lines;

    @PostConstruct void load() { lines = checkup.all(); }

    public List<Told> getLines() { return lines; }

    public String say(Told line) { return Words.in(FacesContext.getCurrentInstance().getViewRoot().getLocale()).say(line.key(), line.values()); }

    /** The worst of all. */
    public State getState() { return lines.stream().map(Told::state).max(State::compareTo).orElse(State.WELL); }
}
