package org.countersign.ledger;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.countersign.platform.Again;
import org.countersign.platform.Incident;

/** Writes the books up where they are not: after an upgrade, a new zone or definition, a restart in the middle of it, or because somebody asked. */
@Singleton @Startup @DependsOn("Migration") @TransactionManagement(TransactionManagementType.BEAN)
public class RebuildJob {
    @Inject Rebuilding rebuilding;

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    void look() { Incident.watch(this::writeUp); }

    void writeUp() {
        if (!rebuilding.due()) return;
        Again.ifBrokenOff(() -> {
            rebuilding.renew();
            return true;
        });
        while (Again.ifBrokenOff(rebuilding::step)) { /* as long as there is more */ }
    }
}
