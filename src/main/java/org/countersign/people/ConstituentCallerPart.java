package org.countersign.people;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countersign.city.City;
import org.countersign.platform.Missing;
import org.countersign.platform.When;

/** Somebody at a glance, wherever they are met: who it is and where they stand. */
@Named
@ViewScoped
public class ConstituentCallerPart implements Serializable {
    private static final int GLANCE = 3;

    @Inject People people;
    @Inject Sayings sayings;
    @Inject transient City city;                                             // a value: the view that is kept does not need it
    private final Map<Long, Portrait> met = new HashMap<>();
    private final Map<Long, List<Subject>> said = new HashMap<>();

    /** Asked once a view. @throws Missing where they are gone meanwhile */
    public Portrait of(Long constituent) { return met.computeIfAbsent(constituent, id -> people.byId(id).orElseThrow(() -> new Missing("constituent"))); }

    /** What they said of the newest on the docket. */
    public List<Subject> said(Long constituent) { return said.computeIfAbsent(constituent, id -> sayings.of(List.of(id)).stream().limit(GLANCE).toList()); }

    public When when() { return new When(city.zone(), FacesContext.getCurrentInstance().getViewRoot().getLocale()); }
}
