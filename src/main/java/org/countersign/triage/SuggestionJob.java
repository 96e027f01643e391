package org.countersign.triage;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import org.countersign.platform.Again;
import org.countersign.platform.Incident;

/** Looks every two seconds whether anything came in that may be suggested something, a piece at a time, until there is no more. */
@Singleton @Startup @DependsOn("Migration") @TransactionManagement(TransactionManagementType.BEAN)
public class SuggestionJob {
    /** Pieces in one go: the next tick goes on. */
    private static final int MOST = 50;

    @Inject Suggestions suggestions;
    @Inject Decisions decisions;
    private final AtomicBoolean busy = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    @jakarta.ejb.Lock(jakarta.ejb.LockType.READ)
    void look() {
        if (!busy.compareAndSet(false, true)) return;
        try {
            Incident.watch(this::suggestSome);                 // the rows are unread still where it fails, and are tried again
        } finally {
            busy.set(false);
        }
    }

    private void suggestSome() {
        for (int done = 0; done < MOST && Again.ifBrokenOff(suggestions::step); done++) { }
    }

    @Schedule(hour = "4", persistent = false)
    void sweep() { Incident.watch(decisions::forgetOld); }
}
