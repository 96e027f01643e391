package org.countersign.ordinance;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.countersign.platform.FieldErrors;
import org.countersign.platform.Stored;

/** The text of a measure at one time: as introduced, as amended, a substitute. Stances belong to the version they addressed. */
@Entity
@Table(name = "ordinance_version")
public class OrdinanceVersion extends Stored {
    @ManyToOne(fetch = FetchType.LAZY, optional = false) @JoinColumn(name = "ordinance_id") private Ordinance ordinance;
    private String label;
    private LocalDate dated;
    @Basic(fetch = FetchType.LAZY) @Column(name = "body") private String text;

    protected OrdinanceVersion() {}                                          // for JPA only

    OrdinanceVersion(Ordinance ordinance, Wording wording) {
        this.ordinance = ordinance;
        label = wording.label();
        dated = wording.dated();
        text = wording.text();
    }

    public String label() { return label; }

    /** null: not told. */
    public LocalDate dated() { return dated; }

    /** null: not kept here. */
    public String text() { return text; }

    /**
     * A version as the clerk tells it.
     *
     * @param label as the clerk names it, such as "1" or "as amended"; up to 80 characters
     * @param text the whole text, up to 2,000,000 characters; null: not kept here
     */
    public record Wording(String label, LocalDate dated, String text) {
        /** @throws org.countersign.platform.Invalid with everything that is wrong, by field */
        public Wording {
            label = label == null ? "" : label.strip();
            text = text == null || text.isBlank() ? null : text;
            new FieldErrors().needed("label", label).text("label", label, 80).text("text", text, 2_000_000).throwIfAny();
        }
    }
}
