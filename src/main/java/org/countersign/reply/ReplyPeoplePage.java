package org.countersign.reply;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.countersign.city.City;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Missing;
import org.countersign.platform.Redirect;
import org.countersign.platform.When;
import org.countersign.platform.Words;
import org.countersign.selection.Chip;
import org.countersign.selection.Facet;
import org.countersign.selection.Selection;
import org.countersign.selection.Selections;

/** Whom a template is for: the contacts of a selection, as the address says it. */
@Named
@ViewScoped
public class ReplyPeoplePage implements Serializable {
    private static final int COUNTED = 10_000, CHOICES = 200;
    private static final Set<Facet> ASKED_HERE = Set.of(Facet.ORDINANCE, Facet.STANCE, Facet.RESIDENCY, Facet.FROM, Facet.TO);

    @Inject Templates templates;
    @Inject Mailings mailings;
    @Inject Selections selections;
    @Inject Ordinances ordinances;
    @Inject transient City city;
    private Long template;
    private Template words;
    private final Map<String, String> asked = new HashMap<>();
    private boolean anew;
    private int total;

    public void load() {
        if (words == null) words = templates.byId(template == null ? 0 : template).orElseThrow(() -> new Missing("replyTemplate"));
        if (selection().asked().isEmpty()) askFor(words.terms().purpose());
        if (isReady()) total = selections.count(selection(), COUNTED);
    }

    /** Whoever says nothing yet means those it was written for. */
    private void askFor(Purpose purpose) {
        if (purpose.ordinance() != null) asked.put(Facet.ORDINANCE.parameter(), purpose.ordinance());
        if (purpose.stance() != null) asked.put(Facet.STANCE.parameter(), purpose.stance().name());
        if (purpose.residency() != null) asked.put(Facet.RESIDENCY.parameter(), purpose.residency().name());
    }

    /** Others are selected too than those it was written for. */
    public boolean isAgainst() { return words.terms().purpose().fit(selection()) == Purpose.Fit.AGAINST; }

    public void draft() { Redirect.to("/reply/mailing", "id", String.valueOf(mailings.draft(words.seen(), selection(), anew))); }

    private Selection selection() { return Selection.read(asked::get); }

    public Template getWords() { return words; }

    /** An ordinance is said, so that drafts can be made. */
    public boolean isReady() { return selection().of(Facet.ORDINANCE).isPresent(); }

    public boolean isToOneSide() { return selection().of(Facet.STANCE).or(() -> selection().of(Facet.SIDE)).isPresent(); }

    /** How many contacts, at most {@link #COUNTED}. */
    public int getTotal() { return total; }

    public boolean isMore() { return total == COUNTED; }

    public List<Chip> getChips() {
        Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        return Chip.of(selection(), Words.in(locale), new When(city.zone(), locale));
    }

    /** What the address asks beside what is asked here, such as a campaign. */
    public List<Map.Entry<Facet, String>> getOthers() { return selection().asked().entrySet().stream().filter(each -> !ASKED_HERE.contains(each.getKey())).toList(); }

    public String getQuery() { return selection().query(); }

    public boolean isBuilding() { return !selections.complete(selection()); }

    public List<String> getNumbers() { return ordinances.choices(List.of(), CHOICES); }

    /** What there is to choose, by the name of the facet’s parameter. */
    public List<String> choices(String parameter) { return Selection.choices(parameter); }

    public Map<String, String> getAsked() { return asked; }

    public Long getTemplate() { return template; }

    public void setTemplate(Long template) { this.template = template; }

    public boolean isAnew() { return anew; }

    public void setAnew(boolean anew) { this.anew = anew; }
}
