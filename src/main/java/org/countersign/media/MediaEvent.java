package org.countersign.media;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.countersign.ordinance.Ordinance;
import org.countersign.platform.FieldErrors;
import org.countersign.platform.Refused;
import org.countersign.platform.Stored;

/**
 * Something that happened around a measure: an article, a call to action, a crowd, a statement (domain.md 1.1). Like an action it is never
 * changed and never deleted; what was told wrongly is superseded, by the right telling or by nothing, with a reason.
 */
@Entity
@Table(name = "media_event")
public class MediaEvent extends Stored {
    @ManyToOne(fetch = FetchType.LAZY, optional = false) @JoinColumn(name = "ordinance_id") private Ordinance ordinance;
    @Enumerated(EnumType.STRING) private EventKind kind;
    private LocalDate day;
    private String headline;
    private String person;
    private String source;
    private String url;
    private boolean verified;
    private String note;
    @Column(name = "comments_open") private Boolean commentsOpen;
    private String ask;
    private String channels;
    @Column(name = "head_count") private Integer headCount;
    private LocalDate planned;
    @Enumerated(EnumType.STRING) private Stand.Speaker speaker;
    @Enumerated(EnumType.STRING) private Stand.Leaning leaning;
    @OneToOne(fetch = FetchType.LAZY) @JoinColumn(name = "superseded_by") private MediaEvent supersededBy;
    @Column(name = "superseded_why") private String supersededWhy;
    @Column(name = "recorded_at") private Instant recordedAt;
    @Column(name = "recorded_by") private String recordedBy;

    protected MediaEvent() {}                                                // for JPA only

    MediaEvent(Ordinance ordinance, Telling telling, String by, Instant now) {
        this.ordinance = ordinance;
        kind = telling.kind();
        day = telling.day();
        headline = telling.headline();
        person = telling.person();
        source = telling.source();
        url = telling.url();
        verified = telling.verified();
        note = telling.note();
        commentsOpen = telling.particulars().commentsOpen();
        ask = telling.particulars().ask();
        channels = telling.particulars().channels();
        headCount = telling.particulars().headCount();
        planned = telling.particulars().planned();
        speaker = telling.particulars().stand().speaker();
        leaning = telling.particulars().stand().leaning();
        recordedBy = by;
        recordedAt = now;
    }

    /** @param right what really happened; null: nothing of the kind did */
    void supersede(MediaEvent right, String why) {
        new FieldErrors().needed("why", why).text("why", why, 500).throwIfAny();
        if (isSuperseded()) throw new Refused("media.supersededAlready");
        supersededBy = right;
        supersededWhy = why.strip();
    }

    public boolean isSuperseded() { return supersededWhy != null; }

    public Telling telling() {
        return new Telling(kind, day, headline, person, source, url, verified, note, new Telling.Particulars(commentsOpen, ask, channels, headCount, planned, new Stand(speaker, leaning)));
    }

    public EventKind kind() { return kind; }

    /** null: not known. */
    public LocalDate day() { return day; }

    public String headline() { return headline; }

    long ordinanceId() { return ordinance.id(); }

    public Optional<MediaEvent> supersededBy() { return Optional.ofNullable(supersededBy); }

    /** null: it stands. */
    public String supersededWhy() { return supersededWhy; }

    public Instant recordedAt() { return recordedAt; }

    public String recordedBy() { return recordedBy; }
}
