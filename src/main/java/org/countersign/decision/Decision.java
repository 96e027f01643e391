package org.countersign.decision;

import java.util.Optional;
import org.countersign.action.Standing;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.OrdinanceAction;

/**
 * What became of a measure before the mayor, as it stands.
 *
 * @param standing how far the measure has come
 * @param act with which it was decided, as the standing reads it; empty: not yet
 * @param paper what goes with the act; empty: nothing was told with it
 */
public record Decision(Ordinance ordinance, Standing standing, Optional<OrdinanceAction> act, Optional<Paper> paper) {
    public Optional<Outcome> outcome() { return act.flatMap(action -> Outcome.of(action.type())); }
}
