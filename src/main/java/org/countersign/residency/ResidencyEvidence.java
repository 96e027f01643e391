package org.countersign.residency;

/** What a finding rests on, weakest first (counting.md). */
public enum ResidencyEvidence {
    NONE,
    /** Said so. */
    STATED,
    /** A ZIP wholly inside or outside. */
    CONSISTENT,
    /** A street address or point placed against the boundary. */
    ADDRESS_MATCHED,
    /** Staff saw proof; never which. */
    DOCUMENT_SEEN
}
