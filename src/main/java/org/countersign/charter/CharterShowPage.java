package org.countersign.charter;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.countersign.city.City;
import org.countersign.platform.Missing;
import org.countersign.platform.Redirect;
import org.countersign.platform.Seen;
import org.countersign.platform.When;
import org.countersign.platform.Words;

/** One signing rule in full, and the place where somebody says that they verified it. */
@Named
@ViewScoped
public class CharterShowPage implements Serializable {
    @Inject Rules rules;
    @Inject transient City city;
    private Long id;
    private Seen seen;
    private transient SigningRule rule;
    private String verifiedBy;
    private LocalDate verifiedOn;

    public void load() {
        rule = id == null ? null : rules.byId(id).orElse(null);
        if (rule == null) throw new Missing("charter");
        if (seen == null) seen = Seen.of(rule);
    }

    public void verify() {
        rules.verify(seen, new Told.Verification(verifiedBy, verifiedOn));
        Redirect.to("/charter/show", "id", id.toString());
    }

    public SigningRule getRule() {
        if (rule == null) load();
        return rule;
    }

    public List<RuleWords.Line> getLines() { return new RuleWords(Words.in(FacesContext.getCurrentInstance().getViewRoot().getLocale())).full(getRule()); }

    /** Citation, address and text of the charter; empty where none is told. */
    public Map<?, ?> getAuthority() { return getRule().told().json().get("authority") instanceof Map<?, ?> authority ? authority : Map.of(); }

    public When when() { return new When(city.zone(), FacesContext.getCurrentInstance().getViewRoot().getLocale()); }

    public boolean isMayWrite() { return rules.mayBeWritten(); }

    public Long getId() { return id; }

    public void setId(Long id) { this.id = id; }

    public String getVerifiedBy() { return verifiedBy; }

    public void setVerifiedBy(String verifiedBy) { this.verifiedBy = verifiedBy; }

    public LocalDate getVerifiedOn() { return verifiedOn; }

    public void setVerifiedOn(LocalDate verifiedOn) { this.verifiedOn = verifiedOn; }
}
