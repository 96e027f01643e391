package org.countersign.contact;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.countersign.campaign.Campaign;
import org.countersign.contact.Position.Coded;
import org.countersign.intake.Channel;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinance;
import org.countersign.platform.Missing;
import org.countersign.platform.Refused;
import org.countersign.platform.Seen;
import org.countersign.residency.Claim;
import org.countersign.residency.Finding;

/**
 * One communication, as {@link Intake} took it in: kept in full for ever. What it says of ordinances can be coded, whom it is from and where
 * they live corrected, and it can be set aside, counted nowhere, and taken back.
 */
@Entity
@Table(name = "contact")
public class Contact {
    @Id private Long id;
    @Version private long version;
    @Column(name = "external_id") private String externalId;
    @Column(name = "received_at") private Instant receivedAt;
    @Enumerated(EnumType.STRING) private Channel channel;
    private String recipient;
    @Column(name = "postmark_date") private LocalDate postmarkDate;
    private String flag;
    private String subject;
    @ManyToOne(fetch = FetchType.LAZY) @JoinColumn(name = "text_id") private LetterText text;
    private String language;
    @Column(name = "language_told") private boolean languageTold;
    @ManyToOne(fetch = FetchType.LAZY) @JoinColumn(name = "campaign_id") private Campaign campaign;
    private String representing;
    @Column(name = "own_words") private Boolean ownWords;
    @Column(name = "wants_reply") private boolean wantsReply;
    @Column(name = "wants_decision_notice") private boolean wantsDecisionNotice;
    private Double latitude;
    private Double longitude;
    private String source;
    @Column(name = "import_id") private Long importId;
    @Column(name = "recorded_at") private Instant recordedAt;
    @Column(name = "recorded_by") private String recordedBy;
    @Enumerated(EnumType.STRING) @Column(name = "set_aside") private SetAsideReason setAside;
    @Column(name = "set_aside_by") private String setAsideBy;
    @Column(name = "set_aside_at") private Instant setAsideAt;
    @OneToMany(mappedBy = "contact") @OrderBy("seq") private List<Signer> signers = new ArrayList<>();
    @OneToMany(mappedBy = "contact", cascade = CascadeType.ALL, orphanRemoval = true) private List<Position> positions = new ArrayList<>();

    protected Contact() {}                                                  // for JPA only: intake makes them

    /** @throws Refused where it is set aside already */
    public void setAside(SetAsideReason reason, String by, Instant now) {
        if (setAside != null) throw new Refused("contact.setAsideAlready");
        setAside = reason;
        setAsideBy = by;
        setAsideAt = now;
    }

    /** It counts again. @throws Refused where it is not set aside */
    public void takeBack() {
        if (setAside == null) throw new Refused("contact.notSetAside");
        setAside = null;
        setAsideBy = null;
        setAsideAt = null;
    }

    /** What it says of the ordinance; a position it did not have yet is made. */
    public Position code(Ordinance ordinance, Coded as, String by, Instant now) {
        Position position = on(ordinance.id()).orElseGet(() -> new Position(this, ordinance));
        if (!positions.contains(position)) positions.add(position);
        position.code(as, by, now);
        return position;
    }

    /** It does not speak of this ordinance after all. @throws Missing where it has no position on it */
    public void drop(long ordinance) { positions.remove(on(ordinance).orElseThrow(() -> new Missing("position"))); }

    /** Where the signer lives was written down or found wrongly: this is right, also of co-signers of whom nothing is said where the sender is meant (rule 7). */
    public void correct(int seq, Claim at, Finding finding, String by, Instant now) {
        List<Signer> silent = seq == 0 ? silent() : List.of();
        if (seq == 0) {
            boolean guarded = at.answer() == Claim.Answer.GUARDED;
            latitude = guarded ? null : at.latitude();
            longitude = guarded ? null : at.longitude();
        }
        signer(seq).correct(at, finding, by, now);
        silent.forEach(signer -> signer.find(finding, by, now));
    }

    /** Co-signers who live where the sender does, as far as anybody said. */
    private List<Signer> silent() { return signers.stream().filter(Signer::asTheSender).toList(); }

