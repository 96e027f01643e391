package org.countersign.residency;

/** Where somebody lives as the count sees it (counting.md). The last three are unplaced: each has its own row, never spread over the others. */
public enum Residency {
    RESIDENT, SUBURB, ELSEWHERE_IN_STATE, OTHER_STATE, OUTSIDE_US,
    /** "I'm from Connecticut." */
    IN_STATE_UNSPECIFIED,
    /** An address or ZIP that spans the boundary. */
    INDETERMINATE, UNKNOWN;

    public boolean outOfArea() { return this == SUBURB || this == ELSEWHERE_IN_STATE || this == OTHER_STATE || this == OUTSIDE_US; }

    public boolean placed() { return this == RESIDENT || outOfArea(); }
}
