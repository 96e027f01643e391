package org.countersign.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.platform.Bulk;
import org.countersign.platform.Missing;
import org.countersign.platform.Refused;
import org.countersign.residency.Residency;
import org.countersign.staff.Journal;
import org.countersign.staff.Who;
import org.countersign.stance.Stance;

/** Revisions as people ask for them. The work itself is {@link RevisionWork}'s. */
@ApplicationScoped
@Transactional
public class Revisions {
    private static final String COLUMNS = "SELECT id, state, read_to, last_contact, signers_read, changed, left_alone, silent, made_by, made_at, applied_by, applied_at FROM revision ";

    @PersistenceContext EntityManager em;
    @Inject Who who;
    @Inject Journal journal;

    /** Begins one; nothing is changed by it. @throws Refused while another one is at work or waits for a yes or no */
    public long begin() {
        mayDecide();
        Bulk bulk = Bulk.of(em);
        long ground = bulk.read("SELECT version FROM ground WHERE id = 1 FOR UPDATE", row -> row.getLong(1)).get(0);
        if (latest().filter(one -> one.state().working() || one.state() == Revision.State.PREVIEW).isPresent()) throw new Refused("revision.another");
        bulk.change("INSERT INTO revision (state, ground, last_contact, made_by, made_at) SELECT 'READING', ?, COALESCE(MAX(id), 0), ?, UTC_TIMESTAMP(6) FROM contact", ground, who.name());
        long id = bulk.read("SELECT LAST_INSERT_ID()", row -> row.getLong(1)).get(0);
        journal.record(who.name(), "revision.begun", "revision", String.valueOf(id), null, null);
        return id;
    }

    /** What it would change is changed. @throws Refused where outlines or register are others by now than those it read */
    public void apply(long id) {
        become(id, List.of(Revision.State.PREVIEW), Revision.State.APPLYING);
        Bulk bulk = Bulk.of(em);
        if (bulk.read("SELECT r.ground = g.version FROM ground g, revision r WHERE g.id = 1 AND r.id = ? LOCK IN SHARE MODE", row -> !row.getBoolean(1), id).get(0)) throw new Refused("revision.otherGround");
        bulk.change("UPDATE revision SET applied_by = ?, applied_at = UTC_TIMESTAMP(6) WHERE id = ?", who.name(), id);
        Revision revision = byId(id).orElseThrow();
        journal.record(who.name(), "revision.applied", "revision", String.valueOf(id), null, Map.of("read", revision.read(), "changed", revision.changed()));
    }

    /** Every finding it changed, and that nobody changed since, is as it was. */
    public void undo(long id) {
        become(id, List.of(Revision.State.APPLIED), Revision.State.UNDOING);
        journal.record(who.name(), "revision.undone", "revision", String.valueOf(id), null, null);
    }

    public void discard(long id) {
        become(id, List.of(Revision.State.PREVIEW, Revision.State.READING, Revision.State.COUNTING), Revision.State.DISCARDED);
        journal.record(who.name(), "revision.discarded", "revision", String.valueOf(id), null, null);
    }

    private void become(long id, List<Revision.State> from, Revision.State to) {
        mayDecide();
        Bulk bulk = Bulk.of(em);
        List<String> state = bulk.read("SELECT state FROM revision WHERE id = ? FOR UPDATE", row -> row.getString(1), id);
        if (state.isEmpty()) throw new Missing("revision");
        if (!from.contains(Revision.State.valueOf(state.get(0)))) throw new Refused("revision.notNow");
        bulk.change("UPDATE revision SET state = ?, read_to = 0 WHERE id = ?", to, id);
    }

    public Optional<Revision> byId(long id) { return read("WHERE id = ?", id).stream().findFirst(); }

    /** What is at work or waits, else the last one that came to something, else the last one. */
    public Optional<Revision> latest() {
        return read("ORDER BY state IN ('READING', 'COUNTING', 'PREVIEW', 'APPLYING', 'UNDOING') DESC, state = 'DISCARDED', id DESC LIMIT 1").stream().findFirst();
    }

    /** The last one whose changes stand; it can be taken back, also after others that came to nothing. */
    public Optional<Revision> standing() { return read("WHERE state = 'APPLIED' ORDER BY applied_at DESC, id DESC LIMIT 1").stream().findFirst(); }

    private List<Revision> read(String which, Object... values) {
        return Bulk.of(em).read(COLUMNS + which, row -> new Revision(row.getLong(1), Revision.State.valueOf(row.getString(2)), row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6), row.getLong(7), row.getLong(8), row.getString(9),
                at(row.getObject(10, LocalDateTime.class)), row.getString(11), at(row.getObject(12, LocalDateTime.class))), values);
    }

    private static Instant at(LocalDateTime time) { return time == null ? null : time.toInstant(ZoneOffset.UTC); }

    /** Of the tallies those that would say something else; all stances together before each. */
    public List<Figure> figures(long id) {
        return Bulk.of(em).read("SELECT file_number, residency, stance, people_before, people_after, contacts_before, contacts_after FROM revision_figure WHERE revision_id = ? ORDER BY file_number, residency, stance", row ->
                new Figure(row.getString(1), Residency.valueOf(row.getString(2)), row.getString(3).isEmpty() ? null : Stance.valueOf(row.getString(3)), row.getInt(4), row.getInt(5), row.getInt(6), row.getInt(7)), id);
    }

    /** The districts of which they would. */
    public List<DistrictFigure> districts(long id) {
        return Bulk.of(em).read("SELECT file_number, district, people_before, people_after FROM revision_district WHERE revision_id = ? ORDER BY file_number, district", row ->
                new DistrictFigure(row.getString(1), row.getString(2), row.getInt(3), row.getInt(4)), id);
    }

    /** From where to where, the most first. */
    public List<Move> moves(long id) {
        return Bulk.of(em).read("SELECT was_residency, residency, COUNT(*) FROM revision_finding WHERE revision_id = ? GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2", row ->
                new Move(Residency.valueOf(row.getString(1)), Residency.valueOf(row.getString(2)), row.getInt(3)), id);
    }

    /** Some of the contacts it would change, for who wants to look. */
    public List<Long> examples(long id, int most) { return Bulk.of(em).read("SELECT DISTINCT contact_id FROM revision_finding WHERE revision_id = ? ORDER BY contact_id LIMIT " + most, row -> row.getLong(1), id); }

    private void mayDecide() {
        if (!who.administers() && !who.seesPersonalData()) throw new SecurityException("findings are not made again by " + who.role());
    }
}
