package org.countersign.enactment;

import org.countersign.action.Needs;

/**
 * How often a measure is voted, and how far apart (domain.md 3.2, ReadingRule).
 *
 * @param required how many votes on different days, the passage among them @param least days between two of them, at least @param most at most; null: not told
 * @param waiver how it may be done without, in the charter's words; null: not told
 * @param alone with so many yes and no no one vote suffices; null: the charter has no such thing
 * @param again whether a changed text is voted again @param hearing whether a public hearing must come before the passage
 */
public record Readings(int required, Integer least, Integer most, String waiver, Integer alone, boolean again, boolean hearing) {
    public static final Readings NOT_TOLD = new Readings(1, null, null, null, null, false, false);

    public Needs needs() { return new Needs(true, required, alone, again); }
}
