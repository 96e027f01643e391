package org.countersign.slip;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A date that moved.
 *
 * @param id of its kind @param ordinance whose @param was until then; null: nobody could say @param became since then; null: nobody can say
 * @param day of a change of the schedule: when it had been set for; null: not told @param headline of one @param why of one @param noted when it was seen or recorded
 * @param told how many were told @param waiting how many of these are not yet in the outbox
 */
public record Slip(Kind kind, long id, long ordinance, Instant was, Instant became, LocalDate day, String headline, String why, Instant noted, int told, int waiting) {
    /** Of the mayor's clock, or a change of the schedule that somebody recorded among what happened around the measure. */
    public enum Kind {
        CLOCK, SCHEDULE;

        /** The word of the interface, in lower case. */
        @Override public String toString() { return name().toLowerCase(Locale.ROOT); }
    }

    /** By which a page and the interface name it, such as clock-12. */
    public String key() { return kind + "-" + id; }
}
