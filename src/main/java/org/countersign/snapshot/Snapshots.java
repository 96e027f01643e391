package org.countersign.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.city.City;
import org.countersign.count.CutOff;
import org.countersign.count.Tallies;
import org.countersign.count.Tally;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Bulk;
import org.countersign.platform.HealthLine;
import org.countersign.platform.Missing;
import org.countersign.platform.Sha256;
import org.countersign.staff.Journal;
import org.countersign.staff.Role;
import org.countersign.staff.Who;

/** Freezes tallies and keeps them: they are only ever added to, and each time they are read their hash is taken anew and held against the journal's. */
@ApplicationScoped
@Transactional
public class Snapshots implements HealthLine {
    /** What the text comes to now, and what the journal wrote down when it was made: whoever changes a row would have to change both. */
    private static final String INTACT = "SHA2(s.body, 256) COLLATE utf8mb4_bin = s.sha256 AND EXISTS (SELECT 1 FROM journal j WHERE j.subject_type = 'snapshot'"
            + " AND j.subject_id = CAST(s.id AS CHAR) COLLATE utf8mb4_unicode_ci AND j.what = 'snapshot.made' AND INSTR(j.after_json COLLATE utf8mb4_bin, s.sha256) > 0)";
    /** What the text says of what the other columns say too: these are only there to be found by. */
    private static final String SAYS = Stream.of("ordinance", "createdAt", "createdBy", "definitionVersion", "cutOff").map(name -> "JSON_VALUE(s.body, '$." + name + "')").collect(Collectors.joining(", "));
    private static final String ALL = "SELECT s.id, o.file_number, s.created_at, s.created_by, s.definition_version, s.cut_off, s.sha256, " + INTACT + ", " + SAYS + " FROM snapshot s JOIN ordinance o ON o.id = s.ordinance_id";
    /** Made, as the journal knows, and not there. */
    private static final String GONE = "SELECT COUNT(*) FROM journal j WHERE j.subject_type = 'snapshot' AND j.what = 'snapshot.made'"
            + " AND NOT EXISTS (SELECT 1 FROM snapshot s WHERE CAST(s.id AS CHAR) COLLATE utf8mb4_unicode_ci = j.subject_id)";
    private static final String HEADING = "snapshot.health.heading";
    private static final int MOST_LOOKED_AT = 20;

    @PersistenceContext EntityManager em;
    @Inject Tallies tallies;
    @Inject Who who;
    @Inject Journal journal;
    @Inject City city;

    /** @throws Missing where no such ordinance is on the docket */
    public Snapshot make(FileNumber number, CutOff cutOff) {
        mayMake();
        return keep(number, cutOff);
    }

    /** For a decision, whoever happens to be at work when it is frozen. @throws Missing where no such ordinance is on the docket */
    public Snapshot close(FileNumber number, CutOff cutOff) { return keep(number, cutOff); }

