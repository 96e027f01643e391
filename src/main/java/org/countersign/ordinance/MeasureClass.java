package org.countersign.ordinance;

import java.util.Locale;

/** What kind of measure it is, in the words of domain.md 3.2: which rule for the mayor's signature applies hangs on it. An order of the mayor has none. */
public enum MeasureClass {
    ORDINANCE, EMERGENCY_ORDINANCE, APPROPRIATION, BUDGET, RESOLUTION, CHARTER_REFERRAL, QUASI_JUDICIAL, APPOINTMENT, EXECUTIVE_ORDER, OTHER;

    /** Whether the mayor makes it alone: no council passes it, and no clock runs. */
    public boolean isOfMayor() { return this == EXECUTIVE_ORDER; }

    /** The word of the interface and of the database, such as emergency_ordinance. */
    @Override public String toString() { return name().toLowerCase(Locale.ROOT); }
}
