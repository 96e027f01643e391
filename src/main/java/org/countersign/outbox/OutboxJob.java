package org.countersign.outbox;

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
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks every second for letters that are due; never in a demo. */
@Singleton @Startup @DependsOn("Migration") @TransactionManagement(TransactionManagementType.BEAN)
public class OutboxJob {
    @Inject OutboxWork work;
    @Inject OutboxQueue queue;
    @Inject @ConfigProperty(name = "countersign.demo", defaultValue = "false") boolean demo;
    @Resource ManagedExecutorService executor;
    private final AtomicBoolean busy = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void look() { Incident.watch(this::begin); }

    private void begin() {
        if (demo || !busy.compareAndSet(false, true)) return;
        try {
            executor.execute(this::send);
        } catch (RuntimeException full) {
            busy.set(false);
            throw full;
        }
    }

    private void send() {
        try {
            work.send();
        } catch (RuntimeException e) {
            Incident.record(e);                                // leases run out, and what was not marked is sent then
        } finally {
            busy.set(false);
        }
    }

    @Schedule(hour = "*", minute = "*", persistent = false)
    void sweep() { Incident.watch(queue::sweep); }
}
