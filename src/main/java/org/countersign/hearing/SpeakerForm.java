package org.countersign.hearing;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.countersign.http.SentOnce;
import org.countersign.intake.NewContact;
import org.countersign.intake.NewPosition;
import org.countersign.intake.NewSigner;
import org.countersign.platform.FieldErrors;
import org.countersign.stance.Stance;

/** The line of the grid that is being typed. */
public class SpeakerForm implements Serializable {
    static final int GIST = 2000;

    private final SentOnce once;
    private final List<Said> said = new ArrayList<>();
    private Appearance appearance;
    private String name;
    private String organisation;
    private String place;
    private String gist;

    /** @param agenda file numbers; the appearance stays from one line to the next */
    SpeakerForm(List<String> agenda, Appearance appearance) { this(SentOnce.first(), agenda, appearance); }

    private SpeakerForm(SentOnce once, List<String> agenda, Appearance appearance) {
        this.once = once;
        this.appearance = appearance;
        agenda.forEach(number -> said.add(new Said(number)));
    }

    /** This one is in. @param words all of its words */
    SpeakerForm next(String words) { return new SpeakerForm(once.next(words), said.stream().map(Said::getOrdinance).toList(), appearance); }

    /** @throws org.countersign.platform.Invalid where it came in before and said something else */
    void check(String words) { once.check(words); }

    /** What is said of one ordinance of the agenda; blank: nothing. */
    public static class Said implements Serializable {
        private final String ordinance;
        private Stance stance;

        Said(String ordinance) { this.ordinance = ordinance; }

        public String getOrdinance() { return ordinance; }

        public Stance getStance() { return stance; }

        public void setStance(Stance stance) { this.stance = stance; }

        private NewPosition position() { return new NewPosition(ordinance, null, stance, NewPosition.Coding.CONFIRMED, null, List.of()); }
    }

    /**
     * A name alone is a speaker, and so is no name with a stance ("Speaker 14"). Sent twice, the line is entered once.
     *
     * @throws org.countersign.platform.Invalid where it says nothing of any ordinance
     */
    NewContact contact(long hearing, Instant at) {
        FieldErrors errors = new FieldErrors().text("gist", gist, GIST);
        if (said.stream().allMatch(each -> each.stance == null)) errors.add("stance0", "hearing.stance.needed");
        errors.throwIfAny();
        NewContact.Arrival arrival = new NewContact.Arrival(hearing + ":" + once.key(), at, appearance.channel(), null, null, null);
        List<NewPosition> positions = said.stream().filter(each -> each.stance != null).map(Said::position).toList();
        return new NewContact(arrival, List.of(signer()), positions, new NewContact.Content(null, gist, null, null, name == null ? null : organisation, null, false, false));
    }

    /** The last word is the family name, as at the phone desk. */
    private NewSigner signer() {
        String typed = name == null ? "" : name.strip();
        int cut = typed.lastIndexOf(' ');
        return new NewSigner(cut < 0 ? null : typed.substring(0, cut).strip(), typed.isEmpty() ? null : typed.substring(cut + 1), organisation, null, null, PlaceReader.read(place));
    }

    /** What the page calls it. */
    public String getMadeAs() { return once.key(); }

    public void setMadeAs(String madeAs) { once.read(madeAs); }

    public List<Said> getSaid() { return said; }

    public Appearance getAppearance() { return appearance; }

    public void setAppearance(Appearance appearance) { this.appearance = appearance; }

    public String getName() { return name; }

    public void setName(String name) { this.name = name; }

    public String getOrganisation() { return organisation; }

    public void setOrganisation(String organisation) { this.organisation = organisation; }

    public String getPlace() { return place; }

    public void setPlace(String place) { this.place = place; }

    public String getGist() { return gist; }

    public void setGist(String gist) { this.gist = gist; }
}
