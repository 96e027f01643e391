package org.countersign.action;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * How far a measure has come, in the order in which it may come that far. Passage is the vote of the body, enactment the completed making of a
 * law (domain.md, glossary 11): only LAW stages are law, and a first vote is none of them.
 */
public enum Stage {
    FILED, BEFORE_COUNCIL,
    /** A reading has been voted, and a further vote is to come. */
    VOTED_ONCE,
    PASSED, BEFORE_MAYOR, SIGNED,
    /** An order of the mayor: in force, and no law of the council. */
    ISSUED, VETOED,
    /** Parts were struck: the rest is law, the parts are not. */
    ITEM_VETOED,
    /** Sent back without a signature and without objections; what that means, the rule of the city says. */
    RETURNED_UNSIGNED,
    LAPSED_INTO_LAW,
    /** It died because nothing was done. */
    POCKETED,
    OVERRIDDEN, VETO_SUSTAINED, FAILED, WITHDRAWN, SUSPENDED, REPEALED;

    private static final Set<Stage> LAW = EnumSet.of(SIGNED, ITEM_VETOED, LAPSED_INTO_LAW, OVERRIDDEN);

    public boolean isLaw() { return LAW.contains(this); }

    /** The word of the interface, such as before_mayor. */
    @Override public String toString() { return name().toLowerCase(Locale.ROOT); }
}
