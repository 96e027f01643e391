package org.countersign.stance;

/** What somebody wants of an ordinance, as counting.md has it. UNCLEAR and NO_POSITION are never folded into NEUTRAL. */
public enum Stance {
    SUPPORT, SUPPORT_IF_AMENDED, OPPOSE, OPPOSE_UNLESS_AMENDED, NEUTRAL,
    /** Took a position that could not be coded. */
    UNCLEAR,
    /** Asked or informed only. */
    NO_POSITION;

    public boolean supports() { return this == SUPPORT || this == SUPPORT_IF_AMENDED; }

    public boolean opposes() { return this == OPPOSE || this == OPPOSE_UNLESS_AMENDED; }

    /** Whether it can be a person's stance while another position could be (rule 5). */
    public boolean saysSomething() { return this != UNCLEAR && this != NO_POSITION; }
}
