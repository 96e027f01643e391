package org.countersign.reminder;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.countersign.platform.Incident;

/** Looks every few minutes whether somebody is to be reminded of a clock. */
@Singleton @Startup @DependsOn("Migration") @TransactionManagement(TransactionManagementType.BEAN)
public class ReminderJob {
    @Inject Reminders reminders;

    @Schedule(hour = "*", minute = "*/5", persistent = false)
    void remind() { Incident.watch(reminders::put); }
}
