package org.countersign.petition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.countersign.platform.Stored;

/** A petition that was handed in: a container of lines, itself no contact. It says how many signatures its organiser claims (counting.md, rule 2). */
@Entity
@Table(name = "petition_sheet")
public class PetitionSheet extends Stored {
    @Column(name = "ordinance_id") private long ordinanceId;
    private String title;
    private int claimed;
    @Column(name = "presented_on") private LocalDate presentedOn;

    protected PetitionSheet() {}                                            // for JPA only

    PetitionSheet(long ordinanceId, Said said) {
        this.ordinanceId = ordinanceId;
        say(said);
    }

    /** What its organiser says of it. @param presentedOn null: not known */
    public record Said(String title, int claimed, LocalDate presentedOn) implements java.io.Serializable {}

    void say(Said said) {
        title = said.title();
        claimed = said.claimed();
        presentedOn = said.presentedOn();
    }

    public long ordinanceId() { return ordinanceId; }

    public Said said() { return new Said(title, claimed, presentedOn); }
}
