package org.countersign.triage;

/** Why a contact waits for a person. */
public enum Queue {
    /** A program suggests a stance. */
    SUGGESTED,
    /** It speaks of an ordinance, nobody has said how. */
    UNCODED,
    /** About no ordinance, or the text names several. */
    UNTRIAGED,
    /** Several people it may be from. */
    SEVERAL,
    /** A finding of residency that somebody should look at. */
    REVIEW;

    /** Whether it is decided by a stance. */
    public boolean asksStance() { return this == SUGGESTED || this == UNCODED || this == UNTRIAGED; }
}
