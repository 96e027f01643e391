package org.countersign.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalInt;
import org.countersign.platform.Again;

/** The last decision of this person in this session, where it was one about many contacts at once. */
@ApplicationScoped
public class LastSweep {
    @Inject TriageTrail trail;
    @Inject Decisions decisions;

    private Optional<TriageTrail.Step> step() { return trail.last().filter(step -> step.place() == null); }

    boolean isThere() { return step().isPresent(); }

    /** @return of how many contacts; empty where the last decision was none of many */
    OptionalInt takeBack() {
        Optional<TriageTrail.Step> last = step();
        if (last.isEmpty()) return OptionalInt.empty();
        trail.back();
        Again.ifBrokenOff(() -> {
            decisions.undo(last.get().decision());
            return null;
        });
        return OptionalInt.of(last.get().contacts());
    }
}
