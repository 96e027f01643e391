package org.countersign.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.countersign.TestDatabase;
import org.countersign.audit.Reconciliation;
import org.countersign.count.CountedByHand;
import org.countersign.count.CutOff;
import org.countersign.count.Docket;
import org.countersign.count.Matrix;
import org.countersign.count.RandomDocket;
import org.countersign.count.TallyJson;
import org.countersign.count.Trend;
import org.countersign.http.Json;
import org.countersign.ordinance.FileNumber;
import org.junit.jupiter.api.Test;

/**
 * Thousands of things done by several desks at once, deadlocks included: at any moment of it, and afterwards, the books say what a full count
 * says, and what the rules give by hand. {@code -Dledger.operations} for more of it, {@code -Dledger.seed} to see it again.
 */
class BusyOfficeIT {
    private static final int DESKS = 4;
    private static final List<String> DOORS = List.of("log", "code", "merge", "import", "set aside", "co-signer", "decide", "undo decision", "suggest", "claim", "revise", "mail", "read again", "revision applied", "console", "tap", "line");
    private static final int OPERATIONS = Integer.getInteger("ledger.operations", 440);
    private static final long SEED = Long.getLong("ledger.seed", System.nanoTime());

    @Test void the_books_are_right_at_every_moment_of_a_busy_day_and_after() throws Exception { day(OPERATIONS); }

    static void day(int operations) throws Exception {
        try (TestDatabase database = TestDatabase.fresh()) {
            Office office = new Office(database);
            Map<String, Integer> done = new ConcurrentSkipListMap<>();
            ExecutorService desks = Executors.newFixedThreadPool(DESKS + 1);
            try {
                List<Future<?>> working = new ArrayList<>();
                for (int i = 0; i < DESKS; i++) {
                    Random chance = new Random(SEED + i);
                    working.add(desks.submit(() -> {
                        for (int n = 0; n < operations / DESKS; n++) done.merge(office.something(chance), 1, Integer::sum);
                    }));
                }
                int watched = 0;
                for (Random chance = new Random(SEED); working.stream().anyMatch(each -> !each.isDone()); watched++) mustAgree(office, chance, "in the midst of it");
                for (Future<?> each : working) each.get();
                assertTrue(watched > 0);
            } finally {
                desks.shutdownNow();
            }
            assertTrue(done.keySet().containsAll(DOORS), done.toString());
            mustAgreeWithTheRules(office, new Random(SEED));
            office.books.rebuildWhole();
            mustAgreeWithTheRules(office, new Random(SEED));
        }
    }

    private static void mustAgree(Office office, Random chance, String when) {
        for (String ordinance : Office.ORDINANCES) {
            FileNumber number = new FileNumber(ordinance);
            CutOff cutOff = new CutOff(moment(chance), Office.ZONE);
            boolean every = chance.nextBoolean();
            Reconciliation.Finding finding = office.books.ledger.tallies.atOneMoment(connection ->
                    every ? Reconciliation.compareAll(connection, number, Office.ZONE) : Reconciliation.compare(connection, number, cutOff));
            assertTrue(finding.figures() > 100);
            assertEquals(List.of(), finding.mismatches(), () -> ordinance + " " + when + ", seed " + SEED);
        }
    }

    private static Instant moment(Random chance) {
        return switch (chance.nextInt(3)) {
            case 0 -> Instant.parse("2100-01-01T00:00:00Z");
            case 1 -> LocalDate.ofInstant(RandomDocket.moment(chance), Office.ZONE).atStartOfDay(Office.ZONE).toInstant();
            default -> RandomDocket.moment(chance);
        };
    }

    private static String said(Trend trend) { return trend.first() + " " + trend.parts().stream().map(Matrix::figures).toList(); }

    static void mustAgreeWithTheRules(Office office, Random chance) {
        Docket docket = Docket.read(office.database::rows);
        for (int i = 0; i < 12; i++) {
            Instant cutOff = moment(chance);
            for (String ordinance : Office.ORDINANCES) {
                String byHand = Json.of(new CountedByHand(docket, ordinance, cutOff).tally(Office.ZONE)).toString();
                FileNumber number = new FileNumber(ordinance);
                CutOff at = new CutOff(cutOff, Office.ZONE);
                assertEquals(byHand, Json.of(TallyJson.of(office.books.ledger.at(number, at))).toString(), () -> "seed " + SEED);
                assertEquals(said(office.books.ledger.tallies.trend(number, at)), said(office.books.ledger.trend(number, at)), () -> "seed " + SEED);
            }
            mustAgree(office, chance, "afterwards");
        }
    }
}
