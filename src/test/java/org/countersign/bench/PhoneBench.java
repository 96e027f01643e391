package org.countersign.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
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
import org.countersign.Patience;
import org.countersign.system.Application;
import org.countersign.system.Caller;
import org.junit.jupiter.api.Test;

/**
 * The phone desk with sixteen people at work, each with a call every {@link #CALL} (the quickest the office hopes for; a trained person's takes thirty seconds): the page opens, the caller's name is typed,
 * people are found with every third letter, the call is saved. A save stands beside {@link BareSave}, as often and by as many; then the same is done while identical letters keep coming in.
 * What happens where nobody pauses at all is printed beside it.
 */
class PhoneBench {
    private static final int SIZE = Integer.getInteger("bench.size", 1_000_000), PEOPLE = 16, SAVES = Integer.getInteger("bench.saves", 20), LETTERS = 2_000, FILES = 40, WARM = 4;
    private static final Duration CALL = Duration.ofSeconds(8), NO_PAUSE = Duration.ZERO;
    private static final String LOG = "/contact/log";
    private static final String LETTER = "From p@example.org Mon Aug 11 12:00:00 2008\nMessage-ID: <phone.%1$d@example.org>\nDate: Mon, 11 Aug 2008 12:00:00 -0400\nFrom: Writer %1$d <writer%1$d@example.org>\nTo: mayor@example.org\nSubject: " + DrawnDesk.ORDINANCE
            + "\nContent-Type: text/plain\n\nPlease sign the ordinance. It is the same letter that everybody sends.\n\n";
    private final AtomicInteger drawn = new AtomicInteger((int) (System.nanoTime() >>> 20) & 0xFFFFFF);

