package org.countersign.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.countersign.launch.DataDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of operating.md, tried: a docket is backed up while it is at work, restored into an empty place, and counts the same. */
class BackupIT {
    static final Application APPLICATION = Application.running();
    static final Path RESTORED = Path.of("target/restored");
    static final String TALLY = "/api/ordinances/2008-0811/tally?asOf=2008-09-01T00:00:00Z";
    static final String CONTACT = "{\"receivedAt\":\"2008-08-13T10:00:00-04:00\",\"channel\":\"LETTER\",\"constituent\":{\"givenName\":\"Zoë\",\"familyName\":\"O’Brien-Núñez 🍁\",\"zip\":\"06106\"},"
            + "\"positions\":[{\"ordinance\":\"2008-0811\",\"stance\":\"SUPPORT\"}],\"text\":\"A letter with\\nlines, 'quotes', \\\\ and 木\"}";
    @TempDir Path shelf;

    @Test void what_is_restored_counts_the_same_byte_for_byte() throws Exception {
        long id = Caller.json(201, APPLICATION.as("staff").post("/api/contacts", CONTACT)).getJsonNumber("id").longValue();
        Path file = shelf.resolve("countersign.sql.gz");
        assertSays(0, command(Application.DATA.toString(), "backup", file), "Backed up to " + file);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertSays(1, command(Application.DATA.toString(), "backup", file), "There is a file");
        String tally = APPLICATION.as("staff").get(TALLY).body();
        Map<String, Long> rows = rows(APPLICATION, "contact", "signer", "position", "letter", "account", "ordinance_action");

        Application.forget(RESTORED);
        assertSays(0, command(RESTORED.toString(), "restore", file), "Restored from " + file);
        assertSays(1, command(RESTORED.toString(), "restore", file), "is not empty");
        try (Application restored = Application.on(RESTORED)) {
            assertEquals(tally, restored.as("staff").get(TALLY).body());
            assertEquals(rows, rows(restored, "contact", "signer", "position", "letter", "account", "ordinance_action"));
            assertTrue(restored.as("staff").get("/api/contacts?limit=1&ordinance=2008-0811&after=" + (id - 1)).body().contains("O’Brien-Núñez 🍁"), "what people wrote is as they wrote it");
            Caller.json(201, restored.as("staff").post("/api/contacts", CONTACT));
        } finally {
            DataDirectory.remove(RESTORED.resolve("database"));
        }
    }

    @Test void a_file_that_is_no_whole_backup_is_refused_before_anything_is_touched() throws IOException {
        Path file = shelf.resolve("whole.sql.gz"), half = shelf.resolve("half.sql.gz"), other = shelf.resolve("other.sql.gz");
        assertSays(0, command(Application.DATA.toString(), "backup", file), "Backed up");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(half, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        try (var out = new java.util.zip.GZIPOutputStream(Files.newOutputStream(other))) {
            out.write("DROP DATABASE countersign;\n".getBytes());
        }
        Path target = shelf.resolve("target");
        assertSays(1, command(target.toString(), "restore", half), "take another one");
        assertSays(1, command(target.toString(), "restore", other), "is not a backup of Countersign");
        assertSays(1, command(target.toString(), "restore", shelf.resolve("absent")), "cannot be read");
        assertSays(1, command(target.toString(), "sing", file), "with no words at all it starts");
        assertFalse(Files.exists(target), "no database was set up for it");
    }

    private static void assertSays(int exit, Launch launch, String sentence) {
        assertEquals(exit, launch.awaitExit(), launch.said());
        assertTrue(launch.said().contains(sentence), launch.said());
        assertFalse(launch.said().contains("Exception"), launch.said());
    }

    private static Launch command(String data, String word, Path file) {
        return Launch.by(Map.of("COUNTERSIGN_DATA", data), List.of(System.getProperty("java.home") + "/bin/java", "@target/launch/java.args", word, file.toString()));
    }

    private static Map<String, Long> rows(Application application, String... tables) throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        try (Connection connection = application.database(); Statement statement = connection.createStatement()) {
            for (String table : tables)
                try (ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM `" + table + "`")) {
                    count.next();
                    rows.put(table, count.getLong(1));
                }
        }
        return rows;
    }
}
