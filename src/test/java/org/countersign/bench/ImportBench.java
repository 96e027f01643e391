package org.countersign.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.countersign.TestDatabase;
import org.countersign.imports.ImportRun;
import org.countersign.imports.NewImport;
import org.countersign.imports.TestImports;
import org.junit.jupiter.api.Test;

/** A CSV import, people included, against LOAD DATA LOCAL of the very rows it leaves behind. */
class ImportBench {
    private static final int ROWS = 100_000, PAIRS = 5;
    private static final double MOST = 4;

    @Test void a_csv_import_takes_at_most_four_times_as_long_as_loading_its_rows() throws Exception {
        Path file = DrawnDocket.write(Path.of("target/bench/contacts.csv"), ROWS);
        TestDatabase imported = TestDatabase.fresh(), loaded = TestDatabase.fresh();
        run(onDocket(imported), file);
        LoadedRows rows = LoadedRows.of(imported, Path.of("target/bench/rows"));
        rows.load(loaded);
        assertEquals(LoadedRows.checksums(imported), LoadedRows.checksums(loaded));
        Measured measured = Measured.inTurn(PAIRS, () -> {
            TestImports imports = onDocket(TestDatabase.fresh());
            return () -> run(imports, file);
        }, () -> {
            TestDatabase fresh = TestDatabase.fresh();
            return () -> rows.load(fresh);
        });
        Tables.print(Measured.HEAD, measured.row("CSV import of 100,000 contacts : LOAD DATA LOCAL of its rows", "at most " + MOST));
        assertTrue(measured.timesAsLong() <= MOST);
    }

    private static TestImports onDocket(TestDatabase database) {
        TestImports imports = new TestImports(database);
        imports.docket(DrawnDocket.ORDINANCE);
        return imports;
    }

    private static void run(TestImports imports, Path file) throws Exception {
        ImportRun run = imports.run(new NewImport("csv", "bench", null, null, false), file);
        assertEquals(ROWS, run.accepted());
    }
}
