package org.countersign.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.countersign.imports.ImportRun.State;
import org.countersign.platform.Bulk;

/** The table is the queue: whoever wants to work takes the oldest import that nobody holds; a lease that ran out was held by someone who died. */
@ApplicationScoped
@Transactional
public class ImportQueue {
    @PersistenceContext EntityManager em;
    @Inject Imports imports;

    /** The lease is committed before any work begins. */
    public Optional<Lease> next() {
        List<Long> free = Bulk.of(em).read("SELECT id FROM import_run WHERE state IN ('RUNNING', 'UNDOING') AND (lease_until IS NULL OR lease_until < ?)"
                + " ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED", row -> row.getLong(1), LocalDateTime.ofInstant(now(), ZoneOffset.UTC));
        return free.stream().findFirst().map(id -> em.find(ImportRun.class, id, LockModeType.PESSIMISTIC_WRITE).leaseTo(now()));
    }

    /** The import as it stands, for whoever holds it. */
    public ImportRun held(Lease lease) { return em.find(ImportRun.class, lease.importId(), LockModeType.PESSIMISTIC_WRITE).heldBy(lease, now()); }

    /** Lets another go on. */
    public void release(Lease lease) { held(lease).release(now()); }

    /** A piece of its file; none after the last. Nobody waits for the chunk that is being written: it holds the import, and renews the lease itself. */
    public Optional<byte[]> piece(Lease lease, int seq) {
        Bulk bulk = Bulk.of(em);
        boolean free = !bulk.read("SELECT id FROM import_run WHERE id = ? FOR UPDATE SKIP LOCKED", row -> row.getLong(1), lease.importId()).isEmpty();
        if (free) held(lease);
        else if (bulk.read("SELECT id FROM import_run WHERE id = ? AND lease_owner = ?", row -> row.getLong(1), lease.importId(), lease.holder()).isEmpty()) throw new Lease.Lost(lease);
        return bulk.read("SELECT bytes FROM import_piece WHERE import_id = ? AND seq = ?", row -> row.getBytes(1), lease.importId(), seq).stream().findFirst();
    }

    /** Uploads whose line was cut, or whose server died, and drafts nobody came back to leave nothing behind. */
    public void sweep() {
        em.createQuery("SELECT r.id FROM ImportRun r WHERE r.state IN :open AND r.leaseUntil < :now", Long.class)
                .setParameter("open", List.of(State.UPLOADING, State.DRAFT)).setParameter("now", now()).getResultList().forEach(imports::discard);
    }

    private static Instant now() { return Instant.now().truncatedTo(ChronoUnit.MICROS); }
}
