package org.countersign.contact;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.countersign.contact.Position.Coded;
import org.countersign.intake.NewPosition;
import org.countersign.stance.ActionAsked;
import org.countersign.stance.Stance;

/** What is typed about one ordinance a contact speaks of; reasons with a semicolon between them. */
public class PositionForm implements Serializable {
    private String ordinance;
    private String version;
    private Stance stance;
    private ActionAsked actionAsked;
    private String reasons;

    static PositionForm of(Position position) {
        PositionForm form = new PositionForm();
        form.ordinance = position.ordinance().fileNumber().value();
        form.version = position.ordinanceVersion();
        form.stance = position.stance();
        form.actionAsked = position.actionAsked();
        form.reasons = String.join("; ", position.reasons());
        return form;
    }

    Coded coded() { return new Coded(version, stance, actionAsked, codes()); }

    /** As whoever logs it heard it: a person has coded it. */
    NewPosition position() { return new NewPosition(ordinance, version, stance, NewPosition.Coding.CONFIRMED, actionAsked, codes()); }

    private List<String> codes() {
        return reasons == null ? List.of() : Stream.of(reasons.split(";")).map(String::strip).filter(code -> !code.isEmpty()).distinct().toList();
    }

    public String getOrdinance() { return ordinance; }

    public void setOrdinance(String ordinance) { this.ordinance = ordinance; }

    public String getVersion() { return version; }

    public void setVersion(String version) { this.version = version; }

    public Stance getStance() { return stance; }

    public void setStance(Stance stance) { this.stance = stance; }

    public ActionAsked getActionAsked() { return actionAsked; }

    public void setActionAsked(ActionAsked actionAsked) { this.actionAsked = actionAsked; }

    public String getReasons() { return reasons; }

    public void setReasons(String reasons) { this.reasons = reasons; }
}
