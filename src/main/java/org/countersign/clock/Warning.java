package org.countersign.clock;

import java.util.Locale;

/** What somebody has to look at before relying on a clock. */
public enum Warning {
    NO_RULE, NO_TIME, NO_PASSAGE, PRESENTED_BEFORE_PASSAGE, PRESENTED_TWICE, PRESENTED_LATE, NO_MEETING, RECESS_WITHOUT_END, OVERDUE, READINGS_DIFFER, ACTED_LATE, ACTED_BETWEEN_READINGS, MOVED_SINCE_CONFIRMED, NO_MEETING_FOR_OVERRIDE;

    /** The word of the interface, lower case with underscores. */
    @Override public String toString() { return name().toLowerCase(Locale.ROOT); }
}
