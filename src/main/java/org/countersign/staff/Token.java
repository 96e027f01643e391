package org.countersign.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.countersign.platform.Refused;
import org.countersign.platform.Stored;

/**
 * What another system shows at the interface instead of a name and a password. An administrator issues it with a role, perhaps for reading
 * only, perhaps until a day; it is shown once, and ends when it is revoked. It stays listed, because the journal names it.
 */
@Entity
@Table(name = "api_token")
public class Token extends Stored {
    private String label;
    @Column(name = "token_hash") private byte[] hash;
    @Enumerated(EnumType.STRING) private Role role;
    @Column(name = "read_only") private boolean readOnly;
    private boolean exports;
    @Column(name = "issued_by") private String issuedBy;
    @Column(name = "issued_at") private Instant issuedAt;
    @Column(name = "expires_at") private Instant expiresAt;
    @Column(name = "revoked_at") private Instant revokedAt;

    protected Token() {}

    Token(Order order, Secret secret, String issuedBy, Instant at) {
        this.label = order.label().strip();
        this.hash = secret.hash();
        this.role = order.role();
        this.readOnly = order.readOnly();
        this.exports = order.exports();
        this.expiresAt = order.expiresAt();
        this.issuedBy = issuedBy;
        this.issuedAt = at;
    }

    /** What is asked for. @param label says which system it is for @param exports whether it takes away what its role may read @param expiresAt null: never */
    public record Order(String label, Role role, boolean readOnly, boolean exports, Instant expiresAt) {
        /** With the right to export where the role sees personal data. */
        public Order(String label, Role role, boolean readOnly, Instant expiresAt) { this(label, role, readOnly, role != null && role.seesPersonalData(), expiresAt); }
    }

    void revoke(Instant at) {
        if (revokedAt != null) throw new Refused("staff.token.revokedAlready", label);
        revokedAt = at;
    }

    public String label() { return label; }

    public Role role() { return role; }

    public boolean readOnly() { return readOnly; }

    public boolean exports() { return exports; }

    public String issuedBy() { return issuedBy; }

    public Instant issuedAt() { return issuedAt; }

    /** null: never. */
    public Instant expiresAt() { return expiresAt; }

    public boolean revoked() { return revokedAt != null; }

    public boolean opensAt(Instant at) { return revokedAt == null && (expiresAt == null || at.isBefore(expiresAt)); }

    Badge badge() { return new Badge("token:" + id(), "token:" + label, label, role, "en", 0, exports, readOnly, null); }

    /** As the journal keeps it: nothing of the secret. */
    Map<String, Object> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("label", label);
        state.put("role", role);
        state.put("readOnly", readOnly);
        state.put("exports", exports);
        state.put("expiresAt", expiresAt);
        state.put("revokedAt", revokedAt);
        return state;
    }
}
