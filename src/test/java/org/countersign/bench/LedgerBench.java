package org.countersign.bench;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.countersign.TestDatabase;
import org.countersign.count.CutOff;
import org.countersign.count.TestTallies;
import org.countersign.imports.NewImport;
import org.countersign.imports.TestImports;
import org.countersign.ledger.TestLedger;
import org.countersign.ordinance.FileNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * What the books cost and what they give, on a docket of {@code -Dbench.size} drawn contacts (100,000 unless told), as ratios within this
 * run: reads at this size and at a small one, the full count, imports and writers with and without them, LOAD DATA of the same rows, disk.
 */
class LedgerBench {
    private static final int SIZE = Integer.getInteger("bench.size", 100_000), SMALL = 10_000, IMPORTED = Math.min(SIZE, 50_000), ROUNDS = 5, READS = 1_000;
    private static final int MILLION = 1_000_000, FASTER = 100;
    private static final double GROWS = 1.5, MILLIS = 5, IMPORT = 0.4, WRITERS = 0.35;
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final FileNumber NO = new FileNumber(DrawnDocket.ORDINANCE);
    private final List<String> table = new ArrayList<>(List.of("| what | measured | goal |", "|---|---|---|"));
    private final List<Executable> goals = new ArrayList<>();

    @Test void books_cost_little_and_give_a_tally_at_once() throws Exception {
        Docket small = new Docket(SMALL, true), large = new Docket(SIZE, true);
        say("docket", "%,d contacts written up in %.0f s with their import", SIZE, large.seconds);
        reads(small, large);
        say("books at the end of a day, at a moment within one", "%.1f ms, %.1f ms | –", large.readMillis("2026-03-01T05:00:00Z", 20), large.readMillis("2026-03-03T17:00:00Z", 5));
        imports();
        writers();
        List<String> mismatches = large.books.mismatches(DrawnDocket.ORDINANCE);
        say("mismatches of a reconciliation", "%d | 0", mismatches.size());
        disk(large);
        Tables.print(table.toArray(String[]::new));
        assertEquals(List.of(), mismatches);
        assertAll(goals);
    }

