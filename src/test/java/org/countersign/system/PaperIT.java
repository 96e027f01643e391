package org.countersign.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** What comes on paper: a petition typed line by line, a scan beside its letter, and what nobody has opened yet. */
class PaperIT {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 1};
    private final Caller staff = Application.running().as("staff");
    private String ordinance;

    @BeforeEach void an_ordinance_is_up_for_comment(TestInfo test) {
        ordinance = "PAPER-" + test.getTestMethod().orElseThrow().getName().hashCode();
        staff.post("/api/ordinances", "{\"fileNumber\":\"" + ordinance + "\",\"title\":\"An ordinance on quiet streets\",\"nicknames\":[],\"summary\":\"\",\"sponsors\":[],\"measureClass\":\"ordinance\"}");
    }

    @Test void a_petition_of_three_hundred_lines_is_typed_with_the_keyboard_alone() {
        try (Visitor visitor = Browser.visitor(1440).signIn("staff").go("/contact/petition?no=" + ordinance)) {
            Page page = visitor.page();
            page.locator("[id='handed:title']").focus();
            Keyboard keyboard = page.keyboard();
            for (String typed : List.of("Quiet streets now", "1200")) {
                keyboard.type(typed);
                keyboard.press("Tab");
            }
            page.locator("[id='handed:add']").focus();
            keyboard.press("Enter");
            page.waitForURL(url -> url.contains("sheet="));
            for (int i = 1; i <= 300; i++) {
                page.locator("[id='f:name']:focus").waitFor();
                keyboard.type("Orla Line" + (i == 300 ? 299 : i));
                keyboard.press("Tab");
                keyboard.type((i == 300 ? 299 : i) + " Elm St");
                keyboard.press("Tab");
                keyboard.type(i % 3 == 0 ? "90210" : "06103");
                keyboard.press("Enter");
                page.locator("[id='f:told']", new Page.LocatorOptions().setHasText("Line " + i + " is in.")).waitFor();
            }
            assertTrue(page.locator("[id='f:sums']").textContent().contains("Claimed 1,200; received 300"), page.locator("[id='f:sums']").textContent());
            visitor.mustBeAccessible().picture("petition-1440");
        }
        JsonObject tally = Caller.json(200, staff.get("/api/ordinances/" + ordinance + "/tally"));
        assertEquals(List.of(1200, 300), List.of(tally.getJsonObject("petitions").getInt("claimed"), tally.getJsonObject("petitions").getInt("lines")));
        assertEquals(0, tally.getJsonObject("contacts").getInt("total"), "apart from contacts");
    }

    @Test void a_petition_is_on_an_ordinance_whose_number_is_typed() {
        try (Visitor visitor = Browser.visitor(1440).signIn("staff").go("/contact/petition")) {
            Page page = visitor.page();
            for (String typed : List.of("", "nothing has this", ordinance)) {
                page.locator("[id='handed:no']").fill(typed);
                page.locator("[id='handed:title']").fill("Quiet streets now");
                page.locator("[id='handed:add']").click();
                if (!typed.equals(ordinance)) page.locator("[id='handed:no-error'] .err", new Page.LocatorOptions().setHasText(typed.isEmpty() ? "This is needed" : typed)).waitFor();
            }
            page.waitForURL(url -> url.contains("sheet=") && url.endsWith("no=" + ordinance));
        }
    }

    @Test void a_scan_is_told_by_its_bytes_and_one_that_is_too_large_says_how_large() {
        long id = Caller.json(201, staff.post("/api/contacts", "{\"receivedAt\":\"2008-08-11T12:00:00-04:00\",\"channel\":\"LETTER\",\"positions\":[{\"ordinance\":\"" + ordinance + "\",\"stance\":\"SUPPORT\"}]}")).getJsonNumber("id").longValue();
        String at = "/api/contacts/" + id + "/scans";
        assertEquals("..-letter.png", Caller.json(201, send(at + "?name=..%2F..-letter.exe", PNG)).getString("name"));
        assertEquals(201, send(at, PNG).statusCode());
        assertEquals(1, Caller.json(200, staff.get(at)).getJsonArray("items").size(), "the same bytes are the same scan");
        assertTrue(Caller.json(409, send(at + "?name=letter.pdf", "<html>no</html>".getBytes())).getString("detail").contains("no PDF, JPG or PNG"));
        byte[] large = Arrays.copyOf(PNG, (21 << 20) + (1 << 19));
        assertTrue(Caller.json(409, send(at, large)).getString("detail").contains("21.5 MB"));
        assertEquals(404, send("/api/contacts/999999999/scans", PNG).statusCode());
        assertEquals(403, Application.running().as("mayor").get(at).statusCode());
        try (Visitor visitor = Browser.visitor(1440).signIn("staff").go("/contact/show?id=" + id)) {
            visitor.page().locator("[id='scan:file']").setInputFiles(new FilePayload("page two.jpg", "image/jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 1}));
            visitor.page().locator("[id='scan:add']").click();
            visitor.page().locator("#scans li", new Page.LocatorOptions().setHasText("page two.jpg")).waitFor();
            visitor.mustBeAccessible().picture("scans-1440");
        }
    }

    @Test void the_sheets_of_a_petition_are_scanned_too() {
        long sheet = Caller.json(201, staff.post("/api/ordinances/" + ordinance + "/petitions", "{\"title\":\"Quiet streets\",\"claimed\":20}")).getJsonNumber("id").longValue();
        String at = "/api/petitions/" + sheet + "/scans";
        assertEquals(201, send(at + "?name=sheet1.png", PNG).statusCode());
        assertEquals(201, send(at, PNG).statusCode());
        assertEquals(1, Caller.json(200, staff.get(at)).getJsonArray("items").size(), "the same bytes are the same scan");
        assertEquals(403, Application.running().as("council").get(at).statusCode());
        assertEquals(404, send("/api/petitions/999999/scans", PNG).statusCode());
        try (Visitor visitor = Browser.visitor(390).signIn("staff").go("/contact/petition?sheet=" + sheet + "&no=" + ordinance)) {
            visitor.page().locator("[id='f:name']").fill("Orla Halfway");
            visitor.page().locator("[id='scan:file']").setInputFiles(new FilePayload("sheet2.pdf", "application/pdf", "%PDF-1.7 sheet".getBytes()));
            visitor.page().locator("[id='scan:add']").click();
            visitor.page().locator("#scans li", new Page.LocatorOptions().setHasText("sheet2.pdf")).waitFor();
            assertEquals("Orla Halfway", visitor.page().locator("[id='f:name']").inputValue(), "what was half typed beside it");
            visitor.mustBeAccessible();
        }
    }

    @Test void a_joint_letter_of_forty_is_one_contact_and_forty_people_typed_with_the_keyboard_alone() {
        long id = Caller.json(201, staff.post("/api/contacts", "{\"receivedAt\":\"2008-08-11T12:00:00-04:00\",\"channel\":\"LETTER\",\"constituent\":{\"givenName\":\"Orla\",\"familyName\":\"Jointly1\",\"zip\":\"06103\"},"
                + "\"positions\":[{\"ordinance\":\"" + ordinance + "\",\"stance\":\"OPPOSE\"}]}")).getJsonNumber("id").longValue();
        try (Visitor visitor = Browser.visitor(1440).signIn("staff").go("/contact/joint?id=" + id)) {
            Page page = visitor.page();
            for (int i = 2; i <= 40; i++) {
                page.locator("[id='f:name']:focus").waitFor();
                page.keyboard().type("Orla Jointly" + i);
                page.keyboard().press("Tab");
                page.keyboard().type(i + " Elm St");
                page.keyboard().press("Enter");
                page.locator("[id='f:told']", new Page.LocatorOptions().setHasText("Orla Jointly" + i + " signed it too.")).waitFor();
            }
            page.locator("[id='f:name']:focus").waitFor();
            page.keyboard().press("Enter");
            page.locator("[id='f:name-error'] .err").waitFor();
            visitor.mustBeAccessible().picture("joint-1440");
        }
        JsonObject tally = Caller.json(200, staff.get("/api/ordinances/" + ordinance + "/tally"));
        assertEquals(List.of(1, 40), List.of(tally.getJsonObject("contacts").getInt("total"), tally.getJsonObject("people").getInt("total")));
    }

    private HttpResponse<String> send(String path, byte[] body) { return staff.post(path, "application/octet-stream", BodyPublishers.ofByteArray(body)); }

    @Test void a_workbook_is_told_its_columns_and_shown_before_it_is_imported() {
        byte[] book = org.countersign.workbook.TestWorkbook.of(List.of(List.of("Date", "How", "Full name", "ZIP", "Position"), List.of("2008-08-11", "Letter", "Orla Workbook", "6103", "Support")));
        try (Visitor visitor = Browser.visitor(1440).signIn("staff").go("/contact/import")) {
            Page page = visitor.page();
            page.locator("[id='bring:file']").setInputFiles(new FilePayload("letters.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", book));
            page.locator("[id='bring:format']").selectOption("csv");
            page.locator("[id='bring:start']").click();
            page.locator(".msg.bad", new Page.LocatorOptions().setHasText("Choose Excel")).waitFor();
            page.locator("[id='bring:file']").setInputFiles(new FilePayload("letters.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", book));
            page.locator("[id='bring:format']").selectOption("xlsx");
            page.locator("[id='bring:start']").click();
            page.waitForURL(url -> url.contains("/contact/map"));
            page.locator("main", new Page.LocatorOptions().setHasText("Workbook")).waitFor();
            visitor.mustBeAccessible();
        }
    }

    @Test void what_nobody_has_counted_stands_at_the_desk_and_on_the_tally() {
        try (Visitor visitor = Browser.visitor(1440).signIn("staff").go("/")) {
            Locator voicemail = visitor.page().locator("[id='uncounted:voicemail']");
            voicemail.fill("many");
            visitor.page().locator("[id='uncounted:say']").click();
            visitor.page().locator("[id='uncounted:voicemail-error'] .err").waitFor();
            assertEquals("many", voicemail.inputValue());
            voicemail.fill("212");
            visitor.page().locator("[id='uncounted:say']").click();
            visitor.page().locator("li", new Page.LocatorOptions().setHasText("212 voicemails nobody has heard")).waitFor();
            visitor.mustBeAccessible();
            assertTrue(visitor.go("/tally/show?no=" + ordinance).page().locator("#uncounted").textContent().contains("212"));
            visitor.go("/").page().locator("[id='uncounted:voicemail']").fill("0");
            visitor.page().locator("[id='uncounted:say']").click();
            visitor.page().locator("li", new Page.LocatorOptions().setHasText("0 voicemails")).waitFor();
        }
    }
}
