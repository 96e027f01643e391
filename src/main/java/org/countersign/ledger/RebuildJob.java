package org.countersign.ledger;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.countersign.platform.Again;

/** Writes the books up where they are not: after an upgrade, a new zone or definition, a restart in the middle of it, or because somebody asked. */
@Singleton @Startup @DependsOn("Migration") @TransactionManagement(TransactionManagementType.BEAN)
public class RebuildJob {
    @Inject Rebuilding rebuilding;

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    void look() {
        if (!rebuilding.due()) return;
        if (rebuilding.outdated()) {
            again(rebuilding::close);
            rebuilding.empty();
            again(rebuilding::open);
        }
        while (Again.ifBrokenOff(rebuilding::step)) { /* as long as there is more */ }
    }

    private static void again(Runnable transaction) {
        Supplier<Boolean> once = () -> {
            transaction.run();
            return true;
        };
        Again.ifBrokenOff(once);
    }
}
