package org.countersign.draft;

import java.util.List;

/** What somebody says a column of the file means. */
public class ColumnForm {
    private final String theirs;
    private final List<String> examples;
    private final boolean forbidden;
    private String ours;

    ColumnForm(String theirs, List<String> examples, boolean forbidden, String ours) {
        this.theirs = theirs;
        this.examples = examples;
        this.forbidden = forbidden;
        this.ours = ours;
    }

    public String getTheirs() { return theirs; }

    /** Some of what stands in it. */
    public String getExamples() { return String.join(" · ", examples); }

    /** Whether the office must not hold what it says. */
    public boolean isForbidden() { return forbidden; }

    public String getOurs() { return ours; }

    public void setOurs(String ours) { this.ours = ours; }
}
