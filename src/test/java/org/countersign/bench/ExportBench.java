package org.countersign.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.countersign.Patience;
import org.countersign.system.Application;
import org.countersign.system.Caller;
import org.junit.jupiter.api.Test;

/** Contacts and people of -Dbench.size contacts (a million unless told) leave the house with 64 MB more heap than it takes for ten thousand: each time the built application in a JVM of its own. */
class ExportBench {
    private static final int FEW = 10_000, MANY = Integer.getInteger("bench.size", 1_000_000), STEP = 16, MORE = 64, ENOUGH = 512;
    private static final String OF = "/api/ordinances/" + DrawnDocket.ORDINANCE;
    private static final List<String> FILES = List.of("/api/contacts.csv?ordinance=" + DrawnDocket.ORDINANCE, "/api/contacts.xlsx?ordinance=" + DrawnDocket.ORDINANCE, OF + "/files/people.csv", OF + "/files/people.xlsx",
            "/contact/people.csv?ordinance=" + DrawnDocket.ORDINANCE, "/contact/people.xlsx?ordinance=" + DrawnDocket.ORDINANCE);

    @Test void many_rows_leave_in_little_more_memory_than_few() throws Exception {
        Path few = docket(FEW), many = docket(MANY);
        int tooLittle = 0, enough = ENOUGH;
        List<String> rows = taken(few, FEW, enough).orElseThrow();
        while (enough - tooLittle > STEP) {
            int half = (enough + tooLittle) / 2 / STEP * STEP;
            Optional<List<String>> some = taken(few, FEW, half);
            if (some.isEmpty()) tooLittle = half;
            else {
                enough = half;
                rows = some.get();
            }
        }
        Optional<List<String>> all = taken(many, MANY, enough + MORE);
        List<String> table = new ArrayList<>(List.of("| file | rows | -Xmx | time |", "|---|---|---|---|"));
        table.addAll(rows);
        table.addAll(all.orElse(List.of(String.format(Locale.ROOT, "| none: out of memory or time | %,d contacts | %d MB | |", MANY, enough + MORE))));
        Tables.print(table.toArray(String[]::new));
        assertTrue(all.isPresent());
    }

    /** Imported once; it stays for the next run. */
    private static Path docket(int size) throws IOException {
        Path data = Path.of("target/bench/export-" + size);
        Files.createDirectories(data);
        try (Application application = Application.on(data, "-Xmx1g")) {
            Caller admin = application.as("admin");
            if (admin.get(OF).statusCode() != 404) return data;
            Caller.json(201, admin.post("/api/ordinances", "{\"fileNumber\":\"" + DrawnDocket.ORDINANCE + "\",\"title\":\"An invented measure\"}"));
            String run = Caller.json(202, admin.postFile("/api/imports?format=csv&source=bench", "text/csv", DrawnDocket.write(Path.of("target/bench/export.csv"), size))).getJsonNumber("id").toString();
            Patience.until("the import", Duration.ofMinutes(90), () -> Caller.json(200, admin.get("/api/imports/" + run)).getString("state").equals("DONE"));
        }
        return data;
    }

    /** @return a row for each file; empty: it ran out of memory, or into its time limit for want of it */
    private static Optional<List<String>> taken(Path data, int size, int megabytes) {
        List<String> rows = new ArrayList<>(), wrong = new ArrayList<>();
        boolean whole = false;
        try (Application application = Application.on(data, "-Xmx" + megabytes + "m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError")) {
            Caller admin = application.as("admin");
            int people = Caller.json(200, admin.get(OF + "/tally")).getJsonObject("people").getInt("total");
            String session = session(application);
            for (String file : FILES) {
                long[] lines = {0};
                double seconds = Measured.seconds(() -> lines[0] = take(file.startsWith("/api/") ? admin.request(file) : application.asStranger().request(file).header("Cookie", session), file, size));
                int expected = file.contains("people") ? people : size;
                if (file.contains(".csv") && lines[0] != expected + 1) wrong.add(file + " has " + lines[0] + " lines of " + expected);
                rows.add(String.format(Locale.ROOT, "| %s | %,d | %d MB | %.0f s |", file.replaceAll("/api/|ordinances/.*/files/|\\?.*", ""), expected, megabytes, seconds));
            }
            whole = true;
        } catch (Exception | AssertionError tooLittle) {
            System.out.println(megabytes + " MB: " + tooLittle);
            ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);      // what hangs keeps its data
        }
        assertEquals(List.of(), wrong);
        return whole ? Optional.of(rows) : Optional.empty();
    }

    /** Of who reads the pages: some files are beside these alone. */
    private static String session(Application application) {
        return application.asStranger().send(HttpRequest.newBuilder(application.at("/staff/signin")).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("name=admin&to=/&password=" + URLEncoder.encode(Application.PASSWORD, StandardCharsets.UTF_8)))).headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    }

    /** @return how many lines, where it has lines: no text of a drawn docket breaks over two */
    private static long take(HttpRequest.Builder request, String file, int size) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = HttpClient.newHttpClient().send(request.timeout(Duration.ofMinutes(5 + size / 10_000)).GET().build(), HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) throw new IOException(file + ": " + answer.statusCode());
        Lines lines = new Lines();
        try (InputStream body = answer.body()) {
            body.transferTo(lines);
        }
        return lines.counted;
    }

    private static final class Lines extends OutputStream {
        long counted;

        @Override public void write(int b) { if (b == '\n') counted++; }

        @Override public void write(byte[] bytes, int from, int length) { for (int i = from; i < from + length; i++) write(bytes[i]); }
    }
}
