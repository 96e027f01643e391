package org.countersign.clock;

import java.util.Locale;

/** How a clock stands (domain.md 3.3). Lapsed it is only when somebody said so. */
public enum State {
    NOT_STARTED, RUNNING, DUE_TODAY, ACTED, LAPSED, SUSPENDED, DISPUTED, NOT_APPLICABLE;

    /** Whether the mayor is still waited for. */
    public boolean waits() { return this == RUNNING || this == DUE_TODAY || this == SUSPENDED; }

    /** The word of the interface, lower case with underscores. */
    @Override public String toString() { return name().toLowerCase(Locale.ROOT); }
}
