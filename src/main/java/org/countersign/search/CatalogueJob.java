package org.countersign.search;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.countersign.platform.Incident;

/** Looks every second for what the index of this node has still to read again. */
@Singleton @Startup @DependsOn("Migration") @TransactionManagement(TransactionManagementType.BEAN) @ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class CatalogueJob {
    @Inject CatalogueWork work;
    private volatile boolean stopping;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void look() { Incident.watch(this::readAll); }

    private void readAll() {
        boolean more = true;
        while (more && !stopping) more = work.round();
    }

    @Schedule(hour = "*", minute = "*", persistent = false)
    void greet() { if (!stopping) Incident.watch(work::greet); }

    @PreDestroy void stop() { stopping = true; }
}
