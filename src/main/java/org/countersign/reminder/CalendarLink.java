package org.countersign.reminder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.countersign.platform.Refused;
import org.countersign.platform.Stored;

/** A secret address under which somebody's calendar program reads the clocks. The secret is shown once and kept as its SHA-256 alone. */
@Entity
@Table(name = "calendar_link")
public class CalendarLink extends Stored {
    private String label;
    private byte[] hash;
    @Column(name = "issued_at") private Instant issuedAt;
    @Column(name = "issued_by") private String issuedBy;
    @Column(name = "revoked_at") private Instant revokedAt;

    protected CalendarLink() {}                                              // for JPA only

    CalendarLink(String label, byte[] hash, String by, Instant now) {
        this.label = label;
        this.hash = hash;
        issuedBy = by;
        issuedAt = now;
    }

    void revoke(Instant now) {
        if (revokedAt != null) throw new Refused("reminder.link.revokedAlready");
        revokedAt = now;
    }

    Map<String, Object> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("label", label);
        state.put("revoked", revokedAt != null);
        return state;
    }

    public String label() { return label; }

    public Instant issuedAt() { return issuedAt; }

    public String issuedBy() { return issuedBy; }
}
