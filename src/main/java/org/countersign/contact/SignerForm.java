package org.countersign.contact;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
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
    /** Of whoever was chosen, all of it filled in that nobody had said. */
    private LastTime lastTime = LastTime.NONE;
    /** What is corrected; null: nothing is. */
    private Claim before;

    /** Where the signer lives, to be corrected. */
    public static SignerForm of(Signer signer) {
        Claim claim = signer.claim();
        SignerForm form = new SignerForm();
        form.before = claim;
        form.said = claim.answer() == Claim.Answer.DECLINED ? Said.DECLINED : null;
        form.live(LastTime.place(claim));
        form.words = claim.declared();
        form.proofSeen = claim.proofSeen();
        form.guarded = signer.guarded();
        return form;
    }

    /** Somebody nobody knew, with what came of them, to be completed by what their letter says. */
    public static SignerForm newcomer(Signer signer) {
        SignerForm form = of(signer);
        form.name = Stream.of(signer.givenName(), signer.familyName()).filter(Objects::nonNull).collect(Collectors.joining(" "));
        form.phone = signer.phone();
        return form;
    }

    /**
     * It is somebody who is known: what was said today stays, what was not is filled in from what they signed last; what was seen of it is seen anew. Where they live is
     * one thing: the street of last time beside the ZIP of today would be nobody's. Whom a programme guards, or who just said so, is asked for no address and keeps none from before.
     *
     * @param inProgramme as far as is known a programme guards whoever this is
     */
    void become(Signer signer, boolean inProgramme) {
        boolean byHand = guarded && !guardedAsChosen;
        guardedAsChosen = inProgramme && !byHand;
        guarded = byHand || inProgramme;
        LastTime filled = lastTime;
        lastTime = LastTime.of(signer, !guarded && !signer.guarded());
        name = lastTime.name(name, filled);
        organisation = lastTime.organisation(organisation, filled);
        email = lastTime.email(email, filled);
        phone = lastTime.phone(phone, filled);
        if (guarded || said == null && !proofSeen && (!placed() || place().equals(filled.place()))) live(lastTime.place());
    }

    /** They live where they did when they signed last. */
    void liveAsLastTime() {
        live(lastTime.place());
        if (said == Said.DECLINED) said = null;
        proofSeen = false;                                                   // it was of what was said today
    }

    private void live(List<String> at) {
        street = at.get(0);
        city = at.get(1);
        state = at.get(2);
        zip = at.get(3);
        country = at.get(4);
    }

    private List<String> place() { return Arrays.asList(street, city, state, zip, country); }

    /** Where whoever was chosen lived when they signed last, in one line, where something else is said today; null: there is nothing to be offered. */
    String elsewhereLastTime() { return guarded || lastTime.address().isEmpty() || place().equals(lastTime.place()) ? null : lastTime.address(); }

    /** Without where they live, where that is as it came. */
    public NewSigner newcomer() { return new NewSigner(given(), family(), null, null, phone, Objects.equals(street, LastTime.line(before)) && sameTown() ? Claim.NONE : claim()); }

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
        boolean sameLine = before != null && Objects.equals(street, LastTime.line(before)), point = sameLine && sameTown() && !pointDropped;
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

    /**
     * What somebody who calls again signed with last: it fills in what nobody said yet, and never takes the place of what was said today.
     *
     * @param name null: they gave none, and the organisation stands for them
     * @param place street with unit, city, state, ZIP, country; each may be null
     */
    private record LastTime(String name, String organisation, String email, String phone, List<String> place) implements Serializable {
        /** What makes a telephone number or an address of its own of what was typed, and not only enough to find somebody by. */
        private static final String PHONE = "(\\D*\\d){7}.*", EMAIL = "\\S+@\\S+", ANY = ".*";
        static final LastTime NONE = new LastTime(null, null, null, null, Arrays.asList(null, null, null, null, null));

        static LastTime of(Signer signer, boolean placeIsKept) {
            String name = Stream.of(signer.givenName(), signer.familyName()).filter(Objects::nonNull).collect(Collectors.joining(" "));
            return new LastTime(name.isEmpty() ? null : name, name.isEmpty() ? signer.organisation() : null, signer.email(), signer.phone(), placeIsKept ? place(signer.claim()) : NONE.place);
        }

        static List<String> place(Claim claim) { return Arrays.asList(line(claim), claim.city(), claim.state(), claim.zip(), claim.country()); }

        /** Street and unit as one typed line. */
        static String line(Claim claim) { return Stream.of(claim.street(), claim.unit() == null ? null : "#" + claim.unit()).filter(Objects::nonNull).reduce((street, unit) -> street + " " + unit).orElse(null); }

        /** They were chosen by it, so it is theirs, but where they never gave one. @param filled what was filled in for whoever was chosen before */
        String name(String typed, LastTime filled) { return name != null ? name : said(typed, filled.name, organisation, ANY) ? typed : null; }

        String organisation(String typed, LastTime filled) { return said(typed, filled.organisation, organisation, ANY) ? typed : organisation; }

        String email(String typed, LastTime filled) { return said(typed, filled.email, email, EMAIL) ? typed : email; }

        String phone(String typed, LastTime filled) { return said(typed, filled.phone, phone, PHONE) ? typed : phone; }

        /** Neither what was filled in for another nor a part of what they were found by. */
        private static boolean said(String typed, String filled, String known, String whole) {
            return typed != null && typed.strip().matches(whole) && !typed.isBlank() && !typed.equals(filled) && (known == null || !bare(known).contains(bare(typed)));
        }

        private static String bare(String text) { return text.toLowerCase(Locale.ROOT).replaceAll("[\\s().-]+", ""); }

        /** In one line; "" where none is known. */
        String address() { return place.stream().filter(Objects::nonNull).collect(Collectors.joining(", ")); }
    }
}
