package org.countersign.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.countersign.TestDatabase;
import org.countersign.platform.HealthLine.State;
import org.countersign.platform.HealthLine.Told;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ImportWatchIT {
    final TestDatabase database = TestDatabase.fresh();

    @AfterEach void close() { database.close(); }

    @Test void an_import_whose_worker_is_gone_for_minutes_is_ill_and_one_that_is_worked_on_is_well() {
        assertEquals(State.WELL, look().state());
        begin("UTC_TIMESTAMP(6) + INTERVAL 30 SECOND");
        assertEquals(State.WELL, look().state());
        begin("UTC_TIMESTAMP(6) - INTERVAL 10 MINUTE");
        Told left = look();
        assertEquals(State.ILL, left.state());
        assertEquals(1, left.values()[0]);
        assertEquals(2, left.values()[1]);
        assertEquals(2, figure("imports_running"));
        assertEquals(0, figure("imports_failed"));
    }

    @Test void one_that_waits_behind_as_many_as_can_be_worked_on_is_well_and_one_that_waits_beside_a_free_hand_is_ill() {
        for (int busy = 0; busy < 3; busy++) begin("UTC_TIMESTAMP(6) + INTERVAL 30 SECOND");
        begin("UTC_TIMESTAMP(6) - INTERVAL 10 MINUTE");
        assertEquals(State.WELL, look().state());
        database.doInTransaction(em -> em.createNativeQuery("UPDATE import_run SET state = 'DONE', lease_until = NULL WHERE lease_until > UTC_TIMESTAMP(6) LIMIT 1").executeUpdate());
        assertEquals(State.ILL, look().state());
    }

    @Test void a_draft_that_lay_for_hours_waits_only_since_it_was_started() {
        TestImports office = new TestImports(database);
        ImportRun run = office.upload("received_at,channel\n2008-08-11,CALL\n");
        database.doInTransaction(em -> em.createNativeQuery("UPDATE import_run SET started_at = started_at - INTERVAL 3 HOUR WHERE id = " + run.id()).executeUpdate());
        assertEquals(State.WELL, look().state());
    }

    private int figure(String name) { return database.inTransaction(em -> watch(em).now(name).intValue()); }

    private Told look() { return database.inTransaction(em -> watch(em).look()); }

    private static ImportWatch watch(jakarta.persistence.EntityManager em) {
        ImportWatch watch = new ImportWatch();
        watch.em = em;
        return watch;
    }

    private void begin(String leaseUntil) {
        database.doInTransaction(em -> em.createNativeQuery("INSERT INTO import_run (format, source, state, started_by, started_at, lease_until) VALUES ('csv', 'x', 'RUNNING', 'staff', UTC_TIMESTAMP(6), " + leaseUntil + ")").executeUpdate());
    }
}
