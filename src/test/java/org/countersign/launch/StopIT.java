package org.countersign.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.countersign.system.Launch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever ends one of the two processes ends both, and the next start has the data. */
class StopIT {
    private static final Path DATA = Path.of("target/launches");
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @BeforeAll static void install() {
        try (DataDirectory data = DataDirectory.claim(DATA); EmbeddedDatabase database = EmbeddedDatabase.start(data, 0, sentence -> { })) {
            assertTrue(database.url().startsWith("jdbc:mariadb://127.0.0.1:"));
        }
    }

    @ParameterizedTest @ValueSource(strings = {"INT", "TERM", "HUP"}) void a_stop_in_the_middle_of_the_start_ends_both(String signal) {
        Launch launch = launch();
        ProcessHandle database = awaitDatabase(launch.process());
        Launch.signal(launch.process(), signal);
        assertTrue(launch.awaitExit() > 0);
        assertEnds(database);
        assertEquals("Starting ...\n", launch.said());
    }

    @Test void the_launcher_does_not_outlive_who_started_it() {
        Launch parent = Launch.by(environment(), List.of("sh", "-c", System.getProperty("java.home") + "/bin/java @target/launch/java.args; exit $?"));
        ProcessHandle database = awaitDatabase(parent.process());
        ProcessHandle launcher = database.parent().orElseThrow();
        Launch.signal(parent.process(), "KILL");
        assertEnds(launcher);
        assertEnds(database);
    }

    @Test void killed_twice_it_repairs_itself_says_so_and_has_the_data() throws Exception {
        Launch first = launch().awaitReady();
        execute("CREATE OR REPLACE TABLE kept (word VARCHAR(20))", "INSERT INTO kept VALUES ('still here')");
        Launch.signal(first.database(), "KILL");
        assertEquals(1, first.awaitExit());
        assertTrue(first.said().contains("The database ended unexpectedly"), first.said());

        Launch second = launch().awaitLine("it has repaired itself");
        ProcessHandle left = awaitDatabase(second.process());
        Launch.signal(second.process(), "KILL");
        second.awaitExit();
        assertTrue(left.isAlive());

        Launch third = launch().awaitLine("had left its database running").awaitReady();
        assertEnds(left);
        assertEquals("still here", word());
        ProcessHandle database = third.database();
        third.close();
        assertEnds(database);
    }

    private static Launch launch() { return Launch.with(environment()); }

    private static Map<String, String> environment() { return Map.of("COUNTERSIGN_PORT", String.valueOf(Launch.freePort()), "COUNTERSIGN_DATA", DATA.toString()); }

    /** Waits until the launcher under this process has started its database. */
    private static ProcessHandle awaitDatabase(ProcessHandle process) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            var server = process.descendants().filter(child -> child.info().command().orElse("").endsWith("/mariadbd")).findFirst();
            if (server.isPresent()) return server.get();
            Thread.onSpinWait();
        }
        throw new AssertionError("no database was started");
    }

    private static void assertEnds(ProcessHandle process) {
        process.onExit().completeOnTimeout(null, PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        assertFalse(process.isAlive(), process.info().toString());
    }

    private static void execute(String... sql) throws IOException, SQLException {
        try (Connection connection = connection(); Statement statement = connection.createStatement()) {
            for (String each : sql) statement.execute(each);
        }
    }

    private static String word() throws IOException, SQLException {
        try (Connection connection = connection(); Statement statement = connection.createStatement(); ResultSet kept = statement.executeQuery("SELECT word FROM kept")) {
            return kept.next() ? kept.getString(1) : "";
        }
    }

    private static Connection connection() throws IOException, SQLException {
        return DriverManager.getConnection(Files.readString(DATA.resolve("database.url")).strip(), "countersign", Files.readString(DATA.resolve("database.password")).strip());
    }
}
