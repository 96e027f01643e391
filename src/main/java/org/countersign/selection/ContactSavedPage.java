package org.countersign.selection;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.countersign.city.City;
import org.countersign.platform.Missing;
import org.countersign.platform.Redirect;
import org.countersign.platform.Seen;
import org.countersign.platform.When;
import org.countersign.platform.Words;

/** Keeps a search under a name; with its number in the address, calls it something else or forgets it. */
@Named
@ViewScoped
public class ContactSavedPage implements Serializable {
    private static final String LIST = "/contact/list";

    @Inject SavedSearches searches;
    @Inject transient City city;                                             // a value: the view that is kept does not need it
    private Long id;
    private String asked;
    private String name;
    private boolean shared;
    private Seen seen;

    public void load() {
        if (seen != null) return;
        if (id == null) {
            selection();                                                    // where the address cannot be read it leads nowhere
            return;
        }
        SavedSearch search = searches.byId(id).filter(searches::mayChange).orElseThrow(() -> new Missing("search"));
        seen = Seen.of(search);
        asked = search.asked();
        name = search.name();
        shared = search.shared();
    }

    public void save() {
        SavedSearch.Label label = new SavedSearch.Label(name, shared);
        if (seen == null) searches.keep(label, selection());
        else searches.label(seen, label);
        Redirect.to(LIST + "?" + selection().query());
    }

    public void forget() {
        searches.forget(seen);
        Redirect.to(LIST);
    }

    private Selection selection() { return Selection.parse(asked == null ? "" : asked); }

    public List<Chip> getChips() {
        Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        return Chip.of(selection(), Words.in(locale), new When(city.zone(), locale));
    }

    /** It is kept already. */
    public boolean isKept() { return seen != null; }

    public Long getId() { return id; }

    public void setId(Long id) { this.id = id; }

    public String getAsked() { return asked; }

    public void setAsked(String asked) { this.asked = asked; }

    public String getName() { return name; }

    public void setName(String name) { this.name = name; }

    public boolean isShared() { return shared; }

    public void setShared(boolean shared) { this.shared = shared; }
}
