package org.countersign.system;

import static org.junit.jupiter.api.Assertions.*;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.*;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of contacts at the HTTP interface. */
class ImportIT {
    private static final String HEADER = "external_id,received_at,channel,ordinance_no,first_name,last_name,email,zip,residency,stance,text\n";
    private static int drawn;
    private final Caller staff = Application.running().as("staff");
    private String no;

    @BeforeEach void ordinance() {
        no = "import-" + ++drawn;
        assertEquals(201, staff.post("/api/ordinances", "{\"fileNumber\":\"" + no + "\",\"title\":\"An ordinance\"}").statusCode());
    }

    @Test void a_file_is_taken_counted_refused_the_second_time_taken_again_and_taken_back() {
        String csv = HEADER + row("x1", "Ann", "SUPPORT") + row("x2", "Bo", "OPPOSE") + row("", "Cy", "OPPOSE") + row("x3", "Di", "MAYBE");
        HttpResponse<String> accepted = send("format=csv&source=" + no, csv);
        assertEquals(202, accepted.statusCode(), accepted.body());
        JsonObject done = end(accepted);
        assertFigures("DONE", 4, 3, 0, 1, done);
        assertNotNull(done.get("endedAt"));
        assertContacts(3);
        HttpResponse<String> rejects = staff.get(path(accepted) + "/rejects");
        assertTrue(rejects.headers().firstValue("Content-Type").orElseThrow().startsWith("text/csv"));
        assertTrue(rejects.body().startsWith(HEADER.strip() + ",reason\r\nx3,") && rejects.body().contains("Known are: SUPPORT, SUPPORT_IF_AMENDED"), rejects.body());
        assertEquals(409, send("format=csv&source=" + no, csv).statusCode());
        HttpResponse<String> again = send("format=csv&again=true&source=" + no, csv);
        assertFigures("DONE", 4, 1, 2, 1, end(again));
        assertContacts(4);
        assertEquals(202, staff.post(path(again) + "/undo", "").statusCode());
        assertEquals("UNDONE", end(again, "UNDONE").getString("state"));
        assertContacts(3);
        assertEquals(409, staff.post(path(again) + "/undo", "").statusCode());
        assertEquals(202, staff.post(path(accepted) + "/undo", "").statusCode());
        end(accepted, "UNDONE");
        assertContacts(0);
        assertFigures("DONE", 4, 3, 0, 1, end(send("format=csv&source=" + no, csv)));
    }

    @Test void a_workbook_is_taken_as_its_rows_are_and_refused_the_second_time() {
        byte[] book = org.countersign.workbook.TestWorkbook.of(List.of(List.of("external_id", "received_at", "channel", "ordinance_no", "first_name", "last_name", "zip", "stance"),
                List.of("w1", "2008-08-11", "LETTER", no, "Ann & Co", "Field", "6103", "SUPPORT"), List.of("w2", "2008-08-11", "LETTER", no, "Bo", "Reed", "90210", "MAYBE")));
        HttpResponse<String> accepted = staff.post("/api/imports?format=xlsx&source=" + no, "application/octet-stream", BodyPublishers.ofByteArray(book));
        assertFigures("DONE", 2, 1, 0, 1, end(accepted));
        JsonObject tally = Caller.json(200, staff.get("/api/ordinances/" + no + "/tally"));
        assertEquals(1, tally.getJsonObject("contacts").getJsonObject("matrix").getJsonObject("RESIDENT").getInt("SUPPORT"), "the ZIP has the zero the workbook ate");
        assertTrue(staff.get(path(accepted) + "/rejects").body().contains("w2"));
        assertEquals(409, staff.post("/api/imports?format=xlsx&source=" + no, "application/octet-stream", BodyPublishers.ofByteArray(book)).statusCode());
        assertEquals(409, staff.post("/api/imports?format=xlsx&source=" + no, "application/octet-stream", BodyPublishers.ofByteArray(java.util.Arrays.copyOf(book, book.length / 2))).statusCode(), "cut in half");
    }

    @Test void the_import_s_ordinance_holds_for_rows_without_one() {
        String csv = "received_at,channel,stance,text\n2008-08-11,CALL,SUPPORT,<b>for " + no + "</b>\n";
        assertFigures("DONE", 1, 1, 0, 0, end(send("format=csv&ordinance=" + no, csv)));
        assertContacts(1);
        assertEquals(404, send("format=csv&ordinance=nowhere", csv).statusCode());
    }

