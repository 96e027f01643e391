package org.countersign.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToIntFunction;
import org.countersign.TestDatabase;
import org.countersign.search.TestSearch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The box, and the list of contacts, from what was typed to the rows they show, eight people at once, against the bare index (of the list with the rows it shows, by a plain statement); -Dbench.size contacts (a million unless told) of a fifth as many people. */
class SearchBench {
    private static final int SIZE = Integer.getInteger("bench.size", 1_000_000), PEOPLE = 8, ROUNDS = 6;
    private static final List<String> TYPED = List.of("mac", "maria", "clinic", "macbrien", "jose obrien", "O’Brien, Joan", "bill harford", "zimerman", "p1201@example.org", "p33", "3201", "860-200-1201", "12 Larkfield", "quarry lane 40",
            "clinic pol", "\"the ordinance\"", "please sign return", "parcel12", "parcel4711 curfew", "2026-0012", "4711", "nothing of the kind");
    private static final double MOST_TIMES = 5, BOX_MS = 300, LIST_MS = 500;
    @TempDir Path directory;

    private record Times(List<Double> ours, List<Double> bare) {
        Times() { this(Collections.synchronizedList(new ArrayList<>()), Collections.synchronizedList(new ArrayList<>())); }
    }

    @Test void whoever_looks_for_somebody_has_them_before_they_have_typed_on() throws Exception {
        try (TestDatabase database = TestDatabase.fresh()) {
            double drawn = Measured.seconds(() -> new DrawnOffice(database).draw(SIZE));
            TestSearch search = new TestSearch(database, directory);
            double built = Measured.seconds(search::catchUp);
            for (String typed : TYPED.subList(0, 3)) assertTrue(search.box(typed) > 0, typed);
            assertTrue(search.contacts("clinic") > 0, "words of letters");
            Times box = together(search::box, search::bare), list = together(search::contacts, search::bareContacts);
            Tables.print("| " + SIZE + " contacts, drawn in " + Math.round(drawn) + " s, index built in " + Math.round(built) + " s; " + PEOPLE + " at once | p50 | p95 |\n|---|---|---|",
                    row("box", box.ours), row("its questions to the bare index", box.bare), row("list of contacts", list.ours), row("its question to the bare index, and its rows by one statement", list.bare));
            search.close();
            holds(box, BOX_MS);
            holds(list, LIST_MS);
        }
    }

    /** Each of them looks for everything, ours and bare in turn; the first round warms up. */
    private static Times together(ToIntFunction<String> ours, ToIntFunction<String> bare) throws Exception {
        Times times = new Times();
        Callable<Void> person = () -> {
            for (int round = 0; round < ROUNDS; round++) for (String typed : TYPED) {
                double theirs = milliseconds(bare, typed), mine = milliseconds(ours, typed);
                if (round == 0) continue;
                times.bare.add(theirs);
                times.ours.add(mine);
            }
            return null;
        };
        ExecutorService office = Executors.newFixedThreadPool(PEOPLE);
        try {
            for (Future<Void> each : office.invokeAll(Collections.nCopies(PEOPLE, person))) each.get();
        } finally {
            office.shutdown();
        }
        assertEquals(PEOPLE * (ROUNDS - 1) * TYPED.size(), times.ours.size());
        return times;
    }

    private static void holds(Times times, double most) {
        assertTrue(at(times.ours, 0.95) <= most, () -> "p95 " + at(times.ours, 0.95) + " ms");
        assertTrue(at(times.ours, 0.5) <= MOST_TIMES * at(times.bare, 0.5), () -> at(times.ours, 0.5) + " : " + at(times.bare, 0.5) + " ms");
    }

    private static double milliseconds(ToIntFunction<String> work, String typed) {
        long start = System.nanoTime();
        work.applyAsInt(typed);
        return (System.nanoTime() - start) / 1e6;
    }

    private static String row(String what, List<Double> times) { return String.format(Locale.ROOT, "| %s | %.1f ms | %.1f ms |", what, at(times, 0.5), at(times, 0.95)); }

    private static double at(List<Double> times, double share) {
        double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
    }
}
