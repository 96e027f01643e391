package org.countersign.decision;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.countersign.platform.Incident;

/** Every few seconds what waits to be told goes into the outbox. */
@Singleton @Startup @DependsOn("Migration") @TransactionManagement(TransactionManagementType.BEAN)
public class NoticeJob {
    /** So that a turn ends. */
    private static final int MOST = 50;

    @Inject NoticeQueue queue;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void look() { Incident.watch(this::takeAll); }                // what fails waits for the next time

    private void takeAll() {
        for (int turn = 0; turn < MOST && queue.takeSome(); turn++);
    }
}
