package org.countersign.signing;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.countersign.charter.RuleField;
import org.countersign.charter.RuleForm;
import org.countersign.charter.Rules;
import org.countersign.charter.SigningRule;
import org.countersign.city.City;
import org.countersign.platform.Missing;
import org.countersign.platform.Redirect;
import org.countersign.platform.When;
import org.countersign.platform.Words;

/** Tells a signing rule, anew or after an earlier one, and shows before it is told what it would have said of past cases. It lies here because that takes clocks. */
@Named
@ViewScoped
public class CharterEditPage implements Serializable {
    @Inject Rules rules;
    @Inject Effects effects;
    @Inject transient City city;
    private Long from;
    private RuleForm form;
    private transient List<RuleEffect> shown;

    public void load() {
        if (form == null) form = from == null ? RuleForm.empty() : RuleForm.of(rules.byId(from).orElseThrow(() -> new Missing("charter")));
    }

    public void preview() {
        java.util.Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        shown = effects.of(form.told(), new ClockWords(Words.in(locale), new When(city.zone(), locale)));
    }

    public void save() {
        SigningRule rule = rules.tell(form.told());
        Redirect.to("/charter/show", "id", rule.id().toString());
    }

    public RuleForm getForm() {
        load();                                                               // the fields are built before the address is read
        return form;
    }

    /** Of the form, the same for every rule. */
    public List<RuleField.Group> getGroups() { return RuleForm.GROUPS; }

    /** null: not asked for. */
    public List<RuleEffect> getEffects() { return shown; }

    public Long getFrom() { return from; }

    public void setFrom(Long from) { this.from = from; }
}
