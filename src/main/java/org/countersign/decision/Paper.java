package org.countersign.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.countersign.platform.Stored;

/** What goes with an act of the mayor: why, and what is struck. It is the action's, and stands and falls with it. */
@Entity
@Table(name = "decision_paper")
public class Paper extends Stored {
    @Column(name = "action_id") private long actionId;
    private String reasons;
    private String items;
    @Column(name = "returned_to") private String returnedTo;
    @Column(name = "acting_as") private String actingAs;
    @Column(name = "absent_since") private LocalDate absentSince;
    @Column(name = "recorded_by") private String recordedBy;

    protected Paper() {}                                                     // for JPA only

    Paper(long actionId, Ruling ruling, String by) {
        this.actionId = actionId;
        reasons = ruling.reasons();
        items = ruling.items().isEmpty() ? null : String.join("\n", ruling.items());
        returnedTo = ruling.returnedTo();
        if (ruling.acting() != null) {
            actingAs = ruling.acting().as();
            absentSince = ruling.acting().absentSince();
        }
        recordedBy = by;
    }

    long actionId() { return actionId; }

    /** The objections of a veto, or why it was signed; null: none were given. */
    public String reasons() { return reasons; }

    public List<String> items() { return items == null ? List.of() : Arrays.asList(items.split("\n")); }

    /** null: not told. */
    public String returnedTo() { return returnedTo; }

    /** Who acted for the mayor; null: the mayor acted. */
    public String actingAs() { return actingAs; }

    /** Since when the mayor was away; null: not told. */
    public LocalDate absentSince() { return absentSince; }

    public String recordedBy() { return recordedBy; }
}
