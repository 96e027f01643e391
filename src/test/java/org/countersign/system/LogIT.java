package org.countersign.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.countersign.Patience;
import org.junit.jupiter.api.Test;

/** A citizen's words are never in a log: said through every door, with every kind of trouble, they are looked for in all that was written. */
class LogIT {
    static final Application APPLICATION = Application.running();
    /** In every word that a citizen says here; nothing else has it in it. */
    static final String MARK = "Quillbrook";
    private final Caller staff = APPLICATION.as("staff");

    @Test void a_start_has_nothing_to_warn_of() {
        String loaded = "Loading application [countersign]";
        String start = APPLICATION.everyLog().stream().filter(log -> log.contains(loaded)).findFirst().orElseThrow();
        assertEquals(List.of(), start.substring(0, start.indexOf(loaded)).lines().filter(line -> line.matches("\\S+ (WARNING|SEVERE) .*")).toList());
    }

    @Test void a_tally_that_is_opened_or_follows_is_nothing_to_warn_of() {
        int before = warnings().size();
        String number = Caller.json(200, staff.get("/api/ordinances")).getJsonArray("items").getJsonObject(0).getString("fileNumber");
        try (Visitor visitor = Browser.visitor(1440)) {
            visitor.signIn("staff");
            for (String more : List.of("", "&again=1")) visitor.go("/tally/show?no=" + URLEncoder.encode(number, StandardCharsets.UTF_8) + more);
        }
        assertEquals(List.of(), warnings().stream().skip(before).filter(line -> line.contains("character encoding")).toList());
    }

    private static List<String> warnings() { return APPLICATION.log().lines().filter(line -> line.matches("\\S+ WARNING .*")).toList(); }

    @Test void what_a_citizen_says_is_in_no_log_whatever_goes_wrong_with_it() throws SQLException {
        try (Connection database = APPLICATION.database(); Statement statement = database.createStatement()) {
            // the database refuses one subject as it refuses a value that does not fit: with the value in its complaint
            statement.execute("CREATE OR REPLACE TRIGGER choke BEFORE INSERT ON contact FOR EACH ROW BEGIN DECLARE said VARCHAR(128);"
                    + " IF NEW.subject LIKE '%choke%' THEN SET said = CONCAT('Incorrect string value: ''', NEW.subject, ''' for column `subject` at row 1');"
                    + " SIGNAL SQLSTATE '22007' SET MYSQL_ERRNO = 1366, MESSAGE_TEXT = said; END IF; END");
            try {
                said();
            } finally {
                statement.execute("DROP TRIGGER choke");
            }
        }
        List<String> logs = APPLICATION.everyLog();
        assertTrue(logs.size() >= 3, "server, output and database: " + logs.size());
        for (String log : logs) assertFalse(log.contains(MARK) || log.contains(MARK.toLowerCase()), () -> around(log));
    }

    private void said() {
        throughTheInterface();
        throughAFile("csv", "received_at,channel,given_name,email,street,subject,text\n2008-08-11T12:00:00Z,EMAIL," + MARK + "," + MARK + "@example.org,9 " + MARK + " Street,choke " + MARK + ",I am " + MARK
                + "\n" + MARK + "," + MARK + "," + MARK + ",,,," + MARK + "\n2008-08-11T12:00:00Z,EMAIL," + MARK + ",,,choke," + MARK + "\n", "text/csv");
        throughAFile("eml", "From: " + MARK + " <" + MARK + "@example.org>\nSubject: choke " + MARK + "\nDate: Mon, 11 Aug 2008 12:00:00 +0000\nMessage-ID: <" + MARK + System.nanoTime() + "@example.org>\n\nI am " + MARK + "\n", "message/rfc822");
        throughThePage();
    }

    private void throughTheInterface() {
        Caller.json(201, staff.post("/api/contacts", contact("fine " + MARK, MARK)));
        JsonObject incident = Caller.json(500, staff.post("/api/contacts", contact("choke " + MARK, MARK)));
        assertTrue(APPLICATION.log().contains("Incident " + incident.getString("incident")), "this was an incident, and the log has it");
        assertTrue(APPLICATION.log().contains("Incorrect string value: '…' for column `subject`"), "with what went wrong");
        for (String body : List.of("{\"channel\":\"" + MARK + "\",\"receivedAt\":\"" + MARK + "\"}", "{" + MARK, "[\"" + MARK + "\"]", contact("x", (MARK + " ").repeat(200_000)), contact("x", MARK).replace("CALL", MARK)))
            assertTrue(staff.post("/api/contacts", body).statusCode() >= 400, body.substring(0, Math.min(40, body.length())));
        for (String path : List.of("/api/contacts?limit=" + MARK, "/api/contacts/" + MARK, "/api/ordinances/" + MARK + "/tally", "/contact/show?id=" + MARK, "/%5B" + MARK)) staff.get(path);
    }

    private static String contact(String subject, String words) {
        return "{\"receivedAt\":\"2008-08-11T12:00:00Z\",\"channel\":\"CALL\",\"subject\":\"" + subject + "\",\"text\":\"I am " + words + "\",\"constituent\":{\"givenName\":\"" + MARK + "\",\"familyName\":\"O'" + MARK
                + "\",\"email\":\"" + MARK + "@example.org\",\"street\":\"9 " + MARK + " Street\"}}";
    }

    private void throughAFile(String format, String file, String type) {
        JsonObject begun = Caller.json(202, staff.post("/api/imports?again=true&source=log-it&format=" + format, type, BodyPublishers.ofString(file, StandardCharsets.UTF_8)));
        int id = begun.getInt("id");
        await(() -> List.of("DONE", "FAILED").contains(Caller.json(200, staff.get("/api/imports/" + id)).getString("state")));
    }

    private static void throughThePage() {
        try (Visitor visitor = Browser.visitor(1440).expecting("50\\d|40\\d")) {
            Page page = visitor.signIn("staff").go("/contact/log").page();
            page.locator("[id='f:name']").fill(MARK);
            page.locator("[id='f:email']").fill(MARK + "@example.org");
            page.locator("[id='f:text']").fill("I am " + MARK);
            page.locator("[id='f:text']").press("Control+Enter");
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            assertEquals(200, page.navigate(APPLICATION.at("/contact/list?text=" + MARK).toString()).status());
        }
    }

    private static String around(String log) {
        List<String> lines = new ArrayList<>();
        for (String line : log.lines().toList()) if (line.toLowerCase().contains(MARK.toLowerCase())) lines.add(line.substring(0, Math.min(300, line.length())));
        return lines.size() + " lines, such as\n" + String.join("\n", lines.subList(0, Math.min(5, lines.size())));
    }

    private static void await(BooleanSupplier condition) { Patience.until("the log", Duration.ofSeconds(60), condition); }
}
