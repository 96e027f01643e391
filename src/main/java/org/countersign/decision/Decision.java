package org.countersign.decision;

import java.time.ZoneId;
import java.util.Optional;
import org.countersign.action.Standing;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.OrdinanceAction;
import org.countersign.signing.MayorsClock;

/**
 * What became of a measure before the mayor, as it stands.
 *
 * @param standing how far the measure has come
 * @param act with which it was decided, as the standing reads it; empty: not yet
 * @param paper what goes with the act; empty: nothing was told with it
 * @param zone of the city
 * @param clock the mayor's, with the votes an override needs
 */
public record Decision(Ordinance ordinance, Standing standing, Optional<OrdinanceAction> act, Optional<Paper> paper, MayorsClock clock, ZoneId zone) {
    Lawful lawful() { return new Lawful(clock, zone); }

    /** Whether it is for the mayor to decide: the council passed it, or nobody has to. */
    public boolean mayBeDecided() { return standing.passage().isPresent() || ordinance.measureClass().isOfMayor(); }

    public Optional<Outcome> outcome() { return act.flatMap(action -> Outcome.of(action.type())); }
}
