package org.countersign.action;

/**
 * What it takes until a measure lies before the mayor, as its rule tells it (domain.md 3.2, ReadingRule).
 *
 * @param council false: an order is the mayor's own, and no council passes it
 * @param votes how many votes on different days, the last of them the passage
 * @param alone with at least so many yes and no no a single vote suffices; null: the rule knows no such thing
 * @param again whether a text that was changed is voted again
 */
public record Needs(boolean council, int votes, Integer alone, boolean again) {
    /** The passage, whatever came before it: what holds where no rule tells more. */
    public static final Needs PASSAGE = new Needs(true, 1, null, false);
    public static final Needs MAYOR_ALONE = new Needs(false, 0, null, false);

    /** How many votes it takes once this one was the first; where a single one may suffice and did not, two. */
    int of(RollCall first) {
        if (alone == null) return votes;
        boolean suffices = first != null && first.unanimous() && first.figures().yes() >= alone;
        return suffices ? 1 : Math.max(2, votes);
    }
}
