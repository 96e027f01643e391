package org.countersign.hearing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.countersign.city.City;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Missing;
import org.countersign.platform.Redirect;
import org.countersign.platform.Seen;

/** Announces a hearing; with a number in the address, announces that one anew. */
@Named
@ViewScoped
public class HearingEditPage implements Serializable {
    private static final int CHOICES = 200;

    @Inject Hearings hearings;
    @Inject Ordinances ordinances;
    @Inject transient City city;                                             // a value: the view that is kept does not need it
    private Long id;
    private Seen seen;
    private HearingForm form;
    private List<String> numbers;
    private String older;

    public void load() {
        if (form != null) return;
        form = id == null ? new HearingForm() : read(hearings.byId(id).orElseThrow(() -> new Missing("hearing")));
        numbers = ordinances.choices(form.getAgenda(), CHOICES);
    }

    private HearingForm read(Hearing hearing) {
        seen = Seen.of(hearing);
        return HearingForm.of(hearing.notice(), city.zone());
    }

    public void save() {
        if (older != null) takeUp();
        Notice notice = form.notice(city.zone());
        if (seen == null) id = hearings.announce(notice).id();
        else hearings.correct(seen, notice);
        Redirect.to("/hearing/testimony", "id", id.toString());
    }

    private void takeUp() {
        form.takeUp(ordinances.typed("older", older).value());
        older = null;
        numbers = ordinances.choices(form.getAgenda(), CHOICES);
    }

    public HearingForm getForm() { return form; }

    public List<String> getNumbers() { return numbers; }

    /** A measure that is not among the newest, by its number; null: none. */
    public String getOlder() { return older; }

    public void setOlder(String older) { this.older = older; }

    public Long getId() { return id; }

    public void setId(Long id) { this.id = id; }
}
