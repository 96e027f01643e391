package org.countersign.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.address.Street;
import org.countersign.platform.Bulk;
import org.countersign.platform.FieldErrors;
import org.countersign.platform.Missing;
import org.countersign.platform.Refused;
import org.countersign.staff.Journal;
import org.countersign.staff.Who;

/** The registers that were loaded. One is used; the next takes its place when all of it is there, and until then the old one answers. */
@ApplicationScoped
@Transactional
public class Registers {
    private static final int PAGE = 20_000, LONGEST_SOURCE = 300;
    /** Of one that runs: without a sign of life for so long its node is gone. */
    private static final int DEAD_AFTER_SECONDS = 120;
    private static final String COLUMNS = "register_id, row_no, pre, name, type, post, number_from, number_to, parity, suffix, unit_from, unit_to, zip, ward, in_city, latitude, longitude";

    @PersistenceContext EntityManager em;
    @Inject Who who;
    @Inject Journal journal;

    /** What becomes of one. */
    public enum State { RUNNING, USED, REPLACED, FAILED }

    /** One as it stands. @param failure a key; null: it did not fail @param endedAt null: it runs */
    public record Loaded(long id, String source, State state, String failure, long read, long accepted, long rejected, String loadedBy, Instant loadedAt, Instant endedAt) {
        public boolean running() { return state == State.RUNNING; }
    }

    /** A row as it stands in the file, with its number. */
    record Row(long number, Entry entry) {}

    /** What was not taken. */
    public record Reject(long number, String reason, String raw) {}

    /** Before a file is taken in for nothing. @throws Refused while another one is loaded */
    void mayBegin(String source) {
        mayChange();
        new FieldErrors().needed("source", source).text("source", source, LONGEST_SOURCE).throwIfAny();
        if (!Bulk.of(em).read("SELECT id FROM register WHERE state = 'RUNNING' AND seen_at >= TIMESTAMPADD(SECOND, ?, UTC_TIMESTAMP(6))", row -> row.getLong(1), -DEAD_AFTER_SECONDS).isEmpty()) throw new Refused("register.busy");
    }

    long begin(String source) {
        mayBegin(source);
        Bulk bulk = Bulk.of(em);
        bulk.read("SELECT version FROM ground WHERE id = 1 FOR UPDATE", row -> row.getLong(1));
        bulk.change("UPDATE register SET state = 'FAILED', failure = 'register.stopped', ended_at = UTC_TIMESTAMP(6) WHERE state = 'RUNNING' AND seen_at < TIMESTAMPADD(SECOND, ?, UTC_TIMESTAMP(6))", -DEAD_AFTER_SECONDS);
        if (!bulk.read("SELECT id FROM register WHERE state = 'RUNNING'", row -> row.getLong(1)).isEmpty()) throw new Refused("register.busy");
        bulk.change("INSERT INTO register (source, state, loaded_by, loaded_at, seen_at) VALUES (?, 'RUNNING', ?, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))", source.strip(), who.name());
        return bulk.read("SELECT LAST_INSERT_ID()", row -> row.getLong(1)).get(0);
    }

