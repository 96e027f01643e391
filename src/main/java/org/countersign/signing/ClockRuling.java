package org.countersign.signing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.countersign.platform.Stored;

/** What the city clerk said of the clock of a measure. Only ever added to: the last of its kind holds. */
@Entity
@Table(name = "clock_ruling")
public class ClockRuling extends Stored {
    /** The date is right; another holds; another rule holds; nothing was done in time; what was done late counts. */
    public enum Kind { CONFIRMED, OVERRIDDEN, OTHER_RULE, LAPSED, ACT_COUNTS }

    @Column(name = "ordinance_id") private long ordinanceId;
    @Enumerated(EnumType.STRING) private Kind kind;
    private Instant reckoned;
    private Instant deadline;
    @Column(name = "rule_id") private Long ruleId;
    private String why;
    @Column(name = "recorded_at") private Instant recordedAt;
    @Column(name = "recorded_by") private String recordedBy;

    protected ClockRuling() {}                                               // for JPA only

    ClockRuling(long ordinanceId, Words words, String by, Instant now) {
        this.ordinanceId = ordinanceId;
        kind = words.kind();
        reckoned = words.reckoned();
        deadline = words.deadline();
        ruleId = words.ruleId();
        why = words.why() == null || words.why().isBlank() ? null : words.why().strip();
        recordedBy = by;
        recordedAt = now;
    }

    /** @param reckoned the deadline as it is reckoned now; null: none @param deadline what holds instead; null: it @param ruleId the rule that holds instead; null: the same */
    record Words(Kind kind, Instant reckoned, Instant deadline, Long ruleId, String why) {}

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", kind.toString());
        json.put("reckoned", reckoned);
        json.put("deadline", deadline);
        json.put("rule", ruleId);
        json.put("why", why);
        return json;
    }

    public long ordinanceId() { return ordinanceId; }

    public Kind kind() { return kind; }

    /** null: none was known. */
    public Instant reckoned() { return reckoned; }

    /** null: not another one. */
    public Instant deadline() { return deadline; }

    /** null: not another one. */
    public Long ruleId() { return ruleId; }

    /** null: not told. */
    public String why() { return why; }

    public Instant recordedAt() { return recordedAt; }

    public String recordedBy() { return recordedBy; }
}
