package org.countersign.hearing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinance;
import org.countersign.platform.Stored;

/**
 * A noticed session at which a body hears people (domain.md, glossary 8). It is announced, may be announced anew where that was wrong, and
 * collects speakers.
 */
@Entity
@Table(name = "hearing")
public class Hearing extends Stored {
    private String body;
    @Column(name = "starts_at") private Instant startsAt;
    @Column(name = "date_only") private boolean dateOnly;
    private String place;
    private String note;
    @Column(name = "recorded_at") private Instant recordedAt;
    @Column(name = "recorded_by") private String recordedBy;

    @ManyToMany @OrderColumn(name = "seq")
    @JoinTable(name = "hearing_ordinance", joinColumns = @JoinColumn(name = "hearing_id"), inverseJoinColumns = @JoinColumn(name = "ordinance_id"))
    private List<Ordinance> agenda = new ArrayList<>();

    protected Hearing() {}                                                    // for JPA only

    Hearing(Notice notice, List<Ordinance> agenda, String by, Instant now) {
        recordedBy = by;
        recordedAt = now;
        announce(notice, agenda);
    }

    void announce(Notice notice, List<Ordinance> ordinances) {
        body = notice.body();
        startsAt = notice.startsAt();
        dateOnly = notice.dateOnly();
        place = notice.place();
        note = notice.note();
        agenda.clear();
        agenda.addAll(ordinances);
    }

    /** Fetches what is fetched late, within the transaction. */
    Hearing load() {
        agenda.forEach(Ordinance::fileNumber);
        return this;
    }

    public Notice notice() { return new Notice(body, startsAt, dateOnly, place, note, numbers()); }

    public List<FileNumber> numbers() { return agenda.stream().map(Ordinance::fileNumber).toList(); }

    public List<Ordinance> agenda() { return List.copyOf(agenda); }

    public String body() { return body; }

    public Instant startsAt() { return startsAt; }

    public boolean dateOnly() { return dateOnly; }

    /** null: not told. */
    public String place() { return place; }

    /** null: none. */
    public String note() { return note; }
}
