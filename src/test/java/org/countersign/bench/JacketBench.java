package org.countersign.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.countersign.Patience;
import org.countersign.system.Application;
import org.countersign.system.Caller;
import org.junit.jupiter.api.Test;

/** Both editions of a jacket of -Dbench.size contacts (100,000 unless told), as the built application with -Xmx512m writes them. */
class JacketBench {
    private static final int SIZE = Integer.getInteger("bench.size", 100_000);
    private static final double MOST_SECONDS = 15 * 60;
    private static final Pattern HEAP = Pattern.compile("(?m)^(?:base_)?memory_usedHeap_bytes\\S* (\\S+)$");
    private static final String OF = "/api/ordinances/" + DrawnDocket.ORDINANCE;

    @Test void a_hundred_thousand_contacts_are_a_jacket_in_a_quarter_of_an_hour() throws Exception {
        Path data = Path.of("target/bench/jacket-" + SIZE);
        Files.createDirectories(data);
        try (Application application = Application.on(data, "-Xmx512m")) {
            Caller admin = application.as("admin");
            if (admin.get(OF).statusCode() == 404) docket(admin);
            List<String> rows = new ArrayList<>(List.of("| jacket of " + String.format(Locale.ROOT, "%,d", SIZE) + " contacts, -Xmx512m | time | size | files | peak of the heap |", "|---|---|---|---|---|"));
            double slowest = 0;
            for (String edition : List.of("personal", "redacted")) {
                Path zip = data.resolve(edition + ".zip");
                AtomicLong peak = new AtomicLong();
                ScheduledExecutorService watch = watch(admin, peak);
                double seconds = Measured.seconds(() -> take(admin, edition, zip));
                watch.shutdownNow();
                slowest = Math.max(slowest, seconds);
                try (ZipFile opened = new ZipFile(zip.toFile())) {
                    rows.add(String.format(Locale.ROOT, "| %s | %.0f s | %d MB | %d | %d MB |", edition, seconds, Files.size(zip) >> 20, opened.size(), peak.get() >> 20));
                }
                Files.delete(zip);
            }
            Tables.print(rows.toArray(String[]::new));
            assertTrue(slowest < MOST_SECONDS);
        }
    }

    private static void docket(Caller admin) throws IOException {
        Caller.json(201, admin.post("/api/ordinances", "{\"fileNumber\":\"" + DrawnDocket.ORDINANCE + "\",\"title\":\"An invented measure\"}"));
        Path file = DrawnDocket.write(Path.of("target/bench/jacket.csv"), SIZE);
        String run = Caller.json(202, admin.postFile("/api/imports?format=csv&source=bench", "text/csv", file)).getJsonNumber("id").toString();
        Patience.until("the import", Duration.ofMinutes(20), () -> Caller.json(200, admin.get("/api/imports/" + run)).getString("state").equals("DONE"));
        Caller.json(201, admin.post(OF + "/actions", "{\"type\":\"passage\",\"at\":\"2026-04-10\",\"vote\":{\"yes\":7,\"no\":2,\"seats\":9}}"));
        Caller.json(201, admin.post(OF + "/actions", "{\"type\":\"executive-signature\",\"at\":\"2026-04-15\"}"));
    }

    private static void take(Caller admin, String edition, Path zip) {
        try {
            assertEquals(200, HttpClient.newHttpClient().send(admin.request(OF + "/jacket?edition=" + edition).timeout(Duration.ofHours(1)).GET().build(), HttpResponse.BodyHandlers.ofFile(zip)).statusCode());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The heap as the application says it, twice a second. */
    private static ScheduledExecutorService watch(Caller admin, AtomicLong peak) {
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
        watch.scheduleAtFixedRate(() -> {
            Matcher used = HEAP.matcher(admin.get("/metrics").body());
            if (used.find()) peak.accumulateAndGet((long) Double.parseDouble(used.group(1)), Math::max);
        }, 0, 500, TimeUnit.MILLISECONDS);
        return watch;
    }
}
