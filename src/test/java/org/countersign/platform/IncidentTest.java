package org.countersign.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.PersistenceException;
import java.sql.SQLNonTransientConnectionException;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IncidentTest {
    private static final Logger LOG = Logger.getLogger(Incident.class.getName());

    @BeforeEach void quiet() { LOG.setFilter(each -> false); }

    @AfterEach void loud() { LOG.setFilter(null); }

    @Test void work_that_fails_each_second_while_the_database_is_away_tells_so_once_and_anything_else_each_time() {
        long before = Incident.recorded();
        for (int second = 0; second < 5; second++) Incident.watch(IncidentTest::away);
        assertEquals(1, Incident.recorded() - before);
        for (int second = 0; second < 5; second++) Incident.watch(IncidentTest::wrong);
        assertEquals(6, Incident.recorded() - before, "this would not pass by itself");
        Incident.watch(() -> away());
        assertEquals(7, Incident.recorded() - before, "other work tells of its own");
    }

    private static void away() { throw new PersistenceException(new SQLNonTransientConnectionException("away", "08000")); }

    private static void wrong() { throw new IllegalStateException("wrong"); }
}
