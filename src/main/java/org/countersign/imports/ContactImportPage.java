package org.countersign.imports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.countersign.city.City;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Invalid;
import org.countersign.platform.Missing;
import org.countersign.platform.Redirect;
import org.countersign.platform.When;
import org.countersign.platform.Words;
import org.countersign.sheet.CsvHeader;

/** A file in, how it goes, what was not taken, and back out again. */
@Named
@RequestScoped
public class ContactImportPage {
    private static final String HERE = "/contact/import";
    private static final int LINES = 30;
    private static final int CHOICES = 200;
    private static final int PATIENCE_SECONDS = 5;

    @Inject Imports imports;
    @Inject Uploads uploads;
    @Inject ImportWork work;
    @Inject Ordinances ordinances;
    @Inject City city;
    private Part file;
    private String format;
    private String source = "desk";
    private String ordinance;
    private boolean again;
    private List<ImportRow> rows;

    public void start() throws IOException {
        if (file == null) throw new Invalid("file", "imports.chooseFile");
        try (InputStream body = file.getInputStream()) {
            ImportRun run = uploads.take(new NewImport(format, source, ordinance, file.getSubmittedFileName(), again), body);
            Redirect.to(HERE, "started", run.id().toString());
        }
    }

    /** What is on the docket, to choose from. */
    public List<Ordinance> getMeasures() { return ordinances.find(null, Long.MAX_VALUE, CHOICES); }

    /** What a CSV file may tell. */
    public String getColumns() { return String.join(", ", CsvHeader.COLUMNS); }

    public String getNeeded() { return String.join(", ", CsvHeader.NEEDED); }

    public List<String> getFormats() { return uploads.formats(); }

    public List<ImportRow> getRows() {
        Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        if (rows == null) rows = imports.latest(LINES).stream().map(run -> ImportRow.of(run, Words.in(locale), new When(city.zone(), locale))).toList();
        return rows;
    }

    /** Whether the list will look different in a moment. */
    public boolean isMoving() { return getRows().stream().anyMatch(ImportRow::moving); }

    public void download(long id) throws IOException {
        RejectFile rejects = new RejectFile(imports, imports.byId(id).orElseThrow(() -> new Missing("import")));
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

    public Part getFile() { return file; }

    public void setFile(Part file) { this.file = file; }

    public String getFormat() { return format; }

    public void setFormat(String format) { this.format = format; }

    public String getSource() { return source; }

    public void setSource(String source) { this.source = source; }

    public String getOrdinance() { return ordinance; }

    public void setOrdinance(String ordinance) { this.ordinance = ordinance; }

    public boolean isAgain() { return again; }

    public void setAgain(boolean again) { this.again = again; }
}
