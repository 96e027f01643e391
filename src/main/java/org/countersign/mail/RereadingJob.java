package org.countersign.mail;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import org.countersign.platform.Again;
import org.countersign.platform.Incident;

/** Looks once a minute whether letters were read by an older reader, and reads some of them again, so that nobody waits for it. */
@Singleton @Startup @DependsOn("Migration") @TransactionManagement(TransactionManagementType.BEAN)
public class RereadingJob {
    /** Steps in one go: the next tick goes on. */
    private static final int MOST = 40;

    @Inject Rereading rereading;
    private final AtomicBoolean busy = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
    @jakarta.ejb.Lock(jakarta.ejb.LockType.READ)
    void look() {
        if (!busy.compareAndSet(false, true)) return;
        try {
            Incident.watch(this::readSome);                    // what fails is old still, and is tried again
        } finally {
            busy.set(false);
        }
    }

    private void readSome() {
        for (int done = 0; done < MOST && Again.ifBrokenOff(rereading::step); done++) { }
    }
}
