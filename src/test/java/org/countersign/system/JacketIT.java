package org.countersign.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.countersign.Patience;
import org.countersign.jacket.Unzipped;
import org.junit.jupiter.api.Test;

/** The jacket of a decision, as it is taken over HTTP and from the page. */
class JacketIT {
    static final Application APPLICATION = Application.running();
    static final String HARTFORD = "2008-0811", OF = "/api/ordinances/" + HARTFORD;

    @Test void both_editions_of_the_demo_are_whole_and_have_as_many_contacts_as_the_tally_says() {
        Unzipped personal = take("staff", HARTFORD, "personal"), redacted = take("staff", HARTFORD, "redacted");
        String decided = Caller.json(200, APPLICATION.as("staff").get(OF)).getString("decidedAt");
        JsonObject tally = Caller.json(200, APPLICATION.as("staff").get(OF + "/tally?asOf=" + decided.replace("+", "%2B")));
        for (Unzipped jacket : List.of(personal, redacted)) {
            JsonObject matrix = tally.getJsonObject("contacts").getJsonObject("matrix");
            assertEquals(sum(matrix, "SUPPORT", "SUPPORT_IF_AMENDED"), jacket.rows("contacts/support.csv").size());
            assertEquals(sum(matrix, "OPPOSE", "OPPOSE_UNLESS_AMENDED"), jacket.rows("contacts/oppose.csv").size());
            assertEquals(sum(matrix, "NEUTRAL", "UNCLEAR", "NO_POSITION"), jacket.rows("contacts/neither.csv").size());
            assertEquals(tally.getJsonObject("petitions").getInt("lines"), jacket.rows("contacts/petition.csv").size());
            JsonObject out = tally.getJsonObject("leftOut");
            assertEquals(out.getInt("afterCutOff"), jacket.rows("contacts/after-decision.csv").size());
            assertEquals(out.getInt("suggested") + out.getInt("uncoded") + out.getJsonObject("setAside").values().stream().mapToInt(each -> Integer.parseInt(each.toString())).sum(), jacket.rows("contacts/left-out.csv").size());
            for (String group : List.of("support", "oppose", "neither", "petition", "after-decision", "left-out")) {
                List<String> numbers = jacket.column("contacts/" + group + ".csv", "id");
                assertEquals(numbers.size(), jacket.ending(".pdf").filter(file -> file.startsWith("contacts/" + group + "-0")).mapToLong(file -> jacket.pdf(file).lines().filter(line -> line.matches("Contact \\d+ .*")).count()).sum(), group);
            }
            assertTrue(jacket.column("contacts/support.csv", "received_at").stream().allMatch(at -> at.matches("2008-.*[+-]\\d\\d:\\d\\d")), "times have zones");
            assertTrue(jacket.pdf("decision/decision.pdf").contains("Decision on " + HARTFORD) && jacket.text("decision/decision.html").contains("<h1>"));
            assertTrue(jacket.ending(".csv").anyMatch(file -> file.startsWith("hearings/hearing-")), "minutes");
            assertTrue(jacket.column("decision/actions.csv", "type").contains("executive-signature"));
        }
        assertEquals(personal.files().keySet(), redacted.files().keySet());
        assertEquals(personal.column("contacts/oppose.csv", "id"), redacted.column("contacts/oppose.csv", "id"));
        assertTrue(personal.column("contacts/support.csv", "first_name").stream().anyMatch(name -> !name.isBlank()));
        namesNobody(personal, redacted);
    }

