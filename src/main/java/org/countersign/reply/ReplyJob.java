package org.countersign.reply;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.function.BooleanSupplier;
import org.countersign.platform.Incident;

/** Every two seconds mailings that wait to be drafted are drafted, and those that are approved go into the outbox. */
@Singleton @Startup @DependsOn("Migration") @TransactionManagement(TransactionManagementType.BEAN)
public class ReplyJob {
    /** So that a turn ends. */
    private static final int MOST = 100;

    @Inject Drafting drafting;
    @Inject Posting posting;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void look() {
        Incident.watch(() -> work(posting::step));             // what fails waits for the next time
        Incident.watch(() -> work(drafting::step));
    }

    private static void work(BooleanSupplier step) {
        for (int turn = 0; turn < MOST && step.getAsBoolean(); turn++);
    }
}
