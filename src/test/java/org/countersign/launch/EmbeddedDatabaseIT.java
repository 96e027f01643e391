package org.countersign.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.countersign.TestDatabase;
import org.junit.jupiter.api.Test;

class EmbeddedDatabaseIT {
    @Test void a_new_schema_has_every_migration_applied() throws Exception {
        TestDatabase database = TestDatabase.fresh();
        long files;
        try (var sql = Files.list(Path.of("sql"))) {
            files = sql.filter(file -> file.getFileName().toString().endsWith(".sql")).count();
        }
        assertTrue(files > 0);
        assertEquals(List.of(List.of(files)), database.rows("SELECT count(*) FROM flyway_schema_history WHERE success"));
    }

    @Test void the_entities_of_the_application_are_there() {
        TestDatabase database = TestDatabase.fresh();
        assertTrue(database.factory().getMetamodel().getEntities().size() > 0);
        assertEquals("here", database.<Object>inTransaction(em -> em.createNativeQuery("SELECT 'here'").getSingleResult()));
    }

    @Test void transactions_read_what_others_committed() {
        assertEquals(List.of(List.of("READ-COMMITTED", "+00:00")), TestDatabase.empty().rows("SELECT @@transaction_isolation, @@time_zone"));
    }
}
