package org.countersign.memo;

import java.io.Serializable;
import org.countersign.platform.Seen;

/** What is typed in for a brief. */
public class BriefForm implements Serializable {
    private final Seen seen;
    private String description;
    private String descriptionEs;
    private String changes;
    private String changesEs;
    private String care;
    private String careEs;

    /** @param brief null: nobody wrote anything yet */
    BriefForm(Brief brief) {
        seen = brief == null ? null : Seen.of(brief);
        Brief.Told told = brief == null ? Brief.Told.NOTHING : brief.told();
        description = told.description();
        descriptionEs = told.descriptionEs();
        changes = told.changes();
        changesEs = told.changesEs();
        care = told.care();
        careEs = told.careEs();
    }

    Seen seen() { return seen; }

    Brief.Told told() { return new Brief.Told(description, descriptionEs, changes, changesEs, care, careEs); }

    public String getDescription() { return description; }

    public void setDescription(String description) { this.description = description; }

    public String getDescriptionEs() { return descriptionEs; }

    public void setDescriptionEs(String descriptionEs) { this.descriptionEs = descriptionEs; }

    public String getChanges() { return changes; }

    public void setChanges(String changes) { this.changes = changes; }

    public String getChangesEs() { return changesEs; }

    public void setChangesEs(String changesEs) { this.changesEs = changesEs; }

    public String getCare() { return care; }

    public void setCare(String care) { this.care = care; }

    public String getCareEs() { return careEs; }

    public void setCareEs(String careEs) { this.careEs = careEs; }
}
