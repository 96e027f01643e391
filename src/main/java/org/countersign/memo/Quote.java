package org.countersign.memo;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.countersign.count.Side;
import org.countersign.intake.Channel;
import org.countersign.platform.Refused;
import org.countersign.platform.Stored;
import org.countersign.residency.Residency;

/** Words of a contact that a person of the office approved for the memo: as they stand in its masked text. Never changed; withdrawn it stays readable. */
@Entity
@Table(name = "memo_quote")
public class Quote extends Stored {
    @Column(name = "ordinance_id") private long ordinanceId;
    @Column(name = "contact_id") private long contactId;
    @Enumerated(EnumType.STRING) private Side side;
    private String passage;
    @Column(name = "approved_at") private Instant approvedAt;
    @Column(name = "approved_by") private String approvedBy;
    @Column(name = "withdrawn_at") private Instant withdrawnAt;
    @Column(name = "withdrawn_by") private String withdrawnBy;

    protected Quote() {}                                                     // for JPA only

    Quote(long ordinanceId, long contactId, Side side, String passage) {
        this.ordinanceId = ordinanceId;
        this.contactId = contactId;
        this.side = side;
        this.passage = passage;
    }

    /** As the memo prints it. @param language it is in; null: not told */
    public record Shown(long id, long contact, Side side, String passage, Residency residency, Channel channel, String language) {}

    void approve(String by, Instant now) {
        approvedBy = by;
        approvedAt = now;
    }

    /** @throws Refused where it was withdrawn already */
    void withdraw(String by, Instant now) {
        if (withdrawnAt != null) throw new Refused("memo.quote.gone");
        withdrawnBy = by;
        withdrawnAt = now;
    }

    long ordinanceId() { return ordinanceId; }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("quote", id());
        json.put("contact", contactId);
        json.put("side", side.name());
        json.put("passage", passage);
        return json;
    }
}
