package org.countersign;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.Persistence;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.countersign.launch.DataDirectory;
import org.countersign.launch.EmbeddedDatabase;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * A schema of its own for a test class, with every migration applied, on the one MariaDB of this JVM. The server starts with the first one
 * and stops with the JVM; its data stay under target/, so that only the first run installs it. Several JVMs at a time each name a directory
 * of their own in {@code countersign.testDatabase}.
 */
public final class TestDatabase implements AutoCloseable {
    private static final AtomicInteger DRAWN = new AtomicInteger();
    private final String schema;
    private final MariaDbDataSource source;
    private EntityManagerFactory factory;

    private TestDatabase(String schema) throws SQLException {
        this.schema = schema;
        execute("DROP DATABASE IF EXISTS " + schema);
        execute("CREATE DATABASE " + schema + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci");
        source = new MariaDbDataSource(address(schema));
        source.setUser(server().user());
        source.setPassword(server().password());
    }

    /** A new migrated schema. */
    public static TestDatabase fresh() {
        try {
            TestDatabase database = empty();
            Migrated.ONE.lay(database);
            return database;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new schema without a table. */
    public static TestDatabase empty() {
        try {
            return new TestDatabase("countersign_" + DRAWN.incrementAndGet());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    String schema() { return schema; }

    public String url() { return address(schema); }

    public String user() { return server().user(); }

    public String password() { return server().password(); }

    public DataSource source() { return source; }

    /** A new connection, READ COMMITTED, auto-commit. */
    public Connection connection() {
        try {
            return source.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The entities of the application on this schema. */
    public synchronized EntityManagerFactory factory() {
        if (factory == null) factory = Persistence.createEntityManagerFactory("countersign", Map.of("jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                "jakarta.persistence.jtaDataSource", "", "jakarta.persistence.nonJtaDataSource", source, "eclipselink.session-name", schema, "eclipselink.logging.level", "SEVERE"));
        return factory;
    }

    /** Runs the work in one transaction with an EntityManager of its own; what it throws rolls back. */
    public <T> T inTransaction(Function<EntityManager, T> work) {
        try (EntityManager em = factory().createEntityManager()) {
            EntityTransaction transaction = em.getTransaction();
            transaction.begin();
            try {
                T result = work.apply(em);
                transaction.commit();
                return result;
            } finally {
                if (transaction.isActive()) transaction.rollback();
            }
        }
    }

    /** As {@link #inTransaction}, with nothing to answer. */
    public void doInTransaction(Consumer<EntityManager> work) {
        inTransaction(em -> {
            work.accept(em);
            return null;
        });
    }

    /** The rows of a query, cells as Java has them. */
    public List<List<Object>> rows(String sql) {
        try (Connection connection = connection()) {
            return rows(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public static List<List<Object>> rows(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet found = statement.executeQuery(sql)) {
            List<List<Object>> rows = new ArrayList<>();
            while (found.next()) {
                List<Object> row = new ArrayList<>();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) row.add(found.getObject(column));
                rows.add(row);
            }
            return rows;
        }
    }

    @Override public void close() {
        if (factory != null) factory.close();
    }

    private static String address(String schema) { return server().url(schema) + "?useBulkStmts=true&transactionIsolation=READ_COMMITTED&allowLocalInfile=true"; }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server().url(), server().user(), server().password()); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static EmbeddedDatabase server() { return Server.ONE; }

    private static final class Migrated {
        static final MigratedSchema ONE = migrated();

        private static MigratedSchema migrated() {
            try {
                return new MigratedSchema(empty());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final class Server {
        static final EmbeddedDatabase ONE = start();

        private static EmbeddedDatabase start() {
            DataDirectory data = DataDirectory.claim(Path.of(System.getProperty("countersign.testDatabase", "target/test-database")));
            EmbeddedDatabase server = EmbeddedDatabase.start(data, 0, System.err::println);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server;
        }
    }
}
