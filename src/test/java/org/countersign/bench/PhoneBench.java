package org.countersign.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.countersign.system.Application;
import org.countersign.system.Caller;
import org.junit.jupiter.api.Test;

/**
 * The phone desk with sixteen people at work: a save on its page, as an intern does it, beside the bare SQL of its rows, and who is found while a name is typed;
 * then the same while a mailbox of identical letters comes in.
 */
class PhoneBench {
    private static final int SIZE = Integer.getInteger("bench.size", 200_000), PEOPLE = 16, SAVES = Integer.getInteger("bench.saves", 20), LETTERS = 2_000;
    private static final String LOG = "/contact/log";
    private static final String LETTER = "From p@example.org Mon Aug 11 12:00:00 2008\nMessage-ID: <phone.%d@example.org>\nDate: Mon, 11 Aug 2008 12:00:00 -0400\nFrom: Writer %d <writer%d@example.org>\nTo: mayor@example.org\nSubject: " + DrawnDesk.ORDINANCE
            + "\nContent-Type: text/plain\n\nPlease sign the ordinance. It is the same letter that everybody sends.\n\n";
    private final AtomicInteger drawn = new AtomicInteger((int) (System.nanoTime() >>> 20) & 0xFFFFFF);

    @Test void a_save_costs_at_most_three_times_its_rows_and_a_name_is_found_at_once() throws Exception {
        Path data = Path.of(System.getProperty("bench.desk", "target/bench/desk-" + SIZE));
        Files.createDirectories(data);
        try (Application application = Application.on(data); Connection database = application.database()) {
            if (number(database, "SELECT COUNT(*) FROM contact WHERE source = 'bench'") != SIZE) new DrawnDesk(database, SIZE).draw();
            awaitBooks(database);
            Caller staff = application.as("staff");
            List<Clicker> people = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) people.add(Clicker.signedIn(application, "staff"));
            save(people.get(0));
            List<Bare> rows = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) rows.add(new Bare(application));
            List<Double> bare = together(i -> millis(rows.get(i)::save));
            for (Bare each : rows) each.close();
            double calm = p95(together(i -> save(people.get(i)))), found = p95(together(i -> people.get(i).open("/search/suggest?people=true&find=given" + (12 + i) + "+fam").millis()));
            StringBuilder letters = new StringBuilder();
            for (int i = 0; i < LETTERS; i++) letters.append(String.format(Locale.ROOT, LETTER, drawn.incrementAndGet(), i, i));
            staff.post("/api/imports?format=mbox&source=phone", "application/mbox", BodyPublishers.ofString(letters.toString()));
            double busy = p95(together(i -> save(people.get(i)))), foundBusy = p95(together(i -> people.get(i).open("/search/suggest?people=true&find=given" + (12 + i) + "+fam").millis()));
            double theirs = p95(bare);
            Tables.print(String.format(Locale.ROOT, "%,d contacts, %d people at once, %d each", SIZE, PEOPLE, SAVES), "| what | p95 | while %d letters come in | goal |".replace("%d", String.valueOf(LETTERS)), "|---|---|---|---|",
                    String.format(Locale.ROOT, "| the rows of a save, bare | %.0f ms | | |", theirs), String.format(Locale.ROOT, "| a save | %.0f ms (%.1f times) | %.0f ms | 3 times; half more |", calm, calm / theirs, busy),
                    String.format(Locale.ROOT, "| people found while typing | %.0f ms | %.0f ms | 100 ms; half more |", found, foundBusy));
            assertTrue(calm <= 3 * theirs, "a save takes " + calm + " ms, its rows " + theirs);
            assertTrue(found <= 100, "found in " + found + " ms");
            assertTrue(busy <= 1.5 * calm && foundBusy <= 1.5 * found, "letters change it: " + busy + " ms, " + foundBusy + " ms");
        }
    }

    private interface Timed { double of(int person) throws Exception; }

    private static List<Double> together(Timed timed) throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(PEOPLE);
        List<Callable<List<Double>>> work = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            int mine = person;
            work.add(() -> {
                List<Double> times = new ArrayList<>();
                for (int i = 0; i < SAVES; i++) times.add(timed.of(mine));
                return times;
            });
        }
        List<Double> all = Collections.synchronizedList(new ArrayList<>());
        try {
            for (Future<List<Double>> done : hands.invokeAll(work)) all.addAll(done.get());
        } finally {
            hands.shutdown();
        }
        return all;
    }

    private static double millis(Measured.Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double p95(List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        return sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1);
    }

    /** The page is opened before the call; what is timed is the button. @return milliseconds */
    private double save(Clicker intern) throws Exception {
        int one = drawn.incrementAndGet();
        Clicker.Page page = intern.open(LOG + "?no=" + DrawnDesk.ORDINANCE), saved = intern.press(LOG, page, "f:save", Map.of("f:ordinance", DrawnDesk.ORDINANCE, "f:stance", "SUPPORT",
                "f:name", "Phone Bench" + one, "f:email", "phone" + one + "@example.org", "f:zip", "06103", "f:text", "Wants it signed"));
        if (!saved.text().contains("<redirect url=") || !saved.text().contains("saved=")) throw new IllegalStateException("not saved: " + saved.text());
        return saved.millis();
    }

    /** The rows of a save copied from one that is there, in one transaction, each on a connection of its own as the pool would have it. */
    private static final class Bare implements AutoCloseable {
        private final Connection connection;
        private final List<String> copies = new ArrayList<>();

        Bare(Application application) throws SQLException {
            connection = application.database();
            connection.setAutoCommit(false);
            long from = number(connection, "SELECT MAX(id) FROM contact WHERE source = 'desk'");
            copies.add("INSERT INTO constituent (id, kind, name_key, given_name, family_name) SELECT NEXTVAL(constituent_id), kind, name_key, given_name, family_name FROM constituent WHERE id = (SELECT constituent_id FROM signer WHERE contact_id = " + from + " AND seq = 0)");
            copies.add(copy("contact", "id", from, "external_id"));
            copies.add(copy("signer", "contact_id", from, ""));
            copies.add(copy("position", "contact_id", from, ""));
            copies.add("INSERT INTO journal (at, who, what, subject_type, subject_id) VALUES (UTC_TIMESTAMP(6), 'bench', 'contact.logged', 'contact', '{to}')");
        }

        private String copy(String table, String key, long from, String without) throws SQLException {
            List<String> columns = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement("SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ? AND generation_expression IS NULL")) {
                query.setString(1, table);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) if (!row.getString(1).equals(without)) columns.add("`" + row.getString(1) + "`");
                }
            }
            String all = String.join(", ", columns);
            return "INSERT INTO `" + table + "` (" + all + ") SELECT " + all.replace("`" + key + "`", "{to}") + " FROM `" + table + "` WHERE " + key + " = " + from;
        }

        void save() throws SQLException {
            String to = String.valueOf(number(connection, "SELECT NEXTVAL(contact_id)"));
            try (Statement statement = connection.createStatement()) {
                for (String each : copies) statement.executeUpdate(each.replace("{to}", to));
            }
            connection.commit();
        }

        @Override public void close() throws SQLException { connection.close(); }
    }

    private static void awaitBooks(Connection database) throws SQLException {
        long end = System.nanoTime() + Duration.ofMinutes(30).toNanos();
        while (number(database, "SELECT COUNT(*) FROM ledger_book WHERE state = 'KEPT'") == 0) {
            assertTrue(System.nanoTime() < end, "the books are not written up");
            LockSupport.parkNanos(500_000_000);
        }
    }

    private static long number(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
