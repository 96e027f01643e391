package org.countersign.jacket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.countersign.TestDatabase;
import org.countersign.count.CutOff;
import org.countersign.platform.Refused;
import org.countersign.snapshot.Snapshot;
import org.countersign.snapshot.Snapshots;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever changes what was counted for a decision is found before a jacket says it. */
class SealedIT {
    final TestDatabase database = TestDatabase.fresh();

    SealedIT() {
        change("INSERT INTO ordinance (id, file_number, title, recorded_at, recorded_by) VALUES (1, '2026-1', 'A measure', NOW(6), 'clerk')");
        change("INSERT INTO ordinance_action (id, ordinance_id, type, at, date_only, recorded_at, recorded_by) VALUES (1, 1, 'executive-signature', '2026-01-01', TRUE, NOW(6), 'clerk')");
        change("INSERT INTO snapshot (id, ordinance_id, created_at, created_by, definition_version, cut_off, body, sha256) VALUES (7, 1, NOW(6), 'system', 1, NOW(6), '{}', '')");
        change("INSERT INTO decision_freeze (id, ordinance_id, action_id, snapshot_id, frozen_at, frozen_by) VALUES (5, 1, 1, 7, NOW(6), 'system')");
        change("INSERT INTO frozen_position VALUES (5, 11, 'SUPPORT', 'RESIDENT', FALSE), (5, 12, 'OPPOSE', 'RESIDENT', FALSE), (5, 13, 'OPPOSE', 'SUBURB', TRUE)");
        String hash = "SHA2('11 SUPPORT RESIDENT 0\n12 OPPOSE RESIDENT 0\n13 OPPOSE SUBURB 1\n', 256)";
        change("UPDATE decision_freeze SET positions_sha256 = " + hash);
        change("INSERT INTO journal (at, who, what, subject_type, subject_id, after_json) VALUES (NOW(6), 'system', 'jacket.frozen', 'ordinance', '1', CONCAT('{\"snapshot\":7,\"positions\":\"', " + hash + ", '\"}'))");
    }

    @AfterEach void close() { database.close(); }

    @Test void as_it_was_frozen_nothing_stands_against_it() { assertEquals("", flaw(true)); }

    @ParameterizedTest @ValueSource(strings = {
            "UPDATE frozen_position SET stance = 'OPPOSE' WHERE contact_id = 11",
            "UPDATE frozen_position SET stance = IF(stance = 'OPPOSE', 'SUPPORT', 'OPPOSE') WHERE contact_id IN (11, 12)",
            "UPDATE frozen_position SET residency = 'RESIDENT' WHERE contact_id = 13",
            "UPDATE frozen_position SET petition = FALSE WHERE contact_id = 13",
            "UPDATE frozen_position SET contact_id = 14 WHERE contact_id = 13",
            "DELETE FROM frozen_position WHERE contact_id = 13",
            "UPDATE decision_freeze SET positions_sha256 = NULL",
            "UPDATE decision_freeze SET positions_sha256 = SHA2('11 OPPOSE RESIDENT 0\n', 256)"})
    void whatever_is_changed_is_found(String changed) {
        change(changed);
        assertEquals("jacket.tampered.positions", flaw(true));
    }

    @Test void a_hash_made_to_fit_is_not_the_one_that_the_journal_wrote_down() {
        change("UPDATE frozen_position SET stance = IF(stance = 'OPPOSE', 'SUPPORT', 'OPPOSE') WHERE contact_id IN (11, 12)");
        change("UPDATE decision_freeze SET positions_sha256 = SHA2('11 OPPOSE RESIDENT 0\n12 SUPPORT RESIDENT 0\n13 OPPOSE SUBURB 1\n', 256)");
        assertEquals("jacket.tampered.positions", flaw(true));
    }

    @Test void of_what_was_frozen_before_there_was_a_hash_the_sums_are_held_against_the_snapshot() {
        change("UPDATE decision_freeze SET positions_sha256 = NULL");
        change("UPDATE journal SET after_json = '{\"snapshot\":7}' WHERE what = 'jacket.frozen'");
        assertEquals("", flaw(true));
        change("UPDATE frozen_position SET stance = 'OPPOSE' WHERE contact_id = 11");
        assertEquals("jacket.tampered.positions", flaw(true));
    }

    @Test void a_snapshot_that_was_changed_is_no_basis() { assertEquals("jacket.tampered.snapshot", flaw(false)); }

    private String flaw(boolean intact) {
        return database.inTransaction(em -> {
            Freezes freezes = new Freezes();
            freezes.em = em;
            freezes.snapshots = new Snapshots() {
                @Override public Map<String, Long> cells(Snapshot snapshot) { return new TreeMap<>(Map.of("RESIDENT.SUPPORT", 1L, "RESIDENT.OPPOSE", 1L)); }
            };
            CutOff cutOff = new CutOff(Instant.parse("2026-01-01T05:00:00Z"), ZoneId.of("America/New_York"));
            Freeze freeze = new Freeze(5, 1, 1, new Snapshot(7, "2026-1", cutOff.at(), "system", 1, cutOff, "", intact), cutOff.at(), "system");
            try (Connection connection = database.connection()) {
                return freezes.flaw(freeze, Members.read(connection, freeze).seal()).map(Refused::key).orElse("");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void change(String sql) { database.doInTransaction(em -> em.createNativeQuery(sql).executeUpdate()); }
}
