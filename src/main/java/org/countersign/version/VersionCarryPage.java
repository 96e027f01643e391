package org.countersign.version;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.countersign.city.City;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Missing;
import org.countersign.platform.Redirect;
import org.countersign.platform.When;
import org.countersign.platform.Words;
import org.countersign.stance.Stance;

/** To which version people spoke, and the step that carries it to a later one. */
@Named
@ViewScoped
public class VersionCarryPage implements Serializable {
    @Inject Ordinances ordinances;
    @Inject Carryings carryings;
    @Inject transient City city;                                             // a value: the view that is kept does not need it
    private String no;
    private Long from;
    private Long to;
    private Stance[] stances = Stance.values();
    private String why;
    private transient Ordinance ordinance;

    /** A step that was made, in words. */
    public record Row(long id, String what, String stances, String why, String made, String takenBack) {}

    public void load() { ordinance(); }

    private Ordinance ordinance() {
        if (ordinance == null) ordinance = FileNumber.read(no).flatMap(ordinances::byNumber).orElseThrow(() -> new Missing("ordinance"));
        return ordinance;
    }

    public Ordinance getOrdinance() { return ordinance(); }

    public List<Voices> getVoices() { return carryings.voices(ordinance()); }

    public List<Row> getSteps() { return carryings.of(ordinance()).stream().map(this::row).toList(); }

    private Row row(Carrying step) {
        String stances = step.stances().stream().map(stance -> words().say("stance." + stance)).collect(Collectors.joining(", "));
        return new Row(step.id(), words().say("version.carry.step", step.carried(), step.from(), step.to()), stances, step.why(), words().say("ordinance.recordedBy", step.madeBy(), when().minute(step.madeAt())),
                step.takenBackAt() == null ? "" : words().say("version.carry.takenBack", step.takenBackBy(), when().minute(step.takenBackAt())));
    }

    public void carry() {
        carryings.carry(ordinance(), new Carrying.Asked(from == null ? 0 : from, to == null ? 0 : to, stances == null ? List.of() : List.of(stances), why));
        show();
    }

    public void takeBack(long id) {
        carryings.takeBack(ordinance(), id);
        show();
    }

    private void show() { Redirect.to("/version/carry", "no", no); }

    public Stance[] getAll() { return Stance.values(); }

    private When when() { return new When(city.zone(), locale()); }

    private static Words words() { return Words.in(locale()); }

    private static Locale locale() { return FacesContext.getCurrentInstance().getViewRoot().getLocale(); }

    public String getNo() { return no; }

    public void setNo(String no) { this.no = no; }

    public Long getFrom() { return from; }

    public void setFrom(Long from) { this.from = from; }

    public Long getTo() { return to; }

    public void setTo(Long to) { this.to = to; }

    public Stance[] getStances() { return stances; }

    public void setStances(Stance[] stances) { this.stances = stances; }

    public String getWhy() { return why; }

    public void setWhy(String why) { this.why = why; }
}
