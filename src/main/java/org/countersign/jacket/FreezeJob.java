package org.countersign.jacket;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Incident;
import org.countersign.platform.Refused;

/** Every hour: tallies for decisions whose day to be frozen has come. Nodes come one after the other, and the second finds it done. */
@Singleton @Startup @DependsOn("Migration") @TransactionManagement(TransactionManagementType.BEAN)
public class FreezeJob {
    @Inject Freezes freezes;

    @Schedule(hour = "*", minute = "17", persistent = false)
    void freeze() { Incident.watch(() -> freezes.due().forEach(this::freeze)); }

    private void freeze(FileNumber number) {
        try {
            freezes.freeze(number);
        } catch (Refused countedMeanwhile) {
            // the next hour is as good
        } catch (RuntimeException e) {
            Incident.record(e);
        }
    }
}
