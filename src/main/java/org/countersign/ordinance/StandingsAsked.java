package org.countersign.ordinance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countersign.action.Standing;

/**
 * A question that goes up: how far these measures have come. Whoever knows the rules they are made by answers in the same call; where nobody
 * does, their actions alone tell (decision 45).
 */
public final class StandingsAsked {
    private final List<Ordinance> measures;
    private final Map<Long, Standing> answers = new HashMap<>();

    StandingsAsked(List<Ordinance> measures) { this.measures = List.copyOf(measures); }

    public List<Ordinance> measures() { return measures; }

    public void answer(Ordinance measure, Standing standing) { answers.put(measure.id(), standing); }

    /** By the number of the measure. */
    Map<Long, Standing> answers() { return answers; }
}
