package org.countersign.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.countersign.Patience;
import org.countersign.launch.DataDirectory;
import org.countersign.launch.EmbeddedDatabase;
import org.countersign.outbox.CuttingServer;
import org.junit.jupiter.api.Test;

/** An office's own database goes away under the application: while it is away that is said, and when it is back everything goes on, what the clock does as well. */
class DatabaseAwayIT {
    private static final Path DATA = Path.of("target/system-away"), OFFICE = Path.of("target/system-away-office");
    private static final int ROWS = 12_000;

    /** Longer than the server tries a timer again. */
    @Test void when_the_database_is_back_everything_goes_on() throws Exception { away(Duration.ofSeconds(15)); }

    static void away(Duration howLong) throws Exception {
        Application.forget(DATA);
        Application.forget(OFFICE);
        CuttingServer carrier = new CuttingServer();
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        mail.start();
        try (DataDirectory home = DataDirectory.claim(DATA)) {
            new DatabaseAwayIT().tell(home, mail, carrier, howLong);
        } finally {
            mail.stop();
            carrier.close();
        }
    }

    private EmbeddedDatabase database;

    private void tell(DataDirectory home, GreenMail mail, CuttingServer carrier, Duration howLong) throws Exception {
        int port = Launch.freePort();
        database = EmbeddedDatabase.start(home, port, sentence -> { });
        GreenMailUser box = mail.setUser("office@office.example", "office", "secret");
        try (Application office = Application.beside(OFFICE, Map.of("DB_URL", database.url(), "DB_USER", database.user(), "DB_PASSWORD", database.password(),
                "COUNTERSIGN_SMTP_HOST", "127.0.0.1", "COUNTERSIGN_SMTP_PORT", String.valueOf(carrier.port()), "COUNTERSIGN_SMTP_SECURITY", "NONE", "COUNTERSIGN_SMTP_FROM", "office@office.example"))) {
            Caller staff = office.as("staff");
            assertEquals(201, staff.post("/api/ordinances", "{\"fileNumber\":\"away\",\"title\":\"An ordinance\"}").statusCode());
            try (Connection connection = connection()) {
                MailRoomIT.setUp(connection, mail.getImap().getPort(), OFFICE);
            }
            box.deliver(GreenMailUtil.newMimeMessage(MailRoomIT.letter("orla", "a")));
            await("the acknowledgement", () -> MailRoomIT.sent(carrier, "orla@example.org") == 1);
            String running = begun(staff);
            await("the import to be at work", () -> Caller.json(200, staff.get(running)).getInt("read") > 0);
            database.close();
            LockSupport.parkNanos(howLong.toNanos());
            assertTrue(staff.get("/api/ordinances").statusCode() >= 500, "it is away");
            database = EmbeddedDatabase.start(home, port, sentence -> { });
            await("the import to end", () -> done(staff, running));
            box.deliver(GreenMailUtil.newMimeMessage(MailRoomIT.letter("bo", "b")));
            await("the second acknowledgement", () -> MailRoomIT.sent(carrier, "bo@example.org") == 1);
            String next = begun(staff);
            await("another import", () -> done(staff, next));
            await("what changed to be folded", () -> number("SELECT COUNT(*) FROM ledger_change") == 0);
            assertEquals(2 * ROWS, Caller.json(200, staff.get("/api/ordinances/away/tally")).getJsonObject("contacts").getInt("total"));
            assertFalse(office.log().contains("Expunging timer"), "the server gave up what the clock does");
        } finally {
            database.close();
        }
    }

    private static String begun(Caller staff) {
        String csv = "received_at,channel,ordinance_no,first_name,last_name,email,stance\n"
                + IntStream.range(0, ROWS).mapToObj(i -> "2008-08-11,CALL,away,N" + i + ",Example,n" + i + "@example.org,SUPPORT\n").collect(Collectors.joining());
        return URI.create(staff.post("/api/imports?format=csv&again=true", "text/csv", BodyPublishers.ofString(csv)).headers().firstValue("Location").orElseThrow()).getPath();
    }

    private static boolean done(Caller staff, String path) {
        JsonObject seen = Caller.json(200, staff.get(path));
        if (seen.getString("state").equals("RUNNING")) return false;
        assertEquals("DONE", seen.getString("state"), seen.toString());
        assertEquals(ROWS, seen.getInt("accepted"), seen.toString());
        return true;
    }

    private Connection connection() throws SQLException { return DriverManager.getConnection(database.url(), database.user(), database.password()); }

    private long number(String sql) {
        try (Connection connection = connection()) {
            return MailRoomIT.number(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(String what, BooleanSupplier there) { Patience.until(what, Duration.ofMinutes(3), there); }
}
