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
import java.util.concurrent.atomic.AtomicBoolean;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Incident;

/** Counts everything afresh beside the ledger, every night and whenever an administrator asks. */
@Singleton @Startup @DependsOn("Migration") @TransactionManagement(TransactionManagementType.BEAN) @ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ReconcileJob {
    @Inject Reconciliation reconciliation;
    @Inject Checks checks;
    @Resource ManagedExecutorService executor;
    private final AtomicBoolean busy = new AtomicBoolean();

    @Schedule(hour = "8", minute = "30", persistent = false)                    // UTC: the dead of night in all of the United States
    void nightly() { start(); }

    /** Once, however often it is asked for while it goes on. */
    public void start() { if (busy.compareAndSet(false, true)) executor.execute(this::all); }

    public boolean busy() { return busy.get(); }

    private void all() {
        try {
            for (FileNumber number : reconciliation.docket()) {
                Instant begun = Instant.now();
                checks.record(reconciliation.check(number), Duration.between(begun, Instant.now()));
            }
        } catch (RuntimeException e) {
            Incident.record(e);
        } finally {
            busy.set(false);
        }
    }
}
