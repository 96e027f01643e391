package org.countersign.hearing;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.countersign.city.City;
import org.countersign.intake.NewContact;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Again;
import org.countersign.platform.Missing;
import org.countersign.platform.Seen;
import org.countersign.platform.When;
import org.countersign.platform.Words;
import org.countersign.stance.Stance;

/** The testimony of a hearing typed in afterwards: a grid, one line a speaker, the next one as soon as Enter is pressed. */
@Named
@ViewScoped
public class HearingTestimonyPage implements Serializable {
    @Inject Hearings hearings;
    @Inject Roster roster;
    @Inject transient City city;                                             // a value: the view that is kept does not need it
    private Long id;
    private Instant startsAt;
    private HearingRow hearing;
    private String note;
    private List<String> agenda;
    private SpeakerForm line;
    private String told;
    private transient List<SpeakerRow> rows;
    private transient Boolean closed;

    public void load() {
        if (line != null) return;
        Hearing found = hearings.byId(id == null ? 0 : id).orElseThrow(() -> new Missing("hearing"));
        startsAt = found.startsAt();
        hearing = HearingRow.of(found, new When(city.zone(), locale()));
        note = found.note();
        agenda = found.numbers().stream().map(FileNumber::value).toList();
        line = new SpeakerForm(agenda, Appearance.SPOKE);
    }

    public void enter() {
        NewContact testimony = line.contact(id, startsAt);
        if (roster.cameOtherwise(testimony)) throw line.another();
        int number = Again.ifBrokenOff(() -> roster.enter(id, testimony));
        told = words().say("hearing.entered", String.valueOf(number));
        line = line.next();
        rows = null;
    }

    public void takeBack(SpeakerRow row) {
        roster.takeBack(id, new Seen(row.contact(), row.version()));
        told = words().say("hearing.takenBack", String.valueOf(row.number()));
        rows = null;
    }

    public void restore(SpeakerRow row) {
        roster.restore(id, new Seen(row.contact(), row.version()));
        told = words().say("hearing.restored", String.valueOf(row.number()));
        rows = null;
    }

    public List<SpeakerRow> getRows() {
        if (rows == null) rows = roster.of(id);
        return rows;
    }

    /** The minutes are approved: what stands there is only read. */
    public boolean isClosed() {
        if (closed == null) closed = hearings.closed(id);
        return closed;
    }

    public RosterTally tally(String ordinance) { return RosterTally.of(getRows(), ordinance); }

    public Stance[] getStances() { return Stance.values(); }

    /** In the order of every table: against, for, neither. */
    public List<Stance> getColumns() {
        return List.of(Stance.OPPOSE, Stance.OPPOSE_UNLESS_AMENDED, Stance.SUPPORT_IF_AMENDED, Stance.SUPPORT, Stance.NEUTRAL, Stance.UNCLEAR, Stance.NO_POSITION);
    }

    public Appearance[] getAppearances() { return Appearance.values(); }

    /** The reason of a finding, in words. */
    public String why(SpeakerRow row) { return row.place().why().say(words()); }

    private static Words words() { return Words.in(locale()); }

    private static java.util.Locale locale() { return FacesContext.getCurrentInstance().getViewRoot().getLocale(); }

    public HearingRow getHearing() { return hearing; }

    public String getNote() { return note; }

    public List<String> getAgenda() { return agenda; }

    public SpeakerForm getLine() { return line; }

    /** What happened last, in words; null: nothing yet. */
    public String getTold() { return told; }

    public Long getId() { return id; }

    public void setId(Long id) { this.id = id; }
}
