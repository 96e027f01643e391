package org.countersign.residency;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.countersign.platform.Incident;

/** Looks every second whether another node changed the ground. */
@Singleton @Startup @DependsOn("Migration") @TransactionManagement(TransactionManagementType.BEAN)
public class GroundJob {
    @Inject Grounds grounds;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void look() { Incident.watch(grounds::look); }
}
