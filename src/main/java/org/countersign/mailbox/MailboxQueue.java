package org.countersign.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.countersign.outbox.Mishap;
import org.countersign.platform.Bulk;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The table is the queue: a mailbox is read by one node at a time, under a lease it renews; one that fails is tried again later and later, and keeps no other waiting. */
@ApplicationScoped
@Transactional
public class MailboxQueue {
    /** The second is longer than a server is listened to. */
    private static final Duration LEASE = Duration.ofMinutes(2), LISTENING = Duration.ofMinutes(10), FIRST_PAUSE = Duration.ofSeconds(15), LONGEST_PAUSE = Duration.ofMinutes(15);

    @PersistenceContext EntityManager em;
    @Inject @ConfigProperty(name = "countersign.mailbox.poll", defaultValue = "30") int pollSeconds;

    /** Who reads a mailbox. @param holder new for every lease */
    public record Lease(long mailbox, String holder) {
        /** Somebody else has it, or an administrator has changed it. */
        static final class Lost extends RuntimeException {
            Lost(Lease lease) { super("mailbox " + lease.mailbox + " is another's"); }
        }
    }

    /** Committed before the server is asked. */
    public Optional<Lease> next() {
        Bulk bulk = Bulk.of(em);
        List<Long> due = bulk.read("SELECT id FROM mailbox WHERE active AND next_at <= ? AND (lease_until IS NULL OR lease_until < ?) ORDER BY next_at LIMIT 1 FOR UPDATE SKIP LOCKED", row -> row.getLong(1), now(), now());
        return due.stream().findFirst().map(id -> {
            Lease lease = new Lease(id, UUID.randomUUID().toString());
            bulk.change("UPDATE mailbox SET lease_owner = ?, lease_until = ? WHERE id = ?", lease.holder(), in(LEASE), id);
            return lease;
        });
    }

    /** @throws Lease.Lost */
    public void renew(Lease lease) { must(lease, "lease_until = ?", in(LEASE)); }

    /** All that was there is stored. @param idles the server tells of new mail, and is listened to from now on */
    public void readAll(Lease lease, boolean idles) {
        must(lease, "read_at = UTC_TIMESTAMP(6), failures = 0, trouble = NULL, idles = ?, lease_until = ?", idles, in(idles ? LISTENING : LEASE));
    }

    /** Until the next poll. */
    public void rest(Lease lease) { must(lease, "next_at = ?, lease_owner = NULL, lease_until = NULL", in(Duration.ofSeconds(pollSeconds))); }

    public void fail(Lease lease, Mishap why) {
        int failures = Bulk.of(em).read("SELECT failures FROM mailbox WHERE id = ? FOR UPDATE", row -> row.getInt(1), lease.mailbox()).get(0);
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, 10));
        must(lease, "failures = failures + 1, trouble = ?, idles = FALSE, next_at = ?, lease_owner = NULL, lease_until = NULL", why.written(), in(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE));
    }

    private void must(Lease lease, String change, Object... values) {
        Object[] all = java.util.Arrays.copyOf(values, values.length + 2);
        all[values.length] = lease.mailbox();
        all[values.length + 1] = lease.holder();
        if (Bulk.of(em).change("UPDATE mailbox SET " + change + " WHERE id = ? AND lease_owner = ?", all) == 0) throw new Lease.Lost(lease);
    }

    private static LocalDateTime now() { return LocalDateTime.now(ZoneOffset.UTC); }

    private static LocalDateTime in(Duration time) { return LocalDateTime.ofInstant(Instant.now().plus(time), ZoneOffset.UTC); }
}
