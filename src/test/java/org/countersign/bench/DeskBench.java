package org.countersign.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.countersign.selection.TestSelections;
import org.countersign.system.Application;
import org.junit.jupiter.api.Test;

/**
 * The pages of a large docket, as the built application serves them, while eight people each open one a second, and while they wait for nothing but the page before; lists alone also against the
 * bare SQL of the same page. The docket is kept in {@code -Dbench.desk} for the next time; how large it is says {@code -Dbench.size}.
 */
class DeskBench {
    private static final int SIZE = Integer.getInteger("bench.size", 1_000_000), PEOPLE = 8, CLICKS = Integer.getInteger("bench.clicks", 12), ALONE = 3;
    private static final Duration GLANCE = Duration.ofSeconds(1), NO_PAUSE = Duration.ZERO;
    private static final double MOST_MILLIS = 500, MOST_TIMES = 5;
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final List<String> ASKED = List.of("", "ordinance=" + DrawnDesk.ORDINANCE, "ordinance=BENCH-19", "channel=TESTIMONY", "channel=FAX", "stance=NEUTRAL", "residency=UNKNOWN", "evidence=STATED",
            "state=UNCODED", "state=SUGGESTED", "state=SEVERAL", "state=REVIEW", "state=SET_ASIDE", "state=STANDING", "campaign=Bench+0", "campaign=Bench+39", "from=2026-03-03&to=2026-03-03", "by=desk", "import=1",
            "reply=WANTED", "person=" + DrawnDesk.FIRST, "find=given12+family12", "stance=OPPOSE&residency=OTHER_STATE", "residency=UNKNOWN&evidence=STATED", "ordinance=" + DrawnDesk.ORDINANCE + "&state=UNCODED",
            "ordinance=" + DrawnDesk.ORDINANCE + "&stance=SUPPORT&campaign=Bench+1&to=2026-02-04", "find=please", "find=please&evidence=STATED", "find=please&by=desk", "find=please&by=nobody", "find=please&import=1",
            "find=please&reply=WANTED", "find=please&reply=UNSENT", "find=please&words=OWN", "find=please&side=NEITHER", "find=please&language=es", "find=please&state=REVIEW", "find=please&person=" + DrawnDesk.FIRST);

    /** Those the goal is about. */
    private static final Pattern LIST = Pattern.compile("^/(contact/(list|triage)|constituent/(list|duplicates)|staff/journal|campaign/list|search/list|ordinance/list|tally/list)");

    private final Map<String, List<Double>> times = new TreeMap<>(), hurried = new TreeMap<>();
    private final Map<String, Integer> weights = new TreeMap<>();

