package org.countersign.legistar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.countersign.http.Json;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Bulk;
import org.countersign.platform.Refused;
import org.countersign.staff.Journal;
import org.countersign.staff.Who;

/** The runs, asked for, taken and told: the table is the queue, and one node at a time works on it with a lease that it renews at each matter. */
@ApplicationScoped
@Transactional
public class Runs {
    /** Longer than a matter takes, by far: nobody waits longer for a node that died. */
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final String ALL = "SELECT id, state, whole, asked_by, asked_at, begun_at, ended_at, found, looked, added, changed, same, left_out, failed FROM legistar_run";
    private static final int MOST_NOTES = 1000;

    @PersistenceContext EntityManager em;
    @Inject Who who;
    @Inject Journal journal;
    @Inject Ordinances ordinances;
    @Inject Sources sources;

    /** @param holder new for every lease */
    record Lease(long run, String holder) {}

    /** One that waits or is under way already is the one. @return its number @throws Refused where no client is set up */
    long ask(boolean whole) {
        if (!mayAsk()) throw new SecurityException("Legistar is not asked by " + who.role());
        if (!sources.kept().source().isSetUp()) throw new Refused("legistar.notSetUp");
        Bulk bulk = Bulk.of(em);
        bulk.read("SELECT id FROM legistar_source FOR UPDATE", row -> row.getLong(1));          // of two that ask in the same moment one is first
        Optional<Long> open = bulk.read("SELECT MAX(id) FROM legistar_run WHERE state IN ('WAITING', 'RUNNING') HAVING MAX(id) IS NOT NULL", row -> row.getLong(1)).stream().findFirst();
        if (open.isPresent()) return open.get();
        bulk.change("INSERT INTO legistar_run (state, whole, asked_by, asked_at) VALUES ('WAITING', ?, ?, UTC_TIMESTAMP(6))", whole, who.name());
        long id = bulk.read("SELECT LAST_INSERT_ID()", row -> row.getLong(1)).get(0);
        journal.record(who.name(), "legistar.asked", "legistar", String.valueOf(id), null, Map.of("whole", whole));
        return id;
    }

    public boolean mayAsk() { return ordinances.mayBeWritten(); }

    /** The next that nobody works on; one whose lease ran out begins again. */
    Optional<Lease> next() {
        Bulk bulk = Bulk.of(em);
        Optional<Long> free = bulk.read("SELECT id FROM legistar_run WHERE state = 'WAITING' OR state = 'RUNNING' AND until_at < UTC_TIMESTAMP(6) ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED",
                row -> row.getLong(1)).stream().findFirst();
        return free.map(id -> {
            Lease lease = new Lease(id, UUID.randomUUID().toString());
            if (bulk.change("UPDATE legistar_run SET found = 0, looked = 0, added = 0, changed = 0, same = 0, left_out = 0, failed = 0 WHERE id = ? AND state = 'RUNNING'", id) == 1)
                write(id, Step.Note.of(null, "legistar.note.resumed"));
            bulk.change("UPDATE legistar_run SET state = 'RUNNING', begun_at = UTC_TIMESTAMP(6), holder = ?, until_at = TIMESTAMPADD(SECOND, ?, UTC_TIMESTAMP(6)) WHERE id = ?", lease.holder, LEASE.toSeconds(), id);
            return lease;
        });
    }

    /** Once it is known how many matters there are. @return whether it still is this one's */
    boolean found(Lease lease, int matters) { return Bulk.of(em).change("UPDATE legistar_run SET found = ? WHERE id = ? AND holder = ?", matters, lease.run, lease.holder) == 1; }

    /** @return whether it still is this one's */
    boolean keep(Lease lease) {
        return Bulk.of(em).change("UPDATE legistar_run SET until_at = TIMESTAMPADD(SECOND, ?, UTC_TIMESTAMP(6)) WHERE id = ? AND holder = ?", LEASE.toSeconds(), lease.run, lease.holder) == 1;
    }

    void tell(Lease lease, Step step) {
        String figure = step.came().name().toLowerCase(java.util.Locale.ROOT);
        if (Bulk.of(em).change("UPDATE legistar_run SET looked = looked + 1, " + figure + " = " + figure + " + 1 WHERE id = ? AND holder = ?", lease.run, lease.holder) == 1)
            step.notes().forEach(note -> write(lease.run, note));
    }

    /** @param why null: it came to its end */
    void end(Lease lease, Step.Note why) {
        if (Bulk.of(em).change("UPDATE legistar_run SET state = ?, ended_at = UTC_TIMESTAMP(6), holder = NULL, until_at = NULL WHERE id = ? AND holder = ?",
                why == null ? "DONE" : "FAILED", lease.run, lease.holder) == 1 && why != null) write(lease.run, why);
    }

    private void write(long run, Step.Note note) {
        Bulk.of(em).change("INSERT INTO legistar_note (run_id, file_number, kind, told) VALUES (?, ?, ?, ?)", run, note.file(), note.key(), org.countersign.http.Json.of(note.values()).toString());
    }

    List<Run> latest(int most) { return Bulk.of(em).read(ALL + " ORDER BY id DESC LIMIT " + most, Runs::run); }

    Optional<Run> byId(long id) { return Bulk.of(em).read(ALL + " WHERE id = ?", Runs::run, id).stream().findFirst(); }

    /** In the order they were told. */
    List<Step.Note> notes(long run) {
        return Bulk.of(em).read("SELECT file_number, kind, told FROM legistar_note WHERE run_id = ? ORDER BY id LIMIT " + MOST_NOTES, row -> new Step.Note(row.getString(1), row.getString(2), values(row.getString(3))), run);
    }

    private static List<String> values(String json) {
        return Json.readArray(json).getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
    }

    private static Run run(ResultSet row) throws SQLException {
        return new Run(row.getLong(1), Run.State.valueOf(row.getString(2)), row.getBoolean(3), row.getString(4), at(row, 5), at(row, 6), at(row, 7), row.getInt(8), row.getInt(9), row.getInt(10),
                row.getInt(11), row.getInt(12), row.getInt(13), row.getInt(14));
    }

    private static Instant at(ResultSet row, int column) throws SQLException {
        LocalDateTime at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }
}
