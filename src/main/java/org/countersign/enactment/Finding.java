package org.countersign.enactment;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What follows from a rule for a measure. @param values what fills its sentence: days, numbers, the charter's words */
public record Finding(Code code, List<Object> values) {
    /** What there is to say; those that warn do not fit the rule. */
    public enum Code {
        FURTHER_VOTE(false), VOTE_NOT_BEFORE(false), VOTE_NOT_AFTER(false), READINGS_TOO_FEW(true), READINGS_TOO_CLOSE(true), READINGS_TOO_FAR(true), WAIVER(false), HEARING_MISSING(true), HOUR_MISSING(true),
        MAYOR_HEARING_DUE(false), MAYOR_HEARING_MISSING(true), RECALLED(false), RECALL_NOT_ALLOWED(true), ACTING_NOT_ALLOWED(true), ACTING_AFTER_DAYS(false), ACTING_AFTER_UNTOLD(true), TIME_BY_ADJOURNMENT(false),
        RETURN_TO_CLERK_SUFFICES(false), RETURN_TO(false), OBJECTIONS_UNPUBLISHED(true),
        ONE_VOTE_ONLY(false), OVERRIDE_TWICE(true), OVERRIDE_SHORT(true), OVERRIDE_TOO_SOON(true), OVERRIDE_TOO_LATE(true), OVERRIDE_TIME_OVER(false), WHO_DOES_NOT_VOTE(false),
        PUBLISH_BY(false), TO_PUBLISH(false), PUBLICATION_OVERDUE(true), PUBLISHED_LATE(true),
        REFERENDUM_NOT_BEGUN(false), REFERENDUM_OPEN(false), REFERENDUM_OVER(false), REFERENDUM_LATE(true), REFERENDUM_IN_WORDS(false), EFFECT_HELD(false), EFFECT_SUSPENDED(false), URGENCY(false);

        private final boolean warns;

        Code(boolean warns) { this.warns = warns; }

        /** The word of the interface, lower case with underscores. */
        @Override public String toString() { return name().toLowerCase(Locale.ROOT); }
    }

    static Finding of(Code code, Object... values) { return new Finding(code, Arrays.asList(values)); }

    public boolean warns() { return code.warns; }

    /** The day it is about; null: none. */
    public LocalDate day() { return values.stream().filter(LocalDate.class::isInstance).map(LocalDate.class::cast).findFirst().orElse(null); }
}
