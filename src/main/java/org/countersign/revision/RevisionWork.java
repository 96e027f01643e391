package org.countersign.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.countersign.intake.Concerned;
import org.countersign.intake.PositionsChanged;
import org.countersign.platform.Bulk;
import org.countersign.residency.Ground;
import org.countersign.residency.Grounds;
import org.countersign.residency.ResidencyReader;

/** Works a revision piece by piece, each a transaction that holds its row: whatever is killed goes on where it was, on any node. */
@ApplicationScoped
@Transactional
public class RevisionWork {
    private static final int CONTACTS_READ = 20_000, CONTACTS_WRITTEN = 1_000;
    private static final String NEXT = "SELECT id, state, ground, read_to, last_contact FROM revision WHERE state IN ('READING', 'COUNTING', 'APPLYING', 'UNDOING') ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED";
    private static final String GROUND = "SELECT version FROM ground WHERE id = 1";
    private static final String KEPT = "INSERT INTO revision_finding (revision_id, contact_id, seq, was_residency, was_evidence, was_conflict, was_review, was_district, was_locality, was_why, was_found_at, was_found_by,"
            + " residency, evidence, conflict, review, district, locality, why) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
    private static final String APPLY = "UPDATE signer s JOIN revision_finding r ON r.contact_id = s.contact_id AND r.seq = s.seq AND r.revision_id = ? SET s.residency = r.residency, s.evidence = r.evidence, s.conflict = r.conflict,"
            + " s.review = r.review, s.district = r.district, s.locality = r.locality, s.why = r.why, s.found_at = ?, s.found_by = ? WHERE s.contact_id > ? AND s.contact_id <= ? AND s.found_at = r.was_found_at";
    private static final String UNDO = "UPDATE signer s JOIN revision_finding r ON r.contact_id = s.contact_id AND r.seq = s.seq AND r.revision_id = ? SET s.residency = r.was_residency, s.evidence = r.was_evidence, s.conflict = r.was_conflict,"
            + " s.review = r.was_review, s.district = r.was_district, s.locality = r.was_locality, s.why = r.was_why, s.found_at = r.was_found_at, s.found_by = r.was_found_by WHERE s.contact_id > ? AND s.contact_id <= ? AND s.found_at = ?";

    @PersistenceContext EntityManager em;
    @Inject ResidencyReader residency;
    @Inject Grounds grounds;
    @Inject Comparison comparison;
    @Inject Event<PositionsChanged> news;
    private volatile Readings readings;

    private record Due(long id, Revision.State state, long ground, long readTo, long last) {}

    /** @return whether there was something to do */
    public boolean step() {
        List<Due> due = Bulk.of(em).read(NEXT, row -> new Due(row.getLong(1), Revision.State.valueOf(row.getString(2)), row.getLong(3), row.getLong(4), row.getLong(5)));
        if (due.isEmpty() || due.get(0).state() != Revision.State.READING) readings = null;
        if (due.isEmpty()) return false;
        Due one = due.get(0);
        switch (one.state()) {
            case READING -> read(one);
            case COUNTING -> count(one);
            default -> write(one);
        }
        return true;
    }

    /** Whoever changes the ground need not wait while some are read; where somebody did since it began, all that it found counts no more. */
    private void read(Due due) {
        Bulk bulk = Bulk.of(em);
        if (beganAnew(bulk, due, GROUND)) return;
        Ground asked = grounds.look();
        long to = Math.min(due.last(), due.readTo() + CONTACTS_READ);
        Piece piece = new Piece(readings(due.id(), asked));
        bulk.each(Found.COLUMNS + "WHERE s.contact_id > ? AND s.contact_id <= ? ORDER BY s.contact_id, s.seq", Found::of, piece, due.readTo(), to);
        List<Object[]> changed = piece.changed();
        if (beganAnew(bulk, due, GROUND + " LOCK IN SHARE MODE") || grounds.now() != asked) return;
        bulk.write(KEPT, changed);
        bulk.change("UPDATE revision SET read_to = ?, signers_read = signers_read + ?, changed = changed + ?, silent = silent + ?, state = ? WHERE id = ?", to, piece.signers(), changed.size(), piece.silent(), to == due.last() ? Revision.State.COUNTING : Revision.State.READING, due.id());
    }

