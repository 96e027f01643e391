package org.countersign.draft;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.countersign.imports.ImportRun;
import org.countersign.imports.Imports;
import org.countersign.imports.NewImport;
import org.countersign.imports.Uploads;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Invalid;
import org.countersign.platform.Redirect;
import org.countersign.sheet.CsvFormat;

/** A file in: rows wait until their columns are told, messages tell themselves. */
@Named
@RequestScoped
public class ContactBringPart {
    private static final int CHOICES = 200, WAITING = 20;

    @Inject Drafts drafts;
    @Inject Imports imports;
    @Inject Uploads uploads;
    @Inject Ordinances ordinances;
    private Part file;
    private String format;
    private String source = "desk";
    private Long sheet;
    private String title;
    private String ordinance;
    private boolean again;
    private List<ImportRun> waiting;

    public void start() throws IOException {
        if (file == null) throw new Invalid("file", "imports.chooseFile");
        NewImport as = new NewImport(format, source, ordinance, file.getSubmittedFileName(), sheet, again);
        try (InputStream body = file.getInputStream()) {
            if (CsvFormat.NAMES.contains(format)) Redirect.to("/contact/map", "id", String.valueOf(drafts.begin(as, body)));
            else Redirect.to("/contact/import", "started", uploads.take(as, body).id().toString());
        }
    }

    /** Of the petition whose lines the file brings; empty: of none. */
    public String getTitle() {
        if (title == null) title = sheet == null ? "" : imports.titleOf(sheet);
        return title;
    }

    /** Those that wait until their columns are told. */
    public List<ImportRun> getWaiting() {
        if (waiting == null) waiting = imports.drafts(WAITING);
        return waiting;
    }

    /** What is on the docket, to choose from. */
    public List<Ordinance> getMeasures() { return ordinances.find(null, Long.MAX_VALUE, CHOICES); }

    public List<String> getFormats() { return uploads.formats(); }

    public Part getFile() { return file; }

    public void setFile(Part file) { this.file = file; }

    public Long getSheet() { return sheet; }

    public void setSheet(Long sheet) { this.sheet = sheet; }

    public String getFormat() { return format; }

    public void setFormat(String format) { this.format = format; }

    public String getSource() { return source; }

    public void setSource(String source) { this.source = source; }

    public String getOrdinance() { return ordinance; }

    public void setOrdinance(String ordinance) { this.ordinance = ordinance; }

    public boolean isAgain() { return again; }

    public void setAgain(boolean again) { this.again = again; }
}
