package org.countersign.ordinance;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.countersign.platform.Missing;
import org.countersign.platform.Redirect;
import org.countersign.platform.Seen;

/** Puts a measure on the docket, or describes it anew and adds a version. */
@Named
@ViewScoped
public class OrdinanceEditPage implements Serializable {
    @Inject Ordinances ordinances;
    private String no;
    private Seen seen;
    private OrdinanceForm form = new OrdinanceForm();
    private String fileNumber;
    private String label;
    private LocalDate dated;
    private String text;

    /** Without a file number in the address, a new measure. */
    public void load() {
        if (isNew() || seen != null) return;
        Ordinance ordinance = FileNumber.read(no).flatMap(ordinances::byNumber).orElseThrow(() -> new Missing("ordinance"));
        seen = Seen.of(ordinance);
        form = OrdinanceForm.of(ordinance.described());
    }

    public boolean isNew() { return no == null || no.isBlank(); }

    public void add() {
        Ordinance added = ordinances.add(new FileNumber(fileNumber), form.described(), List.of());
        show(added.fileNumber().value());
    }

    public void save() {
        ordinances.describe(seen, form.described());
        show(no);
    }

    public void addVersion() {
        ordinances.addVersion(new FileNumber(no), new OrdinanceVersion.Wording(label, dated, text));
        show(no);
    }

    private static void show(String number) { Redirect.to("/ordinance/show", "no", number); }

    public MeasureClass[] getMeasureClasses() { return MeasureClass.values(); }

    public OrdinanceForm getForm() { return form; }

    public String getNo() { return no; }

    public void setNo(String no) { this.no = no; }

    public String getFileNumber() { return fileNumber; }

    public void setFileNumber(String fileNumber) { this.fileNumber = fileNumber; }

    public String getLabel() { return label; }

    public void setLabel(String label) { this.label = label; }

    public LocalDate getDated() { return dated; }

    public void setDated(LocalDate dated) { this.dated = dated; }

    public String getText() { return text; }

    public void setText(String text) { this.text = text; }
}
