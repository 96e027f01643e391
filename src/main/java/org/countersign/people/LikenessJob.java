package org.countersign.people;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.countersign.platform.Again;
import org.countersign.platform.Incident;

/** Looks now and then for who may be the same person. */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionManagement(TransactionManagementType.BEAN)
public class LikenessJob {
    /** Then others have their turn. */
    private static final int STEPS = 20;

    @Inject LikenessWork work;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void run() { Incident.watch(this::workSome); }

    private void workSome() {
        for (int done = 0; done < STEPS; done++)
            if (!Again.ifBrokenOff(work::step)) return;
    }
}
