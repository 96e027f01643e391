package org.countersign.triage;

import java.io.Serializable;
import org.countersign.contact.Position;
import org.countersign.contact.Position.Coded;
import org.countersign.contact.SetAsideReason;
import org.countersign.contact.SignerForm;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Invalid;
import org.countersign.stance.ActionAsked;
import org.countersign.stance.Stance;

/** What is chosen and typed about the contact that is shown; at first what it has, or what is suggested of it. */
public class TriageForm implements Serializable {
    private String ordinance;
    private Stance stance;
    private ActionAsked actionAsked;
    private SetAsideReason reason;
    private Long someone;
    private SignerForm correction;
    private SignerForm newcomer;

    /** @param shown null: nothing waits any more @param ordinance for a contact that speaks of none; null: none either */
    static TriageForm of(Case shown, String ordinance) {
        TriageForm form = new TriageForm();
        form.ordinance = ordinance;
        if (shown == null) return form;
        form.take(shown.position());
        form.correction = shown.review().map(SignerForm::of).orElse(null);
        form.newcomer = shown.several().map(SignerForm::newcomer).orElse(null);
        return form;
    }

    private void take(Position position) {
        if (position == null) return;
        ordinance = position.ordinance().fileNumber().value();
        stance = position.stance();
        actionAsked = position.actionAsked();
    }

    /** What is said of this ordinance. @throws Invalid where no stance is chosen */
    Coded coded(FileNumber said, Case shown) {
        if (stance == null) throw new Invalid("stance", "triage.stance.needed");
        return shown.coded(said, stance, actionAsked);
    }

    /** @throws Invalid where none is chosen */
    SetAsideReason aside() {
        if (reason == null) throw new Invalid("reason", "field.required");
        return reason;
    }

    /** @throws Invalid where nobody is named */
    long named() {
        if (someone == null) throw new Invalid("someone", "field.required");
        return someone;
    }

    public String getOrdinance() { return ordinance; }

    public void setOrdinance(String ordinance) { this.ordinance = ordinance; }

    public Stance getStance() { return stance; }

    public void setStance(Stance stance) { this.stance = stance; }

    public ActionAsked getActionAsked() { return actionAsked; }

    public void setActionAsked(ActionAsked actionAsked) { this.actionAsked = actionAsked; }

    public SetAsideReason getReason() { return reason; }

    public void setReason(SetAsideReason reason) { this.reason = reason; }

    /** The number of who it is, where they are not among those shown. */
    public Long getSomeone() { return someone; }

    public void setSomeone(Long someone) { this.someone = someone; }

    /** Where they live, where that is to be looked at; null: it is not. */
    public SignerForm getCorrection() { return correction; }

    /** Whom nobody knew yet; null: nobody is to be told apart. */
    public SignerForm getNewcomer() { return newcomer; }
}
