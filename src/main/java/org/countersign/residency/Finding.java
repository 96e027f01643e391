package org.countersign.residency;

/**
 * Where somebody lives as the rules found it (counting.md, "Where they live, in order"); frozen on the contact it was found for.
 *
 * @param conflict what they said is of another class than the finding; the finding stands
 * @param review somebody should look at it: a conflict, or words that were not understood
 * @param district null: not known
 */
public record Finding(Residency residency, ResidencyEvidence evidence, boolean conflict, boolean review, String district, Why why) {}