    /** Those of the pieces before, while revision and ground are the same. */
    private Readings readings(long revision, Ground ground) {
        Readings before = readings, now = before != null && before.of(revision, ground) ? before : new Readings(revision, ground, residency);
        readings = now;
        return now;
    }

    private static boolean beganAnew(Bulk bulk, Due due, String query) {
        long ground = bulk.read(query, row -> row.getLong(1)).get(0);
        if (ground == due.ground()) return false;
        bulk.change("DELETE FROM revision_finding WHERE revision_id = ?", due.id());
        bulk.change("UPDATE revision SET ground = ?, read_to = 0, signers_read = 0, changed = 0, silent = 0 WHERE id = ?", ground, due.id());
        return true;
    }

    /** What the tallies would say. */
    private void count(Due due) {
        Bulk bulk = Bulk.of(em);
        Comparison.Moved moved = comparison.of(bulk, due.id());
        bulk.write("INSERT INTO revision_figure (revision_id, file_number, residency, stance, people_before, people_after, contacts_before, contacts_after) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", moved.figures().stream()
                .map(each -> new Object[] {due.id(), each.ordinance(), each.residency(), each.stance() == null ? "" : each.stance(), each.peopleBefore(), each.peopleAfter(), each.contactsBefore(), each.contactsAfter()}).toList());
        bulk.write("INSERT INTO revision_district (revision_id, file_number, district, people_before, people_after) VALUES (?, ?, ?, ?, ?)", moved.districts().stream()
                .map(each -> new Object[] {due.id(), each.ordinance(), each.district(), each.peopleBefore(), each.peopleAfter()}).toList());
        bulk.change("UPDATE revision SET state = 'PREVIEW' WHERE id = ?", due.id());
    }

    /** Of what somebody changed meanwhile nothing is touched. */
    private void write(Due due) {
        Bulk bulk = Bulk.of(em);
        boolean undo = due.state() == Revision.State.UNDOING;
        List<Long> contacts = bulk.read("SELECT DISTINCT contact_id FROM revision_finding WHERE revision_id = ? AND contact_id > ? ORDER BY contact_id LIMIT " + CONTACTS_WRITTEN, row -> row.getLong(1), due.id(), due.readTo());
        if (contacts.isEmpty()) {
            bulk.change("UPDATE revision SET state = ? WHERE id = ?", undo ? Revision.State.UNDONE : Revision.State.APPLIED, due.id());
            return;
        }
        bulk.find("SELECT id FROM contact WHERE id IN (??) ORDER BY id FOR UPDATE", contacts, row -> row.getLong(1));
        long to = contacts.get(contacts.size() - 1);
        int meant = bulk.find("SELECT 1 FROM revision_finding WHERE revision_id = ? AND contact_id IN (??)", contacts, row -> 1, due.id()).size(), done = written(bulk, due, to, undo);
        bulk.changeRuns("UPDATE contact c SET c.version = c.version + 1 WHERE c.id IN (??)", contacts);
        bulk.change("UPDATE revision SET read_to = ?, left_alone = left_alone + ? WHERE id = ?", to, undo ? 0 : meant - done, due.id());
        news.fire(new PositionsChanged(ordinances(bulk, contacts), Concerned.known(contacts), Concerned.NONE));
    }

    private static int written(Bulk bulk, Due due, long to, boolean undo) {
        LocalDateTime at = bulk.read("SELECT applied_at FROM revision WHERE id = ?", row -> row.getObject(1, LocalDateTime.class), due.id()).get(0);
        if (undo) return bulk.change(UNDO, due.id(), due.readTo(), to, at);
        return bulk.change(APPLY, due.id(), at, bulk.read("SELECT applied_by FROM revision WHERE id = ?", row -> row.getString(1), due.id()).get(0), due.readTo(), to);
    }

    private static Set<Long> ordinances(Bulk bulk, List<Long> contacts) {
        return new LinkedHashSet<>(bulk.find("SELECT DISTINCT ordinance_id FROM `position` WHERE contact_id IN (??)", contacts, row -> row.getLong(1)));
    }
}
