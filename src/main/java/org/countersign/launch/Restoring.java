package org.countersign.launch;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A restore from its first table to its last. A table of its own stands in the schema while it goes on, and is left where it is killed: such
 * a schema is neither started nor backed up, and the next restore begins by emptying it.
 */
record Restoring(DatabaseAddress database) {
    private static final String MARK = "countersign_restoring";
    private static final String OTHERS = "FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name <> '" + MARK + "'";
    private static final String MARKED = "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = '" + MARK + "'";
    /** Ends with the connection, also of a program that is killed. */
    private static final String ONE_AT_A_TIME = "SELECT GET_LOCK(SHA1(CONCAT('restore ', DATABASE())), 0)";

    @FunctionalInterface interface Filling { void done() throws IOException; }

    /** @throws Trouble where a restore into this schema did not come to its end */
    void mustNotBeHalf() {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            if (number(statement, MARKED) > 0) throw new Trouble("A restore into this database did not come to its end: run \"restore\" with the same backup again.");
        } catch (SQLException e) {
            throw database.strange(e);
        }
    }

    /** @throws Trouble where the schema is not empty, but for what such a restore has left, or another is at work on it */
    void carry(Filling filling) throws IOException {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            if (number(statement, ONE_AT_A_TIME) != 1) throw new Trouble("Another restore into this database is at work: wait for it.");
            if (number(statement, MARKED) > 0) empty(statement);
            else if (number(statement, "SELECT COUNT(*) " + OTHERS) > 0) throw new Trouble("The database to restore into is not empty: name an empty one in DB_URL, or an empty directory in COUNTERSIGN_DATA.");
            else statement.execute("CREATE TABLE " + MARK + " (begun TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP)");
            filling.done();
            statement.execute("DROP TABLE " + MARK);
        } catch (SQLException e) {
            throw database.strange(e);
        }
    }

    private static void empty(Statement statement) throws SQLException {
        List<String> drops = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("SELECT IF(table_type IN ('VIEW', 'SEQUENCE'), table_type, 'TABLE'), table_name " + OTHERS)) {
            while (found.next()) drops.add("DROP " + found.getString(1) + " `" + found.getString(2) + "`");
        }
        statement.execute("SET FOREIGN_KEY_CHECKS = 0");
        for (String drop : drops) statement.execute(drop);
    }

    private Connection connect() throws SQLException { return DriverManager.getConnection(database.url(), database.user(), database.password()); }

    private static int number(Statement statement, String sql) throws SQLException {
        try (ResultSet found = statement.executeQuery(sql)) {
            return found.next() ? found.getInt(1) : 0;
        }
    }
}
