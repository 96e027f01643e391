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
import org.countersign.petition.PetitionLines;
import org.countersign.platform.Bulk;
import org.countersign.platform.TriedAgain;

/**
 * Takes back what an import brought, some thousand at a time, each piece with the figures it changes: what its formats kept, its positions,
 * then its contacts with their signers, and with the last of them whatever nobody else uses: constituents, names, texts, campaigns.
 */
@ApplicationScoped
@Transactional
@TriedAgain
public class Undo {
    private static final int AT_A_TIME = 2_000;

    @PersistenceContext EntityManager em;
    @Inject ImportQueue queue;
    @Inject PetitionLines lines;
    @Inject Event<PositionsChanged> news;
    @Inject @Any Instance<ImportFormat> formats;

    /** Takes back one piece. @return whether there may be more */
    public boolean step(Lease lease) {
        ImportRun run = queue.held(lease);
        boolean more = takeKept(run.id()) || takePositions(run.id()) || takeContacts(run);
        if (!more) end(run);
        return more;
    }

    private boolean takeKept(long importId) {
        for (ImportFormat format : formats) if (format.takeBack(importId, AT_A_TIME)) return true;
        return false;
    }

    private boolean takePositions(long importId) {
        Bulk bulk = Bulk.of(em);
        List<Long> contacts = bulk.read("SELECT DISTINCT contact_id FROM `position` WHERE import_id = ? ORDER BY contact_id LIMIT " + AT_A_TIME, row -> row.getLong(1), importId);
        if (contacts.isEmpty()) return false;
        long last = contacts.get(contacts.size() - 1);
        ImportedReasons reasons = ImportedReasons.of(bulk, importId, last);
        bulk.change("DELETE FROM `position` WHERE import_id = ? AND contact_id <= ?", importId, last);
        reasons.keep(importId);
        news.fire(new PositionsChanged(reasons.ordinances(), Concerned.known(contacts), Concerned.NONE));
        return true;
    }

    private boolean takeContacts(ImportRun run) {
        Bulk bulk = Bulk.of(em);
        new IntakeStripes(bulk).holdAll();                     // nobody is taken in meanwhile who might join what goes
        List<Long> contacts = bulk.read("SELECT id FROM contact WHERE import_id = ? ORDER BY id LIMIT " + AT_A_TIME + " FOR UPDATE", row -> row.getLong(1), run.id());
        if (contacts.isEmpty()) return false;
        if (run.sheetId() != null) lines.leave(run.sheetId(), contacts);
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

    /** What it gave as reasons is nobody's any more. Where the same bytes were taken more than once, another of them stands for them now. */
    private void end(ImportRun run) {
        ImportedReasons.takeUnused(Bulk.of(em), run.id());
        boolean stood = run.liveSha256() != null;
        run.undone(Instant.now().truncatedTo(ChronoUnit.MICROS));
        em.flush();
        if (stood) em.createQuery("SELECT r FROM ImportRun r WHERE r.sha256 = :hash AND r.state IN (org.countersign.imports.ImportRun.State.RUNNING,"
                + " org.countersign.imports.ImportRun.State.DONE) ORDER BY r.id", ImportRun.class).setParameter("hash", run.sha256()).setMaxResults(1)
                .getResultStream().forEach(other -> other.standFor(run.sha256()));
    }
}
