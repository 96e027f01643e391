package org.countersign.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.*;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.*;
import java.io.*;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.*;
import java.time.*;
import java.util.*;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.*;

/** Mail as files at the HTTP interface: taken in, never twice, kept raw, accounted for. */
class MailImportIT {
    private static final String FROM = "From jane@example.org Tue Aug 12 09:30:05 2008\n";
    private static int drawn;
    private final Caller staff = Application.running().as("staff");
    private String no;

    @BeforeEach void ordinance() {
        no = "mail-" + ++drawn;
        assertEquals(201, staff.post("/api/ordinances", "{\"fileNumber\":\"" + no + "\",\"title\":\"An ordinance\"}").statusCode());
    }

    @Test void a_mailbox_is_taken_once_and_its_letters_are_kept_to_the_byte() {
        String letter = letter("1", "I support it. <script>alert(1)</script>"), mailbox = FROM + letter + "\n" + FROM + letter("2", "So do I.") + "\n" + FROM + letter("2", "Other words") + "\n" + FROM + "\n";
        HttpResponse<String> accepted = send("mbox", "", mailbox);
        assertFigures(4, 2, 1, 1, end(accepted));
        List<JsonObject> contacts = contacts();
        assertEquals(List.of("EMAIL", "EMAIL"), contacts.stream().map(contact -> contact.getString("channel")).toList());
        JsonObject first = contacts.get(0);
        assertEquals(no + "-1@example.org", first.getString("externalId"));
        assertEquals("I support it. <script>alert(1)</script>", first.getString("text"));
        assertTrue(first.getJsonArray("positions").getJsonObject(0).isNull("stance"), "uncoded until a person says");
        String raw = "/api/contacts/" + first.getInt("id") + "/letter", second = "/api/contacts/" + contacts.get(1).getInt("id") + "/letter";
        assertEquals(letter + "\n", staff.get(raw).body());
        assertTrue(staff.get(second + "?no=2").body().contains("Other words"), "another body under the same id is kept beside it");
        assertEquals(404, staff.get(raw + "?no=2").statusCode());
        assertEquals("message/rfc822", staff.get(raw).headers().firstValue("Content-Type").orElseThrow());
        for (String account : List.of("clerk", "hearing", "council", "mayor")) assertEquals(403, Application.running().as(account).get(raw).statusCode(), account);
        JsonObject reject = rejects(accepted).getJsonObject(0);
        assertEquals(4, reject.getInt("index"));
        assertEquals(Base64.getEncoder().encodeToString("\n".getBytes(ISO_8859_1)), reject.getString("raw"));
    }

    @Test void the_same_mailbox_again_is_all_duplicates_whatever_the_source_and_undone_it_is_as_if_it_never_came() {
        String mailbox = FROM + letter("1", "one") + "\n" + FROM + "From: bo@example.org\nSubject: without an id " + no + "\n\nbody\n";
        HttpResponse<String> first = send("mbox", "&source=box", mailbox);
        assertFigures(2, 2, 0, 0, end(first));
        assertEquals(409, send("mbox", "&source=box", mailbox).statusCode());
        assertFigures(2, 0, 2, 0, end(send("mbox", "&source=elsewhere&again=true", mailbox)));
        assertFigures(1, 0, 1, 0, end(send("eml", "", letter("1", "one"))));
        String raw = "/api/contacts/" + contacts().get(0).getInt("id") + "/letter";
        assertEquals(202, staff.post(path(first) + "/undo", "").statusCode());
        await(path(first), "UNDONE");
        assertEquals(List.of(), contacts());
        assertEquals(404, staff.get(raw).statusCode());
        assertFigures(2, 2, 0, 0, end(send("mbox", "&again=true", mailbox)));
        assertEquals(200, staff.get("/api/contacts/" + contacts().get(0).getInt("id") + "/letter").statusCode());
    }