    /** Nothing by which the one edition tells who wrote stands anywhere in the other. */
    private static void namesNobody(Unzipped personal, Unzipped redacted) {
        Set<String> told = new TreeSet<>();
        for (String file : personal.ending(".csv").filter(each -> each.startsWith("contacts/")).toList())
            personal.rows(file).forEach(row -> {
                told.add((row.getField("first_name") + " " + row.getField("last_name")).strip());
                told.addAll(List.of(row.getField("known_as"), row.getField("email"), row.getField("phone"), row.getField("address1")));
            });
        personal.ending(".csv").filter(each -> each.startsWith("hearings/")).forEach(file -> told.addAll(personal.column(file, "name")));
        told.removeIf(each -> each.length() < 4 || !each.matches(".*[ @\\d].*"));      // a single word is a word of the language as well
        assertTrue(told.size() > 100, told.toString());
        String everything = redacted.everything().replaceAll("\\s+", " ");
        assertEquals(List.of(), told.stream().filter(everything::contains).toList());
        redacted.ending(".csv").filter(each -> each.startsWith("contacts/")).forEach(file -> assertFalse(redacted.text(file).lines().findFirst().orElse("").matches(".*(name|mail|phone|address|zip|signer_).*"), file));
    }

    @Test void it_rests_on_what_was_frozen_whatever_is_coded_afterwards_and_says_so() {
        String no = "JACKET-1";
        decided(no);
        long first = contact(no, "=Orla", "Quandt", "SUPPORT", "2026-03-03T10:00:00-05:00", "I am Orla Quandt, 14 Wren Hollow Road, 860-555-0142, orla.jacket@example.org, and I am for it.");
        long second = contact(no, "ليلى", "حداد", "OPPOSE", "2026-03-03T11:00:00-05:00", "@mayor: no. A third reader, Orla Quandt, is not of my mind.");
        Unzipped before = take("staff", no, "personal");
        assertEquals(List.of("'=Orla"), before.column("contacts/support.csv", "first_name"));
        assertEquals(List.of("'@mayor: no. A third reader, Orla Quandt, is not of my mind."), before.column("contacts/oppose.csv", "text"));
        long late = contact(no, "Bo", "Sandoval", "OPPOSE", "2026-05-01T10:00:00-04:00", "Too late?");
        long backlog = contact(no, "Cedric", "Amankwa", "OPPOSE", "2026-03-04T10:00:00-05:00", "Found in a drawer.");
        change("UPDATE `position` SET stance = 'OPPOSE' WHERE contact_id = " + first);
        Unzipped after = take("staff", no, "redacted");
        assertEquals(List.of(String.valueOf(first)), after.column("contacts/support.csv", "id"));
        assertEquals(List.of("STANCE OPPOSE"), after.column("contacts/support.csv", "changed_since"));
        assertEquals(List.of(String.valueOf(second)), after.column("contacts/oppose.csv", "id"));
        assertEquals(List.of(String.valueOf(late)), after.column("contacts/after-decision.csv", "id"));
        assertEquals(List.of(String.valueOf(backlog)), after.column("contacts/left-out.csv", "id"));
        assertEquals(List.of("COUNTED_SINCE"), after.column("contacts/left-out.csv", "standing"));
        assertTrue(after.rows("index.csv").stream().anyMatch(row -> row.getField("holds").contains("are those counted in snapshot")), "the index says what it rests on");
        assertTrue(after.text("index.csv").contains("No memo was made final") && after.text("index.csv").contains("No hearing on this measure"));
        assertTrue(after.text("decision/decision.html").contains("The benches come first."));
        String text = after.column("contacts/support.csv", "text").get(0);
        assertFalse(text.contains("Orla") || text.contains("Wren") || text.contains("0142") || text.contains("@"), text);
        assertEquals(List.of(List.of(1L)), APPLICATION.rows("SELECT COUNT(*) FROM decision_freeze f JOIN ordinance o ON o.id = f.ordinance_id WHERE o.file_number = '" + no + "'"));
        assertEquals(List.of(List.of("jacket.frozen", "staff"), List.of("jacket.taken", "staff"), List.of("jacket.taken", "staff")),
                APPLICATION.rows("SELECT j.what, j.who FROM journal j JOIN ordinance o ON j.subject_id = CAST(o.id AS CHAR) COLLATE utf8mb4_unicode_ci WHERE j.subject_type = 'ordinance' AND j.what LIKE 'jacket.%' AND o.file_number = '" + no + "' ORDER BY j.id"));
        change("UPDATE `position` SET stance = 'SUPPORT' WHERE contact_id = " + first);
    }

