package org.countersign.legistar;

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

/** Looks every two seconds for a run to carry, and asks for one every night where the office wants that. */
@Singleton @Startup @DependsOn("Migration") @TransactionManagement(TransactionManagementType.BEAN) @ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class LegistarJob {
    @Inject Runs runs;
    @Inject Sources sources;
    @Inject Following following;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void look() { Incident.watch(() -> runs.next().ifPresent(following::carry)); }

    @Schedule(hour = "9", minute = "10", persistent = false)                    // UTC: before the first desk opens in all of the United States
    void nightly() { Incident.watch(this::ask); }

    private void ask() {
        Source source = sources.kept().source();
        if (source.nightly() && source.isSetUp()) runs.ask(false);
    }
}
