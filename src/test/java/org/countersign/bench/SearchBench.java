package org.countersign.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.countersign.TestDatabase;
import org.countersign.imports.NewImport;
import org.countersign.imports.TestImports;
import org.countersign.search.TestSearch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The box, from what was typed to the rows it shows, against the bare index; -Dbench.size=1000000 contacts make some 700,000 people. */
class SearchBench {
    private static final int SIZE = Integer.getInteger("bench.size", 20_000), ROUNDS = 20;
    private static final List<String> TYPED = List.of("fam", "family12", "given3 family123", "Family45, Given4", "famliy77", "p1201@example.org", "p33", "8602", "12 Larkfield", "quarry lane 40", "clinic", "clinic pol",
            "\"the ordinance\"", "please sign return", "form text number 3", "group no 12", "B1234", "4711", "nothing of the kind");
    private static final double MOST_TIMES = 5, MOST_MS = 300;
    @TempDir Path directory;

    @Test void the_box_answers_before_somebody_has_typed_on() throws Exception {
        TestDatabase database = TestDatabase.fresh();
        TestImports imports = new TestImports(database);
        imports.docket(DrawnDocket.ORDINANCE);
        assertEquals(SIZE, imports.run(new NewImport("csv", "bench", null, null, false), DrawnDocket.write(Path.of("target/bench/search.csv"), SIZE)).accepted());
        TestSearch search = new TestSearch(database, directory);
        double built = Measured.seconds(search::catchUp);
        List<Double> box = new ArrayList<>(), bare = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) for (String typed : TYPED) {
            double theirs = milliseconds(() -> search.bare(typed)), ours = milliseconds(() -> search.box(typed));
            if (round > 1) {
                bare.add(theirs);
                box.add(ours);
            }
        }
        Tables.print("| " + SIZE + " contacts, index built in " + Math.round(built) + " s | p50 | p95 |\n|---|---|---|", row("box", box), row("bare index", bare));
        assertTrue(at(box, 0.95) <= MOST_MS);
        assertTrue(at(box, 0.5) <= MOST_TIMES * Math.max(1, at(bare, 0.5)));
        search.close();
        database.close();
    }

    private static double milliseconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static String row(String what, List<Double> times) { return String.format(Locale.ROOT, "| %s | %.1f ms | %.1f ms |", what, at(times, 0.5), at(times, 0.95)); }

    private static double at(List<Double> times, double share) {
        double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
    }
}
