package org.countersign.jacket;

import static org.countersign.intake.TestIntake.at;
import static org.countersign.intake.TestIntake.call;
import static org.countersign.intake.TestIntake.person;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.EntityManager;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.TestDatabase;
import org.countersign.action.Standing;
import org.countersign.city.Cities;
import org.countersign.city.City;
import org.countersign.count.TestTallies;
import org.countersign.decision.Decision;
import org.countersign.decision.Decisions;
import org.countersign.http.Json;
import org.countersign.intake.NewSigner;
import org.countersign.intake.TestIntake;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Bulk;
import org.countersign.platform.Refused;
import org.countersign.residency.ResidencyReader;
import org.countersign.snapshot.TestSnapshots;
import org.countersign.staff.Journal;
import org.countersign.staff.Who;
import org.countersign.stance.Stance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which tallies are to be frozen because their day has come. */
class FreezesIT {
    static final City CITY = Cities.named("hartford");
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

    @Test void a_pocket_veto_and_a_return_unsigned_are_frozen_too_and_an_earlier_act_found_later_anew() {
        act(1, "2026-1", "passage", 40);
        also(11, 1, "pocket-veto", "2026-01-20", 15);
        act(2, "2026-2", "passage", 40);
        also(12, 2, "executive-return-unsigned", "2026-01-20", 15);
        act(3, "2026-3", "pocket-veto", 40);
        act(4, "2026-4", "executive-veto", 30);
        frozen(4);
        assertEquals(List.of(new FileNumber("2026-1"), new FileNumber("2026-2")), due(), "nobody had passed 2026-3");
        frozen(11);
        frozen(12);
        assertEquals(List.of(), due());
        also(14, 4, "executive-signature", "2025-12-20", 15);
        assertEquals(List.of(new FileNumber("2026-4")), due(), "the signature was first, and only the veto is frozen");
        also(15, 1, "executive-veto", "2026-01-22", 13);
        assertEquals(List.of(new FileNumber("2026-4")), due(), "its day has not come");
    }

    @Test void what_is_frozen_has_a_hash_that_the_journal_knows_and_is_found_when_it_is_changed() {
        TestIntake intake = new TestIntake(database, ResidencyReader.of(CITY));
        intake.docket("2026-7");
        intake.take(call().by(new NewSigner("Ann", "Field", null, null, null, at("12 Main St", null, "06103"))).on("2026-7", Stance.SUPPORT).done());
        intake.take(call().by(person("Bo", "Marsh", "bo@example.org"), person("Cy", "Fenn", "cy@example.org")).on("2026-7", Stance.OPPOSE_UNLESS_AMENDED).done());
        intake.take(call().by(person("Di", "Glade", "di@example.org")).suggesting("2026-7", Stance.SUPPORT).done());
        change("INSERT INTO ordinance_action (id, ordinance_id, type, at, date_only, recorded_at, recorded_by) SELECT 9, id, 'executive-signature', UTC_TIMESTAMP(6) + INTERVAL 1 DAY, FALSE, NOW(6), 'clerk' FROM ordinance");
        Freeze freeze = database.inTransaction(em -> freezes(em).freeze(new FileNumber("2026-7")));
        assertEquals(2L, database.rows("SELECT COUNT(*) FROM frozen_position").get(0).get(0));
        assertEquals(List.of(List.of(1L)), database.rows("SELECT COUNT(*) FROM decision_freeze f JOIN journal j ON j.what = 'jacket.frozen' AND JSON_VALUE(j.after_json, '$.positions') = f.positions_sha256"));
        assertEquals(Optional.empty(), flaw(freeze));
        change("UPDATE frozen_position SET stance = IF(stance = 'SUPPORT', 'OPPOSE', 'SUPPORT')");
        assertEquals(Optional.of("jacket.tampered.positions"), flaw(freeze));
    }

    private Optional<String> flaw(Freeze freeze) {
        Seal seal = TestTallies.on(database).atOneMoment(connection -> Members.read(connection, freeze)).seal();
        return database.inTransaction(em -> freezes(em).flaw(freeze, seal)).map(Refused::key);
    }

    private void also(int id, int ordinance, String type, String at, int daysAgo) {
        change("INSERT INTO ordinance_action (id, ordinance_id, type, at, date_only, recorded_at, recorded_by) VALUES (" + id + ", " + ordinance + ", '" + type + "', '" + at + "', TRUE, UTC_TIMESTAMP(6) - INTERVAL " + daysAgo + " DAY, 'clerk')");
    }

    private void frozen(int action) {
        change("INSERT INTO snapshot (id, ordinance_id, created_at, created_by, definition_version, cut_off, body, sha256) SELECT id, ordinance_id, NOW(6), 'system', 1, NOW(6), '{}', '' FROM ordinance_action WHERE id = " + action);
        change("INSERT INTO decision_freeze (ordinance_id, action_id, snapshot_id, frozen_at, frozen_by) SELECT ordinance_id, id, id, NOW(6), 'system' FROM ordinance_action WHERE id = " + action);
    }

    private List<FileNumber> due() { return database.inTransaction(em -> freezes(em).due()); }

    private Freezes freezes(EntityManager em) {
        Freezes freezes = new Freezes();
        freezes.em = em;
        freezes.days = 14;
        freezes.city = CITY;
        freezes.who = new Who();
        freezes.journal = new Journal() {
            @Override public void record(String who, String what, String type, String id, Map<String, ?> before, Map<String, ?> after) {
                Bulk.of(em).change("INSERT INTO journal (at, who, what, subject_type, subject_id, after_json) VALUES (NOW(6), ?, ?, ?, ?, ?)", who, what, type, id, Json.of(after).toString());
            }
        };
        freezes.snapshots = TestSnapshots.of(em, TestTallies.on(database), freezes.who, freezes.journal, CITY);
        freezes.ordinances = new Ordinances() {
            @Override public Optional<Ordinance> byNumber(FileNumber number) { return em.createQuery("SELECT o FROM Ordinance o WHERE o.fileNumber = :number", Ordinance.class).setParameter("number", number).getResultList().stream().findFirst(); }
        };
        freezes.decisions = new Decisions() {
            @Override public Decision of(Ordinance ordinance) {
                Standing standing = ordinance.standing(ZoneId.of("America/New_York"));
                return new Decision(ordinance, standing, standing.decision().flatMap(deed -> ordinance.actions().stream().filter(action -> action.type() == deed.type()).findFirst()), Optional.empty(), null, ZoneId.of("America/New_York"));
            }
        };
        return freezes;
    }

    private void act(int id, String no, String type, int daysAgo) {
        change("INSERT INTO ordinance (id, file_number, title, recorded_at, recorded_by) VALUES (" + id + ", '" + no + "', 'A measure', NOW(6), 'clerk')");
        change("INSERT INTO ordinance_action (id, ordinance_id, type, at, date_only, recorded_at, recorded_by) VALUES (" + id + ", " + id + ", '" + type + "', '2026-01-01', TRUE, UTC_TIMESTAMP(6) - INTERVAL " + daysAgo + " DAY, 'clerk')");
    }

    private void change(String sql) { database.doInTransaction(em -> em.createNativeQuery(sql).executeUpdate()); }
}
