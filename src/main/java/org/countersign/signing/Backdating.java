package org.countersign.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;
import org.countersign.action.ActionType;
import org.countersign.clock.Moment;
import org.countersign.ordinance.OrdinanceAction;
import org.countersign.ordinance.Recorded;
import org.countersign.platform.Invalid;

/**
 * A time that went by is not mended afterwards without a reason: what is recorded after the end of a clock that was running here, with a date
 * before it, needs a note. What was over before the office wrote down that it began is history, and is entered as it was.
 */
@ApplicationScoped
public class Backdating {
    private static final Set<ActionType> ACTS = EnumSet.of(ActionType.EXECUTIVE_SIGNATURE, ActionType.EXECUTIVE_VETO, ActionType.EXECUTIVE_VETO_LINE_ITEM, ActionType.EXECUTIVE_RETURN_UNSIGNED);

    @Inject Clocks clocks;

    /** @throws Invalid field {@code note} */
    void look(@Observes Recorded news) {
        OrdinanceAction act = news.action();
        if (!ACTS.contains(act.type()) || act.note() != null) return;
        MayorsClock clock = clocks.of(news.ordinance());
        ZonedDateTime end = clock.standing().deadline();
        if (end == null || clock.trigger() == null) return;
        boolean ranHere = !new Moment(clock.trigger().recordedAt(), false).misses(end), over = new Moment(act.recordedAt(), false).misses(end);
        if (ranHere && over && !new Moment(act.at(), act.dateOnly()).misses(end)) throw new Invalid("note", "signing.backdated", clock.standing().deadline().toLocalDate().toString());
    }
}
