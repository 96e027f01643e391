package org.countersign.clock;

import java.util.Locale;

/** Which meetings of the council a clock waits for. */
public enum MeetingKind {
    REGULAR, ANY, NTH_REGULAR;

    /** The word of the interface, lower case with underscores. */
    @Override public String toString() { return name().toLowerCase(Locale.ROOT); }
}
