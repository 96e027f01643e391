package org.countersign.demo;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.countersign.platform.Incident;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Waits until the invented log is in, then has the staff of the demo do what they did with it. */
@Singleton @Startup @DependsOn("DemoDocket") @TransactionManagement(TransactionManagementType.BEAN)
public class DemoJob {
    @Inject @ConfigProperty(name = "countersign.demo", defaultValue = "false") boolean demo;
    @Inject StaffSince staff;
    private boolean done;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void look() { Incident.watch(() -> done = done || !demo || staff.catchUp()); }
}
