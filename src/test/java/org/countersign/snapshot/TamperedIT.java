package org.countersign.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.countersign.TestDatabase;
import org.countersign.city.City;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.HealthLine;
import org.countersign.platform.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever changes a row of a snapshot, or takes it away, is found: every column of it. */
class TamperedIT {
    static final City CITY = new City("hartford", "Hartford", "CT", "Connecticut", ZoneId.of("America/New_York"), Set.of("Hartford"), 9);
    static final FileNumber NO = new FileNumber("2026-1");
    static final String BODY = "{\"createdAt\":\"2026-03-31T10:00:00.123-04:00\",\"createdBy\":\"mayor\",\"cutOff\":\"2026-04-01T00:00:00-04:00\",\"definitionVersion\":1,\"figures\":{},\"ids\":[1,2],\"ordinance\":\"2026-1\"}";
    final TestDatabase database = TestDatabase.fresh();

    TamperedIT() {
        for (int id = 1; id <= 2; id++) change("INSERT INTO ordinance (id, file_number, title, recorded_at, recorded_by) VALUES (" + id + ", '2026-" + id + "', 'A measure', NOW(6), 'clerk')");
        change("INSERT INTO snapshot (id, ordinance_id, created_at, created_by, definition_version, cut_off, body, sha256) VALUES (7, 1, '2026-03-31 14:00:00.123', 'mayor', 1, '2026-04-01 04:00:00', '" + BODY + "', SHA2(body, 256))");
        change("INSERT INTO journal (at, who, what, subject_type, subject_id, after_json) VALUES (NOW(6), 'mayor', 'snapshot.made', 'snapshot', '7', CONCAT('{\"sha256\":\"', SHA2('" + BODY + "', 256), '\"}'))");
    }

    @AfterEach void close() { database.close(); }

    @Test void as_it_was_made_it_is_intact() {
        assertTrue(asked(snapshots -> snapshots.one(NO, 7)).intact());
        assertEquals(HealthLine.State.WELL, told().state());
    }

    @ParameterizedTest @ValueSource(strings = {"cut_off = '2026-04-01 05:00:00'", "created_at = '2026-03-31 14:00:00.124'", "created_by = 'clerk'", "definition_version = 2", "ordinance_id = 2",
            "body = REPLACE(body, '[1,2]', '[1]')", "body = REPLACE(body, '[1,2]', '[1]'), sha256 = SHA2(body, 256)", "body = ''", "body = '', sha256 = SHA2('', 256)"})
    void a_changed_column_is_found(String changed) {
        change("UPDATE snapshot SET " + changed + " WHERE id = 7");
        assertFalse(asked(snapshots -> snapshots.one(changed.startsWith("ordinance") ? new FileNumber("2026-2") : NO, 7)).intact());
        assertEquals("snapshot.health.wrong", told().key());
    }

    @Test void nothing_is_compared_with_what_was_changed() {
        change("UPDATE snapshot SET body = '' WHERE id = 7");
        assertEquals("snapshot.tampered.compared", assertThrows(Refused.class, () -> asked(snapshots -> snapshots.difference(NO, 7, 7L))).key());
    }

    @Test void its_contacts_are_known_by_residency_and_stance() {
        change("UPDATE snapshot SET body = JSON_SET(body, '$.figures', JSON_OBJECT('contacts', JSON_OBJECT('matrix', JSON_OBJECT('RESIDENT', JSON_OBJECT('SUPPORT', 2, 'OPPOSE', 0))))) WHERE id = 7");
        assertEquals(Map.of("RESIDENT.SUPPORT", 2L), asked(snapshots -> snapshots.cells(snapshots.one(NO, 7))));
        change("UPDATE snapshot SET body = '' WHERE id = 7");
        assertEquals(Map.of(), asked(snapshots -> snapshots.cells(snapshots.one(NO, 7))));
    }

    @Test void a_row_taken_away_is_found() {
        change("DELETE FROM snapshot WHERE id = 7");
        assertEquals(HealthLine.State.ILL, told().state());
        assertEquals("snapshot.health.gone", told().key());
    }

    private HealthLine.Told told() { return asked(Snapshots::look); }

    private <T> T asked(Function<Snapshots, T> asking) {
        return database.inTransaction(em -> {
            Snapshots snapshots = new Snapshots();
            snapshots.em = em;
            snapshots.city = CITY;
            return asking.apply(snapshots);
        });
    }

    private void change(String sql) { database.doInTransaction(em -> em.createNativeQuery(sql).executeUpdate()); }
}
