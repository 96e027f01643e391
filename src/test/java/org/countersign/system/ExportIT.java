package org.countersign.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import org.countersign.http.XlsxTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workbooks and tables that leave the house, and whom they leave it with. */
class ExportIT {
    static final Application APPLICATION = Application.running();
    static final String NO = "2008-0811", FILES = "/api/ordinances/" + NO + "/files/";

    @Test void the_people_behind_a_tally_are_as_many_lines_as_it_says() {
        JsonObject people = Caller.json(200, APPLICATION.as("staff").get("/api/ordinances/" + NO + "/tally?asOf=2008-08-18")).getJsonObject("people");
        String csv = APPLICATION.as("staff").get(FILES + "people.csv?asOf=2008-08-18").body();
        assertEquals(people.getInt("total"), csv.lines().count() - 1);
        assertEquals(people.getJsonObject("matrix").getJsonObject("RESIDENT").getInt("SUPPORT"), csv.lines().filter(line -> line.contains(",RESIDENT,") && line.contains(",SUPPORT,")).count());
        assertEquals(people.getInt("changedSides"), csv.lines().skip(1).filter(line -> line.split(",")[7].equals("Y")).count());
        assertEquals(404, APPLICATION.as("staff").get("/api/ordinances/none/files/people.csv").statusCode());
        assertEquals(400, APPLICATION.as("staff").get(FILES + "tally.xlsx?asOf=soon").statusCode());
    }

    @ParameterizedTest @CsvSource({"/api/contacts.xlsx?ordinance=2008-0811", FILES + "people.xlsx", FILES + "tally.xlsx"}) void a_workbook_opens(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(APPLICATION.as("staff").request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        assertEquals(200, answer.statusCode());
        assertTrue(answer.headers().firstValue("Content-Type").orElseThrow().startsWith("application/vnd.openxmlformats"));
        assertTrue(XlsxTest.parts(answer.body()).get("xl/worksheets/sheet1.xml").contains("<row"), path);
    }

    @ParameterizedTest @CsvSource({"clerk", "hearing", "council", "mayor"}) void nobody_else_takes_people_or_contacts_away_and_everyone_the_figures(String account) {
        for (String path : new String[] {"/api/contacts.xlsx", FILES + "people.csv", FILES + "people.xlsx"}) assertEquals(403, APPLICATION.as(account).get(path).statusCode(), path);
        assertEquals(200, APPLICATION.as(account).get(FILES + "tally.xlsx").statusCode());
    }

    @Test void the_links_on_the_pages_bring_the_files() {
        try (Visitor visitor = Browser.visitor(1440)) {
            visitor.signIn("staff").go("/tally/show?no=" + NO);
            Download people = visitor.page().waitForDownload(() -> visitor.page().locator("a[href*='/tally/people.xlsx']").click());
            assertEquals("people.xlsx", people.suggestedFilename());
            Download tally = visitor.page().waitForDownload(() -> visitor.page().locator("a[href*='/tally/tally.xlsx']").click());
            assertEquals("tally.xlsx", tally.suggestedFilename());
            visitor.go("/constituent/list");
            assertEquals("people.xlsx", visitor.page().waitForDownload(() -> visitor.page().locator("#xlsx").click()).suggestedFilename());
            assertEquals("people.csv", visitor.page().waitForDownload(() -> visitor.page().locator("#csv").click()).suggestedFilename());
            visitor.go("/contact/list?ordinance=" + NO);
            assertEquals("people.csv", visitor.page().waitForDownload(() -> visitor.page().locator("#people").click()).suggestedFilename());
            Download contacts = visitor.page().waitForDownload(() -> visitor.page().locator("#xlsx").click());
            assertEquals("contacts.xlsx", contacts.suggestedFilename());
        }
        try (Visitor visitor = Browser.visitor(1440)) {
            visitor.expecting("403").signIn("mayor").go("/tally/people.xlsx?no=" + NO, 403);
            assertEquals(0, visitor.go("/tally/show?no=" + NO).page().locator("a[href*='/tally/people.xlsx']").count());
        }
    }
}
