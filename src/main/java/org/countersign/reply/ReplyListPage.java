package org.countersign.reply;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.countersign.city.City;
import org.countersign.platform.When;
import org.countersign.selection.Selection;

/** The templates of replies, and what was drafted and sent by them. */
@Named
@RequestScoped
public class ReplyListPage {
    private static final int LINES = 50;

    @Inject Templates templates;
    @Inject Mailings mailings;
    @Inject City city;
    private String asked;
    private List<Template> all;
    private List<Mailing> latest;

    public void load() {
        all = getQuery().isEmpty() ? templates.all() : Template.first(templates.all(), each -> each.terms().purpose().fit(Selection.parse(asked)));
        latest = mailings.latest(LINES);
    }

    public List<Template> getTemplates() { return all; }

    public List<Mailing> getMailings() { return latest; }

    /** Whom one came to write to, as an address has it; empty: nobody yet. */
    public String getQuery() { return asked == null ? "" : Selection.parse(asked).query(); }

    public String getAsked() { return asked; }

    public void setAsked(String asked) { this.asked = asked; }

    public When when() { return new When(city.zone(), FacesContext.getCurrentInstance().getViewRoot().getLocale()); }
}
