package org.countersign.imports;

import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.countersign.platform.Incident;

/** Looks every second for an import to work on. Several go on side by side, so that a small one need not wait for a large one to end. */
@Singleton @Startup @DependsOn("Migration") @TransactionManagement(TransactionManagementType.BEAN)
public class ImportJob {
    static final int HANDS = 3;

    @Inject ImportQueue queue;
    @Inject ImportWork work;
    @Resource ManagedExecutorService executor;
    private final AtomicInteger busy = new AtomicInteger();

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void look() { Incident.watch(this::take); }

    private synchronized void take() {
        while (busy.get() < HANDS) {
            Optional<Lease> lease = queue.next();
            if (lease.isEmpty()) return;
            busy.incrementAndGet();
            executor.execute(() -> carry(lease.get()));
        }
    }

    /** A file came in: it need not wait for the next second. */
    public void wake() { executor.execute(this::look); }

    private void carry(Lease lease) {
        try {
            work.carry(lease);
        } catch (RuntimeException e) {
            Incident.record(e);                                // the lease runs out, and it is tried again
        } finally {
            busy.decrementAndGet();
        }
    }

    @Schedule(hour = "*", minute = "*", persistent = false)
    void sweep() { Incident.watch(queue::sweep); }
}
