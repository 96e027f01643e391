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

/** Folds what has changed, every second. */
@Singleton @Startup @DependsOn("Migration") @TransactionManagement(TransactionManagementType.BEAN)
public class FoldJob {
    @Inject Folding folding;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void fold() { Incident.watch(this::foldAll); }

    private void foldAll() {
        while (Again.ifBrokenOff(folding::step)) { /* as long as there is more */ }
    }
}