    @Test void what_cannot_be_taken_is_refused_before_it_is_read() {
        HttpResponse<String> unknown = send("format=docx", "x");
        assertEquals(400, unknown.statusCode());
        assertTrue(unknown.body().contains("csv") && unknown.body().contains("format"), unknown.body());
        assertEquals(400, send("format=csv", "").statusCode());
        assertEquals(409, send("format=xlsx", "x").statusCode(), "not a workbook");
        assertEquals(400, send("", "x").statusCode());
        assertEquals(400, send("format=csv&again=perhaps", "x").statusCode());
        assertEquals(415, staff.send(staff.request("/api/imports?format=csv").header("Content-Type", "text/csv").header("Content-Encoding", "br")
                .POST(BodyPublishers.ofString("packed"))).statusCode());
        for (byte[] body : new byte[][] {packed("received_at,channel\n"), "packed".getBytes(StandardCharsets.UTF_8)})
            assertEquals(415, staff.send(staff.request("/api/imports?format=csv").header("Content-Type", "text/csv").header("Content-Encoding", "gzip")
                    .POST(BodyPublishers.ofByteArray(body))).statusCode());
        assertEquals(404, staff.get("/api/imports/999999").statusCode());
        assertEquals(404, staff.get("/api/imports/999999/rejects").statusCode());
        assertEquals(404, staff.post("/api/imports/999999/undo", "").statusCode());
    }

    private static byte[] packed(String text) {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        try (java.util.zip.GZIPOutputStream out = new java.util.zip.GZIPOutputStream(bytes)) {
            out.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Test void imports_are_for_administrators_and_staff() {
        HttpResponse<String> accepted = send("format=csv", HEADER + row("r" + no, "Ann", "SUPPORT"));
        end(accepted);
        for (String account : new String[] {"clerk", "hearing", "council", "mayor"}) {
            Caller other = Application.running().as(account);
            assertEquals(403, other.get(path(accepted)).statusCode(), account);
            assertEquals(403, other.get(path(accepted) + "/rejects").statusCode(), account);
            assertEquals(403, other.post(path(accepted) + "/undo", "").statusCode(), account);
            assertEquals(403, other.post("/api/imports?format=csv", "text/csv", BodyPublishers.ofString(HEADER)).statusCode(), account);
        }
        assertEquals(401, Application.running().asStranger().get(path(accepted)).statusCode());
        assertEquals(200, Application.running().as("admin").get(path(accepted)).statusCode());
    }

    @ParameterizedTest @ValueSource(strings = {"Content-Length: 3000000\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n2DC6C0\r\n", "Transfer-Encoding: chunked\r\n\r\n16E360\r\n"})
    void a_line_that_is_cut_leaves_nothing(String head) throws IOException {
        String source = "cut-" + ++drawn;
        HttpRequest signed = staff.request("/api/imports").build();
        try (Socket socket = new Socket(signed.uri().getHost(), signed.uri().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/imports?format=csv&source=" + source + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\nAuthorization: "
                    + signed.headers().firstValue("Authorization").orElseThrow() + "\r\n" + head + "received_at,channel\n" + "x".repeat(1_500_000 - 20)).getBytes(StandardCharsets.UTF_8));
            out.flush();
            await(() -> arriving(source), arriving -> arriving == 1);
        }
        assertEquals(0, await(() -> arriving(source), arriving -> arriving == 0));
    }

    private static int arriving(String source) {
        try (Connection connection = Application.running().database(); Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT COUNT(*) FROM import_run WHERE source = '" + source + "'")) {
            return found.next() ? found.getInt(1) : 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test void a_file_without_its_columns_fails_and_says_what_is_missing() {
        JsonObject failed = end(send("format=csv", "hello,world\n"), "FAILED");
        assertTrue(failed.getString("failure").contains("received_at"), failed.toString());
    }

    private static String row(String id, String name, String stance) {
        return id + ",2008-08-11 09:00,CALL," + "import-" + drawn + "," + name + ",Example," + name + drawn + "@example.org,06103,," + stance + ",\n";
    }

    private HttpResponse<String> send(String query, String file) {
        return staff.post("/api/imports?" + query, "text/csv", BodyPublishers.ofString(file, StandardCharsets.UTF_8));
    }

    private static String path(HttpResponse<String> accepted) { return java.net.URI.create(accepted.headers().firstValue("Location").orElseThrow()).getPath(); }

    private JsonObject end(HttpResponse<String> accepted) { return end(accepted, "DONE"); }

    private JsonObject end(HttpResponse<String> accepted, String state) {
        assertEquals(202, accepted.statusCode(), accepted.body());
        return await(() -> Caller.json(200, staff.get(path(accepted))), json -> json.getString("state").equals(state));
    }

    private static <T> T await(java.util.function.Supplier<T> look, Predicate<T> good) {
        Instant end = Instant.now().plus(Duration.ofMinutes(1));
        T seen = look.get();
        while (!good.test(seen)) {
            if (Instant.now().isAfter(end)) fail("still " + seen);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            seen = look.get();
        }
        return seen;
    }

    private void assertContacts(int many) { assertEquals(many, Caller.json(200, staff.get("/api/contacts?ordinance=" + no)).getJsonArray("items").size()); }

    private static void assertFigures(String state, int read, int accepted, int duplicates, int rejected, JsonObject json) {
        assertEquals(state, json.getString("state"));
        assertArrayEquals(new int[] {read, accepted, duplicates, rejected}, new int[] {json.getInt("read"), json.getInt("accepted"), json.getInt("duplicates"), json.getInt("rejected")}, json.toString());
    }
}
