package org.countersign.imports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.countersign.city.City;
import org.countersign.platform.Missing;
import org.countersign.platform.Redirect;
import org.countersign.platform.When;
import org.countersign.platform.Words;

/** How each file goes, what was not taken, and back out again. */
@Named
@RequestScoped
public class ContactImportPage {
    private static final String HERE = "/contact/import";
    private static final int LINES = 30;
    private static final int PATIENCE_SECONDS = 5;

    @Inject Imports imports;
    @Inject ImportWork work;
    @Inject City city;
    private List<ImportRow> rows;

    public List<ImportRow> getRows() {
        Locale locale = locale();
        if (rows == null) rows = imports.latest(LINES).stream().map(run -> ImportRow.of(run, Words.in(locale), new When(city.zone(), locale))).toList();
        return rows;
    }

    /** Whether the list will look different in a moment. */
    public boolean isMoving() { return getRows().stream().anyMatch(ImportRow::moving); }

    public void download(long id) throws IOException {
        RejectFile rejects = new RejectFile(imports, imports.byId(id).orElseThrow(() -> new Missing("import")), locale());
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.setResponseContentType(rejects.type());
        external.setResponseHeader("Content-Disposition", "attachment; filename=\"" + rejects.name() + "\"");
        rejects.write(external.getResponseOutputStream());
        FacesContext.getCurrentInstance().responseComplete();
    }

    /** Asked twice, because nobody types in again what an undo took. @param id as the address has it */
    public boolean asks(String id) { return getRows().stream().anyMatch(row -> row.canBeUndone() && String.valueOf(row.id()).equals(id)); }

    public void takeBack(String id) {
        work.takeBack(imports.undo(Long.parseLong(id)), Instant.now().plusSeconds(PATIENCE_SECONDS));
        Redirect.to(HERE, "undone", id);
    }

    private static Locale locale() { return FacesContext.getCurrentInstance().getViewRoot().getLocale(); }
}
