package org.countersign;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.countersign.platform.Migration;

/** What the migrations leave in an empty schema: made by them once in a JVM, then laid again statement by statement, in a fifth of the time. */
final class MigratedSchema {
    private final List<String> statements = new ArrayList<>(List.of("SET foreign_key_checks = 0"));

    MigratedSchema(TestDatabase migrated) throws SQLException {
        Migration.migrate(migrated.source());
        try (Connection connection = migrated.connection()) {
            for (List<Object> table : TestDatabase.rows(connection, "SHOW FULL TABLES")) add(connection, (String) table.get(0), "SEQUENCE".equals(table.get(1)), migrated.schema());
        }
        statements.add("SET foreign_key_checks = 1");
    }

    private void add(Connection connection, String name, boolean sequence, String from) throws SQLException {
        statements.add((String) TestDatabase.rows(connection, "SHOW CREATE " + (sequence ? "SEQUENCE `" : "TABLE `") + name + "`").get(0).get(1));
        if (!sequence && !TestDatabase.rows(connection, "SELECT 1 FROM `" + name + "` LIMIT 1").isEmpty()) statements.add("INSERT INTO `" + name + "` SELECT * FROM " + from + ".`" + name + "`");
    }

    /** @param empty a schema without a table */
    void lay(TestDatabase empty) throws SQLException {
        try (Connection connection = empty.connection(); Statement statement = connection.createStatement()) {
            for (String each : statements) statement.execute(each);
        }
    }
}