    /** In turn, a thousand of each in a round; the full count grows with the docket, the books do not. */
    private void reads(Docket small, Docket large) throws Exception {
        List<Double> few = new ArrayList<>(), many = new ArrayList<>(), counts = new ArrayList<>(), ratios = new ArrayList<>(), times = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            few.add(small.readMillis());
            many.add(large.readMillis());
            counts.add(large.countSeconds() * 1000);
            ratios.add(many.get(round) / few.get(round));
            times.add(counts.get(round) / many.get(round));
        }
        double read = Measured.median(many), grows = Measured.median(ratios), faster = Measured.median(times), fastEnough = FASTER * Math.min(1.0, SIZE / (double) MILLION);
        say("headline tally, median of 1,000 reads: at size : at 10,000", "%.2f ms : %.2f ms = %.2f | at most " + GROWS + ", under " + MILLIS + " ms", read, Measured.median(few), grows);
        say("full count : books", "%.0f ms : %.2f ms = %.0f | at least %.0f (" + FASTER + " at a million)", Measured.median(counts), read, faster, fastEnough);
        goals.add(() -> assertTrue(read < MILLIS, "a read takes " + read + " ms"));
        goals.add(() -> assertTrue(grows <= GROWS, "reads grow with the docket: " + grows));
        goals.add(() -> assertTrue(faster >= fastEnough, "the full count takes only " + faster + " times as long"));
    }

    private void imports() throws Exception {
        Path file = DrawnDocket.write(Path.of("target/bench/ledger-" + IMPORTED + ".csv"), IMPORTED);
        Measured books = Measured.inTurn(ROUNDS, () -> new Docket(file, true)::take, () -> new Docket(file, false)::take);
        say("import with books : without", "%.1f s : %.1f s = %.2f of the speed | –", books.ours(), books.theirs(), 1 / books.timesAsLong());
        Docket imported = new Docket(file, false);
        imported.take();
        LoadedRows rows = LoadedRows.of(imported.database, Path.of("target/bench/ledger-rows"));
        Measured bare = Measured.inTurn(ROUNDS, () -> new Docket(file, true)::take, () -> {
            TestDatabase fresh = TestDatabase.fresh();
            return () -> rows.load(fresh);
        });
        say("import with books : LOAD DATA of its rows", "%.1f s : %.1f s = %.2f of the speed | at least " + IMPORT, bare.ours(), bare.theirs(), 1 / bare.timesAsLong());
        goals.add(() -> assertTrue(1 / bare.timesAsLong() >= IMPORT, "import at " + 1 / bare.timesAsLong() + " of the speed of LOAD DATA"));
    }

    private void writers() throws Exception {
        Writers with = new Writers(true), without = new Writers(false);
        List<Double> bare = new ArrayList<>(), ratios = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            bare.add(without.perSecond());
            ratios.add(with.perSecond() / bare.get(round));
        }
        double ratio = Measured.median(ratios);
        say("16 writers with books : without", "%.2f of %.0f a second | at least " + WRITERS, ratio, Measured.median(bare));
        goals.add(() -> assertTrue(ratio >= WRITERS, "writers at " + ratio + " of their speed"));
        assertEquals(List.of(), with.books.mismatches(DrawnDocket.ORDINANCE));
    }

    private void disk(Docket docket) {
        docket.database.rows("ANALYZE TABLE contact, signer, constituent, `position`, letter_text, ledger_entry, ledger_step, ledger_dwelling, ledger_household, ledger_day");
        long books = docket.megabytes("LIKE 'ledger%'"), all = docket.megabytes("LIKE '%'");
        say("disk for a million contacts: all, of it the books", "%d MB, %d MB | –", all * 1_000_000 / SIZE, books * 1_000_000 / SIZE);
    }

    private void say(String what, String format, Object... values) { table.add(String.format(Locale.ROOT, "| %s | " + format + " |", prepend(what, values))); }

    private static Object[] prepend(String what, Object[] values) {
        List<Object> all = new ArrayList<>(List.of(what));
        all.addAll(List.of(values));
        return all.toArray();
    }

    /** A docket that is imported, with books that hear of it or without. */
    private static final class Docket {
        final TestDatabase database = TestDatabase.fresh();
        final TestLedger books = new TestLedger(database, ZONE);
        final TestImports imports = new TestImports(database);
        final Path file;
        double seconds;

        Docket(Path file, boolean kept) {
            this.file = file;
            imports.docket(DrawnDocket.ORDINANCE);
            if (!kept) return;
            books.rebuildWhole();
            imports.hear(books::ear);
        }

        Docket(int size, boolean kept) throws Exception {
            this(DrawnDocket.write(Path.of("target/bench/ledger-" + size + ".csv"), size), kept);
            seconds = Measured.seconds(this::take);
            database.rows("ANALYZE TABLE contact, signer, constituent, `position`, ledger_entry, ledger_step, ledger_day, ledger_total");
        }

        /** With all that has to be folded. */
        void take() throws Exception {
            imports.run(new NewImport("csv", "bench", null, null, false), file);
            books.fold();
        }

        double readMillis() { return readMillis("2100-01-01T00:00:00Z", READS); }

        double readMillis(String at, int times) {
            CutOff cutOff = new CutOff(Instant.parse(at), ZONE);
            List<Long> took = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                long start = System.nanoTime();
                books.ledger.at(NO, cutOff);
                took.add(System.nanoTime() - start);
            }
            return took.stream().sorted().toList().get(times / 2) / 1e6;
        }

        double countSeconds() throws Exception {
            return Measured.seconds(() -> TestTallies.on(database).at(NO, new CutOff(Instant.parse("2100-01-01T00:00:00Z"), ZONE)));
        }

        long megabytes(String tables) {
            return ((Number) database.rows("SELECT SUM(data_length + index_length) DIV 1048576 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name " + tables).get(0).get(0)).longValue();
        }
    }
}
