package org.countersign.charter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.countersign.city.City;
import org.countersign.platform.When;
import org.countersign.platform.Words;

/** The signing rules of the city. */
@Named
@RequestScoped
public class CharterListPage {
    @Inject Rules rules;
    @Inject City city;
    private List<Row> rows;

    /** @param kind the measure class @param to empty: until another begins @param verified who verified it and when; empty: nobody */
    public record Row(Long id, String kind, String from, String to, String brief, String by, String verified) {}

    public void load() {
        Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        When when = new When(city.zone(), locale);
        RuleWords words = new RuleWords(Words.in(locale));
        rows = rules.all().stream().sorted(Comparator.comparing(SigningRule::measureClass).thenComparing(SigningRule::validFrom, Comparator.reverseOrder()).thenComparing(SigningRule::id, Comparator.reverseOrder()))
                .map(rule -> new Row(rule.id(), rule.measureClass().toString(), when.shortDay(rule.validFrom()), rule.validTo() == null ? "" : when.shortDay(rule.validTo()), words.brief(rule), rule.recordedBy(),
                        rule.isVerified() ? rule.verifiedBy() + ", " + when.shortDay(rule.verifiedOn()) : "")).toList();
    }

    public List<Row> getRows() { return rows; }

    public boolean isMayWrite() { return rules.mayBeWritten(); }
}
