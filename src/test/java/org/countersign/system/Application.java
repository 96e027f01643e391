package org.countersign.system;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.countersign.TestDatabase;
import org.countersign.launch.DataDirectory;

/**
 * The one Countersign of this test run: started with the first test that asks, on an empty data directory, stopped with this JVM. A test
 * that kills what it asks starts one of its own.
 */
public final class Application implements AutoCloseable {
    /** Of every demo account: admin, staff, clerk, hearing, council, mayor. */
    public static final String PASSWORD = "nine maples by the river";
    /** Of the one that runs; several JVMs at a time each name a directory of their own. */
    static final Path DATA = Path.of(System.getProperty("countersign.testSystem", "target/system"));

    private final int port;
    private final Path data;
    private final Launch launch;

    private Application(Path data, int port, String... options) { this(data, port, Map.of("COUNTERSIGN_DEMO_PASSWORD", PASSWORD), options); }

    private Application(Path data, int port, Map<String, String> settings, String... options) {
        this.data = data;
        this.port = port;
        Map<String, String> environment = new TreeMap<>(settings);
        environment.putAll(Map.of("COUNTERSIGN_PORT", String.valueOf(port), "COUNTERSIGN_DATA", data.toString()));
        launch = Launch.with(environment, options);
        Runtime.getRuntime().addShutdownHook(new Thread(launch::close));
        launch.awaitReady();
    }

    public static Application running() { return One.RUNNING; }

    /** One of its own, on what is in this directory. @param options for its JVM, such as -Xmx512m */
    public static Application on(Path data, String... options) { return new Application(data, Launch.freePort(), options); }

    /** One on a database of the office's own, which has the accounts of a demo and nothing else of it. @param settings where that is, and what else is set */
    static Application beside(Path data, Map<String, String> settings) { return new Application(data, Launch.freePort(), settings, "-Dcountersign.demo.password=" + PASSWORD); }

    /** The same again after {@link #kill}, at the same address. */
    Application again() { return new Application(data, port); }

    /** As a power cut would. */
    void kill() {
        Launch.signal(launch.process(), "KILL");
        launch.awaitExit();
    }

    @Override public void close() { launch.close(); }

    /** All of the last run but the programs, which are the same. */
    static void forget(Path data) {
        try {
            if (!Files.exists(data)) return;
            try (var old = Files.list(data)) {
                for (Path each : old.filter(path -> !path.getFileName().toString().startsWith("mariadb-")).toList()) DataDirectory.remove(each);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param path with its slash, such as "/api/ordinances" */
    public URI at(String path) { return URI.create("http://localhost:" + port + path); }

    /** Someone with that demo account, at the HTTP interface. */
    public Caller as(String account) { return new Caller(this, account, PASSWORD); }

    /** Someone without an account. */
    public Caller asStranger() { return new Caller(this, "", ""); }

    /** A connection to its database beside the application, auto-commit. */
    public Connection database() {
        try {
            return DriverManager.getConnection(Files.readString(data.resolve("database.url")).strip(), "countersign", Files.readString(data.resolve("database.password")).strip());
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What its database answers. */
    List<List<Object>> rows(String sql) {
        try (Connection connection = database()) {
            return TestDatabase.rows(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The demo's log comes in while the application runs already; the last that happens to it is that some of it is set aside. */
    private void awaitDemo() {
        long end = System.nanoTime() + java.time.Duration.ofMinutes(2).toNanos();
        try (Connection database = database(); java.sql.Statement statement = database.createStatement()) {
            while (System.nanoTime() < end) {
                try (java.sql.ResultSet found = statement.executeQuery("SELECT COUNT(*) FROM contact WHERE source = 'demo' AND set_aside IS NOT NULL")) {
                    if (found.next() && found.getInt(1) > 0) return;
                }
                java.util.concurrent.locks.LockSupport.parkNanos(200_000_000L);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        throw new AssertionError("the demo did not come in:\n" + log());
    }

    /** What the server has written to its log. */
    public String log() {
        try {
            return Files.readString(data.resolve("server.0.log"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything that was written to a log: by the server, beside it, by the database. */
    public java.util.List<String> everyLog() {
        try (var files = Files.list(data)) {
            java.util.List<String> logs = new java.util.ArrayList<>();
            for (Path log : files.filter(path -> path.getFileName().toString().matches("server\\.\\d+\\.log|server\\.out|database\\.log")).toList())
                logs.add(new String(Files.readAllBytes(log), java.nio.charset.StandardCharsets.UTF_8));
            return logs;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class One {
        static final Application RUNNING = fresh();

        private static Application fresh() {
            forget(DATA);
            Application application = new Application(DATA, Launch.freePort());
            application.awaitDemo();
            return application;
        }
    }
}
