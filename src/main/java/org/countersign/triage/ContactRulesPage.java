package org.countersign.triage;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.countersign.city.City;
import org.countersign.platform.Again;
import org.countersign.platform.Redirect;
import org.countersign.platform.When;

/** What was learned from subjects: by whom, from which contact, how often it was right; and to remove it, out of the list as it was read. */
@Named
@ViewScoped
public class ContactRulesPage implements Serializable {
    private static final int MOST = 200;

    @Inject SubjectRules rules;
    @Inject transient City city;                                             // a value: the view that is kept does not need it
    private List<SubjectRule> all;

    public List<SubjectRule> getRules() {
        if (all == null) all = rules.list(null, MOST);
        return all;
    }

    public void remove(long rule) {
        Again.ifBrokenOff(() -> {
            rules.remove(rule);
            return null;
        });
        Redirect.to("/contact/rules");
    }

    public boolean stands(SubjectRule rule) { return rule.standsAt(Instant.now()); }

    public When when() { return new When(city.zone(), FacesContext.getCurrentInstance().getViewRoot().getLocale()); }
}
