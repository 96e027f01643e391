package org.countersign.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.countersign.audit.Reconciliation;
import org.countersign.bench.Clicker;
import org.countersign.count.CountedByHand;
import org.countersign.count.CutOff;
import org.countersign.count.Docket;
import org.countersign.count.RandomDocket;
import org.countersign.http.Json;
import org.countersign.ledger.Ledger;
import org.countersign.ordinance.FileNumber;
import org.junit.jupiter.api.Test;

/**
 * Several callers write whatever the interface takes, and decide at the pages, while the server is killed under them: afterwards page,
 * interface, books, full count and the rules applied by hand give the same figures, and what was sent is there once. {@code -Dledger.seed} to see it again.
 */
class KilledOfficeIT {
    private static final Path DATA = Path.of("target/system-killed");
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final long SEED = Long.getLong("ledger.seed", System.nanoTime());
    private static final int CALLERS = 4, MUCH = 40, MOMENTS = 6;

    @Test void every_figure_holds_though_the_server_is_killed_under_those_who_write() throws Exception { day(1); }

    static void day(int kills) throws Exception {
        Random chance = new Random(SEED);
        Application.forget(DATA);
        Application office = Application.on(DATA);
        List<BusyCaller> callers = new ArrayList<>();
        try {
            for (String number : BusyCaller.ORDINANCES) assertEquals(201, office.as("clerk").post("/api/ordinances", "{\"fileNumber\":\"" + number + "\",\"title\":\"An ordinance\"}").statusCode());
            for (int i = 0; i < CALLERS; i++) callers.add(new BusyCaller(office, new Random(SEED + i), "caller " + i));
            for (int kill = 0; kill < kills; kill++) {
                written(callers, MUCH + chance.nextInt(MUCH));
                office.kill();
                office = Application.on(DATA);
                for (BusyCaller caller : callers) caller.goOnWith(office);
            }
            written(callers, MUCH);
            for (BusyCaller caller : callers) caller.endTheDay();
            settled(office);
            Set<String> decided = callers.stream().flatMap(caller -> caller.decided().stream()).collect(Collectors.toCollection(TreeSet::new));
            assertFalse(decided.isEmpty(), () -> "nothing was decided at the pages, seed " + SEED);
            for (BusyCaller caller : callers) caller.everythingIsThereOnce();
            agrees(office, chance);
        } finally {
            callers.forEach(BusyCaller::goHome);
            office.close();
        }
    }

    /** So many answers more. */
    private static void written(List<BusyCaller> callers, int more) {
        Instant end = Instant.now().plusSeconds(400);
        for (int before = answers(callers); answers(callers) < before + more; LockSupport.parkNanos(1_000_000)) assertTrue(Instant.now().isBefore(end), "nobody writes, seed " + SEED);
    }

    private static int answers(List<BusyCaller> callers) { return callers.stream().mapToInt(BusyCaller::answers).sum(); }

    /** No import is under way any more. */
    private static void settled(Application office) throws Exception {
        Instant end = Instant.now().plusSeconds(400);
        while (!office.rows("SELECT id FROM import_run WHERE state NOT IN ('DONE', 'UNDONE', 'FAILED', 'STOPPED')").isEmpty()) {
            assertTrue(Instant.now().isBefore(end), "an import does not end, seed " + SEED);
            LockSupport.parkNanos(200_000_000);
        }
    }

    private static void agrees(Application office, Random chance) throws Exception {
        Docket docket = Docket.read(office::rows);
        Caller mayor = office.as("mayor");
        Clicker reader = Clicker.signedIn(office, "staff");
        for (String ordinance : BusyCaller.ORDINANCES) for (int i = 0; i <= MOMENTS; i++) {
            Instant cutOff = i == 0 ? Instant.parse("2100-01-01T00:00:00Z") : i % 2 == 0 ? RandomDocket.moment(chance) : RandomDocket.moment(chance).atZone(ZONE).toLocalDate().atStartOfDay(ZONE).toInstant();
            String seed = ordinance + " at " + cutOff + ", seed " + SEED;
            JsonObject tally = Caller.json(200, mayor.get("/api/ordinances/" + ordinance + "/tally?asOf=" + cutOff));
            assertEquals(Caller.read(Json.of(new CountedByHand(docket, ordinance, cutOff).tally(ZONE)).toString()), tally, seed);
            Map<String, Integer> figures = TallyFigures.of(tally);
            TallyFigures.shownIn(reader.open("/tally/show?no=" + ordinance + "&asOf=" + cutOff).text()).forEach((figure, shown) -> {
                if (figures.containsKey(figure)) assertEquals(figures.get(figure), shown, () -> figure + " on the page, " + seed);
            });
            assertEquals(List.of(), mismatches(office, ordinance, cutOff), seed);
        }
    }

    private static List<Reconciliation.Mismatch> mismatches(Application office, String ordinance, Instant cutOff) throws Exception {
        try (Connection connection = office.database()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            assertTrue(Ledger.keptAt(connection, ZONE), "the books are kept");
            List<Reconciliation.Mismatch> mismatches = new ArrayList<>(Reconciliation.compareAll(connection, new FileNumber(ordinance), ZONE).mismatches());
            mismatches.addAll(Reconciliation.compare(connection, new FileNumber(ordinance), new CutOff(cutOff, ZONE)).mismatches());
            return mismatches;
        }
    }
}
