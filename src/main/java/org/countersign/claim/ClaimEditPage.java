package org.countersign.claim;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.OrdinanceVersion;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Missing;
import org.countersign.platform.Redirect;
import org.countersign.version.Section;
import org.countersign.version.SectionReader;

/** Records what is claimed of a measure beside what its text says; with a claim in the address, corrects that one or says that nobody claimed it. */
@Named
@ViewScoped
public class ClaimEditPage implements Serializable {
    @Inject Ordinances ordinances;
    @Inject Claims claims;
    private String no;
    private Long wrong;
    private ClaimForm form;
    private transient Ordinance ordinance;

    public void load() {
        if (form != null) return;
        form = wrong == null ? new ClaimForm() : ClaimForm.of(claims.one(ordinance(), wrong).said());
        List<OrdinanceVersion> versions = ordinance().versions();
        if (form.getVersion() == null && !versions.isEmpty()) form.setVersion(versions.get(versions.size() - 1).id());
    }

    private Ordinance ordinance() {
        if (ordinance == null) ordinance = FileNumber.read(no).flatMap(ordinances::byNumber).orElseThrow(() -> new Missing("ordinance"));
        return ordinance;
    }

    public void record() {
        claims.record(ordinance(), form.said());
        show();
    }

    public void correct() {
        claims.correct(ordinance(), wrong, form.getWhy(), form.said());
        show();
    }

    public void strike() {
        claims.strike(ordinance(), wrong, form.getWhy());
        show();
    }

    private void show() { Redirect.to("/ordinance/show", "no", no); }

    public Ordinance getOrdinance() { return ordinance(); }

    /** The sections that there are, of all versions: which of them are the chosen version's, is seen when it is saved. */
    public List<String> getAnchors() { return ordinance().versions().stream().flatMap(version -> SectionReader.read(version.text()).stream()).map(Section::anchor).distinct().toList(); }

    public ClaimForm getForm() { return form; }

    public String getNo() { return no; }

    public void setNo(String no) { this.no = no; }

    public Long getWrong() { return wrong; }

    public void setWrong(Long wrong) { this.wrong = wrong; }
}