    @Test void a_memo_lies_in_the_redacted_jacket_with_small_numbers_hidden() {
        String no = "JACKET-70", page = "<article class=\"sheet\" lang=\"en\"><h1>Benches</h1><p>Ward 3: 1</p></article>", hidden = page.replace("3: 1", "3: hidden");
        decided(no);
        int frozen = Caller.json(201, APPLICATION.as("staff").post("/api/ordinances/" + no + "/snapshots", "")).getInt("id");
        change("INSERT INTO memo (ordinance_id, snapshot_id, created_at, created_by, page_en, page_es, sha256, redacted_en, redacted_es, redacted_sha256) SELECT ordinance_id, id, NOW(6), 'mayor', '" + page + "', '" + page + "', SHA2('" + page + page + "', 256), '"
                + hidden + "', '" + hidden + "', SHA2('" + hidden + hidden + "', 256) FROM snapshot WHERE id = " + frozen);
        change("INSERT INTO journal (at, who, what, subject_type, subject_id, after_json) SELECT NOW(6), 'mayor', 'memo.final', 'memo', CAST(id AS CHAR), CONCAT('{\"sha256\":\"', sha256, '\",\"redacted\":\"', redacted_sha256, '\"}') FROM memo WHERE snapshot_id = " + frozen);
        try {
            Unzipped redacted = take("staff", no, "redacted"), personal = take("staff", no, "personal");
            assertTrue(personal.text(personal.ending("-es.html").findFirst().orElseThrow()).contains("Ward 3: 1"));
            assertTrue(redacted.text(redacted.ending("-en.html").findFirst().orElseThrow()).contains("Ward 3: hidden"));
            assertFalse(redacted.files().keySet().stream().filter(file -> file.endsWith(".html")).anyMatch(file -> redacted.text(file).contains("Ward 3: 1")));
        } finally {
            change("DELETE FROM memo WHERE snapshot_id = " + frozen);
        }
    }

    @Test void what_was_tampered_with_stops_no_jacket_and_goes_out_as_that() {
        String no = "JACKET-6";
        decided(no);
        int frozen = Caller.json(201, APPLICATION.as("staff").post("/api/ordinances/" + no + "/snapshots", "")).getInt("id");
        change("CREATE TABLE jacket_it_aside AS SELECT body FROM snapshot WHERE id = " + frozen, 1);
        change("UPDATE snapshot SET body = '' WHERE id = " + frozen);
        change("INSERT INTO memo (ordinance_id, snapshot_id, created_at, created_by, page_en, page_es, sha256) SELECT ordinance_id, id, NOW(6), 'mayor', 'Sign it.', '', SHA2('Sign it.', 256) FROM snapshot WHERE id = " + frozen);
        try {
            Unzipped jacket = take("staff", no, "personal");
            String memo = jacket.ending("-en.txt").findFirst().orElseThrow();
            assertEquals("Sign it.", jacket.text(memo));
            assertTrue(jacket.files().keySet().stream().noneMatch(file -> file.startsWith("memo/") && !file.endsWith(".txt")), jacket.files().keySet().toString());
            assertTrue(jacket.rows("index.csv").stream().anyMatch(row -> row.getField("file").equals(memo) && row.getField("holds").contains("its text was changed")));
            assertTrue(jacket.text("snapshots/snapshot-" + frozen + ".json").contains("\"intact\":false,\"text\":\"\"}"));
            assertTrue(jacket.rows("index.csv").stream().anyMatch(row -> row.getField("file").endsWith("-" + frozen + ".json") && row.getField("holds").contains("its row was changed")));
            Unzipped redacted = take("staff", no, "redacted");
            assertTrue(redacted.files().keySet().stream().noneMatch(file -> file.startsWith("memo/")) && redacted.text("index.csv").contains("is not in this edition"), "nobody knows what it tells");
        } finally {
            change("UPDATE snapshot SET body = (SELECT body FROM jacket_it_aside) WHERE id = " + frozen);
            change("DELETE FROM memo WHERE snapshot_id = " + frozen);
            change("DROP TABLE jacket_it_aside", 0);
        }
    }

