package org.countersign.clock;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;

/**
 * How the clock of a measure stands at a moment.
 *
 * @param trigger null: not yet @param actBy the earliest end under any reading @param deadline the charter's, by the rule's own reading; null: not known
 * @param readings the end under each other reading @param onLapse what silence brings; null: no time runs
 * @param presentBy until when it is to be presented; null: not told @param override null: nothing to override
 * @param law since when it is law, whole or in part; null: it is none @param effectiveOn null: not known
 * @param adjourned whether another time runs than the usual one, because the council adjourned within that
 */
public record Standing(State state, Moment trigger, ZonedDateTime actBy, ZonedDateTime deadline, List<Day> days, List<End> readings, OnLapse onLapse, ZonedDateTime presentBy,
        OverrideWindow override, Moment law, LocalDate effectiveOn, boolean adjourned, Set<Warning> warnings) {

    public record End(String reading, ZonedDateTime deadline) {}

    /** The same with one warning more. */
    public Standing warned(Warning warning) {
        Set<Warning> more = java.util.EnumSet.of(warning);
        more.addAll(warnings);
        return new Standing(state, trigger, actBy, deadline, days, readings, onLapse, presentBy, override, law, effectiveOn, adjourned, more);
    }

    public boolean warns(Warning warning) { return warnings.contains(warning); }
}
