package org.countersign.selection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.countersign.city.City;
import org.countersign.constituent.Constituent;
import org.countersign.constituent.Constituents;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Missing;
import org.countersign.platform.When;
import org.countersign.platform.Words;

/** The contacts somebody looks for, a page at a time. The address says all there is to it. */
@Named
@RequestScoped
public class ContactListPage {
    private static final int LINES = 50;
    private static final int CHOICES = 200;

    @Inject Selections selections;
    @Inject Ordinances ordinances;
    @Inject Constituents constituents;
    @Inject City city;
    private final Map<String, String> asked = new HashMap<>();
    private String order;
    private String before;
    private String after;
    private Selection selection = Selection.ALL;                             // when a part of the page comes back, the list is not read again
    private Leaf leaf = new Leaf(List.of(), null, null);
    private int total;
    private String name = "";

    public void load() {
        selection = Selection.read(asked::get);
        if (asked.get("person") != null && selection.of(Facet.PERSON).isEmpty()) throw new Missing("contact");
        total = selections.count(selection, Selections.COUNTED + 1);
        leaf = Leaf.open(selections, selection, new Leaf.Place(byReceived(), before, after), LINES, total);
        name = selection.of(Facet.PERSON).flatMap(id -> constituents.byId(Long.parseLong(id))).flatMap(Constituent::name).orElse("");
    }

    public List<ContactRow> getRows() { return leaf.rows(); }

    public Leaf getLeaf() { return leaf; }

    /** How many there are, at most {@link Selections#COUNTED}. */
    public int getTotal() { return Math.min(total, Selections.COUNTED); }

    public boolean isMore() { return total > Selections.COUNTED; }

    public List<Chip> getChips() { return Chip.of(selection, Words.in(locale()), when()); }

    /** Whose contacts these are; empty where that is open, or where nobody knows a name. */
    public String getName() { return name; }

    /** Not everything that has the words is found yet. */
    public boolean isBuilding() { return !selections.complete(selection); }

    /** As an address has it behind the question mark. */
    public String getQuery() { return selection.query(); }

    /** The address of this list, for something more to be added. */
    public String getHere() { return begun(selection.query()); }

    /** The address of this list without one of the facets, in the same order. */
    public String without(Chip chip) {
        String begun = begun(chip.rest());
        return begun.substring(0, begun.length() - 1);
    }

    private String begun(String query) { return "?" + (query.isEmpty() ? "" : query + "&") + (byReceived() ? "order=received&" : ""); }

    /** Something is asked that is seldom asked. */
    public boolean isRare() {
        return byReceived() || Stream.of(Facet.PERIOD, Facet.EVIDENCE, Facet.CAMPAIGN, Facet.FROM, Facet.TO, Facet.REPLY, Facet.BY, Facet.IMPORT, Facet.LANGUAGE, Facet.WORDS, Facet.SIDE, Facet.AS_OF).anyMatch(facet -> selection.of(facet).isPresent());
    }

    private boolean byReceived() { return "received".equals(order); }

    public boolean isFiltered() { return !selection.isAll(); }

    public When when() { return new When(city.zone(), locale()); }

    private static Locale locale() { return FacesContext.getCurrentInstance().getViewRoot().getLocale(); }

    public List<String> getNumbers() { return ordinances.choices(List.of(), CHOICES); }

    /** What there is to choose, by the name of the facet’s parameter. */
    public List<String> choices(String parameter) { return Selection.choices(parameter); }

    /** By parameter, as the address says it. */
    public Map<String, String> getAsked() { return asked; }

    public String getOrder() { return order; }

    public void setOrder(String order) { this.order = order; }

    public String getBefore() { return before; }

    public void setBefore(String before) { this.before = before; }

    public String getAfter() { return after; }

    public void setAfter(String after) { this.after = after; }
}