    @Test void what_was_frozen_and_changed_since_goes_out_in_no_jacket() {
        String no = "JACKET-8";
        decided(no);
        long first = contact(no, "Wilma", "Tarrasch", "SUPPORT", "2026-03-03T10:00:00-05:00", "Yes."), second = contact(no, "Ruben", "Ahlquist", "OPPOSE", "2026-03-03T11:00:00-05:00", "No.");
        take("staff", no, "redacted");
        String exchanged = "UPDATE frozen_position SET stance = IF(stance = 'OPPOSE', 'SUPPORT', 'OPPOSE') WHERE contact_id IN (" + first + ", " + second + ")";
        change(exchanged, 2);
        try (Visitor staff = Browser.visitor(1440).signIn("staff")) {
            HttpResponse<String> answer = APPLICATION.as("staff").get("/api/ordinances/" + no + "/jacket");
            assertEquals(409, answer.statusCode());
            assertTrue(answer.body().contains("no longer as it was frozen"), answer.body());
            assertTrue(staff.go("/signing/jacket.zip?no=" + no + "&edition=redacted").page().locator("#flaw").innerText().contains("no longer as it was frozen"));
        } finally {
            change(exchanged, 2);
        }
        take("staff", no, "redacted");
    }

    @Test void whoever_was_merged_is_masked_by_every_name_the_office_knows() {
        String no = "JACKET-7";
        decided(no);
        long first = contact(no, "Ottilie", "Vanterpool", "SUPPORT", "2026-03-03T10:00:00-05:00", "Tilly Marshgrove was I once, then Tilda Bergquistson, and now you read the name below. Yes to benches. Ottilie Vanterpool");
        long second = contact(no, "Tilly", "Marshgrove", "SUPPORT", "2026-03-03T11:00:00-05:00", "Yes."), third = contact(no, "Tilda", "Bergquistson", "SUPPORT", "2026-03-03T12:00:00-05:00", "Yes."),
                fourth = contact(no, "Mathilde", "Oakenfell", "SUPPORT", "2026-03-03T13:00:00-05:00", "Yes.");
        merged(first, second);
        merged(second, third);
        merged(third, fourth);
        try {
            String text = take("staff", no, "redacted").column("contacts/support.csv", "text").get(0);
            assertTrue(text.contains("Yes to benches"), text);
            for (String name : List.of("Vanterpool", "Marshgrove", "Bergquistson")) assertFalse(text.contains(name), text);
            assertEquals("Ottilie Vanterpool", take("staff", no, "personal").column("contacts/support.csv", "known_as").get(0));
        } finally {
            for (long each : List.of(first, second, third)) change("UPDATE constituent SET merged_into = NULL WHERE id = (SELECT constituent_id FROM signer WHERE contact_id = " + each + ")");
        }
    }

    private static void merged(long contact, long into) {
        change("UPDATE constituent SET merged_into = (SELECT constituent_id FROM signer WHERE contact_id = " + into + ") WHERE id = (SELECT constituent_id FROM signer WHERE contact_id = " + contact + ")");
    }

    @Test void nobody_wrote_and_it_is_a_jacket_all_the_same() {
        decided("JACKET-2");
        Unzipped jacket = take("staff", "JACKET-2", "personal");
        assertEquals(0, jacket.rows("contacts/support.csv").size());
        assertTrue(jacket.files().containsKey("decision/decision.pdf") && jacket.ending(".pdf").noneMatch(file -> file.startsWith("contacts/")));
    }

