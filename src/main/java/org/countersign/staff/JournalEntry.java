package org.countersign.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.countersign.http.Json;

/** One line of the journal. It is written once and never again. */
@Entity
@Table(name = "journal")
public class JournalEntry {
    @Id @GeneratedValue(strategy = GenerationType.IDENTITY) private Long id;
    private Instant at;
    private String who;
    private String what;
    @Column(name = "subject_type") private String subjectType;
    @Column(name = "subject_id") private String subjectId;
    @Column(name = "before_json") private String before;
    @Column(name = "after_json") private String after;

    protected JournalEntry() {}

    JournalEntry(String who, String what, String subjectType, String subjectId, Map<String, ?> before, Map<String, ?> after) {
        this.at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        this.who = who;
        this.what = what;
        this.subjectType = subjectType;
        this.subjectId = subjectId;
        this.before = json(before);
        this.after = json(after);
    }

    private static String json(Map<String, ?> state) { return state == null ? null : Json.of(state).toString(); }

    public long id() { return id; }

    public Instant at() { return at; }

    /** An account's name, "token:" and its label, or "system". */
    public String who() { return who; }

    /** Such as "contact.setAside". */
    public String what() { return what; }

    public String subjectType() { return subjectType; }

    public String subjectId() { return subjectId; }

    /** A JSON object; null where there was nothing before. */
    public String before() { return before; }

    /** A JSON object; null where nothing is left. */
    public String after() { return after; }
}
