package org.countersign.launch;

import static org.junit.jupiter.api.Assertions.*;

import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.sql.*;
import java.util.*;
import java.util.jar.*;
import java.util.stream.Stream;
import org.countersign.TestDatabase;
import org.junit.jupiter.api.*;
import org.junit.jupiter.api.io.TempDir;

class RestoringIT {
    static final String TABLES = "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() ORDER BY 1";
    @TempDir Path shelf;
    TestDatabase from;
    BackupFile whole;
    Path war;

    @BeforeEach void backUp() throws IOException {
        from = TestDatabase.fresh();
        whole = new BackupFile(shelf.resolve("whole.sql.gz"));
        backup(from).to(whole);
        war = shelf.resolve("countersign.war");
        try (JarOutputStream application = new JarOutputStream(Files.newOutputStream(war))) {
            application.putNextEntry(new JarEntry("WEB-INF/classes/sql/V999__last.sql"));
        }
    }

    @Test void a_restore_that_was_killed_half_way_is_not_started_not_backed_up_and_can_be_done_again() throws Exception {
        TestDatabase into = TestDatabase.empty();
        assertThrows(Trouble.class, () -> backup(into).from(cut(), war));
        assertTrue(into.rows(TABLES).contains(List.of("flyway_schema_history")) && !into.rows(TABLES).contains(List.of("signer")), "half of it is there, and what a start asks first");
        assertSays("did not come to its end", () -> new Restoring(address(into)).mustNotBeHalf());
        assertSays("did not come to its end", () -> backup(into).to(new BackupFile(shelf.resolve("of-half.sql.gz"))));
        try (Connection connection = into.connection(); Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE of_another_backup (id INT)");
        }
        backup(into).from(whole, war);
        new Restoring(address(into)).mustNotBeHalf();
        assertEquals(from.rows(TABLES), into.rows(TABLES));
        assertEquals(from.rows("SELECT version, checksum FROM flyway_schema_history ORDER BY 1"), into.rows("SELECT version, checksum FROM flyway_schema_history ORDER BY 1"));
        assertSays("is not empty", () -> backup(into).from(whole, war));
    }

    @Test void a_row_as_large_as_any_comes_back_whole() throws Exception {
        try (Connection connection = from.connection(); Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE large (id INT, bytes LONGBLOB)");
            statement.execute("INSERT INTO large SELECT seq, REPEAT(RANDOM_BYTES(1024), seq * 1024) FROM seq_20_to_64_step_44");         // the largest scan, the largest message
        }
        BackupFile large = new BackupFile(shelf.resolve("large.sql.gz"));
        backup(from).to(large);
        TestDatabase into = TestDatabase.empty();
        backup(into).from(large, war);
        assertEquals(from.rows("SELECT id, LENGTH(bytes), SHA1(bytes) FROM large ORDER BY id"), into.rows("SELECT id, LENGTH(bytes), SHA1(bytes) FROM large ORDER BY id"));
        assertEquals(List.of(20L << 20, 64L << 20), into.rows("SELECT LENGTH(bytes) FROM large ORDER BY id").stream().map(row -> ((Number) row.get(0)).longValue()).toList());
    }

    @Test void what_no_restore_has_left_is_never_emptied() throws Exception {
        TestDatabase into = TestDatabase.empty();
        try (Connection connection = into.connection(); Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE of_somebody (id INT)");
        }
        assertSays("is not empty", () -> backup(into).from(whole, war));
        assertEquals(List.of(List.of("of_somebody")), into.rows(TABLES));
    }

    @Test void two_restores_into_one_database_do_not_meet() throws Exception {
        TestDatabase into = TestDatabase.empty();
        new Restoring(address(into)).carry(() -> assertSays("is at work", () -> backup(into).from(whole, war)));
        assertEquals(List.of(), into.rows(TABLES));
    }

    @Test void two_backups_to_one_file_do_not_meet_and_the_first_is_whole() throws IOException {
        BackupFile file = new BackupFile(shelf.resolve("one.sql.gz"));
        file.write(7, out -> {
            assertSays("Another backup is writing", () -> file.write(8, other -> {}));
            out.write("SELECT 1;\n-- Dump completed\n".getBytes(StandardCharsets.US_ASCII));
        });
        assertEquals(7, file.schema());
        try (Stream<Path> left = Files.list(shelf)) {
            assertTrue(left.noneMatch(path -> path.toString().endsWith(".part")));
        }
        assertSays("There is a file", () -> file.write(8, other -> {}));
    }

    /** A dump that ends in the middle for the database, though its file is whole. */
    private BackupFile cut() throws IOException {
        List<String> lines = new BufferedReader(new InputStreamReader(whole.open(), StandardCharsets.UTF_8)).lines().toList();
        int half = lines.indexOf("-- Table structure for table `signer`");
        BackupFile cut = new BackupFile(shelf.resolve("cut.sql.gz"));
        cut.write(whole.schema(), out -> {
            for (String line : lines.subList(1, half)) out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            out.write("and here the line was cut;\n-- Dump completed\n".getBytes(StandardCharsets.UTF_8));
        });
        return cut;
    }

    private static void assertSays(String part, org.junit.jupiter.api.function.Executable work) {
        String said = assertThrows(Trouble.class, work).getMessage();
        assertTrue(said.contains(part), said);
    }

    private static Backup backup(TestDatabase of) {
        Path data = Path.of(System.getProperty("countersign.testDatabase", "target/test-database"));
        return new Backup(address(of), data.resolve("mariadb-" + DatabasePrograms.VERSION + "/bin").toAbsolutePath().toString());
    }

    private static DatabaseAddress address(TestDatabase of) { return new DatabaseAddress(of.url(), of.user(), of.password()); }
}
