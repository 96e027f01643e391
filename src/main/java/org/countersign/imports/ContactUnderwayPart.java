package org.countersign.imports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.countersign.city.City;
import org.countersign.platform.When;
import org.countersign.platform.Words;

/** The imports on the desk: those under way, and how the last one went. */
@Named
@RequestScoped
public class ContactUnderwayPart {
    private static final int LATEST = 20;

    @Inject Imports imports;
    @Inject City city;
    private List<ImportRow> rows;

    /** Those under way; where none is, the last one. */
    public List<ImportRow> getRows() {
        if (rows == null) {
            Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
            List<ImportRow> latest = imports.latest(LATEST).stream().map(run -> ImportRow.of(run, imports.rows(run), Words.in(locale), new When(city.zone(), locale))).toList();
            rows = latest.stream().anyMatch(ImportRow::moving) ? latest.stream().filter(ImportRow::moving).toList() : latest.stream().limit(1).toList();
        }
        return rows;
    }

    public boolean isMoving() { return getRows().stream().anyMatch(ImportRow::moving); }
}
