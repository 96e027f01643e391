package org.countersign.petition;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.countersign.http.SentOnce;
import org.countersign.intake.Channel;
import org.countersign.intake.NewContact;
import org.countersign.intake.NewPosition;
import org.countersign.intake.NewSigner;
import org.countersign.platform.FieldErrors;
import org.countersign.platform.Invalid;
import org.countersign.residency.Claim;
import org.countersign.stance.Stance;

/** The line of a petition that is being typed: who signed, and where they say they live. */
public class LineForm implements Serializable {
    private final SentOnce once = new SentOnce();
    private String name;
    private String street;
    private String city;
    private String zip;

    /** It came in before and said something else. */
    Invalid another() { return once.another(); }

    /** What the page calls it, with what it says. @throws Invalid where there is nobody on it */
    String named() { return once.named(signer().toString()); }

    /** Sent twice, the line is entered once. @throws Invalid where there is nobody on it */
    NewContact contact(long sheet, String ordinance, Stance stance, Instant at) {
        List<NewSigner> signers = List.of(signer());
        List<NewPosition> positions = List.of(new NewPosition(ordinance, null, stance, NewPosition.Coding.CONFIRMED, null, List.of()));
        return new NewContact(new NewContact.Arrival(sheet + ":" + once.named(signers + " " + positions), at, Channel.PETITION, null, null, null), signers, positions, NewContact.Content.NONE);
    }

    /** The last word is the family name. @throws Invalid where there is nobody on it */
    NewSigner signer() {
        new FieldErrors().needed("name", name).throwIfAny();
        String typed = name.strip();
        int cut = typed.lastIndexOf(' ');
        boolean placed = street != null || city != null || zip != null;
        Claim claim = new Claim(street, null, city, null, zip, null, null, null, null, placed ? Claim.Answer.GIVEN : Claim.Answer.NOT_ASKED, false);
        return new NewSigner(cut < 0 ? null : typed.substring(0, cut).strip(), typed.substring(cut + 1), null, null, null, claim);
    }

    /** What the page calls it. */
    public String getMadeAs() { return once.key(); }

    public void setMadeAs(String madeAs) { once.read(madeAs); }

    public String getName() { return name; }

    public void setName(String name) { this.name = name; }

    public String getStreet() { return street; }

    public void setStreet(String street) { this.street = street; }

    public String getCity() { return city; }

    public void setCity(String city) { this.city = city; }

    public String getZip() { return zip; }

    public void setZip(String zip) { this.zip = zip; }
}
