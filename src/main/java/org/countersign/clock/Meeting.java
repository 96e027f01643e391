package org.countersign.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/** A meeting of a body, or its adjournment. @param dateOnly only the day is known; at is then its first instant in the city */
public record Meeting(String body, Instant at, boolean dateOnly, Kind kind) {

    /** An adjournment is no meeting: from the day after it until the next meeting the council is in recess. */
    public enum Kind {
        REGULAR, SPECIAL, EMERGENCY, ADJOURNMENT;

        /** The word of the interface, lower case with underscores. */
        @Override public String toString() { return name().toLowerCase(Locale.ROOT); }
    }

    LocalDate day(ZoneId zone) { return at.atZone(zone).toLocalDate(); }

    boolean isOf(String wanted) { return wanted == null || wanted.equalsIgnoreCase(body); }

    boolean isA(MeetingKind wanted) { return kind == Kind.REGULAR || wanted == MeetingKind.ANY && kind != Kind.ADJOURNMENT; }
}
