package org.countersign.draft;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.countersign.imports.ImportRun;
import org.countersign.imports.Imports;
import org.countersign.imports.NewImport;
import org.countersign.imports.Uploads;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.FieldError;
import org.countersign.platform.Invalid;
import org.countersign.platform.Redirect;

/** A file in: rows wait until their columns are told, messages tell themselves. */
@Named
@RequestScoped
public class ContactBringPart {
    private static final int CHOICES = 200, WAITING = 20;

    @Inject Bringing bringing;
    @Inject Imports imports;
    @Inject Uploads uploads;
    @Inject Ordinances ordinances;
    private List<Part> files;
    private String format = NewImport.AS_SHOWN;
    private final List<Left> left = new ArrayList<>();
    private String source = "desk";
    private Long sheet;
    private String title;
    private String ordinance;
    private boolean again;
    private List<ImportRun> waiting;

    /** One of several that was not taken. */
    public record Left(String file, FieldError why) {}

    public void start() throws IOException {
        List<Part> chosen = files == null ? List.of() : files.stream().filter(Objects::nonNull).filter(each -> each.getSize() > 0 || each.getSubmittedFileName() != null && !each.getSubmittedFileName().isBlank()).toList();
        if (chosen.isEmpty()) throw new Invalid("file", "imports.chooseFile");
        if (chosen.size() == 1) startOne(chosen.get(0));
        else for (Part each : chosen) startOneOfMany(each);
        if (chosen.size() > 1 && left.isEmpty()) Redirect.to("/contact/import");
    }

    private NewImport as(Part file) { return new NewImport(format, source, ordinance, file.getSubmittedFileName(), sheet, again); }

    private void startOne(Part file) throws IOException {
        try (InputStream body = file.getInputStream()) {
            Bringing.Brought brought = bringing.bring(as(file), body);
            if (brought.draft()) Redirect.to("/contact/map", "id", String.valueOf(brought.id()));
            else Redirect.to("/contact/import", "started", String.valueOf(brought.id()));
        }
    }

    private void startOneOfMany(Part file) throws IOException {
        try (InputStream body = file.getInputStream()) {
            bringing.bringOne(as(file), body).ifPresent(why -> left.add(new Left(file.getSubmittedFileName(), why)));
        }
    }

    /** Those of several that were not taken, and why; the others were. */
    public List<Left> getLeft() { return left; }

    public String why(Left one) { return one.why().message(FacesContext.getCurrentInstance().getViewRoot().getLocale()); }

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

    public List<String> getFormats() { return Stream.concat(Stream.of(NewImport.AS_SHOWN), uploads.formats().stream()).toList(); }

    public List<Part> getFiles() { return files; }

    public void setFiles(List<Part> files) { this.files = files; }

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
