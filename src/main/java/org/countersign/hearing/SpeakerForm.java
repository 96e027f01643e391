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
import org.countersign.platform.Invalid;
import org.countersign.stance.Stance;

/** The line of the grid that is being typed. */
public class SpeakerForm implements Serializable {
    static final int GIST = 2000;

    private final SentOnce once = new SentOnce();
    private final List<Said> said = new ArrayList<>();
    private Appearance appearance;
    private String name;
    private String organisation;
    private String place;
    private String gist;

    /** @param agenda file numbers; the appearance stays from one line to the next */
    SpeakerForm(List<String> agenda, Appearance appearance) {
        this.appearance = appearance;
        agenda.forEach(number -> said.add(new Said(number)));
    }

    /** This one is in. */
    SpeakerForm next() { return new SpeakerForm(said.stream().map(Said::getOrdinance).toList(), appearance); }

    /** It came in before and said something else. */
    Invalid another() { return once.another(); }

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
     * @throws Invalid where it says nothing of any ordinance
     */
    NewContact contact(long hearing, Instant at) {
        FieldErrors errors = new FieldErrors().text("gist", gist, GIST);
        if (said.stream().allMatch(each -> each.stance == null)) errors.add("stance0", "hearing.stance.needed");
        errors.throwIfAny();
        List<NewSigner> signers = List.of(signer());
        List<NewPosition> positions = said.stream().filter(each -> each.stance != null).map(Said::position).toList();
        NewContact.Content content = new NewContact.Content(null, gist, null, null, name == null ? null : organisation, null, false, false);
        String named = once.named(signers + " " + positions + " " + content + " " + appearance);
        return new NewContact(new NewContact.Arrival(hearing + ":" + named, at, appearance.channel(), null, null, null), signers, positions, content);
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
