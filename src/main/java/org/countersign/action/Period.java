package org.countersign.action;

/** When somebody wrote, in the course of a measure (features.md 67): each moment lies in one of these. */
public enum Period {
    BEFORE_PASSAGE,
    /** The council has passed it, and it is not yet on the mayor's desk. */
    BEFORE_PRESENTMENT,
    SIGNING_WINDOW,
    /** As counting.md, rule 13, has it: at the mayor's act or later. */
    AFTER_DECISION
}
