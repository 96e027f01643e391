package org.countersign.mailbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.countersign.bench.Clicker;
import org.countersign.bench.DrawnDesk;
import org.countersign.bench.Tables;
import org.countersign.staff.TestVault;
import org.countersign.system.Application;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The pages staff work with while a mailbox of a real Dovecot comes in, on a docket of {@code -Dbench.size} contacts: each page's p95 before and meanwhile.
 * {@code -Dcountersign.bench.letters} messages, {@code -Dbench.people} people who click without a pause.
 */
class MailRoomPagesBench {
    private static final int LETTERS = Integer.getInteger("countersign.bench.letters", 10_000), SIZE = Integer.getInteger("bench.size", 200_000), PEOPLE = Integer.getInteger("bench.people", 4), CALM = 10;
    private static final double MOST_MILLIS = 1_000, MOST_SECONDS = 600;
    private static final String LETTER = "Message-ID: <pages.%1$d.%2$d@mail.example>\r\nDate: Tue, 12 May 2026 09:30:00 -0400\r\nFrom: Given%3$d Family%4$d <pages%1$d@example.org>\r\nTo: office@office.example\r\nSubject: %5$s, message %6$d\r\nMIME-Version: 1.0\r\n"
            + "Content-Type: text/plain; charset=UTF-8\r\n\r\nDear Mayor,\r\n\r\nplease look at ordinance %5$s once more. This is number %1$d of what is written about it, by somebody who lives here.\r\n\r\nGiven%3$d Family%4$d\r\nHartford, CT 06103\r\n";

    private final Map<String, List<Double>> calm = new TreeMap<>(), busy = new TreeMap<>();

    @BeforeAll static void make_room() throws Exception { RealServersIT.make_room(); }

    @AfterAll static void clear() throws Exception { RealServersIT.clear(); }

    @Test void pages_come_within_a_second_while_a_full_mailbox_is_taken_in() throws Exception {
        RealServersIT.needs("dovecot", "dovecot-imapd");
        int port = RealServersIT.free();
        Path file = Files.writeString(RealServersIT.place.resolve("dovecot.conf"), RealServersIT.dovecot(RealServersIT.place, port)), data = Path.of(System.getProperty("bench.desk", "target/bench/desk-" + SIZE));
        Files.createDirectories(data);
        Process dovecot = RealServersIT.start(port, "dovecot", "-F", "-c", file.toString());
        try (Application application = Application.on(data); Connection database = application.database()) {
            if (number(database, "SELECT COUNT(*) FROM contact WHERE source = 'bench'") != SIZE) new DrawnDesk(database, SIZE).draw();
            until(database, "SELECT COUNT(*) FROM ledger_book WHERE state = 'KEPT'", 1);
            List<Clicker> people = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) people.add(Clicker.signedIn(application, "admin"));
            List<String> pages = List.of("/", "/contact/triage", "/contact/groups", "/contact/list", "/contact/list?ordinance=" + DrawnDesk.ORDINANCE, "/contact/log", "/contact/show?id=" + number(database, "SELECT MAX(id) FROM contact WHERE source = 'bench'"), "/constituent/list",
                    "/tally/show?no=" + DrawnDesk.ORDINANCE, "/outbox/list", "/mailbox/list", "/mailbox/quarantine", "/reply/list");
            for (String each : pages) people.get(0).open(each);                                 // nobody is the first of the day
            for (int i = 0; i < CALM; i++) click(people, pages, calm, false, database, 0);
            long before = number(database, "SELECT COUNT(*) FROM mailbox_message WHERE state = 'TAKEN'");
            deliver();
            long begun = System.nanoTime();
            open(database, data, port);
            click(people, pages, busy, true, database, before + LETTERS);
            double seconds = (System.nanoTime() - begun) / 1e9;
            assertEquals(before + LETTERS, number(database, "SELECT COUNT(*) FROM mailbox_message WHERE state = 'TAKEN'"));
            report(seconds);
        } finally {
            RealServersIT.end(dovecot);
        }
    }

    private static void deliver() throws Exception {
        long run = System.nanoTime();
        for (int i = 1; i <= LETTERS; i++) RealServersIT.deliver("p" + i, LETTER.formatted(i, run, i % 977, i % 9_973, DrawnDesk.ORDINANCE, i % 40));
    }

    private static void open(Connection database, Path data, int port) throws SQLException {
        long id = number(database, "SELECT COALESCE(MAX(id), 0) + 1 FROM mailbox");
        try (PreparedStatement insert = database.prepareStatement("INSERT INTO mailbox (id, name, address, host, port, security, user_name, secret, next_at) VALUES (?, ?, 'office@office.example', '127.0.0.1', ?, 'NONE', 'office', ?, NOW())")) {
            insert.setLong(1, id);
            insert.setString(2, "Bench " + id);
            insert.setInt(3, port);
            insert.setString(4, TestVault.in(data).seal("imap:" + id, "secret"));
            insert.executeUpdate();
        }
    }

    /** Each person every page, once or until so many messages are taken in. */
    private static void click(List<Clicker> people, List<String> pages, Map<String, List<Double>> times, boolean untilTaken, Connection database, long taken) throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(people.size());
        boolean[] ended = {!untilTaken};
        List<Callable<Void>> work = new ArrayList<>();
        for (int person = 0; person < people.size(); person++) {
            int mine = person;
            work.add(() -> {
                do for (int i = 0; i < pages.size(); i++) {
                    String page = pages.get((i + mine * 3) % pages.size());
                    double millis = people.get(mine).open(page).millis();
                    synchronized (times) {
                        times.computeIfAbsent(page, none -> new ArrayList<>()).add(millis);
                        if (!ended[0]) ended[0] = number(database, "SELECT COUNT(*) FROM mailbox_message WHERE state = 'TAKEN'") >= taken;
                    }
                } while (!ended[0]);
                return null;
            });
        }
        try {
            for (Future<Void> done : hands.invokeAll(work)) done.get();
        } finally {
            hands.shutdown();
        }
    }

    private void report(double seconds) {
        List<String> rows = new ArrayList<>(List.of(String.format(Locale.ROOT, "%,d messages by a mailbox onto %,d contacts in %.0f s (%.0f a second), %d people clicking without a pause", LETTERS, SIZE, seconds, LETTERS / seconds, PEOPLE), "",
                "| page | p95 before | p95 meanwhile | opened |", "|---|---:|---:|---:|"));
        busy.forEach((page, times) -> rows.add(String.format(Locale.ROOT, "| %s | %.0f ms | %.0f ms | %d |", page.replaceAll("id=\\d+", "id=…"), p95(calm.get(page)), p95(times), times.size())));
        List<Double> all = busy.values().stream().flatMap(List::stream).toList();
        rows.add(String.format(Locale.ROOT, "| all | %.0f ms | %.0f ms | %d |", p95(calm.values().stream().flatMap(List::stream).toList()), p95(all), all.size()));
        Tables.print(rows.toArray(String[]::new));
        assertTrue(p95(all) < MOST_MILLIS, "pages take " + p95(all) + " ms");
        assertTrue(seconds * 10_000 / LETTERS < MOST_SECONDS, "10,000 in ten minutes: " + seconds + " s for " + LETTERS);
    }

    private static double p95(List<Double> times) {
        List<Double> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1);
    }

    private static void until(Connection database, String sql, long many) throws SQLException {
        long end = System.nanoTime() + Duration.ofMinutes(30).toNanos();
        while (number(database, sql) < many) {
            assertTrue(System.nanoTime() < end, "in vain: " + sql);
            LockSupport.parkNanos(500_000_000);
        }
    }

    private static long number(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
