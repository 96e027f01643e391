package org.countersign.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.countersign.TestDatabase;
import org.countersign.system.Launch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way not to start: one sentence that says what to do, exit code 1, never "ready". */
class CountersignIT {
    @TempDir Path data;

    @ParameterizedTest @CsvSource({"COUNTERSIGN_CITY, springfield, set it to one of bridgeport", "COUNTERSIGN_DEMO_PASSWORD, fourteen chars, at least 15 characters",
        "COUNTERSIGN_PORT, http, set it to a number", "COUNTERSIGN_PORT, 65536, set it to a number", "COUNTERSIGN_DEMO, maybe, set it to true or false", "COUNTERSIGN_LOG, xml, set it to text or json",
        "DB_URL, jdbc:mysql://127.0.0.1/x, set it to an address such as", "DB_URL, jdbc:mariadb://127.0.0.1:1/x, check that it runs"})
    void a_setting_that_cannot_be_is_named(String name, String value, String whatToDo) {
        assertRefuses(Launch.with(environment(Map.of(name, value))), name, whatToDo);
    }

    @Test void a_taken_port_is_named() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertRefuses(Launch.with(environment(Map.of("COUNTERSIGN_PORT", String.valueOf(taken.getLocalPort())))), "Port " + taken.getLocalPort() + " is taken", "set COUNTERSIGN_PORT");
        }
    }

    @Test void a_data_directory_has_one_owner_at_a_time() {
        try (DataDirectory claimed = DataDirectory.claim(data)) {
            assertRefuses(Launch.with(environment(Map.of())), claimed.path("").toString(), "stop that one first");
        }
    }

    @Test void a_database_program_that_ends_at_once_is_shown() throws IOException {
        Path program = Files.createDirectories(data.resolve("mariadb-" + DatabasePrograms.VERSION + "/bin")).resolve("mariadbd");
        Files.writeString(program, "#!/bin/sh\nexit 3\n");
        assertTrue(program.toFile().setExecutable(true));
        Files.createDirectory(data.resolve("database"));
        assertRefuses(Launch.with(environment(Map.of())), "ended at once (exit code 3)", "remove " + data);
    }

    @Test void a_full_disk_is_noticed_before_anything_is_half_written() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root can make a small disk");
        Path disk = Files.createDirectory(data.resolve("disk"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=20m", "tmpfs", disk.toString()) == 0, "no small disk can be mounted here");
        try {
            assertRefuses(Launch.with(environment(Map.of("COUNTERSIGN_DATA", disk.toString()))), "is full", "free some space");
        } finally {
            run("umount", disk.toString());
        }
    }

    @Test void a_data_directory_that_cannot_be_written_is_named() throws IOException {
        Path file = Files.createFile(data.resolve("file"));
        assertRefuses(Launch.with(environment(Map.of("COUNTERSIGN_DATA", file.resolve("below").toString()))), "Cannot write to the data directory", "set COUNTERSIGN_DATA");
    }

    @Test void a_failed_migration_is_told_in_one_sentence() throws SQLException {
        TestDatabase database = TestDatabase.fresh();
        try (Connection connection = database.connection(); Statement statement = connection.createStatement()) {
            statement.execute("UPDATE flyway_schema_history SET checksum = 1 WHERE version = '002'");
        }
        Launch launch = Launch.with(environment(Map.of("DB_URL", database.url(), "DB_USER", database.user(), "DB_PASSWORD", database.password())));
        assertRefuses(launch, "The database could not be brought up to date", "start again");
        assertTrue(launch.said().contains("002"), launch.said());
    }

    @Test void a_database_is_of_one_city_for_ever() throws SQLException {
        TestDatabase database = TestDatabase.fresh();
        Map<String, String> office = Map.of("DB_URL", database.url(), "DB_USER", database.user(), "DB_PASSWORD", database.password());
        try (Connection connection = database.connection(); Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO served_city (city, since) VALUES ('denver', UTC_TIMESTAMP(6))");
        }
        assertRefuses(Launch.with(environment(office)), "holds the contacts of “denver”", "COUNTERSIGN_CITY says “hartford”", "set it back to denver");
    }

    @Test void a_used_data_directory_too_and_nothing_of_the_other_city_comes_into_it() throws Exception {
        try (Launch first = Launch.with(environment(Map.of("COUNTERSIGN_DEMO", "false")))) {
            first.awaitReady();
        }
        assertRefuses(Launch.with(environment(Map.of("COUNTERSIGN_CITY", "denver"))), "holds the contacts of “hartford”", "a data directory or a database of its own");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(DataDirectory.claim(data), 0, sentence -> {});
                Connection connection = java.sql.DriverManager.getConnection(database.url(), database.user(), database.password());
                java.sql.ResultSet found = connection.createStatement().executeQuery("SELECT COUNT(*) FROM ordinance")) {
            found.next();
            assertEquals(0, found.getInt(1), "the demo of Denver did not come in");
        }
    }

    private Map<String, String> environment(Map<String, String> more) {
        Map<String, String> environment = new TreeMap<>(Map.of("COUNTERSIGN_PORT", String.valueOf(Launch.freePort()), "COUNTERSIGN_DATA", data.toString()));
        environment.putAll(more);
        return environment;
    }

    private static void assertRefuses(Launch launch, String... parts) {
        assertEquals(1, launch.awaitExit(), launch.said());
        String said = launch.said().replaceFirst("^(Starting|Setting up a database in \\S+) \\.\\.\\.\n", "");
        for (String part : parts) assertTrue(said.contains(part), said);
        assertEquals(1, said.lines().count(), said);
        assertFalse(said.contains("ready") || said.contains("Exception"), said);
    }

    private static int run(String... command) throws IOException, InterruptedException { return new ProcessBuilder(command).inheritIO().start().waitFor(); }
}
