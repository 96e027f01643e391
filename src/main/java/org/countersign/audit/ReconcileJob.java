package org.countersign.audit;

import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Incident;

/** Counts everything afresh beside the ledger, every night on one of the nodes, and whenever an administrator asks. */
@Singleton @Startup @DependsOn("Migration") @TransactionManagement(TransactionManagementType.BEAN) @ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ReconcileJob {
    /** The clocks of nodes differ, and small dockets are counted at once: nobody counts again what was counted this night. */
    private static final Duration THIS_NIGHT = Duration.ofHours(1);

    @Inject Reconciliation reconciliation;
    @Inject Checks checks;
    @Inject Turn turn;
    @Resource ManagedExecutorService executor;

    @Schedule(hour = "8", minute = "30", persistent = false)                    // UTC: the dead of night in all of the United States
    void nightly() { Incident.watch(() -> turn.take(THIS_NIGHT).ifPresent(this::begin)); }

    /** Once, however often, and on however many nodes, it is asked for while it goes on. */
    public void start() { turn.take(Duration.ZERO).ifPresent(this::begin); }

    public boolean busy() { return turn.taken(); }

    private void begin(String holder) {
        try {
            executor.execute(() -> all(holder));
        } catch (RuntimeException refused) {
            turn.end(holder);
            throw refused;
        }
    }

    private void all(String holder) {
        try {
            for (FileNumber number : reconciliation.docket()) {
                if (!turn.keep(holder)) return;
                check(number);
            }
        } catch (RuntimeException e) {
            Incident.record(e);
        } finally {
            turn.end(holder);
        }
    }

    /** What cannot be counted keeps nobody from counting the rest. */
    private void check(FileNumber number) {
        try {
            Instant begun = Instant.now();
            checks.record(reconciliation.check(number), Duration.between(begun, Instant.now()));
        } catch (RuntimeException e) {
            Incident.record(e);
        }
    }
}
