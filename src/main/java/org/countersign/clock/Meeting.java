package org.countersign.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** A meeting of a body, or its adjournment. @param dateOnly only the day is known; at is then its first instant in the city */
public record Meeting(String body, Instant at, boolean dateOnly, Kind kind) {

    /** An adjournment is no meeting: from the day after it until the next meeting the council is in recess. */
    public enum Kind {
        REGULAR, SPECIAL, EMERGENCY, ADJOURNMENT;

        /** The word of the interface, lower case with underscores. */
        @Override public String toString() { return name().toLowerCase(Locale.ROOT); }
    }

    LocalDate day(ZoneId zone) { return at.atZone(zone).toLocalDate(); }

    /** @param wanted null: any */
    boolean isOf(String wanted) { return wanted == null || wanted.strip().equalsIgnoreCase(body.strip()); }

    /** Whose day it is: two sittings of one body on one day are one meeting to a charter that counts them. */
    String sitting(ZoneId zone) { return day(zone) + " " + body.strip().toLowerCase(Locale.ROOT); }

    /** The first sitting of each body on each day. */
    static List<Meeting> once(Stream<Meeting> meetings, ZoneId zone) {
        Set<String> sittings = new HashSet<>();
        return meetings.filter(each -> sittings.add(each.sitting(zone))).toList();
    }

    boolean isA(MeetingKind wanted) { return kind == Kind.REGULAR || wanted == MeetingKind.ANY && kind != Kind.ADJOURNMENT; }
}
