package org.countersign.system;

import static org.junit.jupiter.api.Assertions.*;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.countersign.audit.Reconciliation;
import org.countersign.bench.DrawnDocket;
import org.countersign.bench.DrawnMailbox;
import org.countersign.count.CutOff;
import org.countersign.ledger.Ledger;
import org.countersign.ordinance.FileNumber;
import org.junit.jupiter.api.Test;

/** Imports whose server is killed again and again, at random: what comes of them is what comes of the same file undisturbed. */
class ImportFaults {
    private static final int KILLS = Integer.getInteger("countersign.faults.kills", 6);
    private static final Path DATA = Path.of("target/system-faults");
    private final long seed = Long.getLong("countersign.faults.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private Application office;

    @Test void a_csv_import_that_is_killed_at_random_gives_the_figures_of_an_undisturbed_one() throws Exception {
        with(KILLS * 15_000, rows -> {
            List<String> lines = new ArrayList<>(Files.readAllLines(DrawnDocket.write(Path.of("target/faults/contacts.csv"), rows)));
            for (int line = lines.size() - 1; line > 0; line -= 7) lines.add(line, random.nextBoolean() ? lines.get(1 + random.nextInt(line)) : "a row,that is,too short");
            String csv = String.join("\n", lines) + "\n";
            JsonObject disturbed = killed("format=csv&source=a", csv.replace("," + DrawnDocket.ORDINANCE + ",", ",disturbed,"), lines.size() - 1);
            JsonObject calm = end("format=csv&source=b", csv.replace("," + DrawnDocket.ORDINANCE + ",", ",calm,"));
            assertSame(calm, disturbed, lines.size() - 1);
        });
    }

    @Test void a_mailbox_that_is_killed_at_random_gives_the_letters_of_an_undisturbed_one() throws Exception {
        with(KILLS * 10_000, messages -> {
            String mbox = Files.readString(DrawnMailbox.write(Path.of("target/faults/letters.mbox"), messages));
            mbox += mbox.substring(0, mbox.indexOf("\nFrom p", mbox.length() / 10) + 1);
            int read = mbox.split("(?m)^From p", -1).length - 1;
            JsonObject disturbed = killed("format=mbox&ordinance=disturbed", mbox, read);
            JsonObject calm = end("format=mbox&ordinance=calm", mbox.replace("<drawn.", "<calm."));
            assertSame(calm, disturbed, read);
        });
    }

    private interface Story { void tell(int size) throws Exception; }

    private void with(int size, Story story) throws Exception {
        Application.forget(DATA);
        office = Application.on(DATA);
        try {
            for (String number : List.of("disturbed", "calm")) assertEquals(201, staff().post("/api/ordinances", "{\"fileNumber\":\"" + number + "\",\"title\":\"An ordinance\"}").statusCode());
            story.tell(size);
        } finally {
            office.close();
        }
    }

    private Caller staff() { return office.as("staff"); }

    /** Each time after some more rows than the last, so that every kill finds it at work. */
    private JsonObject killed(String query, String file, int rows) throws IOException {
        String path = send(query, file);
        for (int kill = 0; kill < KILLS; kill++) {
            int after = rows / (KILLS + 2) * kill + random.nextInt(rows / (KILLS + 2));
            JsonObject seen = await(path, json -> json.getInt("read") > after || !json.getString("state").equals("RUNNING"));
            assertEquals("RUNNING", seen.getString("state"), "it was to be killed before its end: take more rows");
            office.kill();
            office = Application.on(DATA);
        }
        return await(path, json -> !json.getString("state").equals("RUNNING"));
    }

    private JsonObject end(String query, String file) throws IOException {
        String path = send(query, file);
        return await(path, json -> !json.getString("state").equals("RUNNING"));
    }

    private String send(String query, String file) throws IOException {
        HttpResponse<String> accepted = staff().postFile("/api/imports?" + query, "application/octet-stream", Files.writeString(Path.of("target/faults/sent"), file));
        assertEquals(202, accepted.statusCode(), accepted.body());
        return URI.create(accepted.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private JsonObject await(String path, Predicate<JsonObject> good) {
        Instant end = Instant.now().plus(Duration.ofMinutes(20));
        JsonObject seen = Caller.json(200, staff().get(path));
        while (!good.test(seen)) {
            if (Instant.now().isAfter(end)) fail("still " + seen + ", seed " + seed);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            seen = Caller.json(200, staff().get(path));
        }
        return seen;
    }

    private void assertSame(JsonObject calm, JsonObject disturbed, int read) throws SQLException {
        for (JsonObject each : List.of(calm, disturbed)) {
            assertEquals("DONE", each.getString("state"), "seed " + seed);
            assertEquals(read, each.getInt("read"), "seed " + seed);
            assertEquals(read, each.getInt("accepted") + each.getInt("duplicates") + each.getInt("rejected"), "seed " + seed);
        }
        for (String figure : List.of("accepted", "duplicates", "rejected")) assertEquals(calm.getInt(figure), disturbed.getInt(figure), figure + ", seed " + seed);
        assertEquals(kept("calm"), kept("disturbed"), "seed " + seed);
        assertEquals(tally("calm"), tally("disturbed"), "seed " + seed);
        for (String number : List.of("calm", "disturbed")) assertEquals(List.of(), mismatches(number), "seed " + seed);
    }

    /** What the ledger says that a full count beside it does not. */
    private List<Reconciliation.Mismatch> mismatches(String number) throws SQLException {
        ZoneId zone = ZoneId.of("America/New_York");
        try (Connection connection = office.database()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            assertTrue(Ledger.keptAt(connection, zone), "the ledger is kept");
            return Reconciliation.compare(connection, new FileNumber(number), CutOff.read("", zone)).mismatches();
        }
    }

    private String tally(String number) {
        String asOf = "2026-06-01";
        return Caller.json(200, staff().get("/api/ordinances/" + number + "/tally?asOf=" + asOf)).toString().replace("\"" + number + "\"", "");
    }

    /** Contacts, signers, positions and letters, and how many different ones. */
    private List<Integer> kept(String number) throws SQLException {
        List<Integer> counts = new ArrayList<>();
        try (Connection connection = office.database(); Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(
                "SELECT COUNT(*), COUNT(DISTINCT c.id), COUNT(DISTINCT c.external_id), COUNT(DISTINCT s.contact_id), COUNT(DISTINCT c.text_id), COUNT(l.contact_id) FROM `position` p"
                + " JOIN ordinance o ON o.id = p.ordinance_id JOIN contact c ON c.id = p.contact_id LEFT JOIN signer s ON s.contact_id = c.id LEFT JOIN letter l ON l.contact_id = c.id WHERE o.file_number = '" + number + "'")) {
            assertTrue(row.next());
            for (int column = 1; column <= 6; column++) counts.add(row.getInt(column));
        }
        return counts;
    }
}