    @Test void what_cannot_be_a_message_is_refused_with_the_reason_and_what_comes_late_is_clamped() {
        HttpResponse<String> outlook = send("eml", "", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1 " + no);
        assertFigures(1, 0, 0, 1, end(outlook));
        assertTrue(rejects(outlook).getJsonObject(0).getString("reason").contains("Outlook"));
        assertFigures(1, 1, 0, 0, end(send("eml", "", letter("9", "from the future").replace("2008", "2099"))));
        assertFalse(OffsetDateTime.parse(contacts().get(0).getString("receivedAt")).isAfter(OffsetDateTime.now()));
    }

    @Test void real_mail_is_all_accounted_for_and_none_is_lost() throws IOException {
        Path data = Stream.of("../shared/data/mail", "../../shared/data/mail").map(Path::of).filter(Files::isDirectory).findFirst().orElse(null);
        assumeTrue(data != null, "no collection of real mail beside this repository: ../shared/data/mail");
        ByteArrayOutputStream mailbox = new ByteArrayOutputStream();
        int messages = 0;
        try (Stream<Path> all = Files.walk(data)) {
            for (Path file : all.filter(file -> file.toString().matches(".*\\.(eml|msg)") && !file.toString().contains("outlook")).sorted().toList()) {
                String text = new String(Files.readAllBytes(file), ISO_8859_1).replaceFirst("^From .*\n", "").replaceAll("(?m)^(>*From )", ">$1");
                mailbox.writeBytes((FROM + text + "\n\n").getBytes(ISO_8859_1));
                messages++;
            }
        }
        HttpResponse<String> accepted = staff.post("/api/imports?format=mbox&again=true&ordinance=" + no, "application/mbox", BodyPublishers.ofByteArray(mailbox.toByteArray()));
        JsonObject done = end(accepted);
        assertEquals(messages, done.getInt("read"), done.toString());
        assertEquals(0, done.getInt("rejected"), done.toString());
        assertEquals(messages, done.getInt("accepted") + done.getInt("duplicates"), done.toString());
        assertTrue(done.getInt("accepted") > 200, done.toString());
        assertEquals(202, staff.post(path(accepted) + "/undo", "").statusCode());
        await(path(accepted), "UNDONE");
    }

    private String letter(String id, String words) {
        return "From: Jane Public <jane" + no + "@example.org>\nTo: mayor@example.gov\nMessage-ID: <" + no + "-" + id + "@example.org>\nDate: Mon, 11 Aug 2008 09:30:00 -0400\nSubject: " + no + "\n\n" + words + "\n";
    }

    private HttpResponse<String> send(String format, String more, String file) {
        return staff.post("/api/imports?format=" + format + "&ordinance=" + no + more, "application/mbox", BodyPublishers.ofByteArray(file.getBytes(ISO_8859_1)));
    }

    private List<JsonObject> contacts() { return Caller.json(200, staff.get("/api/contacts?ordinance=" + no)).getJsonArray("items").getValuesAs(JsonObject.class); }

    private JsonArray rejects(HttpResponse<String> accepted) {
        try (JsonReader reader = Json.createReader(new StringReader(staff.get(path(accepted) + "/rejects").body()))) {
            return reader.readArray();
        }
    }

    private static String path(HttpResponse<String> accepted) { return URI.create(accepted.headers().firstValue("Location").orElseThrow()).getPath(); }

    private JsonObject end(HttpResponse<String> accepted) {
        assertEquals(202, accepted.statusCode(), accepted.body());
        return await(path(accepted), "DONE");
    }

    private JsonObject await(String path, String state) {
        Instant end = Instant.now().plus(Duration.ofMinutes(2));
        JsonObject seen = Caller.json(200, staff.get(path));
        while (!seen.getString("state").equals(state)) {
            if (Instant.now().isAfter(end)) fail("still " + seen);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            seen = Caller.json(200, staff.get(path));
        }
        return seen;
    }

    private static void assertFigures(int read, int accepted, int duplicates, int rejected, JsonObject json) {
        assertArrayEquals(new int[] {read, accepted, duplicates, rejected}, new int[] {json.getInt("read"), json.getInt("accepted"), json.getInt("duplicates"), json.getInt("rejected")}, json.toString());
    }
}
