package org.countersign.mailbox;

import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import org.countersign.platform.Incident;

/** Looks every second for messages that were fetched and wait to be taken in. */
@Singleton @Startup @DependsOn("Migration") @TransactionManagement(TransactionManagementType.BEAN)
public class ArrivalJob {
    @Inject ArrivalWork work;
    @Resource ManagedExecutorService executor;
    private final AtomicBoolean busy = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void look() { Incident.watch(this::begin); }

    private void begin() {
        if (!busy.compareAndSet(false, true)) return;
        try {
            executor.execute(this::take);
        } catch (RuntimeException full) {
            busy.set(false);
            throw full;
        }
    }

    private void take() {
        try {
            work.takeAll();
        } catch (RuntimeException e) {
            Incident.record(e);                                // nothing of it was taken, and it is tried again
        } finally {
            busy.set(false);
        }
    }
}
