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
