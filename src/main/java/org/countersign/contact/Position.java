package org.countersign.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.countersign.intake.ContactLimits;
import org.countersign.ordinance.Ordinance;
import org.countersign.platform.FieldErrors;
import org.countersign.platform.Refused;
import org.countersign.stance.ActionAsked;
import org.countersign.stance.Stance;

/** What one contact says of one ordinance. It counts when a person has coded or confirmed it (counting.md, rule 1). */
@Entity
@Table(name = "`position`")                                                 // the driver sets IGNORE_SPACE, where POSITION ( is a function
@IdClass(Position.Key.class)
public class Position {
    @Id @ManyToOne @JoinColumn(name = "ordinance_id") private Ordinance ordinance;
    @Id @ManyToOne @JoinColumn(name = "contact_id") private Contact contact;
    @Enumerated(EnumType.STRING) private Stance stance;
    private boolean suggested;
    @Enumerated(EnumType.STRING) @Column(name = "action_asked") private ActionAsked actionAsked;
    private String reasons;
    @Column(name = "ordinance_version") private String ordinanceVersion;
    @Column(name = "coded_by") private String codedBy;
    @Column(name = "coded_at") private Instant codedAt;
    @Column(name = "import_id", updatable = false) private Long importId;

    /**
     * What a person made of what a contact says of an ordinance.
     *
     * @param version the label of the version it addressed; null: not told
     * @param stance null: uncoded again
     * @param reasons free codes; new ones join the ordinance's list
     */
    public record Coded(String version, Stance stance, ActionAsked actionAsked, List<String> reasons) {
        public Coded {
            reasons = List.copyOf(reasons);
        }

        /** @throws org.countersign.platform.Invalid where it cannot be kept */
        void check() {
            FieldErrors errors = new FieldErrors();
            ContactLimits.coding(errors, "", version, reasons);
            errors.throwIfAny();
        }
    }

    protected Position() {}                                                 // for JPA only

    Position(Contact contact, Ordinance ordinance) {
        this.contact = contact;
        this.ordinance = ordinance;
    }

    void code(Coded as, String by, Instant now) {
        stance = as.stance();
        suggested = false;
        actionAsked = as.actionAsked();
        reasons = as.reasons().isEmpty() ? null : String.join(";", as.reasons());
        ordinanceVersion = as.version();
        codedBy = stance == null ? null : by;
        codedAt = stance == null ? null : now;
    }

    void codeAs(Position other) {
        stance = other.stance;
        suggested = other.suggested;
        actionAsked = other.actionAsked;
        reasons = other.reasons;
        ordinanceVersion = other.ordinanceVersion;
        codedBy = other.codedBy;
        codedAt = other.codedAt;
    }

    boolean codedAs(Position other) {
        return stance == other.stance && suggested == other.suggested && actionAsked == other.actionAsked && Objects.equals(reasons, other.reasons) && Objects.equals(ordinanceVersion, other.ordinanceVersion);
    }

    /** A program suggested this, and nothing else. */
    public boolean suggests(Coded as) { return suggested && stance == as.stance() && actionAsked == as.actionAsked() && reasons().equals(as.reasons()); }

    /** A person says yes to what a program suggested. @throws Refused where nothing is suggested */
    void confirm(String by, Instant now) {
        if (!suggested) throw new Refused("contact.nothingSuggested");
        suggested = false;
        codedBy = by;
        codedAt = now;
    }

    public Ordinance ordinance() { return ordinance; }

    /** null: uncoded. */
    public Stance stance() { return stance; }

    /** Said by a program; it does not count until a person says yes. */
    public boolean suggested() { return suggested; }

    public ActionAsked actionAsked() { return actionAsked; }

    public List<String> reasons() { return reasons == null ? List.of() : Arrays.asList(reasons.split(";")); }

    /** The label of the version it addressed; null: not told. */
    public String ordinanceVersion() { return ordinanceVersion; }

    /** Who coded or confirmed it; null: nobody yet. */
    public String codedBy() { return codedBy; }

    public Instant codedAt() { return codedAt; }

    /** As JPA finds it. */
    public static class Key implements Serializable {
        private Long ordinance;
        private Long contact;

        @Override public boolean equals(Object other) { return other instanceof Key key && Objects.equals(ordinance, key.ordinance) && Objects.equals(contact, key.contact); }

        @Override public int hashCode() { return Objects.hash(ordinance, contact); }
    }
}
