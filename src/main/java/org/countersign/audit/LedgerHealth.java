package org.countersign.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.countersign.ledger.Rebuilding;
import org.countersign.platform.HealthLine;

/** Whether tallies are read from the ledger, and what the last full counts beside it found. */
@ApplicationScoped
public class LedgerHealth implements HealthLine {
    @Inject Rebuilding rebuilding;
    @Inject Checks checks;

    @Override public Told look() {
        long wrong = checks.latest().stream().filter(check -> check.mismatches() > 0).count();
        if (wrong > 0) return new Told("audit.heading", State.ILL, "audit.health.wrong", wrong);
        if (!rebuilding.progress().kept()) return new Told("audit.heading", State.WATCH, "audit.health.building");
        return new Told("audit.heading", State.WELL, "audit.health.well", checks.latest().size());
    }
}
