package org.countersign.relation;

/** How a measure hangs together with another, read from the one to the other. */
public enum Kind {
    /** Of its own former name. */
    RENAMED_FROM,
    /** Took its place while it was before the council. */
    SUBSTITUTES,
    /** Takes the place of what was law. */
    REPLACES, AMENDS, IMPLEMENTS,
    /** Goes with it, either with the other. */
    COMPANION
}