    @Test void a_save_costs_at_most_three_times_its_rows_and_a_name_is_found_at_once() throws Exception {
        Path data = Path.of(System.getProperty("bench.desk", "target/bench/desk-" + SIZE));
        Files.createDirectories(data);
        try (Application application = Application.on(data); Connection database = application.database()) {
            if (number(database, "SELECT COUNT(*) FROM contact WHERE source = 'bench'") != SIZE) new DrawnDesk(database, SIZE).draw();
            Patience.until("the books", Duration.ofMinutes(30), () -> number(database, "SELECT COUNT(*) FROM ledger_book WHERE state = 'KEPT'") == 1);
            Caller staff = application.as("staff");
            List<Clicker> people = new ArrayList<>();
            List<BareSave> rows = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) people.add(Clicker.signedIn(application, "staff"));
            Calls hurried = null;
            for (int i = 0; i < WARM; i++) hurried = calls(people, NO_PAUSE);       // a server that has just started compiles for a while
            for (int i = 0; i < PEOPLE; i++) rows.add(new BareSave(application));
            together(NO_PAUSE, person -> rows.get(person).save());
            List<Double> bare = Collections.synchronizedList(new ArrayList<>());
            together(CALL, person -> bare.add(Measured.seconds(rows.get(person)::save) * 1_000));
            for (BareSave each : rows) each.close();
            Calls calm = calls(people, CALL);
            ExecutorService post = Executors.newSingleThreadExecutor();
            Future<Integer> letters = post.submit(() -> post(staff));
            Calls busy = calls(people, CALL);
            boolean arrived = letters.isDone();
            post.shutdown();
            assertTrue(letters.get() == FILES && arrived, "the letters did not come in while people were at work");
            double theirs = p95(bare);
            Tables.print(String.format(Locale.ROOT, "%,d contacts, %d people, a call of each every %d s", SIZE, PEOPLE, CALL.toSeconds()), "| what | p50 | p95 | p95 while " + LETTERS + " letters come in | p95 if nobody pauses | goal |", "|---|---|---|---|---|---|",
                    String.format(Locale.ROOT, "| what a save asks of the database | %.0f ms | %.0f ms | | | |", Measured.median(bare), theirs),
                    String.format(Locale.ROOT, "| a save | %.0f ms | %.0f ms, %.1f times | %.0f ms | %.0f ms | 3 times; half more |", Measured.median(calm.saved), p95(calm.saved), p95(calm.saved) / theirs, p95(busy.saved), p95(hurried.saved)),
                    String.format(Locale.ROOT, "| people found while a name is typed | %.0f ms | %.0f ms | %.0f ms | %.0f ms | 100 ms; half more |", Measured.median(calm.found), p95(calm.found), p95(busy.found), p95(hurried.found)));
            assertTrue(p95(calm.saved) <= 3 * theirs, "a save takes " + p95(calm.saved) + " ms, its rows " + theirs);
            assertTrue(p95(calm.found) <= 100, "found in " + p95(calm.found) + " ms");
            assertTrue(p95(busy.saved) <= 1.5 * p95(calm.saved) && p95(busy.found) <= 1.5 * p95(calm.found), "letters change it: " + p95(busy.saved) + " ms, " + p95(busy.found) + " ms");
        }
    }

    /** In milliseconds. */
    private record Calls(List<Double> found, List<Double> saved) {}

    private interface Turn { void of(int person) throws Exception; }

    private Calls calls(List<Clicker> people, Duration every) throws Exception {
        Calls calls = new Calls(Collections.synchronizedList(new ArrayList<>()), Collections.synchronizedList(new ArrayList<>()));
        together(every, person -> call(people.get(person), every, calls));
        return calls;
    }

    private void call(Clicker intern, Duration every, Calls calls) throws Exception {
        int one = drawn.incrementAndGet();
        Clicker.Page page = intern.open(LOG + "?no=" + DrawnDesk.ORDINANCE);
        String name = "given" + one % 977 + " family" + one % 9973;
        for (int letter = 3; letter < name.length(); letter += 3) {
            calls.found.add(intern.open("/search/suggest?people=true&find=" + name.substring(0, letter).replace(' ', '+')).millis());
            if (every.toMillis() > 0) LockSupport.parkNanos(450_000_000L);
        }
        Clicker.Page saved = intern.press(LOG, page, "f:save", Map.of("f:ordinance", DrawnDesk.ORDINANCE, "f:stance", "SUPPORT",
                "f:name", "Phone Bench" + one, "f:email", "phone" + one + "@example.org", "f:zip", "06103", "f:text", "Wants it signed"));
        if (!saved.text().contains("<redirect url=") || !saved.text().contains("saved=")) throw new IllegalStateException("not saved: " + saved.text());
        calls.saved.add(saved.millis());
    }

    /** Everybody at once, each {@link #SAVES} times; nobody begins at the same moment. @param every how long a turn is to take, rest included */
    private static void together(Duration every, Turn turn) throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(PEOPLE);
        List<Callable<Void>> work = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            int mine = person;
            work.add(() -> {
                long next = System.nanoTime() + every.toNanos() * mine / PEOPLE;
                for (int i = 0; i < SAVES; i++, next += every.toNanos()) {
                    LockSupport.parkNanos(next - System.nanoTime());
                    turn.of(mine);
                }
                return null;
            });
        }
        try {
            for (Future<Void> done : hands.invokeAll(work)) done.get();
        } finally {
            hands.shutdown();
        }
    }

    /** Over as long as everybody is at work. @return how many files */
    private int post(Caller staff) throws Exception {
        int files = 0;
        for (; files < FILES; files++) {
            StringBuilder letters = new StringBuilder();
            for (int i = 0; i < LETTERS / FILES; i++) letters.append(String.format(Locale.ROOT, LETTER, drawn.incrementAndGet()));
            Caller.json(202, staff.post("/api/imports?format=mbox&source=phone", "application/mbox", BodyPublishers.ofString(letters.toString())));
            LockSupport.parkNanos(CALL.multipliedBy(SAVES - 2L).dividedBy(FILES).toNanos());
        }
        return files;
    }

    private static double p95(List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        return sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1);
    }

    private static long number(Connection database, String sql) {
        try (Statement statement = database.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
