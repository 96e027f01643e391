package org.countersign.relation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.countersign.ordinance.Ordinance;
import org.countersign.platform.FieldErrors;
import org.countersign.platform.Refused;
import org.countersign.platform.Stored;

/** A measure hangs together with another (domain.md 1.2 and 1.3). Never changed and never deleted; what was told wrongly is struck, with a reason. */
@Entity
@Table(name = "measure_relation")
public class Relation extends Stored {
    @ManyToOne(fetch = FetchType.LAZY, optional = false) @JoinColumn(name = "ordinance_id") private Ordinance measure;
    @Enumerated(EnumType.STRING) private Kind kind;
    @ManyToOne(fetch = FetchType.LAZY) @JoinColumn(name = "other_id") private Ordinance other;
    @Column(name = "other_name") private String name;
    private String url;
    private LocalDate day;
    private String note;
    @Column(name = "struck_why") private String struckWhy;
    @Column(name = "struck_by") private String struckBy;
    @Column(name = "struck_at") private Instant struckAt;
    @Column(name = "recorded_at") private Instant recordedAt;
    @Column(name = "recorded_by") private String recordedBy;

    protected Relation() {}                                                  // for JPA only

    /** @param other null: none of this docket */
    Relation(Ordinance measure, Ordinance other, Link link, String by, Instant now) {
        this.measure = measure;
        this.other = other;
        kind = link.kind();
        name = link.name();
        url = link.url();
        day = link.day();
        note = link.note();
        recordedBy = by;
        recordedAt = now;
    }

    void strike(String why, String by, Instant now) {
        new FieldErrors().needed("why", why).text("why", why, 500).throwIfAny();
        if (isStruck()) throw new Refused("relation.struckAlready");
        struckWhy = why.strip();
        struckBy = by;
        struckAt = now;
    }

    public boolean isStruck() { return struckWhy != null; }

    public Kind kind() { return kind; }

    public Ordinance measure() { return measure; }

    public Optional<Ordinance> other() { return Optional.ofNullable(other); }

    /** null: it is a measure of this docket. */
    public String name() { return name; }

    /** null: none. */
    public String url() { return url; }

    /** null: not known. */
    public LocalDate day() { return day; }

    /** null: none. */
    public String note() { return note; }

    /** null: it stands. */
    public String struckWhy() { return struckWhy; }

    public Instant recordedAt() { return recordedAt; }

    public String recordedBy() { return recordedBy; }

    /** As the interface and the journal show it. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id());
        json.put("ordinance", measure.fileNumber().value());
        json.put("kind", kind.name());
        json.put("other", other == null ? null : other.fileNumber().value());
        json.put("name", name);
        json.put("url", url);
        json.put("day", day == null ? null : day.toString());
        json.put("note", note);
        json.put("struckWhy", struckWhy);
        return json;
    }
}
