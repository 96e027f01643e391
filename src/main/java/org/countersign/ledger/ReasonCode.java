package org.countersign.ledger;

import org.countersign.residency.Residency;
import org.countersign.stance.Stance;

/** Where a contact that gave a reason stands. @param reason its number in the book of reasons */
record ReasonCode(long reason, Residency residency, Stance stance) {
    private static final int BITS = 3;

    long code() { return reason << 2 * BITS | residency.ordinal() << BITS | stance.ordinal(); }

    static ReasonCode read(long code) { return new ReasonCode(code >> 2 * BITS, Residency.values()[(int) (code >> BITS) & 7], Stance.values()[(int) code & 7]); }
}
