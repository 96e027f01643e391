package org.countersign.digest;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Instant;
import org.countersign.platform.Incident;

/** Looks every few minutes whose digest is due: whoever missed the morning because the server was away gets it when it is back. */
@Singleton @Startup @DependsOn("Migration") @TransactionManagement(TransactionManagementType.BEAN)
public class DigestJob {
    @Inject Digests digests;

    @Schedule(hour = "*", minute = "*/5", second = "20", persistent = false)
    void send() { Incident.watch(this::sendAll); }

    /** One that cannot be sent keeps nobody from theirs. */
    private void sendAll() {
        for (long account : digests.subscribers()) Incident.watch(() -> digests.send(account, Instant.now()));
    }
}
