package org.countersign.system;

import static org.junit.jupiter.api.Assertions.*;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.JsonArray;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file of another office comes in: its columns are told in ours, what would become of it is shown, it is imported, and remembered. */
class ContactMapPageIT {
    private static final String FOREIGN = "Timestamp;Full Name;E-mail Address;Zip Code;Support/Oppose;Comments;Political Party;Shoe size\n"
            + "03/04/2026 3:15 PM;Ann Example;ann.map@example.org;06103;In favor;Más árboles, por favor;Green;44\n"
            + "03/05/2026 9:00 AM;\"Sample, Bo\";bo.map@example.org;75201;Against;No;Blue;43\n"
            + "03/06/2026;Cy Example;;;Perhaps;Who knows;;42\n";

    @Test void a_foreign_file_is_told_by_keyboard_previewed_imported_and_remembered() {
        Caller api = Application.running().as("staff");
        api.post("/api/ordinances", "{\"fileNumber\":\"map-1\",\"title\":\"An ordinance\"}");
        try (Visitor staff = Browser.visitor(1440)) {
            staff.signIn("staff").go("/contact/import");
            bring(staff, FOREIGN);
            staff.page().locator("[id='map:look']").waitFor();
            assertTrue(staff.page().locator(".never").innerText().startsWith("Not taken"));
            assertTrue(staff.page().getByText("This appears when the channel").isVisible());
            assertEquals("windows-1252", staff.page().locator("[id='map:charset']").inputValue());
            staff.mustBeAccessible().picture("map-first-1440");
            choose(staff, "[id='map:dates']", "March 4");
            choose(staff, "[id='map:channel']", "Web form");
            choose(staff, ".maps li.unknown select", "Unclear");
            staff.page().locator("[id='map:ordinance']").fill("map-1");
            staff.page().keyboard().press("Enter");                        // whatever a form's first button is: it looks again
            Locator figures = staff.page().locator("[id$=figures]");
            figures.waitFor();
            assertTrue(figures.innerText().contains("3 would be accepted, 0 are duplicates, 0 would be rejected"), figures.innerText());
            assertTrue(staff.page().locator("tbody").innerText().contains("ZIP 06103"));
            assertEquals(0, contacts(api).size(), "nothing is kept");
            staff.mustBeAccessible().picture("map-preview-1440");
            staff.page().locator("[id='map:start']").focus();
            staff.page().keyboard().press("Enter");
            staff.page().locator("tr", new com.microsoft.playwright.Page.LocatorOptions().setHasText("foreign.csv")).first().getByText("done", new Locator.GetByTextOptions().setExact(true)).waitFor();
            JsonArray taken = contacts(api);
            assertEquals(3, taken.size());
            assertTrue(taken.toString().contains("Más árboles, por favor") && taken.toString().contains("2026-03-04T15:15:00-05:00") && !taken.toString().contains("Green"), taken.toString());
            staff.page().locator("[id='bring:ordinance']").fill("map-1");
            bring(staff, FOREIGN.replace("ann.map", "another.map"));
            staff.page().locator("[id$=figures]").waitFor();
            assertTrue(staff.page().locator("tbody").innerText().contains("Joins Bo Sample"), staff.page().locator("tbody").innerText());
            staff.page().locator("[id='map:drop']").click();
            staff.page().waitForURL("**/contact/import?dropped=*");
        }
    }

    @ParameterizedTest @ValueSource(ints = {390, 1440}) void the_page_is_accessible_in_both_languages_at_every_width(int width) {
        try (Visitor staff = Browser.visitor(width)) {
            staff.signIn("staff").go("/contact/import");
            bring(staff, FOREIGN.replace("Perhaps", "Quizás"));
            staff.page().locator("[id='map:look']").waitFor();
            String here = staff.page().url().replaceFirst("^https?://[^/]+", "");
            for (String language : List.of("es", "en")) {
                staff.page().locator("button[name=language][value=" + language + "]").click();
                staff.page().locator("html[lang=" + language + "]").waitFor();
                staff.go(here).mustBeAccessible().picture("map-" + language + "-" + width);
                assertTrue((int) staff.page().evaluate("document.documentElement.scrollWidth") <= width);
                staff.go("/contact/import").mustBeAccessible().picture("import-waiting-" + language + "-" + width);
            }
        }
    }

    @Test void a_file_that_is_no_table_is_refused_in_words() {
        try (Visitor staff = Browser.visitor(1440)) {
            staff.signIn("staff").go("/contact/import");
            bring(staff, "PK\u0003\u0004 a workbook");
            staff.page().getByText("This is a spreadsheet, not a table of text").first().waitFor();
            bring(staff, "Name;Name;Name\nAnn;Bo;Cy\n");
            staff.page().getByText("names the column “Name” twice").first().waitFor();
        }
    }

    private static JsonArray contacts(Caller api) { return Caller.json(200, api.get("/api/contacts?ordinance=map-1")).getJsonArray("items"); }

    private static void bring(Visitor staff, String csv) {
        staff.page().locator("input[type=file]").setInputFiles(new FilePayload("foreign.csv", "text/csv", csv.getBytes(csv.startsWith("PK") ? StandardCharsets.ISO_8859_1 : Charset.forName("windows-1252"))));
        staff.page().locator("[id$=format]").selectOption("csv");
        staff.page().locator("[id='bring:start']").click();
    }

    /** As a keyboard does: the select is focused and the option's first letters are typed. */
    private static void choose(Visitor staff, String select, String option) {
        staff.page().locator(select).first().focus();
        staff.page().keyboard().type(option);
    }
}
