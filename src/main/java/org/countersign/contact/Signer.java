package org.countersign.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.countersign.constituent.Identifiers;
import org.countersign.constituent.Kind;
import org.countersign.constituent.LinkRule;
import org.countersign.constituent.Names;
import org.countersign.intake.NewSigner;
import org.countersign.platform.Refused;
import org.countersign.residency.Claim;
import org.countersign.residency.Finding;
import org.countersign.residency.Locality;
import org.countersign.residency.Residency;
import org.countersign.residency.ResidencyEvidence;
import org.countersign.residency.Why;

/** Somebody who signed a contact: as written, who it is, and where they live, found when it came in and frozen since. */
@Entity
@Table(name = "signer")
@IdClass(Signer.Key.class)
public class Signer {
    @Id @ManyToOne @JoinColumn(name = "contact_id") private Contact contact;
    @Id private int seq;
    @Column(name = "given_name") private String givenName;
    @Column(name = "family_name") private String familyName;
    private String organisation;
    private String email;
    private String phone;
    private String street;
    private String unit;
    private String city;
    private String state;
    private String zip;
    private String country;
    private String declared;
    private String substitute;

    @Column(name = "constituent_id") private Long constituentId;
    @Enumerated(EnumType.STRING) @Column(name = "link_rule") private LinkRule linkRule;
    @Column(name = "linked_by") private String linkedBy;
    @Column(name = "linked_at") private Instant linkedAt;
    @Column(name = "name_key") private String nameKey;
    @Column(name = "phone_key") private String phoneKey;
    @Column(name = "household_key") private String householdKey;
    @Column(name = "has_identifier") private boolean hasIdentifier;

    @Enumerated(EnumType.STRING) private Residency residency;
    @Enumerated(EnumType.STRING) private ResidencyEvidence evidence;
    private boolean conflict;
    private boolean review;
    @Column(name = "reviewed_by") private String reviewedBy;
    @Column(name = "reviewed_at") private Instant reviewedAt;
    private String why;
    private String district;
    private String locality;
    @Column(name = "found_at") private Instant foundAt;
    @Column(name = "found_by") private String foundBy;
    @Column(name = "added_by") private String addedBy;
    @Column(name = "added_at") private Instant addedAt;

    protected Signer() {}                                                   // for JPA only: intake makes them

    /** A person says who it is. @throws Refused where it is linked to this constituent already */
    void link(long constituent, String by, Instant now) {
        if (Objects.equals(constituentId, constituent)) throw new Refused("contact.linkedAlready");
        constituentId = constituent;
        linkedByHand(by, now);
    }

    /** A person says that it is not who it was taken for. @throws Refused where it is linked to nobody */
    void unlink(String by, Instant now) {
        if (constituentId == null) throw new Refused("contact.notLinked");
        constituentId = null;
        linkedByHand(by, now);
    }

    /** What somebody read of them in what they wrote holds where it is another name, or a phone; what is blank is as it came. */
    void read(NewSigner as) {
        String name = Names.key(as.givenName(), as.familyName());
        boolean named = !name.isEmpty() && !name.equals(nameKey), phoned = as.phone() != null && !as.phone().isBlank() && !as.phone().equals(phone);
        if (!named && !phoned) return;
        if (named) {
            givenName = as.givenName();
            familyName = as.familyName();
        }
        if (phoned) phone = as.phone().strip();
        Identifiers keys = Identifiers.read(written());
        nameKey = keys.kind() == Kind.PERSON ? keys.name() : "";
        phoneKey = keys.phone();
        hasIdentifier = keys.moreThanAName();
    }

    /** Several it may be from, and a person says that nobody can tell. @throws Refused where it does not wait for that */
    void leaveUnidentified(String by, Instant now) {
        if (linkRule != LinkRule.SEVERAL) throw new Refused("contact.notSeveral");
        linkedByHand(by, now);
    }

    /** A person looked at the finding and lets it stand. @throws Refused where it was not listed for review */
    void look(String by, Instant now) {
        if (!review) throw new Refused("contact.nothingToReview");
        review = false;
        reviewedBy = by;
        reviewedAt = now;
    }

    void linkAs(Signer other) {
        constituentId = other.constituentId;
        linkRule = other.linkRule;
        linkedBy = other.linkedBy;
        linkedAt = other.linkedAt;
    }

    /** A person decided where they live, or looked at what was found. */
    boolean decided() { return reviewedBy != null || !"system".equals(foundBy); }

    void findAs(Signer other) {
        correct(other.claim(), other.finding(), other.foundBy, other.foundAt);
        substitute = other.substitute;
        reviewedBy = other.reviewedBy;
        reviewedAt = other.reviewedAt;
    }

    private void linkedByHand(String by, Instant now) {
        linkRule = LinkRule.BY_HAND;
        linkedBy = by;
        linkedAt = now;
    }

