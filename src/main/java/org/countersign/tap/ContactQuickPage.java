package org.countersign.tap;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.Ordinances;
import org.countersign.staff.Passes;

/** The quick tally of calls without a name: the page brings the words and a pass, the browser counts, with or without a network. */
@Named
@RequestScoped
public class ContactQuickPage {
    private static final int CHOICES = 200;

    @Inject Ordinances ordinances;
    @Inject Passes passes;
    private String no;
    private List<Ordinance> measures;
    private Ordinance ordinance;
    private String pass;

    public void load() {
        measures = ordinances.find(null, Long.MAX_VALUE, CHOICES);
        ordinance = no == null ? measures.stream().findFirst().orElse(null) : FileNumber.read(no).flatMap(ordinances::byNumber).orElse(null);
        pass = passes.issue("/api/taps");
    }

    /** The newest, offered while one is typed. */
    public List<Ordinance> getMeasures() { return measures; }

    /** null: nothing is on the docket, or nothing that has the number asked for. */
    public Ordinance getOrdinance() { return ordinance; }

    public String getPass() { return pass; }

    public String getNo() { return no; }

    public void setNo(String no) { this.no = no; }
}
