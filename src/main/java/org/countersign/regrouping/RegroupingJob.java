package org.countersign.regrouping;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.countersign.platform.Again;
import org.countersign.platform.Incident;

/** Moves what was too much to be moved at once, every second. */
@Singleton @Startup @DependsOn("Migration") @TransactionManagement(TransactionManagementType.BEAN)
public class RegroupingJob {
    @Inject RegroupingWork work;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void look() { Incident.watch(this::workAll); }

    private void workAll() {
        while (Again.ifBrokenOff(work::step)) { /* as long as there is more */ }
    }
}