    /** Where they live was written down or found wrongly. @param at of whom a programme guards: what it gave, kept apart; no address: what was kept */
    void correct(Claim at, Finding finding, String by, Instant now) {
        write(at.answer() == Claim.Answer.GUARDED ? at.guarded() : at);
        if (at.answer() != Claim.Answer.GUARDED) substitute = null;
        else if (!at.address().isEmpty()) substitute = at.address();
        else if (substitute == null) substitute = "-";
        Identifiers keys = Identifiers.read(written());
        householdKey = keys.household();
        hasIdentifier = keys.moreThanAName();
        find(finding, by, now);
    }

    void find(Finding finding, String by, Instant now) {
        residency = finding.residency();
        evidence = finding.evidence();
        conflict = finding.conflict();
        review = finding.review();
        why = finding.why().kept();
        district = finding.district();
        locality = finding.locality() == null ? null : finding.locality().kept();
        foundBy = by;
        foundAt = now;
    }

    private void write(Claim at) {
        street = at.street();
        unit = at.unit();
        city = at.city();
        state = at.state();
        zip = at.zip();
        country = at.country();
        declared = at.declared();
    }

    /** 0 is the sender. */
    public int seq() { return seq; }

    public String givenName() { return givenName; }

    public String familyName() { return familyName; }

    public String organisation() { return organisation; }

    public String email() { return email; }

    public String phone() { return phone; }

    /** Where they live as written or said; whether they were asked, and a proof that was seen, is not kept beside it but in the finding. */
    public Claim claim() {
        if (asTheSender()) return Claim.NONE;
        Claim.Answer answer = guarded() ? Claim.Answer.GUARDED : declared != null ? Claim.Answer.GIVEN : declined() ? Claim.Answer.DECLINED : Claim.Answer.NOT_ASKED;
        return new Claim(street, unit, city, state, zip, country, latitude(), longitude(), declared, answer, evidence == ResidencyEvidence.DOCUMENT_SEEN);
    }

    private boolean declined() { return Why.read(why).declined(); }

    /** A co-signer of whom nothing is said where they live: what is found of the sender holds (rule 7). A proof, or that they would not say, is the sender's where a correction of the sender brought it, or where
     * it tells of an address, since theirs has none: of another one nobody can tell whose it is, and nothing that was seen is lost where it is theirs. */
    boolean asTheSender() {
        if (seq == 0 || guarded() || Stream.of(street, unit, city, state, zip, country, declared).anyMatch(Objects::nonNull)) return false;
        Signer sender = contact.sender();
        boolean own = evidence == ResidencyEvidence.DOCUMENT_SEEN || declined();
        return !own || followed(sender);
    }

    private boolean followed(Signer sender) {
        if (evidence != sender.evidence || residency != sender.residency || !why.equals(sender.why)) return false;
        boolean together = foundAt.equals(sender.foundAt) && foundBy.equals(sender.foundBy) && !"system".equals(foundBy);
        return together || district != null || !declined() && !Why.read(why).key().equals("residency.why.proof");
    }

    private Double latitude() { return seq == 0 ? contact.latitude() : null; }

    private Double longitude() { return seq == 0 ? contact.longitude() : null; }

    /** Takes part in an address-confidentiality programme: never asked for another address, and the programme's own is never shown. */
    public boolean guarded() { return substitute != null; }

    /** What it can be recognised by. */
    Identifiers.Written written() { return new Identifiers.Written(givenName, familyName, organisation, email, phone, street, unit, zip); }

    /** A person, unless nothing but the name of an organisation is written. */
    public Kind kind() { return Identifiers.read(written()).kind(); }

    /** What whoever it is must be; empty: who gave neither a name nor an organisation may be either. */
    public Optional<Kind> mustBe() {
        Identifiers keys = Identifiers.read(written());
        return keys.name().isEmpty() ? Optional.empty() : Optional.of(keys.kind());
    }

    /** @throws Refused where they cannot be one of this kind */
    void mayBe(Kind kind) { if (mustBe().filter(only -> only != kind).isPresent()) throw new Refused("people.merge.kinds"); }

    /** Empty: unidentified. */
    public Optional<Long> constituentId() { return Optional.ofNullable(constituentId); }

    /** Why it is linked to whom it is, or to nobody. */
    public LinkRule linkRule() { return linkRule; }

    /** The account that linked or unlinked it by hand; null: the rules. */
    public String linkedBy() { return linkedBy; }

    public Instant linkedAt() { return linkedAt; }

    public Finding finding() { return new Finding(residency, evidence, conflict, review, district, Locality.read(locality), Why.read(why)); }

    public Instant foundAt() { return foundAt; }

    /** "system", or the account that corrected it. */
    public String foundBy() { return foundBy; }

    /** Who looked at a finding that was listed for review and let it stand; null: nobody had to. */
    public String reviewedBy() { return reviewedBy; }

    public Instant reviewedAt() { return reviewedAt; }

    /** Who added it by hand after the contact was in; null: it came with the contact. */
    public String addedBy() { return addedBy; }

    public Instant addedAt() { return addedAt; }

    /** As JPA finds it. */
    public static class Key implements Serializable {
        private Long contact;
        private int seq;

        @Override public boolean equals(Object other) { return other instanceof Key key && Objects.equals(contact, key.contact) && seq == key.seq; }

        @Override public int hashCode() { return Objects.hash(contact, seq); }
    }
}
