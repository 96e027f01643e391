package org.countersign.regrouping;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countersign.city.City;
import org.countersign.platform.When;

/** How a campaign was regrouped, latest first. */
@Named
@RequestScoped
public class RegroupingTrailPart {
    @Inject RegroupingTrail trail;
    @Inject City city;
    private final Map<String, List<Regrouping>> read = new HashMap<>();

    public List<Regrouping> of(String campaign) { return read.computeIfAbsent(campaign, trail::of); }

    public When when() { return new When(city.zone(), FacesContext.getCurrentInstance().getViewRoot().getLocale()); }
}