    /** Whether the person wrote more than the text of a form. @param own null: nobody can tell */
    void wroteOwnWords(Boolean own) { ownWords = own; }

    /** null: of no campaign. */
    void isOf(Campaign one) { campaign = one; }

    /** In which language its text is written; of the text, never of whoever wrote it. @param tag null: nobody can tell */
    void writtenIn(String tag) {
        language = tag;
        languageTold = true;
    }

    /** Of these ordinances people made of it what they made of the other. */
    boolean codedAs(Contact other, Set<String> numbers) {
        return other.positions.stream().filter(each -> numbers.contains(each.ordinance().fileNumber().value())).allMatch(each -> on(each.ordinance().id()).filter(each::codedAs).isPresent());
    }

    /** It stands for the other from now on, with what people decided of that. */
    void succeed(Contact other, boolean linked, boolean found, Set<String> numbers) {
        if (linked) sender().linkAs(other.sender());
        if (found) {
            List<Signer> silent = silent();
            latitude = other.latitude;
            longitude = other.longitude;
            sender().findAs(other.sender());
            silent.forEach(signer -> signer.find(sender().finding(), sender().foundBy(), sender().foundAt()));
        }
        List<Position> kept = other.positions.stream().filter(each -> numbers.contains(each.ordinance().fileNumber().value())).toList();
        if (!kept.isEmpty()) positions.removeIf(each -> each.stance() == null && numbers.contains(each.ordinance().fileNumber().value()) && other.on(each.ordinance().id()).isEmpty());
        for (Position each : kept) {
            Position mine = on(each.ordinance().id()).orElseGet(() -> new Position(this, each.ordinance()));
            if (!positions.contains(mine)) positions.add(mine);
            mine.codeAs(each);
        }
    }

    public Optional<Position> on(long ordinance) { return positions.stream().filter(position -> position.ordinance().id() == ordinance).findFirst(); }

    public Optional<Position> on(FileNumber number) { return positions.stream().filter(position -> position.ordinance().fileNumber().equals(number)).findFirst(); }

    /** @param seq 0 is the sender @throws Missing where nobody has this place */
    public Signer signer(int seq) { return signers.stream().filter(signer -> signer.seq() == seq).findFirst().orElseThrow(() -> new Missing("signer")); }

    /** Fetches what is fetched late, for readers that come after the transaction. */
    void load() {
        signers.size();
        positions.forEach(position -> position.ordinance().fileNumber());
        text();
        campaign();
    }

    public long id() { return id; }

    public Seen seen() { return new Seen(id, version); }

    /** What its source calls it; null: nothing. */
    public String externalId() { return externalId; }

    public Instant receivedAt() { return receivedAt; }

    public Channel channel() { return channel; }

    public String recipient() { return recipient; }

    public LocalDate postmarkDate() { return postmarkDate; }

    /** Something to show beside it, such as "receivedClamped"; null: nothing. */
    public String flag() { return flag; }

    public String subject() { return subject; }

    /** As written; null where there is none. */
    public String text() { return text == null ? null : text.body(); }

    public String language() { return language; }

    /** The campaign's name; null: none. */
    public String campaign() { return campaign == null ? null : campaign.name(); }

    public String representing() { return representing; }

    /** null: not known. */
    public Boolean ownWords() { return ownWords; }

    public boolean wantsReply() { return wantsReply; }

    public boolean wantsDecisionNotice() { return wantsDecisionNotice; }

    public Double latitude() { return latitude; }

    public Double longitude() { return longitude; }

    /** The door it came through: desk, api, mail, or an import's source. */
    public String source() { return source; }

    /** null: not by an import. */
    public Long importId() { return importId; }

    public Instant recordedAt() { return recordedAt; }

    public String recordedBy() { return recordedBy; }

    /** null: it is not set aside. */
    public SetAsideReason setAside() { return setAside; }

    public String setAsideBy() { return setAsideBy; }

    public Instant setAsideAt() { return setAsideAt; }

    /** The sender first. */
    public List<Signer> signers() { return List.copyOf(signers); }

    public Signer sender() { return signer(0); }

    /** By ordinance; empty: it waits in triage. */
    public List<Position> positions() { return positions.stream().sorted(Comparator.comparing(position -> position.ordinance().id())).toList(); }
}
