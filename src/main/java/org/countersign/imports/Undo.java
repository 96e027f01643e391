package org.countersign.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.countersign.intake.Concerned;
import org.countersign.intake.ImportFormat;
import org.countersign.intake.IntakeStripes;
import org.countersign.intake.PositionsChanged;
import org.countersign.platform.Bulk;
import org.countersign.platform.TriedAgain;

/**
 * Takes back what an import brought. Its positions go first and all at once, so that no count ever shows half of it; then its contacts with
 * their signers, some thousand at a time, and with the last of them whatever nobody else uses: constituents, names, texts, campaigns.
 */
@ApplicationScoped
@Transactional
@TriedAgain
public class Undo {
    private static final int AT_A_TIME = 2_000;

    @PersistenceContext EntityManager em;
    @Inject ImportQueue queue;
    @Inject Event<PositionsChanged> news;
    @Inject @Any Instance<ImportFormat> formats;

    /** In the transaction that begins it. */
    void takePositions(ImportRun run) {
        Bulk bulk = Bulk.of(em);
        formats.forEach(format -> format.takeBack(run.id()));
        ImportedReasons reasons = ImportedReasons.of(bulk, run.id());
        List<Long> contacts = bulk.read("SELECT contact_id FROM `position` WHERE import_id = ? ORDER BY contact_id", row -> row.getLong(1), run.id());
        bulk.change("DELETE FROM `position` WHERE import_id = ?", run.id());
        reasons.takeUnused();
        for (int from = 0; from < contacts.size(); from += AT_A_TIME)
            news.fire(new PositionsChanged(reasons.ordinances(), Concerned.known(new TreeSet<>(contacts.subList(from, Math.min(from + AT_A_TIME, contacts.size())))), Concerned.NONE));
    }

    /** Takes back so many contacts. @return whether there may be more */
    public boolean step(Lease lease) {
        ImportRun run = queue.held(lease);
        Bulk bulk = Bulk.of(em);
        new IntakeStripes(bulk).holdAll();                     // nobody is taken in meanwhile who might join what goes
        List<Long> contacts = bulk.read("SELECT id FROM contact WHERE import_id = ? ORDER BY id LIMIT " + AT_A_TIME, row -> row.getLong(1), run.id());
        if (contacts.isEmpty()) {
            end(run);
            return false;
        }
        Set<Long> gone = new TreeSet<>(contacts);
        gone.removeAll(inherit(bulk, contacts));
        news.fire(new PositionsChanged(Set.of(), Concerned.known(contacts), Concerned.known(new Leftovers(bulk).takeContacts(gone))));
        return true;
    }

    /** A contact to which others have added positions stays, with them: it is theirs now. @return those that stay */
    private static List<Long> inherit(Bulk bulk, List<Long> contacts) {
        List<Object[]> heirs = bulk.find("SELECT contact_id, IF(COUNT(*) = COUNT(import_id), MIN(import_id), NULL) FROM `position` WHERE contact_id IN (??) GROUP BY contact_id",
                contacts, row -> new Object[] {row.getObject(2), row.getLong(1)});
        bulk.write("UPDATE contact SET import_id = ? WHERE id = ?", heirs);
        return heirs.stream().map(heir -> (Long) heir[1]).toList();
    }

    /** Where the same bytes were taken more than once, another of them stands for them now. */
    private void end(ImportRun run) {
        boolean stood = run.liveSha256() != null;
        run.undone(Instant.now().truncatedTo(ChronoUnit.MICROS));
        em.flush();
        if (stood) em.createQuery("SELECT r FROM ImportRun r WHERE r.sha256 = :hash AND r.state IN (org.countersign.imports.ImportRun.State.RUNNING,"
                + " org.countersign.imports.ImportRun.State.DONE) ORDER BY r.id", ImportRun.class).setParameter("hash", run.sha256()).setMaxResults(1)
                .getResultStream().forEach(other -> other.standFor(run.sha256()));
    }
}
