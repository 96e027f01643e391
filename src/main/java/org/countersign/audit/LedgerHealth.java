package org.countersign.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.countersign.ledger.Folding;
import org.countersign.ledger.Rebuilding;
import org.countersign.platform.HealthLine;

/** Whether tallies are read from the ledger, what the last full counts beside it found, and how long ago that was. */
@ApplicationScoped
public class LedgerHealth implements HealthLine {
    private static final String ABOUT = "audit.heading";
    /** A night may be missed; a second one is a job that fails. */
    private static final Duration LONGEST = Duration.ofDays(2);

    /** The job folds every second; what changes a docket of a hundred thousand takes some of them. */
    private static final Duration FOLDED_WITHIN = Duration.ofMinutes(1);

    @Inject Rebuilding rebuilding;
    @Inject Folding folding;
    @Inject Checks checks;

    @Override public Told look() {
        long wrong = checks.latest().stream().filter(check -> check.mismatches() > 0).count();
        if (wrong > 0) return new Told(ABOUT, State.ILL, "audit.health.wrong", wrong);
        if (!rebuilding.progress().kept()) return new Told(ABOUT, State.WATCH, "audit.health.building");
        Duration behind = folding.behind();
        if (behind.compareTo(FOLDED_WITHIN) > 0) return new Told(ABOUT, State.WATCH, "audit.health.behind", behind.toMinutes());
        Duration oldest = checks.oldest().orElse(Duration.ZERO);
        if (oldest.compareTo(LONGEST) > 0) return new Told(ABOUT, State.WATCH, "audit.health.old", oldest.toDays());
        int compared = checks.latest().size();
        return compared == 0 ? new Told(ABOUT, State.WELL, "audit.health.none") : new Told(ABOUT, State.WELL, "audit.health.well", compared, 1 + Math.max(0, oldest.toHours()));
    }
}
