package org.countersign.signing;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.countersign.charter.RuleWords;
import org.countersign.charter.Rules;
import org.countersign.city.City;
import org.countersign.clock.Terms;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Choice;
import org.countersign.platform.Missing;
import org.countersign.platform.Redirect;
import org.countersign.platform.Words;

/** The mayor's clock of a measure day by day, what the mayor may do, and what the city clerk says of it. */
@Named
@ViewScoped
public class SigningShowPage implements Serializable {
    @Inject Clocks clocks;
    @Inject Rules rules;
    @Inject transient City city;
    private String no;
    private transient ClockView view;
    private String why;
    private LocalDate day;
    private LocalTime hour;
    private Long rule;

    public void load() { getView(); }

    public ClockView getView() {
        if (view == null) view = ClockView.of(clocks.of(number()), city.zone(), locale());
        return view;
    }

    public void confirm() {
        clocks.confirm(number(), why);
        again();
    }

    public void override() {
        clocks.override(number(), day == null ? null : day.atTime(hour == null ? Terms.END_OF_DAY : hour).atZone(city.zone()).toInstant(), why);
        again();
    }

    public void useRule() {
        clocks.useRule(number(), rule, why);
        again();
    }

    public void lapse() {
        clocks.lapse(number(), why);
        again();
    }

    public void count() {
        clocks.count(number(), why);
        again();
    }

    private void again() { Redirect.to("/signing/show", "no", number().value()); }

    private FileNumber number() { return FileNumber.read(no).orElseThrow(() -> new Missing("ordinance")); }

    /** The rules of its class, to choose another. */
    public List<Choice> getRules() {
        RuleWords words = new RuleWords(Words.in(locale()));
        return rules.all().stream().filter(each -> each.measureClass() == getView().clock().ordinance().measureClass())
                .map(each -> new Choice(each.id().toString(), "", "", each.id() + " · " + each.validFrom() + " · " + words.brief(each))).toList();
    }

    private static Locale locale() { return FacesContext.getCurrentInstance().getViewRoot().getLocale(); }

    public boolean isMayRule() { return clocks.mayBeRuled(); }

    public String getNo() { return no; }

    public void setNo(String no) { this.no = no; }

    public String getWhy() { return why; }

    public void setWhy(String why) { this.why = why; }

    public LocalDate getDay() { return day; }

    public void setDay(LocalDate day) { this.day = day; }

    public LocalTime getHour() { return hour; }

    public void setHour(LocalTime hour) { this.hour = hour; }

    public Long getRule() { return rule; }

    public void setRule(Long rule) { this.rule = rule; }
}
