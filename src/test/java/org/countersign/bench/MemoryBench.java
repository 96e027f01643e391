package org.countersign.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A million rows take hardly more memory than ten thousand: each import runs in a JVM of its own. */
class MemoryBench {
    private static final int FEW = 10_000, MANY = 1_000_000, STEP = 4, MORE = 64, ENOUGH = 256;
    private static final long FEW_MINUTES = 2, MANY_MINUTES = 40;
    private static final Pattern TOOK = Pattern.compile("took (\\d+) ([\\d.]+) (\\d+)");

    private record Took(int megabytes, int accepted, double seconds, int peak) {
        String row() { return String.format(Locale.ROOT, "| %,d rows | %d MB | %d MB | %,d | %.0f s |", accepted, megabytes, peak, accepted, seconds); }
    }

    @Test void a_million_rows_import_in_little_more_memory_than_ten_thousand() throws Exception {
        Took few = smallest(DrawnDocket.write(Path.of("target/bench/few.csv"), FEW));
        Path file = DrawnDocket.write(Path.of("target/bench/many.csv"), MANY);
        Optional<Took> many = run(few.megabytes + MORE, file, MANY_MINUTES);
        Tables.print("| import | -Xmx | peak of the heap | accepted | time |\n|---|---|---|---|---|", few.row(), many.map(Took::row).orElse("| 1,000,000 rows | " + (few.megabytes + MORE) + " MB | | none: out of memory or time | |"));
        assertTrue(many.isPresent());
        assertEquals(MANY, many.get().accepted);
    }

    /** By halving, in steps: what is too little for the file, and what is enough. */
    private static Took smallest(Path file) throws IOException, InterruptedException {
        int tooLittle = 0;
        Took enough = run(ENOUGH, file, FEW_MINUTES).orElseThrow();
        while (enough.megabytes - tooLittle > STEP) {
            int half = (enough.megabytes + tooLittle) / 2 / STEP * STEP;
            Optional<Took> took = run(half, file, FEW_MINUTES);
            if (took.isEmpty()) tooLittle = half;
            else enough = took.get();
        }
        return enough;
    }

    /** @return nothing where it ran out of memory, or into its time limit for want of it */
    private static Optional<Took> run(int megabytes, Path file, long minutes) throws IOException, InterruptedException {
        Path said = Path.of("target/bench/memory-" + megabytes + ".txt");
        Process child = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + megabytes + "m", "-XX:+UseSerialGC",
                "-Duser.timezone=UTC", "-Dcountersign.testDatabase=target/bench/memory-database", "-cp", System.getProperty("java.class.path"),
                OneImport.class.getName(), file.toString())).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        try {
            if (!child.waitFor(minutes, TimeUnit.MINUTES) || child.exitValue() != 0) return Optional.empty();
            Matcher took = TOOK.matcher(Files.readString(said));
            assertTrue(took.find(), said::toString);
            return Optional.of(new Took(megabytes, Integer.parseInt(took.group(1)), Double.parseDouble(took.group(2)), Integer.parseInt(took.group(3)))).filter(each -> each.accepted > 0);
        } finally {
            child.destroy();
            if (!child.waitFor(1, TimeUnit.MINUTES)) child.destroyForcibly().waitFor();
        }
    }
}
