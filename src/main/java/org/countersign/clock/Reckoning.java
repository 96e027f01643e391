package org.countersign.clock;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;

/**
 * Until when the mayor may act, by one set of terms.
 *
 * @param deadline null: nobody can say yet, and the warnings say why
 * @param safe until when it is surely in time; the deadline, but where a clock takes the later of two ends and one of them is not known
 * @param days from the day after the trigger to the deadline, both included; none without a deadline
 */
public record Reckoning(ZonedDateTime deadline, ZonedDateTime safe, List<Day> days, Set<Warning> warnings) {
    static final Reckoning NONE = new Reckoning(null, null, List.of(), Set.of());

    static Reckoning unknown(Warning why) { return new Reckoning(null, null, List.of(), Set.of(why)); }
}
