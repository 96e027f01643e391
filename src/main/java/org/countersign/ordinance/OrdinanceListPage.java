package org.countersign.ordinance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.countersign.action.Standing;
import org.countersign.city.City;
import org.countersign.platform.When;
import org.countersign.platform.Words;

/** The docket, newest first, a page at a time. */
@Named
@RequestScoped
public class OrdinanceListPage {
    private static final int LINES = 50;

    @Inject Ordinances ordinances;
    @Inject Standings standings;
    @Inject City city;
    private String find;
    private Long before;
    private List<Ordinance> found;

    public void load() { found = ordinances.find(find, before == null ? Long.MAX_VALUE : before, LINES + 1); }

    public boolean isMayWrite() { return ordinances.mayBeWritten(); }

    public List<OrdinanceRow> getRows() {
        Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        Function<Ordinance, Standing> standing = standings.of(found);
        return found.stream().limit(LINES).map(ordinance -> OrdinanceRow.of(ordinance, standing.apply(ordinance), Words.in(locale), new When(city.zone(), locale))).toList();
    }

    /** The id before which older ones go on; null on the last page. */
    public Long getOlder() { return found.size() > LINES ? found.get(LINES - 1).id() : null; }

    public String getFind() { return find; }

    public void setFind(String find) { this.find = find; }

    public Long getBefore() { return before; }

    public void setBefore(Long before) { this.before = before; }
}
