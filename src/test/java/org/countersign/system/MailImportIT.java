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
        assertFigures(4, 3, 0, 1, end(accepted));
        List<JsonObject> contacts = contacts();
        assertEquals(List.of("EMAIL", "EMAIL", "EMAIL"), contacts.stream().map(contact -> contact.getString("channel")).toList());
        JsonObject first = contacts.get(0);
        assertEquals(no + "-1@example.org", first.getString("externalId"));
        assertEquals("I support it. <script>alert(1)</script>", first.getString("text"));
        assertTrue(first.getJsonArray("positions").getJsonObject(0).isNull("stance"), "uncoded until a person says");
        String raw = "/api/contacts/" + first.getInt("id") + "/letter";
        assertEquals(letter + "\n", staff.get(raw).body());
        assertEquals("Other words", contacts.get(2).getString("text"), "other words under the same id are another letter");
        assertEquals(no + "-2@example.org", contacts.get(1).getString("externalId"));
        assertFigures(2, 0, 2, 0, end(send("mbox", "&again=true", FROM + letter("2", "Other words") + "\n" + FROM + letter("2", "So do I.  \n-- \nJane") + "\n")));
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

    @Test void letters_are_sorted_as_they_come_in() {
        String bounce = "From: MAILER-DAEMON@example.org\nTo: mayor@example.gov\nMessage-ID: <b-" + no + "@example.org>\nDate: Mon, 11 Aug 2008 09:30:00 -0400\nSubject: Undelivered\n"
                + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nIt could not be delivered.\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; x\n\n"
                + "Final-Recipient: rfc822;gone@example.org\nAction: failed\nStatus: 5.1.1\n--b--\n";
        String tagged = letter("t", "Yes to this one.").replace("To: mayor@example.gov", "To: comment+" + no.replace("-", "") + "@example.gov").replace("Subject: " + no, "Subject: my comment");
        String signed = letter("s", "Please sign it.\n\nSincerely,\nJane Public\n550 Main Street\nHartford, CT 06103\n(860) 555-0142");
        assertFigures(3, 3, 0, 0, end(sendAlone("mbox", FROM + bounce + "\n" + FROM + tagged + "\n" + FROM + signed + "\n")));
        List<JsonObject> contacts = contacts();
        assertEquals(List.of("Yes to this one.", "Please sign it."), contacts.stream().map(contact -> contact.getString("text")).toList(), "by its address and by its number; the notice is about nothing");
        assertEquals("RESIDENT", contacts.get(1).getJsonObject("finding").getString("residency"), contacts.get(1).toString());
        assertEquals("+18605550142", contacts.get(1).getJsonObject("constituent").getString("phone").replaceAll("[^+\\d]", "").replaceFirst("^(?!\\+)", "+1"));
        assertFigures(1, 1, 0, 0, end(send("eml", "", bounce.replace("b-" + no, "c-" + no))));
        assertEquals("MACHINE_SENT", contacts().get(2).getString("setAside"), contacts().toString());
        assertTrue(contacts().get(2).getJsonArray("constituents").isEmpty(), "a machine is nobody");
    }

    @Test void a_form_says_what_it_says_and_is_taken_once_as_file_and_as_letter() {
        String form = "<?xml version=\"1.0\"?><CWC><CWCVersion>2.0</CWCVersion><Delivery><DeliveryId>0f3a9c7be1d24680a5c4b2e19d7730ab" + no + "</DeliveryId><DeliveryDate>20080811</DeliveryDate><DeliveryAgent>Example Tools</DeliveryAgent>"
                + "<CampaignId>drive-con</CampaignId></Delivery><Recipient><MemberOffice>HXX01</MemberOffice><IsResponseRequested>Y</IsResponseRequested></Recipient><Constituent><FirstName>Robin</FirstName><LastName>Example</LastName>"
                + "<Address1>550 Main Street</Address1><City>Hartford</City><StateAbbreviation>CT</StateAbbreviation><Zip>06103</Zip><Email>robin" + no + "@example.org</Email></Constituent><Message><Subject>Please veto</Subject>"
                + "<Bill><BillNumber>" + no + "</BillNumber></Bill><ProOrCon>Con</ProOrCon><OrganizationStatement>The form text.</OrganizationStatement><ConstituentMessage>My own words.</ConstituentMessage></Message></CWC>";
        String silent = form.replace("ab" + no, "cd" + no).replace("<ProOrCon>Con</ProOrCon>", "").replace("robin", "kim"), wrong = form.replaceAll("<Email>.*</Email>", "");
        HttpResponse<String> sent = sendAlone("eml", "<Forms>" + form + silent + wrong + "</Forms>");
        assertFigures(3, 2, 0, 1, end(sent));
        assertTrue(rejects(sent).getJsonObject(0).getString("reason").contains("Email"), rejects(sent).toString());
        List<JsonObject> contacts = contacts();
        JsonObject first = contacts.get(0), position = first.getJsonArray("positions").getJsonObject(0);
        assertEquals("My own words.|OPPOSE|drive-con|true|WEB_FORM", first.getString("text") + "|" + position.getString("stance") + "|" + first.getString("campaign") + "|" + first.getBoolean("ownWords") + "|" + first.getString("channel"));
        assertTrue(contacts.get(1).getJsonArray("positions").getJsonObject(0).isNull("stance"), "what nobody ticked nobody said");
        String mail = letter("f", "").replace("\n\n", "\nContent-Type: text/xml\n\n").strip() + "\n\n" + form + "\n";
        assertFigures(1, 0, 1, 0, end(sendAlone("eml", mail)));
        assertFigures(1, 0, 0, 1, end(sendAlone("cwc", form.replace("<CWC>", "<!DOCTYPE CWC [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><CWC>").replace("My own words.", "&x;"))));
    }

    private HttpResponse<String> sendAlone(String format, String file) { return staff.post("/api/imports?format=" + format, "application/octet-stream", BodyPublishers.ofByteArray(file.getBytes(ISO_8859_1))); }

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
