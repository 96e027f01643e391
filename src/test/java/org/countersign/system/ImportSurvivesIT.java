package org.countersign.system;

import static org.junit.jupiter.api.Assertions.*;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.*;

/** An import whose server is killed goes on where it stopped when the server is back: each row once, none lost. */
class ImportSurvivesIT {
    private static final int ROWS = Integer.getInteger("countersign.faults.rows", 12_000);
    private static final int KILLS = Integer.getInteger("countersign.faults.kills", 1);
    private static final Path DATA = Path.of("target/system-import");

    @Test void kill_minus_9_in_the_middle_of_an_import_loses_and_doubles_nothing() throws Exception {
        Application.forget(DATA);
        Application office = Application.on(DATA);
        try {
            Caller staff = office.as("staff");
            assertEquals(201, staff.post("/api/ordinances", "{\"fileNumber\":\"kill-9\",\"title\":\"An ordinance\"}").statusCode());
            String csv = "received_at,channel,ordinance_no,first_name,last_name,email,stance\n" + IntStream.range(0, ROWS)
                    .mapToObj(i -> "2008-08-11,CALL,kill-9,N" + i + ",Example,n" + i + "@example.org,SUPPORT\n").collect(Collectors.joining());
            String path = java.net.URI.create(staff.post("/api/imports?format=csv", "text/csv", java.net.http.HttpRequest.BodyPublishers.ofString(csv)).headers().firstValue("Location").orElseThrow()).getPath();
            for (int kill = 0; kill < KILLS; kill++) {
                int before = kill * (ROWS / (KILLS + 1));
                JsonObject seen = await(staff, path, json -> json.getInt("read") > before);
                assertEquals("RUNNING", seen.getString("state"), "it was to be killed before its end: take more rows");
                office.kill();
                office = Application.on(DATA);
                staff = office.as("staff");
            }
            JsonObject done = await(staff, path, json -> !json.getString("state").equals("RUNNING"));
            assertEquals("DONE", done.getString("state"));
            assertEquals(ROWS, done.getInt("read"));
            assertEquals(ROWS, done.getInt("accepted"));
            long number = Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
            try (Connection connection = office.database(); Statement statement = connection.createStatement();
                    ResultSet found = statement.executeQuery("SELECT COUNT(*), COUNT(DISTINCT given_name), (SELECT COUNT(*) FROM `position` WHERE import_id = " + number + ") FROM signer"
                            + " JOIN contact ON id = contact_id WHERE import_id = " + number)) {
                assertTrue(found.next());
                assertEquals(ROWS, found.getInt(1));
                assertEquals(ROWS, found.getInt(2));
                assertEquals(ROWS, found.getInt(3));
            }
        } finally {
            office.close();
        }
    }

    private static JsonObject await(Caller staff, String path, java.util.function.Predicate<JsonObject> good) {
        Instant end = Instant.now().plus(Duration.ofMinutes(5));
        JsonObject seen = Caller.json(200, staff.get(path));
        while (!good.test(seen)) {
            if (Instant.now().isAfter(end)) fail("still " + seen);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            seen = Caller.json(200, staff.get(path));
        }
        return seen;
    }
}
