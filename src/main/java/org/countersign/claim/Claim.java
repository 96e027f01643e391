package org.countersign.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.countersign.ordinance.OrdinanceVersion;
import org.countersign.platform.FieldErrors;
import org.countersign.platform.Refused;
import org.countersign.platform.Stored;

/**
 * A claim about a measure beside the words of its text (domain.md 1.1, H20). It is recorded without a verdict: the office shows what is said and what
 * is written. Never changed and never deleted; what was told wrongly is superseded, with a reason.
 */
@Entity
@Table(name = "claim")
public class Claim extends Stored {
    @Column(name = "ordinance_id") private long ordinanceId;
    @ManyToOne(fetch = FetchType.LAZY, optional = false) @JoinColumn(name = "version_id") private OrdinanceVersion text;
    private String words;
    private String person;
    private String source;
    private String url;
    private LocalDate day;
    private String anchor;
    private String passage;
    private String note;
    @OneToOne(fetch = FetchType.LAZY) @JoinColumn(name = "superseded_by") private Claim supersededBy;
    @Column(name = "superseded_why") private String supersededWhy;
    @Column(name = "recorded_at") private Instant recordedAt;
    @Column(name = "recorded_by") private String recordedBy;

    protected Claim() {}                                                     // for JPA only

    Claim(long ordinanceId, OrdinanceVersion text, Said said, String by, Instant now) {
        this.ordinanceId = ordinanceId;
        this.text = text;
        words = said.words();
        person = said.told().person();
        source = said.told().source();
        url = said.told().url();
        day = said.told().day();
        anchor = said.anchor();
        passage = said.passage();
        note = said.note();
        recordedBy = by;
        recordedAt = now;
    }

    /** @param right what was really claimed; null: nobody claimed it */
    void supersede(Claim right, String why) {
        new FieldErrors().needed("why", why).text("why", why, 500).throwIfAny();
        if (isSuperseded()) throw new Refused("claim.supersededAlready");
        supersededBy = right;
        supersededWhy = why.strip();
    }

    public boolean isSuperseded() { return supersededWhy != null; }

    public Said said() { return new Said(text.id(), words, new Said.Told(person, source, url, day), anchor, passage, note); }

    long ordinanceId() { return ordinanceId; }

    /** The name of the version it is held against. */
    public String label() { return text.label(); }

    public Optional<Claim> supersededBy() { return Optional.ofNullable(supersededBy); }

    /** null: it stands. */
    public String supersededWhy() { return supersededWhy; }

    public Instant recordedAt() { return recordedAt; }

    public String recordedBy() { return recordedBy; }
}
