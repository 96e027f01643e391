package org.countersign.contact;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.countersign.platform.Incident;

/** Forgets each night the Idempotency-Keys that are older than anybody repeats a request. */
@Singleton @Startup @DependsOn("Migration") @TransactionManagement(TransactionManagementType.BEAN)
public class PostingsJob {
    private static final Duration KEPT = Duration.ofDays(30);

    @Inject Postings postings;

    @Schedule(hour = "3", minute = "40", persistent = false)
    void forget() { Incident.watch(this::forgetAll); }

    private void forgetAll() {
        while (postings.forgetSome(Instant.now().minus(KEPT))) continue;
    }
}
