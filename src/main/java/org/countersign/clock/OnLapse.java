package org.countersign.clock;

import java.util.Locale;

/** What silence brings. */
public enum OnLapse {
    BECOMES_LAW_WITHOUT_SIGNATURE, APPROVED, POCKET_VETO, RETURNED_UNSIGNED_IS_APPROVAL;

    /** Whether a measure the mayor does nothing about comes into being. */
    public boolean makesLaw() { return this != POCKET_VETO; }

    /** The word of the interface, lower case with underscores. */
    @Override public String toString() { return name().toLowerCase(Locale.ROOT); }
}
