package org.countersign.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.countersign.TestDatabase;
import org.junit.jupiter.api.Test;

/** An import is taken back while somebody at a desk has one of its contacts before them. */
class UndoBesideDesksIT {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    @Test void what_a_desk_says_of_a_contact_while_its_import_goes_keeps_the_contact() throws Exception {
        try (TestDatabase database = TestDatabase.fresh(); Connection desk = database.connection(); Statement sql = desk.createStatement()) {
            TestImports office = new TestImports(database);
            office.docket("2008-0811", "2008-0900");
            ImportRun run = office.run("external_id,received_at,channel,ordinance_no,stance\nx1,2008-08-11,CALL,2008-0811,SUPPORT\nx2,2008-08-11,CALL,2008-0811,OPPOSE\n");
            desk.setAutoCommit(false);
            sql.execute("UPDATE contact SET version = version + 1 WHERE external_id = 'x1'");
            sql.execute("INSERT INTO `position` (ordinance_id, contact_id, stance) SELECT o.id, c.id, 'OPPOSE' FROM ordinance o, contact c WHERE o.file_number = '2008-0900' AND c.external_id = 'x1'");
            CompletableFuture<Void> undo = CompletableFuture.runAsync(() -> office.undo(run.id()));
            waitedFor(database, undo);
            desk.commit();
            undo.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
            assertEquals(List.of(List.of("x1")), database.rows("SELECT external_id FROM contact"));
            assertEquals(List.of(List.of("2008-0900")), database.rows("SELECT o.file_number FROM `position` p JOIN contact c ON c.id = p.contact_id JOIN ordinance o ON o.id = p.ordinance_id"));
            assertEquals(List.of(List.of(1L)), database.rows("SELECT COUNT(*) FROM `position`"));
        }
    }

    private static void waitedFor(TestDatabase database, CompletableFuture<Void> undo) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (database.rows("SHOW GLOBAL STATUS LIKE 'Innodb_row_lock_current_waits'").get(0).get(1).equals("0")) {
            assertTrue(!undo.isDone() && System.nanoTime() < end, "it waits for the desk");
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }
}
