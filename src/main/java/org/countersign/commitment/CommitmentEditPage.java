package org.countersign.commitment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Missing;
import org.countersign.platform.Redirect;

/** Tells how a commitment stands from now on. */
@Named
@ViewScoped
public class CommitmentEditPage implements Serializable {
    @Inject Ordinances ordinances;
    @Inject Commitments commitments;
    private String no;
    private long id;
    private String what;
    private State state;
    private String owner;
    private LocalDate due;
    private String note;

    public void load() {
        if (what != null) return;
        Commitment commitment = commitments.one(ordinance(), id);
        what = commitment.made().headline();
        state = commitment.state();
        owner = commitment.owner();
        due = commitment.last().map(step -> step.said().due()).orElse(null);
    }

    private Ordinance ordinance() { return FileNumber.read(no).flatMap(ordinances::byNumber).orElseThrow(() -> new Missing("ordinance")); }

    public void save() {
        commitments.step(ordinance(), id, new Step.Said(state, owner, due, note));
        Redirect.to("/ordinance/show", "no", no);
    }

    public State[] getStates() { return State.values(); }

    public String getWhat() { return what; }

    public String getNo() { return no; }

    public void setNo(String no) { this.no = no; }

    public long getId() { return id; }

    public void setId(long id) { this.id = id; }

    public State getState() { return state; }

    public void setState(State state) { this.state = state; }

    public String getOwner() { return owner; }

    public void setOwner(String owner) { this.owner = owner; }

    public LocalDate getDue() { return due; }

    public void setDue(LocalDate due) { this.due = due; }

    public String getNote() { return note; }

    public void setNote(String note) { this.note = note; }
}
