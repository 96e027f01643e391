package org.countersign.media;

/** What can happen around a measure (domain.md 1, glossary 49 and 56). */
public enum EventKind {
    ARTICLE,
    /** Elsewhere on the web somebody points at it. */
    LINKS,
    CALL_TO_ACTION,
    /** A rally, a full room: an estimate of heads with a source, never people of the count. */
    CROWD,
    /** What the mayor has said in public; what the mayor did is an action. */
    MAYOR_STATEMENT,
    /** Another official, here or elsewhere, or an agency. */
    OFFICIAL_STATEMENT,
    /** Something was to be on one day and came on another, or has no day. */
    SCHEDULE_CHANGE,
    /** The measure got another name or took the place of another one. */
    RENAMED,
    /** An executive order, another ordinance that goes with it. */
    COMPANION,
    /** What somebody said the city would do beside it. */
    COMMITMENT,
    /** An order, an election: what the measure is seen against. */
    BACKGROUND;

    /** Of an official or an agency, who stand apart from the public. */
    public boolean isStatement() { return this == MAYOR_STATEMENT || this == OFFICIAL_STATEMENT; }
}
