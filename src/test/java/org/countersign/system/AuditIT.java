package org.countersign.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ledger's own page: what a full count beside it found, asked for with a button. */
class AuditIT {
    static final Application APPLICATION = Application.running();

    @Test void an_administrator_has_everything_counted_afresh_and_reads_that_nothing_differs() throws SQLException {
        await("SELECT 1 FROM ledger_book WHERE state = 'KEPT'");
        try (Visitor visitor = Browser.visitor(1440)) {
            visitor.signIn("admin").go("/audit/show").mustBeAccessible();
            long before = one("SELECT COUNT(*) FROM audit_check");
            visitor.page().locator("#audit\\:compare").click();
            await("SELECT 1 FROM audit_check HAVING COUNT(*) >= " + before + " + (SELECT COUNT(*) FROM ordinance)");
            visitor.go("/audit/show").mustBeAccessible().picture("audit-1440");
            assertTrue(visitor.page().locator("#checks tbody tr").count() > 0);
            assertEquals(0, one("SELECT COALESCE(SUM(mismatches), 0) FROM audit_check"));
            assertTrue(one("SELECT MIN(figures) FROM audit_check WHERE id > " + before) > 100, "figures were compared");
        }
        try (Visitor visitor = Browser.visitor(390)) { visitor.signIn("admin").go("/audit/show").mustBeAccessible().picture("audit-390"); }
    }

    @ParameterizedTest @ValueSource(strings = {"staff", "clerk", "hearing", "council", "mayor"}) void nobody_else_does(String role) {
        try (Visitor visitor = Browser.visitor(1440)) { visitor.expecting("403").signIn(role).go("/audit/show", 403); }
    }

    private static void await(String sql) throws SQLException {
        for (Instant end = Instant.now().plus(Duration.ofMinutes(2)); Instant.now().isBefore(end); LockSupport.parkNanos(Duration.ofMillis(100).toNanos())) if (any(sql)) return;
        throw new AssertionError(sql);
    }

    private static boolean any(String sql) throws SQLException {
        try (Connection connection = APPLICATION.database(); Statement query = connection.createStatement(); ResultSet row = query.executeQuery(sql)) {
            return row.next();
        }
    }

    private static long one(String sql) throws SQLException {
        try (Connection connection = APPLICATION.database(); Statement query = connection.createStatement(); ResultSet row = query.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