    void keep(long id, List<Row> rows, List<Reject> rejects, long read) {
        Bulk bulk = Bulk.of(em);
        bulk.write("INSERT INTO register_entry (" + COLUMNS + ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", rows.stream().map(row -> values(id, row)).toList());
        bulk.write("INSERT INTO register_reject (register_id, row_no, reason, raw) VALUES (?, ?, ?, ?)", rejects.stream().map(each -> new Object[] {id, each.number(), each.reason(), each.raw()}).toList());
        bulk.change("UPDATE register SET rows_read = ?, accepted = accepted + ?, rejected = rejected + ?, seen_at = UTC_TIMESTAMP(6) WHERE id = ?", read, rows.size(), rejects.size(), id);
    }

    private static Object[] values(long id, Row row) {
        Entry of = row.entry();
        Street street = of.street();
        return new Object[] {id, row.number(), street.pre(), street.name(), street.type(), street.post(), of.from(), of.to(), of.parity(), of.suffix(), of.unitFrom(), of.unitTo(), of.zip(), of.ward(), of.inCity(), of.latitude(), of.longitude()};
    }

    /** All of it is there: from now on it is the one. @throws Refused where most of it was not taken: then the old one stays */
    void use(long id, String by) {
        Bulk bulk = Bulk.of(em);
        bulk.read("SELECT version FROM ground WHERE id = 1 FOR UPDATE", row -> row.getLong(1));
        Loaded loaded = byId(id).orElseThrow(() -> new Missing("register"));
        if (loaded.accepted() == 0 || loaded.rejected() > loaded.accepted()) throw new Refused("register.mostRejected");
        bulk.change("UPDATE register SET state = 'REPLACED' WHERE state = 'USED'");
        bulk.change("UPDATE register SET state = 'USED', seen_at = UTC_TIMESTAMP(6) WHERE id = ?", id);
        bulk.change("UPDATE ground SET version = version + 1 WHERE id = 1");
        journal.record(by, "register.used", "register", String.valueOf(id), null, Map.of("source", loaded.source(), "accepted", loaded.accepted(), "rejected", loaded.rejected()));
    }

    void fail(long id, String reason) { Bulk.of(em).change("UPDATE register SET state = 'FAILED', failure = ?, ended_at = UTC_TIMESTAMP(6) WHERE id = ?", reason, id); }

    void end(long id) { Bulk.of(em).change("UPDATE register SET ended_at = UTC_TIMESTAMP(6) WHERE id = ?", id); }

    /** No register is used any more. */
    public void withdraw(long id) {
        mayChange();
        Bulk bulk = Bulk.of(em);
        bulk.read("SELECT version FROM ground WHERE id = 1 FOR UPDATE", row -> row.getLong(1));
        Loaded loaded = byId(id).orElseThrow(() -> new Missing("register"));
        if (loaded.state() != State.USED) throw new Refused("register.notUsed");
        bulk.change("UPDATE register SET state = 'REPLACED' WHERE id = ?", id);
        bulk.change("UPDATE ground SET version = version + 1 WHERE id = 1");
        journal.record(who.name(), "register.withdrawn", "register", String.valueOf(id), Map.of("source", loaded.source()), null);
    }

    /** Rows of those that are not used any more: a piece of them. @return whether there were any */
    boolean forgetSome() {
        return Bulk.of(em).change("DELETE FROM register_entry WHERE register_id IN (SELECT id FROM register WHERE state IN ('REPLACED', 'FAILED') AND ended_at IS NOT NULL) LIMIT " + PAGE) > 0;
    }

    public Optional<Loaded> byId(long id) { return loaded("WHERE id = ?", id).stream().findFirst(); }

    /** The latest first. */
    public List<Loaded> all() { return loaded("ORDER BY id DESC LIMIT 50"); }

    private List<Loaded> loaded(String which, Object... values) {
        return Bulk.of(em).read("SELECT id, source, state, failure, rows_read, accepted, rejected, loaded_by, loaded_at, ended_at FROM register " + which, row -> new Loaded(row.getLong(1), row.getString(2),
                State.valueOf(row.getString(3)), row.getString(4), row.getLong(5), row.getLong(6), row.getLong(7), row.getString(8), at(row, 9), at(row, 10)), values);
    }

    private static Instant at(ResultSet row, int column) throws SQLException {
        LocalDateTime at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }

    public List<Reject> rejects(long id, long after, int most) {
        return Bulk.of(em).read("SELECT row_no, reason, raw FROM register_reject WHERE register_id = ? AND row_no > ? ORDER BY row_no LIMIT " + most, row -> new Reject(row.getLong(1), row.getString(2), row.getString(3)), id, after);
    }

    /** The number of the one that is used; 0: none. */
    public long used() { return Bulk.of(em).read("SELECT COALESCE(MAX(id), 0) FROM register WHERE state = 'USED'", row -> row.getLong(1)).get(0); }

    /** The one that is used, made ready in memory. */
    public Register read() {
        Loaded used = loaded("WHERE state = 'USED' ORDER BY id DESC LIMIT 1").stream().findFirst().orElse(null);
        if (used == null) return Register.NONE;
        Register.Builder builder = new Register.Builder(used.source(), used.id());
        long after = 0;
        for (List<Row> page = page(used.id(), after); !page.isEmpty(); page = page(used.id(), after)) {
            page.forEach(row -> builder.accept(row.entry()));
            after = page.get(page.size() - 1).number();
        }
        return builder.done();
    }

    private List<Row> page(long id, long after) {
        return Bulk.of(em).read("SELECT " + COLUMNS + " FROM register_entry WHERE register_id = ? AND row_no > ? ORDER BY row_no LIMIT " + PAGE, row -> new Row(row.getLong(2), new Entry(new Street(row.getString(3), row.getString(4),
                row.getString(5), row.getString(6)), row.getInt(7), row.getInt(8), Parity.valueOf(row.getString(9)), row.getString(10), row.getString(11), row.getString(12), row.getString(13), row.getString(14),
                row.getObject(15, Boolean.class), row.getObject(16, Double.class), row.getObject(17, Double.class))), id, after);
    }

    private void mayChange() {
        if (!who.administers()) throw new SecurityException("the register is not changed by " + who.role());
    }
}
