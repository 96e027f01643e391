package org.countersign.residency;

import java.util.List;

/**
 * Where somebody lives as the rules found it (counting.md, "Where they live, in order"); frozen on the contact it was found for.
 *
 * @param conflict what they said is of another class than the finding; the finding stands
 * @param review somebody should look at it: a conflict, words that were not understood, or another address in their words
 * @param district null: not known
 * @param locality where outside the city; null: not known, or inside
 */
public record Finding(Residency residency, ResidencyEvidence evidence, boolean conflict, boolean review, String district, Locality locality, Why why) {
    Finding(Residency residency, ResidencyEvidence evidence, Why why) { this(residency, evidence, false, false, null, null, why); }

    Finding(Residency residency, ResidencyEvidence evidence, Locality locality, Why why) { this(residency, evidence, false, false, null, locality, why); }

    /** The same, and whose outlines tell. @param by null: what is shipped */
    Finding drawn(String by) { return new Finding(residency, evidence, conflict, review, district, locality, why.drawn(by)); }

    /** The same, and what they said against it; both sides show. */
    Finding against(String said) { return new Finding(residency, evidence, true, true, district, locality, why.against(said)); }

    /** The same, listed for review because of another address in their words. */
    Finding beside(SecondAddress second) { return new Finding(residency, evidence, conflict, true, district, locality, why.beside(second)); }

    Finding reviewed(boolean look) { return new Finding(residency, evidence, conflict, review || look, district, locality, why); }

    /** The same, and what could not be done with the point, and the register with the address. */
    Finding tried(List<String> misses) { return misses.isEmpty() ? this : new Finding(residency, evidence, conflict, review, district, locality, why.afterTrying(misses)); }
}
