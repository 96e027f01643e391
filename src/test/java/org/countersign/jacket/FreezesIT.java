package org.countersign.jacket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.countersign.TestDatabase;
import org.countersign.ordinance.FileNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which tallies are to be frozen because their day has come. */
class FreezesIT {
    final TestDatabase database = TestDatabase.fresh();

    @AfterEach void close() { database.close(); }

    @Test void a_tally_is_frozen_some_days_after_its_decision_was_recorded_and_once_for_each_decision() {
        act(1, "2026-1", "executive-veto", 15);
        act(2, "2026-2", "executive-signature", 13);
        act(3, "2026-3", "passage", 200);
        act(4, "2026-4", "became-law", 300);
        assertEquals(List.of(new FileNumber("2026-1"), new FileNumber("2026-4")), due());
        change("INSERT INTO snapshot (id, ordinance_id, created_at, created_by, definition_version, cut_off, body, sha256) VALUES (1, 1, NOW(6), 'system', 1, NOW(6), '{}', '')");
        change("INSERT INTO decision_freeze (ordinance_id, action_id, snapshot_id, frozen_at, frozen_by) VALUES (1, 1, 1, NOW(6), 'system')");
        assertEquals(List.of(new FileNumber("2026-4")), due());
        change("UPDATE ordinance_action SET superseded_why = 'it was signed' WHERE id IN (1, 4)");
        assertEquals(List.of(), due(), "what was recorded wrongly decides nothing");
        change("INSERT INTO ordinance_action (id, ordinance_id, type, at, date_only, recorded_at, recorded_by) VALUES (5, 1, 'executive-signature', '2026-01-01', TRUE, UTC_TIMESTAMP(6) - INTERVAL 20 DAY, 'clerk')");
        assertEquals(List.of(new FileNumber("2026-1")), due(), "another act, another freeze");
    }

    private List<FileNumber> due() {
        return database.inTransaction(em -> {
            Freezes freezes = new Freezes();
            freezes.em = em;
            freezes.days = 14;
            return freezes.due();
        });
    }

    private void act(int id, String no, String type, int daysAgo) {
        change("INSERT INTO ordinance (id, file_number, title, recorded_at, recorded_by) VALUES (" + id + ", '" + no + "', 'A measure', NOW(6), 'clerk')");
        change("INSERT INTO ordinance_action (id, ordinance_id, type, at, date_only, recorded_at, recorded_by) VALUES (" + id + ", " + id + ", '" + type + "', '2026-01-01', TRUE, UTC_TIMESTAMP(6) - INTERVAL " + daysAgo + " DAY, 'clerk')");
    }

    private void change(String sql) { database.doInTransaction(em -> em.createNativeQuery(sql).executeUpdate()); }
}
