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
 * Someone who works here. It is made by an administrator without a password, gets one through a one-time link, may change its role, may be
 * given or refused the right to take records out of the house, and is deactivated when the person leaves; it is never deleted, because the journal names it. Whatever changes what it opens makes its
 * credential number grow, which ends every session and every remembered sign-in made before.
 */
@Entity
@Table(name = "account")
public class Account extends Stored {
    private String name;
    @Column(name = "display_name") private String displayName;
    @Enumerated(EnumType.STRING) private Role role;
    @Column(name = "password_hash") private String passwordHash;
    private String language;
    private boolean active;
    private boolean exports;
    private String district;
    @Column(name = "credential_no") private long credentialNo;
    @Column(name = "created_at") private Instant createdAt;

    protected Account() {}

    public Account(AccountName name, String displayName, Role role, Instant at) {
        this.name = name.value();
        this.displayName = displayName;
        this.role = role;
        this.language = "en";
        this.active = true;
        this.exports = role.seesPersonalData();
        this.createdAt = at;
    }

    /** @param hash of the new password, never the password */
    void receivePassword(String hash) {
        passwordHash = hash;
        credentialNo++;
    }

    void assign(Role other) {
        if (role == other) throw new Refused("staff.account.sameRole", name);
        role = other;
        exports = other.seesPersonalData();
        credentialNo++;
    }

    void deactivate() {
        if (!active) throw new Refused("staff.account.inactiveAlready", name);
        active = false;
        credentialNo++;
    }

    void reactivate() {
        if (active) throw new Refused("staff.account.activeAlready", name);
        active = true;
        credentialNo++;
    }

    /** Exporting is a right of its own beside the role (features.md 88). */
    void allowExport() {
        if (exports) throw new Refused("staff.account.exportsAlready", name);
        exports = true;
        credentialNo++;
    }

    void refuseExport() {
        if (!exports) throw new Refused("staff.account.exportsNot", name);
        exports = false;
        credentialNo++;
    }

    /** Wherever it is signed in, it is signed out. */
    void endSessions() { credentialNo++; }

    /** @param code "en" or "es" */
    void speak(String code) { language = code; }

    /** @param name of a district; null: none */
    void represent(String name) { district = name; }

    public String name() { return name; }

    public String displayName() { return displayName; }

    public Role role() { return role; }

    /** null until the first password is set. */
    String passwordHash() { return passwordHash; }

    public boolean hasPassword() { return passwordHash != null; }

    public String language() { return language; }

    public boolean active() { return active; }

    /** Whether it may take away what its role may read. */
    public boolean exports() { return exports; }

    /** Whose numbers come first for whoever it is; null: nobody's. */
    public String district() { return district; }

    public long credentialNo() { return credentialNo; }

    public Instant createdAt() { return createdAt; }

    /** As the journal keeps it: nothing of the password. */
    Map<String, Object> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("name", name);
        state.put("displayName", displayName);
        state.put("role", role);
        state.put("language", language);
        state.put("active", active);
        state.put("exports", exports);
        state.put("district", district);
        return state;
    }
}
