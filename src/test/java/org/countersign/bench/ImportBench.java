package org.countersign.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.countersign.TestDatabase;
import org.countersign.imports.ImportRun;
import org.countersign.imports.NewImport;
import org.countersign.imports.TestImports;
import org.junit.jupiter.api.Test;

/** A CSV import, people included, against LOAD DATA LOCAL of the very rows it leaves behind. */
class ImportBench {
    private static final int ROWS = Integer.getInteger("bench.rows", Integer.getInteger("bench.size", 100_000)), PAIRS = 5;
    private static final double MOST = 4, MOST_EACH = 1.25;

    @Test void a_csv_import_takes_at_most_four_times_as_long_as_loading_its_rows() throws Exception {
        Path file = DrawnDocket.write(Path.of("target/bench/contacts.csv"), ROWS);
        TestDatabase imported = TestDatabase.fresh(), loaded = TestDatabase.fresh();
        run(Hearer.imports(imported, Hearer.all()), file);
        LoadedRows rows = LoadedRows.of(imported, Path.of("target/bench/rows"));
        rows.load(loaded);
        assertEquals(LoadedRows.checksums(imported), LoadedRows.checksums(loaded));
        Measured measured = Measured.inTurn(PAIRS, () -> work(Hearer.all(), file), () -> {
            TestDatabase fresh = TestDatabase.fresh();
            return () -> rows.load(fresh);
        });
        Tables.print(Measured.HEAD, measured.row("CSV import of %,d contacts : LOAD DATA LOCAL of its rows".formatted(ROWS), "at most " + MOST));
        assertTrue(measured.timesAsLong() <= MOST);
    }

    /** What each of those who hear of it adds: the whole against the whole without the one. */
    @Test void each_who_hears_of_it_costs_little() throws Exception {
        Path file = DrawnDocket.write(Path.of("target/bench/contacts.csv"), ROWS);
        List<String> rows = new ArrayList<>(List.of("| import : the same, unheard by | ours | theirs | ours : theirs | goal |\n|---|---|---|---|---|"));
        double most = 0;
        for (Hearer one : Hearer.values()) {
            Measured measured = Measured.inTurn(PAIRS, () -> work(Hearer.all(), file), () -> work(Hearer.allBut(one), file));
            rows.add(measured.row(one.toString(), "at most " + MOST_EACH));
            most = Math.max(most, measured.timesAsLong());
        }
        Tables.print(rows.toArray(String[]::new));
        assertTrue(most <= MOST_EACH);
    }

    private static Measured.Work work(Set<Hearer> hearers, Path file) {
        TestImports imports = Hearer.imports(TestDatabase.fresh(), hearers);
        return () -> run(imports, file);
    }

    private static void run(TestImports imports, Path file) throws Exception {
        ImportRun run = imports.run(new NewImport("csv", "bench", null, null, false), file);
        assertEquals(ROWS, run.accepted());
    }
}
