package org.countersign.ordinance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import org.countersign.action.Standing;
import org.countersign.city.City;

/** How far measures have come, by the rules they are made by: a first vote of two is no passage, wherever it is told. */
@ApplicationScoped
public class Standings {
    @Inject Event<StandingsAsked> question;
    @Inject City city;

    public Standing of(Ordinance measure) { return of(List.of(measure)).apply(measure); }

    /** Asked at once for all of them. */
    public Function<Ordinance, Standing> of(List<Ordinance> measures) {
        StandingsAsked asked = new StandingsAsked(measures.stream().filter(this::mayDiffer).toList());
        if (!asked.measures().isEmpty()) question.fire(asked);
        return measure -> asked.answers().getOrDefault(measure.id(), measure.standing(city.zone()));
    }

    /** A rule tells more only of what was called a passage. */
    private boolean mayDiffer(Ordinance measure) { return measure.standing(city.zone()).passage().isPresent(); }
}
