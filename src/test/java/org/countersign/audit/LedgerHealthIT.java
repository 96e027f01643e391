package org.countersign.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.countersign.TestDatabase;
import org.countersign.intake.TestIntake;
import org.countersign.ledger.TestLedger;
import org.countersign.platform.HealthLine.State;
import org.countersign.platform.HealthLine.Told;
import org.countersign.staff.Who;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A ledger that nobody has held against a full count for days is not well only because nobody found it wrong. */
class LedgerHealthIT {
    private final TestDatabase database = TestDatabase.fresh();
    private final TestLedger books = new TestLedger(database, ZoneId.of("America/New_York"));

    @BeforeEach void two_ordinances_and_their_books() {
        new TestIntake(database).docket("A-1", "B-2");
        assertEquals("audit.health.building", look().key());
        books.rebuild();
    }

    @AfterEach void close() { database.close(); }

    @Test void what_was_compared_last_night_is_well_and_says_how_long_ago_that_was() {
        assertEquals("audit.health.none", look().key());
        compared("A-1", 5);
        compared("B-2", 3);
        Told told = look();
        assertEquals(List.of(State.WELL, "audit.health.well", 2, 6L), List.of(told.state(), told.key(), told.values()[0], told.values()[1]));
    }

    @Test void where_one_ordinance_was_not_compared_for_more_than_two_days_somebody_should_look() {
        compared("A-1", 5);
        compared("B-2", 24 * 21 + 2);
        old(3);
        Told told = look();
        assertEquals(List.of(State.WATCH, "audit.health.old", 21L), List.of(told.state(), told.key(), told.values()[0]));
        compared("B-2", 1);
        assertEquals(State.WELL, look().state());
    }

    @Test void where_nothing_was_ever_compared_it_is_said_after_two_days_as_well() {
        old(3);
        assertEquals(List.of(State.WATCH, 3L), List.of(look().state(), look().values()[0]));
    }

    @Test void what_was_found_wrong_is_ill_however_old() {
        database.doInTransaction(em -> checks(em).record(new Reconciliation.Finding("A-1", 100, List.of(new Reconciliation.Mismatch("sums of 2008-08-04", "contacts.COUNTS.CALL.RESIDENT.SUPPORT", 2, 1))), Duration.ZERO));
        old(30);
        assertEquals(State.ILL, look().state());
        assertEquals("contacts.COUNTS.CALL.RESIDENT.SUPPORT 2 ≠ 1 (sums of 2008-08-04)", database.inTransaction(em -> checks(em).latest()).get(0).first());
    }

    @Test void changes_that_nobody_folds_are_told_after_a_minute() {
        compared("A-1", 5);
        compared("B-2", 5);
        change("INSERT INTO ledger_change (ordinance_id, sort, day, code, n, at) VALUES (1, 0, 0, 0, 1, UTC_TIMESTAMP(6) - INTERVAL 50 SECOND)");
        assertEquals("audit.health.well", look().key());
        change("UPDATE ledger_change SET at = UTC_TIMESTAMP(6) - INTERVAL 200 SECOND");
        Told told = look();
        assertEquals(List.of(State.WATCH, "audit.health.behind", 3L), List.of(told.state(), told.key(), told.values()[0]));
        books.fold();
        assertEquals("audit.health.well", look().key());
    }

    private void compared(String ordinance, int hours) {
        change("INSERT INTO audit_check (at, file_number, figures, mismatches, milliseconds) VALUES (UTC_TIMESTAMP(6) - INTERVAL " + hours + " HOUR, '" + ordinance + "', 100, 0, 1)");
    }

    /** The books are kept for so long. */
    private void old(int days) { change("UPDATE ledger_book SET since = UTC_TIMESTAMP(6) - INTERVAL " + days + " DAY"); }

    private Told look() {
        return database.inTransaction(em -> {
            LedgerHealth health = new LedgerHealth();
            health.rebuilding = books.rebuilding(em);
            health.folding = TestLedger.folding(em);
            health.checks = checks(em);
            return health.look();
        });
    }

    private static Checks checks(jakarta.persistence.EntityManager em) {
        Checks checks = new Checks();
        checks.em = em;
        checks.who = new Who();
        return checks;
    }

    private void change(String sql) { database.doInTransaction(em -> em.createNativeQuery(sql).executeUpdate()); }
}