    @Test void there_is_none_before_the_decision_none_of_what_is_unknown_and_none_without_the_right() {
        measure("JACKET-3");
        assertTrue(APPLICATION.as("staff").get("/api/ordinances/JACKET-3/jacket").body().contains("the mayor has not decided"));
        assertEquals(409, APPLICATION.as("staff").get("/api/ordinances/JACKET-3/jacket").statusCode());
        assertEquals(404, APPLICATION.as("staff").get("/api/ordinances/none/jacket").statusCode());
        assertEquals(400, APPLICATION.as("staff").get(OF + "/jacket?edition=both").statusCode());
        assertEquals(401, APPLICATION.asStranger().get(OF + "/jacket").statusCode());
        for (String account : List.of("clerk", "hearing", "council", "mayor")) for (String edition : List.of("redacted", "personal")) assertEquals(403, APPLICATION.as(account).get(OF + "/jacket?edition=" + edition).statusCode(), account);
        try (Visitor staff = Browser.visitor(1440).signIn("staff").go("/signing/jacket?no=JACKET-3")) {
            assertTrue(staff.page().locator("#none").innerText().contains("the mayor has not decided"));
            assertEquals(0, staff.page().locator("#redacted").count());
            assertTrue(staff.go("/signing/jacket.zip?no=JACKET-3").page().url().endsWith("/signing/jacket?refused=true&no=JACKET-3"), "it says so there");
            staff.expecting("404").go("/signing/jacket.zip?no=none", 404);
        }
        try (Visitor mayor = Browser.visitor(390).signIn("mayor").go("/signing/jacket?no=" + Told.measure())) {
            assertTrue(mayor.page().locator("#noRight").innerText().contains("no right to export"));
            mayor.expecting("403").go("/signing/jacket.zip?no=" + Told.measure(), 403);
        }
    }

    @Test void it_is_frozen_and_taken_from_the_page_of_the_decision() throws IOException {
        decided("JACKET-4");
        try (Visitor staff = Browser.visitor(1440).signIn("staff").go("/decision/show?no=JACKET-4")) {
            staff.page().locator("a[href*='/signing/jacket']").click();
            staff.page().waitForURL(url -> url.contains("/signing/jacket"));
            assertTrue(staff.page().locator("#due").innerText().contains("not frozen yet"));
            staff.page().locator("[id='close:freeze']").click();
            staff.page().locator("#frozen").waitFor();
            staff.mustBeAccessible().picture("jacket-1440");
            for (String edition : List.of("redacted", "personal")) {
                Download file = staff.page().waitForDownload(() -> staff.page().locator("#" + edition).click());
                assertEquals("jacket-JACKET-4-" + edition + ".zip", file.suggestedFilename());
                Unzipped.of(Files.readAllBytes(file.path())).mustBeWhole();
            }
            String taken = staff.go("/signing/jacket?no=JACKET-4").page().locator("#taken").innerText();
            assertTrue(taken.contains("redacted") && taken.contains("with personal data"), taken);
            assertTrue(staff.go("/tally/show?no=JACKET-4").page().locator("#frozen").innerText().contains("was frozen on"));
            assertTrue(staff.go("/decision/show?no=JACKET-4").page().locator("#frozen").innerText().contains("was frozen on"));
        }
        try (Visitor mayor = Browser.visitor(390).signIn("mayor")) {
            for (String path : List.of("/signing/jacket?no=JACKET-4", "/tally/show?no=JACKET-4", "/decision/show?no=JACKET-4")) mayor.go(path).settled().mustBeAccessible();
            mayor.go("/signing/jacket?no=JACKET-4").picture("jacket-390");
        }
    }