    private Snapshot keep(FileNumber number, CutOff cutOff) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Frozen frozen = Frozen.of(tallies.counted(number, cutOff), who.name(), now, city.zone());
        String text = frozen.canonical(), sha256 = HexFormat.of().formatHex(Sha256.of(text));
        Bulk bulk = Bulk.of(em);
        bulk.change("INSERT INTO snapshot (ordinance_id, created_at, created_by, definition_version, cut_off, body, sha256) SELECT id, ?, ?, ?, ?, ?, ? FROM ordinance WHERE file_number = ?", utc(now), who.name(),
                frozen.values().get("definitionVersion"), utc(cutOff.at()), text, sha256, number.value());
        long id = bulk.read("SELECT LAST_INSERT_ID()", row -> row.getLong(1)).get(0);
        journal.record(who.name(), "snapshot.made", "snapshot", String.valueOf(id), null, Map.of("ordinance", number.value(), "cutOff", frozen.values().get("cutOff"), "sha256", sha256));
        em.flush();                                                             // the entry is asked for below
        return one(number, id);
    }

    /** Administrators, staff and the mayor (api.md), and the program itself. */
    void mayMake() {
        if (!mayBeMade()) throw new SecurityException("snapshots are not made by " + who.role());
    }

    public boolean mayBeMade() { return who.administers() || who.role() == Role.STAFF || who.role() == Role.MAYOR; }

    /** The latest first. */
    public List<Snapshot> of(FileNumber number, int most) { return Bulk.of(em).read(ALL + " WHERE o.file_number = ? ORDER BY s.id DESC LIMIT " + most, this::snapshot, number.value()); }

    /** @throws Missing where this ordinance has no such snapshot */
    public Snapshot one(FileNumber number, long id) {
        return Bulk.of(em).read(ALL + " WHERE o.file_number = ? AND s.id = ?", this::snapshot, number.value(), id).stream().findFirst().orElseThrow(() -> new Missing("snapshot"));
    }

    /** Its text, over which the hash was taken. @throws Missing where this ordinance has no such snapshot */
    String text(FileNumber number, long id) {
        return Bulk.of(em).read("SELECT s.body FROM snapshot s JOIN ordinance o ON o.id = s.ordinance_id WHERE o.file_number = ? AND s.id = ?", row -> row.getString(1), number.value(), id)
                .stream().findFirst().orElseThrow(() -> new Missing("snapshot"));
    }

    /** As it leaves the house: the text with its number and hash beside. */
    public String file(Snapshot snapshot) { return SnapshotFile.of(snapshot, text(new FileNumber(snapshot.ordinance()), snapshot.id())); }

    /** What was counted, ascending. */
    public record Numbers(List<Long> contacts, List<Long> petitionLines) {}

    public Numbers counted(Snapshot snapshot) {
        Frozen frozen = Frozen.read(text(new FileNumber(snapshot.ordinance()), snapshot.id()));
        return new Numbers(frozen.ids("ids"), frozen.ids("petitionLines"));
    }

    /** The latest that is intact, for who tells others of the measure: its figures without the numbers behind them. */
    public Optional<Map<String, Object>> latest(FileNumber number) {
        return of(number, MOST_LOOKED_AT).stream().filter(Snapshot::intact).findFirst().map(snapshot -> {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("snapshot", snapshot.id());
            Map<String, Object> values = Frozen.read(text(number, snapshot.id())).values();
            for (String name : List.of("createdAt", "cutOff", "definitionVersion", "figures")) told.put(name, values.get(name));
            told.put("sha256", snapshot.sha256());
            return told;
        });
    }

    /** @param other null: what the same cut-off comes to now */
    Difference difference(FileNumber number, long id, Long other) {
        Frozen before = Frozen.read(text(number, id));
        Frozen now = other == null ? Frozen.of(tallies.counted(number, before.cutOff(city.zone())), "", Instant.now(), city.zone()) : Frozen.read(text(number, other));
        return Difference.between(before, now, this::merged);
    }

    /** Whether its figures are these: what else is counted at its cut-off then belongs to it. */
    public boolean holds(Snapshot snapshot, Tally tally) { return Frozen.read(text(new FileNumber(snapshot.ordinance()), snapshot.id())).says(tally); }

    private Set<Long> merged(Collection<Long> people) {
        return new HashSet<>(Bulk.of(em).find("SELECT id FROM constituent WHERE id IN (??) AND merged_into IS NOT NULL", people, row -> row.getLong(1)));
    }

    private Snapshot snapshot(ResultSet row) throws SQLException {
        return new Snapshot(row.getLong(1), row.getString(2), at(row, 3), row.getString(4), row.getInt(5), new CutOff(at(row, 6), city.zone()), row.getString(7), row.getBoolean(8) && saysSo(row));
    }

    private static boolean saysSo(ResultSet row) throws SQLException {
        return row.getString(2).equals(row.getString(9)) && same(at(row, 3), row.getString(10)) && row.getString(4).equals(row.getString(11)) && row.getString(5).equals(row.getString(12)) && same(at(row, 6), row.getString(13));
    }

    /** To the microsecond: the database keeps no finer times. */
    private static boolean same(Instant kept, String said) {
        try {
            return said != null && Duration.between(kept, OffsetDateTime.parse(said)).abs().toNanos() < 1_000;
        } catch (DateTimeException | ArithmeticException otherwise) {
            return false;
        }
    }

    private static Instant at(ResultSet row, int column) throws SQLException { return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC); }

    private static LocalDateTime utc(Instant at) { return LocalDateTime.ofInstant(at, ZoneOffset.UTC); }

    @Override public Told look() {
        Bulk bulk = Bulk.of(em);
        List<Snapshot> all = bulk.read(ALL + " ORDER BY s.id", this::snapshot);
        Optional<Snapshot> changed = all.stream().filter(snapshot -> !snapshot.intact()).findFirst();
        if (changed.isPresent()) return new Told(HEADING, State.ILL, "snapshot.health.wrong", String.valueOf(changed.get().id()));
        long gone = bulk.read(GONE, row -> row.getLong(1)).get(0);
        return gone > 0 ? new Told(HEADING, State.ILL, "snapshot.health.gone", gone) : new Told(HEADING, State.WELL, "snapshot.health.well", all.size());
    }
}
