package org.countersign.clock;

import java.util.List;

/**
 * What a charter says of the mayor's part in a measure, as far as it is reckoned with (domain.md 3.2).
 *
 * @param clock null: no time runs
 * @param readings other ways of counting that somebody in the city holds to be right: the mayor who acts by the earliest is in time under each
 * @param presentWithin null: not told @param override null: none, or not told @param effective null: not told @param itemVeto whether items may be struck
 */
public record Rule(MayorRole mayorRole, ItemVeto itemVeto, Presenting presentWithin, Terms clock, List<Reading> readings, OnLapse onLapse, OnAdjournment onAdjournment,
        OverrideRule override, Effective effective) {

    /** Within what time it is put before the mayor. */
    public record Presenting(Span span, From from) {
        public enum From {
            PASSAGE, ADJOURNMENT, ATTESTATION;

            /** The word of the interface, lower case with underscores. */
            @Override public String toString() { return name().toLowerCase(java.util.Locale.ROOT); }
        }
    }

    public record Reading(String name, Terms terms) {}

    /** When it takes effect. @param day of a fixed date; null: another basis */
    public record Effective(Basis basis, int n, java.time.LocalDate day) {
        public enum Basis {
            APPROVAL, PUBLICATION, PASSAGE, FIXED_DATE;

            /** The word of the interface, lower case with underscores. */
            @Override public String toString() { return name().toLowerCase(java.util.Locale.ROOT); }
        }
    }

    /** The same over the meetings of the body that passed the measure, where the charter names none. @param council null: any */
    Rule of(String council) {
        List<Reading> others = readings.stream().map(each -> new Reading(each.name(), each.terms().of(council))).toList();
        return new Rule(mayorRole, itemVeto, presentWithin, clock == null ? null : clock.of(council), others, onLapse, onAdjournment, override, effective);
    }

    /** Whether days on which the council is in recess stop the clock. */
    boolean suspends() { return onAdjournment == OnAdjournment.CLOCK_SUSPENDED_UNTIL_NEXT_MEETING; }

    /** Whether anything is put before the mayor, and a time runs. */
    public boolean runs() { return mayorRole.signs() && clock != null; }

    /** What the mayor has to do with measures of a class. */
    public enum MayorRole {
        SIGNS_AND_MAY_VETO, SIGNS_NO_VETO, NO_ROLE, MEMBER_OF_COUNCIL;

        /** Whether anything is put before the mayor to be signed. */
        public boolean signs() { return this == SIGNS_AND_MAY_VETO || this == SIGNS_NO_VETO; }

        /** The word of the interface, lower case with underscores. */
        @Override public String toString() { return name().toLowerCase(java.util.Locale.ROOT); }
    }

    /** Whether the mayor may strike items, or reduce them too. */
    public enum ItemVeto {
        NONE, STRIKE_ITEM, STRIKE_OR_REDUCE;

        /** The word of the interface, lower case with underscores. */
        @Override public String toString() { return name().toLowerCase(java.util.Locale.ROOT); }
    }

    /** What it means that the council adjourns while the clock runs. */
    public enum OnAdjournment {
        NONE, RETURN_TO_CLERK_SUFFICES, POCKET_VETO, CLOCK_SUSPENDED_UNTIL_NEXT_MEETING;

        /** The word of the interface, lower case with underscores. */
        @Override public String toString() { return name().toLowerCase(java.util.Locale.ROOT); }
    }
}
