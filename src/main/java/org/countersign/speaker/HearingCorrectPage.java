package org.countersign.speaker;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.countersign.hearing.Hearing;
import org.countersign.hearing.Hearings;
import org.countersign.platform.Again;
import org.countersign.platform.Missing;
import org.countersign.platform.Redirect;
import org.countersign.stance.Stance;

/** Corrects what was noted of a speaker, with a reason, until the minutes are approved. */
@Named
@ViewScoped
public class HearingCorrectPage implements Serializable {
    @Inject Nights nights;
    @Inject Hearings hearings;
    @Inject Acts acts;
    private Long id;
    private int number;
    private CorrectionForm form;

    public void load() {
        if (form != null) return;
        Hearing hearing = hearings.byId(id == null ? 0 : id).orElseThrow(() -> new Missing("hearing"));
        Speaker speaker = nights.since(id, -1).speakers().stream().filter(each -> each.number() == number).findFirst().orElseThrow(() -> new Missing("speaker"));
        form = new CorrectionForm(speaker, hearing.numbers().stream().map(Object::toString).toList());
    }

    public void save() {
        Act act = form.act();
        Again.ifBrokenOff(() -> acts.take(id, act));
        Redirect.to("/hearing/minutes", "id", id.toString());
    }

    public Stance[] getStances() { return Stance.values(); }

    public List<String> getInterpreters() { return List.of("CITY", "OWN", "EQUIPMENT"); }

    public List<String> getModes() { return Stream.of(Mode.values()).map(Enum::name).toList(); }

    public List<String> getStatuses() { return Stream.of(Status.values()).filter(each -> each != Status.CALLED && each != Status.SPEAKING || each.name().equals(form.getNoted().get("status"))).map(Enum::name).toList(); }

    public CorrectionForm getForm() { return form; }

    public Long getId() { return id; }

    public void setId(Long id) { this.id = id; }

    public int getNumber() { return number; }

    public void setNumber(int number) { this.number = number; }
}
