package org.countersign.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.countersign.Patience;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** The lines of a petition that come as a file: on their sheet, and off it again. */
class SheetImportIT {
    private static final String LINES = "received_at,channel,first_name,last_name,address1,zip,stance\n2008-08-11,LETTER,Orla,Sheeted,1 Elm St,06103,SUPPORT\n2008-08-11,PETITION,Orla,Sheeted,1 Elm St,06103,SUPPORT\n"
            + "2008-08-11,PETITION,Tamsin,Sheeted,2 Elm St,90210,SUPPORT\n2008-08-11,PETITION,Nobody,Sheeted,3 Elm St,06103,PERHAPS\n";
    private final Caller staff = Application.running().as("staff");
    private String file;
    private String ordinance;
    private long sheet;

    @BeforeEach void a_petition_was_handed_in(TestInfo test) {
        ordinance = "SHEET-" + test.getTestMethod().orElseThrow().getName().hashCode();
        staff.post("/api/ordinances", "{\"fileNumber\":\"" + ordinance + "\",\"title\":\"An ordinance on quiet streets\",\"nicknames\":[],\"summary\":\"\",\"sponsors\":[],\"measureClass\":\"ordinance\"}");
        file = LINES.replace("Sheeted", "Sheeted" + Math.abs(ordinance.hashCode()));                   // the same bytes are refused the second time
        sheet = Caller.json(201, staff.post("/api/ordinances/" + ordinance + "/petitions", "{\"title\":\"Quiet streets\",\"claimed\":20}")).getJsonNumber("id").longValue();
    }

    @Test void rows_of_a_file_are_lines_of_the_sheet_count_as_such_and_go_with_their_import() {
        HttpResponse<String> sent = staff.post("/api/imports?format=csv&source=" + ordinance + "&sheet=" + sheet, "text/csv", BodyPublishers.ofString(file));
        String run = URI.create(sent.headers().firstValue("Location").orElseThrow()).getPath();
        awaited(run, "DONE");
        JsonObject tally = Caller.json(200, staff.get("/api/ordinances/" + ordinance + "/tally"));
        assertEquals(3, tally.getJsonObject("petitions").getInt("lines"));
        assertEquals(0, tally.getJsonObject("contacts").getInt("total"), "apart from contacts, whatever the row calls it");
        try (Visitor visitor = atTheSheet()) {
            assertSums(visitor.page(), "Claimed 20; received 3; distinct 2; resident 2 (of 3");
            visitor.page().locator("[id='f:name']").fill("Orla Typed");
            visitor.page().locator("[id='f:enter']").click();
            visitor.page().locator("[id='f:told']", new Page.LocatorOptions().setHasText("Line 4 is in.")).waitFor();
        }
        assertEquals(202, staff.post(run + "/undo", "").statusCode());
        awaited(run, "UNDONE");
        try (Visitor visitor = atTheSheet()) {
            assertSums(visitor.page(), "Claimed 20; received 1; distinct 1");
        }
        assertEquals(404, staff.post("/api/imports?format=csv&sheet=999999", "text/csv", BodyPublishers.ofString(file)).statusCode());
    }

    @Test void the_page_of_a_sheet_brings_its_lines_from_a_file_and_corrects_what_was_entered() {
        try (Visitor visitor = atTheSheet()) {
            Page page = visitor.page();
            page.locator("[id='f:name']").fill("Orla Halfway");
            page.locator("#said summary").click();
            page.locator("[id='saying:title']").fill("Quieter streets");
            page.locator("[id='saying:claimed']").fill("-1");
            page.locator("[id='saying:correct']").click();
            page.locator("[id='saying:claimed-error'] .err").waitFor();
            page.locator("[id='saying:claimed']").fill("1200");
            page.locator("[id='saying:correct']").click();
            page.locator("h1", new Page.LocatorOptions().setHasText("Quieter streets")).waitFor();
            assertSums(page, "Claimed 1,200; received 0");
            assertEquals("Orla Halfway", page.locator("[id='f:name']").inputValue(), "what was half typed beside it");
            visitor.mustBeAccessible().picture("sheet-1440");
            page.locator("a[href*='/contact/import']", new Page.LocatorOptions().setHasText("Import lines")).click();
            page.locator("main", new Page.LocatorOptions().setHasText("lines of the petition “Quieter streets”")).waitFor();
            visitor.mustBeAccessible();
            page.locator("[id='bring:file']").setInputFiles(new FilePayload("lines.csv", "text/csv", file.getBytes()));
            page.locator("[id='bring:format']").selectOption("csv");
            page.locator("[id='bring:source']").fill(ordinance);
            page.locator("[id='bring:start']").click();
            page.waitForURL(url -> url.contains("/contact/map"));
            page.locator("[id='map:start']").click();
            page.waitForURL(url -> url.contains("started="));
            visitor.goUntil("/contact/petition?sheet=" + sheet + "&no=" + ordinance, "[id='f:lines'] tbody tr:nth-child(3)");
            assertSums(page, "Claimed 1,200; received 3; distinct 2");
        }
    }

    private Visitor atTheSheet() { return Browser.visitor(1440).signIn("staff").go("/contact/petition?sheet=" + sheet + "&no=" + ordinance); }

    private static void assertSums(Page page, String sums) {
        Locator told = page.locator("[id='f:sums']");
        assertTrue(told.textContent().contains(sums), told.textContent());
    }

    private void awaited(String run, String state) { Patience.until("the import to be " + state, Duration.ofMinutes(1), () -> Caller.json(200, staff.get(run)).getString("state").equals(state)); }
}
