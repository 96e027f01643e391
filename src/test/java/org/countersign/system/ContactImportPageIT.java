package org.countersign.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file goes in and out again at a desk. */
class ContactImportPageIT {
    private static final String HERE = "/contact/import";

    @Test void a_file_is_imported_its_rejects_are_fetched_and_it_is_taken_back() throws IOException {
        Application.running().as("staff").post("/api/ordinances", "{\"fileNumber\":\"sheet-1\",\"title\":\"An ordinance\"}");
        try (Visitor staff = Browser.visitor(1440)) {
            staff.signIn("staff").go(HERE);
            staff.page().locator("input[type=file]").setInputFiles(new FilePayload("sheet.csv", "text/csv",
                    "received_at,channel,stance,first_name,last_name\n2008-08-11,CALL,SUPPORT,Ann,Example\n2008-08-11,CALL,SIDEWAYS,Bo,Example\n".getBytes(StandardCharsets.UTF_8)));
            staff.page().locator("[id$=format]").selectOption("csv");
            staff.page().locator("[id$=ordinance]").fill("sheet-1");
            staff.page().locator("[id$=start]").click();
            staff.page().locator("[id='map:start']").click();
            Locator row = staff.page().locator("tr", new com.microsoft.playwright.Page.LocatorOptions().setHasText("sheet.csv")).first();
            row.getByText("done", new Locator.GetByTextOptions().setExact(true)).waitFor();
            assertTrue(row.innerText().replaceAll("\\s+", " ").contains("done 2 1 0 1"), row.innerText());
            staff.mustBeAccessible().picture("import-1440");
            Download rejects = staff.page().waitForDownload(() -> row.locator("a").first().click());
            assertTrue(Files.readString(rejects.path()).contains("Known are: SUPPORT"));
            row.locator("a").last().click();
            staff.mustBeAccessible();
            staff.page().locator("[id$=takeBack]").click();
            row.getByText("taken back").waitFor();
            assertEquals(0, Caller.json(200, Application.running().as("staff").get("/api/contacts?ordinance=sheet-1")).getJsonArray("items").size());
        }
    }

    @ParameterizedTest @ValueSource(ints = {390, 1440}) void the_page_is_accessible_at_every_width(int width) {
        try (Visitor staff = Browser.visitor(width)) {
            staff.signIn("staff").go(HERE).mustBeAccessible().picture("import-empty-" + width);
        }
    }

    @Test void what_is_missing_is_said_on_the_page() {
        try (Visitor staff = Browser.visitor(1440)) {
            staff.signIn("staff").go(HERE);
            staff.page().locator("[id$=start]").click();
            staff.page().getByText("Choose a file first.").first().waitFor();
        }
    }
}
