package org.countersign.clock;

import java.util.Locale;

/** Why a day counts or does not. */
public enum Why {
    COUNTED, SATURDAY, SUNDAY, HOLIDAY, WEEKDAY, RECESS, AFTER_HOURS, ROLLED, TOO_SOON, WAITING, MEETING;

    /** The word of the interface, lower case with underscores. */
    @Override public String toString() { return name().toLowerCase(Locale.ROOT); }
}
