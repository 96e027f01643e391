package org.countersign.mailbox;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.countersign.platform.Incident;
import org.countersign.mailbox.MailboxQueue.Lease;

/** Looks every second for a mailbox that is due. Each is read by a hand of its own, so that one that hangs keeps no other waiting. */
@Singleton @Startup @DependsOn("Migration") @TransactionManagement(TransactionManagementType.BEAN)
public class MailboxJob {
    /** On one node. Beyond the first number mailboxes are looked into now and then instead of being listened to. */
    private static final int LISTENERS = 40, HANDS = 60;

    @Inject MailboxQueue queue;
    @Inject MailboxWork work;
    @Resource ManagedThreadFactory threads;
    @Resource ManagedExecutorService executor;
    private final AtomicInteger busy = new AtomicInteger();
    private final AtomicBoolean nudging = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void look() { Incident.watch(this::take); }

    private void take() {
        while (busy.get() < HANDS) {
            Optional<Lease> lease = queue.next();
            if (lease.isEmpty()) return;
            boolean mayListen = busy.incrementAndGet() <= LISTENERS;
            threads.newThread(() -> carry(lease.get(), mayListen)).start();
        }
    }

    private void carry(Lease lease, boolean mayListen) {
        try {
            work.carry(lease, mayListen);
        } catch (RuntimeException e) {
            Incident.record(e);                                // the lease runs out, and it is read again
        } finally {
            busy.decrementAndGet();
        }
    }

    /** Whoever listens too long; a line that is dead keeps only this hand waiting. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void nudge() { Incident.watch(this::nudgeBeside); }

    private void nudgeBeside() {
        if (!nudging.compareAndSet(false, true)) return;
        try {
            executor.execute(() -> {
                try {
                    work.nudge();
                } finally {
                    nudging.set(false);
                }
            });
        } catch (RuntimeException full) {
            nudging.set(false);
            throw full;
        }
    }

    @PreDestroy void end() { work.hangUp(); }
}