    @Test void to_export_is_a_right_of_its_own_that_an_administrator_gives_and_takes() {
        try (Visitor admin = Browser.visitor(1440).signIn("admin").go("/staff/list")) {
            admin.page().locator("[aria-label='Allow export: clerk']").click();
            admin.page().locator("[aria-label='Refuse export: clerk']").waitFor();
            decided("JACKET-5");
            Patience.until("the right", java.time.Duration.ofSeconds(20), () -> APPLICATION.as("clerk").get("/api/ordinances/JACKET-5/jacket").statusCode() == 409);
            assertEquals(List.of(List.of(0L)), APPLICATION.rows("SELECT COUNT(*) FROM decision_freeze f JOIN ordinance o ON o.id = f.ordinance_id WHERE o.file_number = 'JACKET-5'"), "who only reads freezes nothing");
            take("staff", "JACKET-5", "redacted");
            assertEquals(200, APPLICATION.as("clerk").get("/api/ordinances/JACKET-5/jacket").statusCode());
            assertEquals(403, APPLICATION.as("clerk").get("/api/ordinances/JACKET-5/jacket?edition=personal").statusCode());
            assertEquals(403, APPLICATION.as("clerk").get("/api/contacts.csv").statusCode());
            admin.page().locator("[aria-label='Refuse export: clerk']").click();
            admin.page().locator("[aria-label='Allow export: clerk']").waitFor();
            Patience.until("no right", java.time.Duration.ofSeconds(20), () -> APPLICATION.as("clerk").get("/api/ordinances/JACKET-5/jacket").statusCode() == 403);
        }
    }

    private static Unzipped take(String account, String no, String edition) {
        try {
            HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(APPLICATION.as(account).request("/api/ordinances/" + no + "/jacket?edition=" + edition).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
            assertEquals(200, answer.statusCode(), () -> new String(answer.body()));
            assertEquals("application/zip", answer.headers().firstValue("Content-Type").orElse(""));
            assertTrue(answer.headers().firstValue("Content-Disposition").orElse("").contains("jacket-" + no + "-" + edition + ".zip"));
            return Unzipped.of(answer.body()).mustBeWhole();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int sum(JsonObject matrix, String... stances) { return matrix.values().stream().mapToInt(row -> Stream.of(stances).mapToInt(stance -> row.asJsonObject().getInt(stance)).sum()).sum(); }

    private static void measure(String no) {
        Caller.json(201, APPLICATION.as("clerk").post("/api/ordinances", "{\"fileNumber\":\"" + no + "\",\"title\":\"A resolution on benches\"}"));
        Caller.json(201, APPLICATION.as("clerk").post("/api/ordinances/" + no + "/actions", "{\"type\":\"passage\",\"at\":\"2026-03-02\",\"vote\":{\"yes\":5,\"no\":4,\"seats\":9}}"));
    }

    private static void decided(String no) {
        measure(no);
        Caller.json(201, APPLICATION.as("clerk").post("/api/ordinances/" + no + "/decision", "{\"outcome\":\"signed\",\"at\":\"2026-03-06T10:00:00-05:00\",\"reasons\":\"The benches come first.\"}"));
    }

    private static long contact(String no, String given, String family, String stance, String at, String text) {
        return Caller.json(201, APPLICATION.as("staff").post("/api/contacts", "{\"receivedAt\":\"" + at + "\",\"channel\":\"LETTER\",\"text\":\"" + text + "\",\"constituent\":{\"givenName\":\"" + given + "\",\"familyName\":\"" + family + "\"},\"residency\":\"resident\",\"positions\":[{\"ordinance\":\"" + no
                + "\",\"stance\":\"" + stance + "\"}]}")).getJsonNumber("id").longValue();
    }

    private static void change(String sql) { change(sql, 1); }

    private static void change(String sql, int rows) {
        try (java.sql.Connection connection = APPLICATION.database(); java.sql.Statement statement = connection.createStatement()) {
            assertEquals(rows, statement.executeUpdate(sql));
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
