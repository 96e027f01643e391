package org.countersign.slip;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.countersign.platform.Incident;

/** Twice a minute: which dates moved, and what waits to be told of them goes into the outbox. */
@Singleton @Startup @DependsOn("Migration") @TransactionManagement(TransactionManagementType.BEAN)
public class SlipJob {
    /** So that a turn ends. */
    private static final int MOST = 50;

    @Inject Slips slips;
    @Inject SlipQueue queue;

    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
    void look() { Incident.watch(this::takeAll); }                // what fails waits for the next time

    private void takeAll() {
        slips.look();
        for (int turn = 0; turn < MOST && queue.takeSome(); turn++);
    }
}