    @Test void every_page_comes_in_half_a_second_while_eight_people_click() throws Exception {
        Path data = Path.of(System.getProperty("bench.desk", "target/bench/desk-" + SIZE));
        Files.createDirectories(data);
        try (Application application = Application.on(data); Connection database = application.database()) {
            List<String> said = new ArrayList<>(standing(database));
            List<Clicker> people = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) people.add(Clicker.signedIn(application, "admin"));
            List<String> addresses = addresses(people.get(0));
            for (String each : addresses) people.get(0).open(each);                         // nobody is the first of the day
            click(people, addresses, NO_PAUSE, hurried);
            click(people, addresses, GLANCE, times);
            said.addAll(alone(people.get(0), database));
            report(said);
        }
    }

    /** Draws it where it does not stand yet, and waits for the books. */
    private static List<String> standing(Connection database) throws SQLException {
        long start = System.nanoTime();
        if (number(database, "SELECT COUNT(*) FROM contact WHERE source = 'bench'") != SIZE) new DrawnDesk(database, SIZE).draw();
        long drawn = System.nanoTime(), end = drawn + Duration.ofMinutes(30).toNanos();
        while (number(database, "SELECT COUNT(*) FROM ledger_book WHERE state = 'KEPT'") == 0 || number(database, "SELECT COUNT(*) FROM search_due") > 0) {
            assertTrue(System.nanoTime() < end, "the books are not written up, or the index is not read");
            LockSupport.parkNanos(500_000_000);
        }
        return List.of(String.format(Locale.ROOT, "%,d contacts drawn in %.0f s, their books written up and their words read in %.0f s; %,d MB of tables%n", SIZE, (drawn - start) / 1e9, (System.nanoTime() - drawn) / 1e9,
                number(database, "SELECT SUM(data_length + index_length) >> 20 FROM information_schema.tables WHERE table_schema = DATABASE()")));
    }

    private static long number(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /** Each filter in both orders, older and newer where there are, and the other pages of a day. */
    private static List<String> addresses(Clicker one) throws Exception {
        List<String> all = new ArrayList<>(List.of("/", "/contact/triage?queue=UNCODED", "/contact/triage?queue=REVIEW", "/tally/show?no=" + DrawnDesk.ORDINANCE, "/tally/show?no=BENCH-19", "/staff/journal",
                "/constituent/list", "/constituent/list?find=given12+family12", "/constituent/show?id=" + DrawnDesk.FIRST, "/constituent/show?id=" + (DrawnDesk.FIRST + SIZE / 10), "/contact/show?id=" + (DrawnDesk.FIRST + SIZE / 2), "/ordinance/list",
                "/constituent/duplicates", "/campaign/list", "/search/list?find=given12+family12", "/search/list?find=please+return",
                "/tally/list?no=BENCH-19&what=CONTACTS", "/tally/list?no=" + DrawnDesk.ORDINANCE + "&what=PEOPLE&stance=SUPPORT"));
        for (String asked : ASKED) {
            all.add("/contact/list?" + asked);
            all.add("/contact/list?" + asked + "&order=received");
            String older = linked(one.open("/contact/list?" + asked).text(), "before");
            if (older == null) continue;
            all.add("/contact/list?" + asked + "&before=" + older);
            String newer = linked(one.open("/contact/list?" + asked + "&before=" + older).text(), "after");
            if (newer != null) all.add("/contact/list?" + asked + "&after=" + newer);
        }
        return all;
    }

    private static String linked(String page, String parameter) {
        var found = Pattern.compile("[?&;]" + parameter + "=([^&\"]+)").matcher(page);
        return found.find() ? found.group(1) : null;
    }

    /** @param every each opens a page that often, or as soon as the one before has come */
    private void click(List<Clicker> people, List<String> addresses, Duration every, Map<String, List<Double>> times) throws Exception {
        List<String> clicks = new ArrayList<>();
        for (int i = 0; i < CLICKS; i++) clicks.addAll(addresses);
        Collections.shuffle(clicks, new Random(8));
        ExecutorService hands = Executors.newFixedThreadPool(PEOPLE);
        List<Callable<Void>> work = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            int first = person;
            work.add(() -> {
                long next = System.nanoTime() + every.toNanos() * first / PEOPLE;
                for (int i = first; i < clicks.size(); i += PEOPLE, next += every.toNanos()) {
                    LockSupport.parkNanos(next - System.nanoTime());
                    note(times, clicks.get(i), people.get(first).open(clicks.get(i)));
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

    private synchronized void note(Map<String, List<Double>> times, String address, Clicker.Page page) {
        times.computeIfAbsent(address, none -> new ArrayList<>()).add(page.millis());
        weights.put(address, page.text().length());
    }

    /** Lists when nobody else clicks, against their statements. */
    private static List<String> alone(Clicker one, Connection database) throws Exception {
        List<String> rows = new ArrayList<>(List.of("| list alone | page | found and counted | bare SQL | found : bare SQL | goal |", "|---|---|---|---|---|---|"));
        for (String asked : ASKED) if (!asked.startsWith("find=")) for (boolean received : new boolean[] {false, true}) {
            Measured page = Measured.inTurn(ALONE, () -> () -> one.open("/contact/list?" + asked + (received ? "&order=received" : "")), () -> () -> { });
            Measured measured = Measured.inTurn(ALONE, () -> () -> TestSelections.ours(database, ZONE, asked, received), () -> () -> TestSelections.bare(database, ZONE, asked, received));
            rows.add(String.format(Locale.ROOT, "| %s%s | %.0f ms | %.1f ms | %.1f ms | %.1f | %s |", asked.isEmpty() ? "nothing" : asked, received ? ", by day received" : "", page.ours() * 1000, measured.ours() * 1000, measured.theirs() * 1000, measured.timesAsLong(),
                    measured.timesAsLong() <= MOST_TIMES ? "met" : "missed"));
        }
        return rows;
    }

    private void report(List<String> said) {
        List<String> rows = new ArrayList<>(List.of("| page | p50 | p95, a page a second each | p50 | p95, nobody pauses | weight |", "|---|---|---|---|---|---|"));
        double worst = 0;
        for (Map.Entry<String, List<Double>> each : times.entrySet()) {
            double p95 = part(each.getValue(), 0.95);
            List<Double> without = hurried.get(each.getKey());
            if (LIST.matcher(each.getKey()).find()) worst = Math.max(worst, part(without, 0.95));
            rows.add(String.format(Locale.ROOT, "| %s | %.0f ms | %.0f ms | %.0f ms | %.0f ms | %,d kB |", each.getKey(), part(each.getValue(), 0.5), p95, part(without, 0.5), part(without, 0.95), weights.get(each.getKey()) >> 10));
        }
        Tables.print(said.get(0), String.join("\n", rows), "", String.join("\n", said.subList(1, said.size())));
        assertTrue(worst <= MOST_MILLIS, "p95 " + worst);
        assertTrue(said.stream().noneMatch(row -> row.endsWith("| missed |")), "lists are too slow against their statements");
    }

    private static double part(List<Double> times, double part) {
        List<Double> sorted = times.stream().sorted().toList();
        return sorted.get((int) Math.ceil(sorted.size() * part) - 1);
    }
}
