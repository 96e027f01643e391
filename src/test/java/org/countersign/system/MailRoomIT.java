package org.countersign.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.countersign.Patience;
import org.countersign.outbox.CuttingServer;
import org.countersign.staff.TestVault;
import org.junit.jupiter.api.Test;

/** An office, no demo, with its own mail server: what comes to a mailbox is a contact, its writer is told so, and new mail is heard of at once. */
class MailRoomIT {
    private static final Path DATA = Path.of("target/mailroom");

    @Test void a_letter_comes_in_is_counted_and_acknowledged_and_the_next_is_heard_of_at_once() throws Exception {
        CuttingServer carrier = new CuttingServer();                          // GreenMail takes no letter without a return path
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        mail.start();
        GreenMailUser office = mail.setUser("office@office.example", "office", "secret");
        Application.forget(DATA);
        try (Launch launch = Launch.with(Map.of("COUNTERSIGN_PORT", String.valueOf(Launch.freePort()), "COUNTERSIGN_DATA", DATA.toString(), "COUNTERSIGN_DEMO", "false", "COUNTERSIGN_DEMO_PASSWORD", Application.PASSWORD,
                "COUNTERSIGN_SMTP_HOST", "127.0.0.1", "COUNTERSIGN_SMTP_PORT", String.valueOf(carrier.port()), "COUNTERSIGN_SMTP_SECURITY", "NONE", "COUNTERSIGN_SMTP_FROM", "office@office.example",
                "COUNTERSIGN_MAILBOX_POLL", "3600"))) {
            launch.awaitReady();
            office.deliver(GreenMailUtil.newMimeMessage(letter("orla", "a")));
            try (Connection database = database()) {
                setUp(database, mail.getImap().getPort());
                await("the acknowledgement", () -> sent(carrier, "orla@example.org") == 1);
                assertEquals(1, number(database, "SELECT COUNT(*) FROM contact WHERE source = 'mail'"));
                assertTrue(carrier.taken().get(0).startsWith("MAIL FROM:<>") && carrier.taken().get(0).contains("Auto-Submitted: auto-replied"), carrier.taken().get(0));
                await("the mailbox to be listened to", () -> number(database, "SELECT COUNT(*) FROM mailbox WHERE idles AND read_at IS NOT NULL") == 1);
                office.deliver(GreenMailUtil.newMimeMessage(letter("bo", "b")));
                await("the second acknowledgement", () -> sent(carrier, "bo@example.org") == 1);
                await("both to be kept as sent", () -> number(database, "SELECT COUNT(*) FROM outbox_letter WHERE state = 'SENT'") == 2);
            }
        } finally {
            mail.stop();
            carrier.close();
        }
    }

    static String letter(String who, String id) {
        return "Message-ID: <" + id + "@mail.example>\r\nDate: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)) + "\r\nFrom: " + who + "@example.org\r\nTo: office@office.example\r\nSubject: The bridge\r\n"
                + "MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nPlease sign it.\r\n";
    }

    private static void setUp(Connection database, int port) throws Exception { setUp(database, port, DATA); }

    static void setUp(Connection database, int port, Path data) throws Exception {
        try (PreparedStatement insert = database.prepareStatement("INSERT INTO mailbox (id, name, address, host, port, security, user_name, secret, next_at) VALUES (1, 'Office', 'office@office.example', '127.0.0.1', ?, 'NONE', 'office', ?, NOW())")) {
            insert.setInt(1, port);
            insert.setString(2, TestVault.in(data).seal("imap:1", "secret"));
            insert.executeUpdate();
        }
    }

    private static Connection database() throws Exception {
        return DriverManager.getConnection(Files.readString(DATA.resolve("database.url")).strip(), "countersign", Files.readString(DATA.resolve("database.password")).strip());
    }

    static long number(Connection database, String sql) {
        try (ResultSet found = database.createStatement().executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static long sent(CuttingServer carrier, String to) { return carrier.taken().stream().filter(each -> each.contains("To: " + to)).count(); }

    private static void await(String what, BooleanSupplier there) { Patience.until(what, Duration.ofSeconds(90), there); }
}
