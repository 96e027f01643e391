package org.countersign.snapshot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.count.CutOff;
import org.countersign.http.Json;
import org.countersign.platform.Bulk;

/** The rows of snapshots: each time they are read their hash is taken anew and held against the journal's. */
record Shelf(Bulk bulk, ZoneId zone) {
    /** What the text comes to now, and what the journal wrote down when it was made: whoever changes a row would have to change both. */
    private static final String INTACT = "SHA2(s.body, 256) COLLATE utf8mb4_bin = s.sha256 AND EXISTS (SELECT 1 FROM journal j WHERE j.subject_type = 'snapshot'"
            + " AND j.subject_id = CAST(s.id AS CHAR) COLLATE utf8mb4_unicode_ci AND j.what = 'snapshot.made' AND INSTR(j.after_json COLLATE utf8mb4_bin, s.sha256) > 0)";
    /** What the text says of what the other columns say too: these are only there to be found by. */
    private static final String SAYS = Stream.of("ordinance", "createdAt", "createdBy", "definitionVersion", "cutOff").map(name -> "JSON_VALUE(s.body, '$." + name + "')").collect(Collectors.joining(", "));
    private static final String OF = " FROM snapshot s JOIN ordinance o ON o.id = s.ordinance_id ";
    private static final String ALL = "SELECT s.id, o.file_number, s.created_at, s.created_by, s.definition_version, s.cut_off, s.sha256, " + INTACT + ", " + SAYS + OF;
    private static final String ONE = "WHERE o.file_number = ? AND s.id = ?";
    /** Made, as the journal knows, and not there. */
    private static final String GONE = "SELECT COUNT(*) FROM journal j WHERE j.subject_type = 'snapshot' AND j.what = 'snapshot.made'"
            + " AND NOT EXISTS (SELECT 1 FROM snapshot s WHERE CAST(s.id AS CHAR) COLLATE utf8mb4_unicode_ci = j.subject_id)";

    /** In the order they were made. */
    List<Snapshot> all() { return bulk.read(ALL + "ORDER BY s.id", this::snapshot); }

    /** The latest first. */
    List<Snapshot> of(String ordinance, int most) { return bulk.read(ALL + "WHERE o.file_number = ? ORDER BY s.id DESC LIMIT " + most, this::snapshot, ordinance); }

    /** Empty: this ordinance has no such snapshot. */
    Optional<Snapshot> one(String ordinance, long id) { return bulk.read(ALL + ONE, this::snapshot, ordinance, id).stream().findFirst(); }

    Optional<String> text(String ordinance, long id) { return bulk.read("SELECT s.body" + OF + ONE, row -> row.getString(1), ordinance, id).stream().findFirst(); }

    /** The contacts by residency and stance, such as RESIDENT.SUPPORT, those that are none left out; the rest of the text, which may be long, stays where it is. */
    Map<String, Long> cells(long id) {
        Map<String, Long> cells = new TreeMap<>();
        bulk.read("SELECT JSON_EXTRACT(body, '$.figures.contacts.matrix') FROM snapshot WHERE id = ?", row -> row.getString(1), id).stream().filter(text -> text != null)
                .forEach(text -> Json.readObject(text).forEach((residency, row) -> row.asJsonObject().forEach((stance, n) -> cells.put(residency + "." + stance, Long.valueOf(n.toString())))));
        cells.values().removeIf(n -> n == 0);
        return cells;
    }

    long gone() { return bulk.read(GONE, row -> row.getLong(1)).get(0); }

    private Snapshot snapshot(ResultSet row) throws SQLException {
        return new Snapshot(row.getLong(1), row.getString(2), at(row, 3), row.getString(4), row.getInt(5), new CutOff(at(row, 6), zone), row.getString(7), row.getBoolean(8) && saysSo(row));
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
}
