package org.countersign.ordinance;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.countersign.action.ActionType;
import org.countersign.action.Deed;
import org.countersign.action.RollCall;
import org.countersign.platform.FieldErrors;
import org.countersign.platform.Refused;
import org.countersign.platform.Stored;

/**
 * Something that happened to a measure: introduced, passed with a roll call, signed. Once recorded it is never changed and never
 * deleted; what was wrong is superseded, by the right one or by nothing, with a reason (domain.md 3.3).
 */
@Entity
@Table(name = "ordinance_action")
public class OrdinanceAction extends Stored {
    @ManyToOne(fetch = FetchType.LAZY, optional = false) @JoinColumn(name = "ordinance_id") private Ordinance ordinance;
    private ActionType type;
    private Instant at;
    @Column(name = "date_only") private boolean dateOnly;
    private String body;
    @Embedded private RollCall vote;
    private String note;
    @OneToOne(fetch = FetchType.LAZY) @JoinColumn(name = "superseded_by") private OrdinanceAction supersededBy;
    @Column(name = "superseded_why") private String supersededWhy;
    @Column(name = "recorded_at") private Instant recordedAt;
    @Column(name = "recorded_by") private String recordedBy;

    protected OrdinanceAction() {}                                           // for JPA only

    OrdinanceAction(Ordinance ordinance, Deed deed, String by, Instant now) {
        this.ordinance = ordinance;
        type = deed.type();
        at = deed.at();
        dateOnly = deed.dateOnly();
        body = deed.body();
        vote = deed.vote();
        note = deed.note();
        recordedBy = by;
        recordedAt = now;
    }

    /** @param right what really happened; null: nothing of the kind did */
    void supersede(OrdinanceAction right, String why) {
        new FieldErrors().needed("why", why).text("why", why, 500).throwIfAny();
        if (isSuperseded()) throw new Refused("ordinance.action.supersededAlready");
        supersededBy = right;
        supersededWhy = why.strip();
    }

    public boolean isSuperseded() { return supersededWhy != null; }

    public Deed deed() { return new Deed(type, at, dateOnly, body, vote, note); }

    Ordinance ordinance() { return ordinance; }

    public ActionType type() { return type; }

    public Instant at() { return at; }

    /** Whether only the day is known; {@link #at()} is then its first instant in the city. */
    public boolean dateOnly() { return dateOnly; }

    /** null: not told. */
    public String body() { return body; }

    public Optional<RollCall> vote() { return Optional.ofNullable(vote); }

    /** null: none. */
    public String note() { return note; }

    /** The action that tells what really happened. */
    public Optional<OrdinanceAction> supersededBy() { return Optional.ofNullable(supersededBy); }

    /** null: it stands. */
    public String supersededWhy() { return supersededWhy; }

    public Instant recordedAt() { return recordedAt; }

    public String recordedBy() { return recordedBy; }
}
