package org.countersign.contact;

import java.io.Serializable;
import java.util.Objects;
import java.util.stream.Stream;
import org.countersign.intake.NewSigner;
import org.countersign.platform.Invalid;
import org.countersign.residency.Claim;

/** What is typed about somebody who signed: a name as it was said, how to reach them, where they live. */
public class SignerForm implements Serializable {
    /** What they said of where they live, where they named no place, or that they would not say. */
    public enum Said { HERE, ELSEWHERE, DECLINED }

    private String name;
    private String organisation;
    private String email;
    private String phone;
    private String street;
    private String city;
    private String state;
    private String zip;
    private String country;
    private Said said;
    private String words;
    private boolean proofSeen;
    private boolean guarded;
    /** Ticked because of whoever was chosen, not by hand: another one may be chosen. */
    private boolean guardedAsChosen;
    private boolean pointDropped;
    private Long constituent;
    /** What is corrected; null: nothing is. */
    private Claim before;

    /** Where the signer lives, to be corrected. */
    public static SignerForm of(Signer signer) {
        Claim claim = signer.claim();
        SignerForm form = new SignerForm();
        form.before = claim;
        form.said = claim.answer() == Claim.Answer.DECLINED ? Said.DECLINED : null;
        form.street = line(claim);
        form.city = claim.city();
        form.state = claim.state();
        form.zip = claim.zip();
        form.country = claim.country();
        form.words = claim.declared();
        form.proofSeen = claim.proofSeen();
        form.guarded = signer.guarded();
        return form;
    }

    /**
     * As somebody who is known signed before: what tells who it is, and where they lived then; what was seen of it is seen anew. Whom a programme
     * guards, or who just said so, is asked for no address and keeps none from before.
     *
     * @param inProgramme as far as is known a programme guards whoever this is
     */
    void become(Signer signer, boolean inProgramme) {
        name = Stream.of(signer.givenName(), signer.familyName()).filter(part -> part != null).collect(java.util.stream.Collectors.joining(" "));
        organisation = name.isEmpty() ? signer.organisation() : organisation;
        email = signer.email();
        phone = signer.phone();
        boolean byHand = guarded && !guardedAsChosen;
        guardedAsChosen = inProgramme && !byHand;
        guarded = byHand || inProgramme;
        SignerForm lived = guarded || signer.guarded() ? new SignerForm() : of(signer);
        street = lived.street;
        city = lived.city;
        state = lived.state;
        zip = lived.zip;
        country = lived.country;
    }

    /** Street and unit as one typed line. */
    private static String line(Claim claim) { return Stream.of(claim.street(), claim.unit() == null ? null : "#" + claim.unit()).filter(Objects::nonNull).reduce((street, unit) -> street + " " + unit).orElse(null); }

    NewSigner signer() { return new NewSigner(given(), family(), organisation, email, phone, claim()); }

    /** The last word is the family name: it sorts by it, and whoever reads both sees what was typed. */
    private String given() {
        String typed = name == null ? "" : name.strip();
        return typed.contains(" ") ? typed.substring(0, typed.lastIndexOf(' ')).strip() : null;
    }

    private String family() {
        String typed = name == null ? "" : name.strip();
        return typed.isEmpty() ? null : typed.substring(typed.lastIndexOf(' ') + 1);
    }

    /** Of a correction, the point that came with it stays as long as the address does. */
    public Claim claim() {
        boolean sameLine = before != null && Objects.equals(street, line(before)), point = sameLine && sameTown() && !pointDropped;
        return new Claim(sameLine ? before.street() : street, sameLine ? before.unit() : null, city, state, zip, country, point ? before.latitude() : null, point ? before.longitude() : null, declared(), answer(), proofSeen);
    }

    private boolean sameTown() { return Objects.equals(city, before.city()) && Objects.equals(state, before.state()) && Objects.equals(zip, before.zip()) && Objects.equals(country, before.country()); }

    private String declared() { return said == Said.HERE ? "resident" : said == Said.ELSEWHERE ? "out of area" : words; }

    private Claim.Answer answer() {
        if (guarded) return Claim.Answer.GUARDED;
        if (said == Said.DECLINED) return Claim.Answer.DECLINED;
        return said != null || words != null || placed() ? Claim.Answer.GIVEN : Claim.Answer.NOT_ASKED;
    }

    private boolean placed() { return filled(street, city, state, zip, country); }

    boolean placeIsBlank() { return said == null && !placed() && !proofSeen && !guarded; }

    /** Nothing was typed. */
    boolean blank() { return said == null && !placed() && !filled(name, organisation, email, phone); }

    /** @throws Invalid where no number was typed */
    long someone() {
        if (constituent == null) throw new Invalid("constituent", "field.required");
        return constituent;
    }

    private static boolean filled(String... typed) { return Stream.of(typed).anyMatch(text -> text != null && !text.isBlank()); }

    public String getName() { return name; }

    public void setName(String name) { this.name = name; }

    public String getOrganisation() { return organisation; }

    public void setOrganisation(String organisation) { this.organisation = organisation; }

    public String getEmail() { return email; }

    public void setEmail(String email) { this.email = email; }

    public String getPhone() { return phone; }

    public void setPhone(String phone) { this.phone = phone; }

    public String getStreet() { return street; }

    public void setStreet(String street) { this.street = street; }

    public String getCity() { return city; }

    public void setCity(String city) { this.city = city; }

    public String getState() { return state; }

    public void setState(String state) { this.state = state; }

    public String getZip() { return zip; }

    public void setZip(String zip) { this.zip = zip; }

    public String getCountry() { return country; }

    public void setCountry(String country) { this.country = country; }

    public Said getSaid() { return said; }

    public void setSaid(Said said) { this.said = said; }

    /** What they said of their residence, in their words. */
    public String getWords() { return words; }

    public void setWords(String words) { this.words = words; }

    /** They take part in an address-confidentiality programme. */
    public boolean isGuarded() { return guarded; }

    public void setGuarded(boolean guarded) {
        this.guarded = guarded;
        guardedAsChosen = guardedAsChosen && guarded;
    }

    public boolean isProofSeen() { return proofSeen; }

    public void setProofSeen(boolean proofSeen) { this.proofSeen = proofSeen; }

    /** The point on the map that came with what is corrected, as latitude and longitude; empty: none did. */
    public String getPoint() { return before == null || before.latitude() == null ? "" : before.latitude() + ", " + before.longitude(); }

    /** It lies where they do not live. */
    public boolean isPointDropped() { return pointDropped; }

    public void setPointDropped(boolean pointDropped) { this.pointDropped = pointDropped; }

    /** The number of who it is, where a person says so. */
    public Long getConstituent() { return constituent; }

    public void setConstituent(Long constituent) { this.constituent = constituent; }
}
