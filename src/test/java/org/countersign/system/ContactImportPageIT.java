package org.countersign.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.countersign.Patience;
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

    @Test void an_old_import_is_found_again_and_taken_back() {
        Caller staff = Application.running().as("staff");
        long first = bring(staff, 0);
        for (int i = 1; i <= 30; i++) bring(staff, i);
        try (Visitor visitor = Browser.visitor(1440).signIn("staff").go(HERE)) {
            Locator old = visitor.page().locator("a[href$='undo=" + first + "']");
            assertEquals(0, old.count(), "thirty are listed");
            visitor.page().locator("nav a[rel=next]").click();
            old.waitFor();
            visitor.mustBeAccessible().page().locator("nav a[rel=prev]").first().waitFor();
            old.click();
            visitor.page().locator("[id$=takeBack]").click();
            visitor.page().waitForURL(url -> url.contains("undone=" + first));
        }
        assertEquals("UNDONE", Caller.json(200, staff.get("/api/imports/" + first)).getString("state"));
    }

    private static long bring(Caller staff, int number) {
        String csv = "external_id,received_at,channel,ordinance_no\nold-" + number + ",2008-08-11,CALL,nowhere\n";
        String at = staff.post("/api/imports?format=csv&source=old-" + number, "text/csv", BodyPublishers.ofString(csv)).headers().firstValue("Location").orElseThrow();
        long id = Long.parseLong(at.replaceAll(".*/", ""));
        Patience.until("the import", Duration.ofSeconds(60), () -> Caller.json(200, staff.get("/api/imports/" + id)).getString("state").equals("DONE"));
        return id;
    }

    @Test void an_import_under_way_says_how_far_it_is_and_is_stopped() {
        long id = slow();
        try (Visitor visitor = Browser.visitor(1440).signIn("staff").go(HERE)) {
            Locator row = visitor.page().locator("tr", new com.microsoft.playwright.Page.LocatorOptions().setHasText("slow.csv")).first();
            assertTrue(row.innerText().contains("65 %, 2,140 of 3,300"), row.innerText());
            visitor.mustBeAccessible();
            row.locator("a[href$='stop=" + id + "']").click();
            visitor.page().locator("[id='stopping:stop']").click();
            row.getByText("stopped").waitFor();
            visitor.mustBeAccessible();
        }
        assertEquals("FAILED", Caller.json(200, Application.running().as("staff").get("/api/imports/" + id)).getString("state"));
    }

    /** One that is held by a hand that does nothing, so that it stands where it is. */
    private static long slow() {
        try (Connection database = Application.running().database(); Statement statement = database.createStatement()) {
            statement.execute("INSERT INTO import_run (format, source, file_name, state, rows_read, started_by, started_at, lease_until, lease_owner)"
                    + " VALUES ('csv', 'slow', 'slow.csv', 'RUNNING', 2140, 'staff', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) + INTERVAL 1 DAY, 'a hand')", Statement.RETURN_GENERATED_KEYS);
            long id;
            try (ResultSet made = statement.getGeneratedKeys()) {
                made.next();
                id = made.getLong(1);
            }
            statement.execute("INSERT INTO import_mapping (import_id, header_key, mapping, rows_in_file, used) VALUES (" + id + ", UNHEX(SHA2('slow', 256)),"
                    + " '{\"charset\":\"UTF-8\",\"delimiter\":\",\",\"columns\":{},\"values\":{},\"dates\":\"UNDECIDED\",\"fills\":{}}', 3300, FALSE)");
            return id;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest @ValueSource(ints = {390, 1440}) void the_page_is_accessible_at_every_width(int width) {
        try (Visitor staff = Browser.visitor(width)) {
            staff.signIn("staff").go(HERE).mustBeAccessible().picture("import-empty-" + width);
        }
    }

    @Test void several_files_are_told_by_their_content_and_one_that_is_refused_stops_no_other() {
        try (Visitor staff = Browser.visitor(1440)) {
            staff.signIn("staff").go(HERE);
            staff.page().locator("input[type=file]").setInputFiles(new FilePayload[] {message("first"), message("second"), message("first")});
            staff.page().locator("[id$=start]").click();
            Locator left = staff.page().locator("#left li");
            left.first().waitFor();
            assertEquals(1, left.count());
            assertTrue(left.first().textContent().startsWith("first.dat: "), left.first().textContent());
            staff.mustBeAccessible().picture("import-several-1440");
            for (String name : new String[] {"first.dat", "second.dat"})
                staff.page().locator("tr", new com.microsoft.playwright.Page.LocatorOptions().setHasText(name)).first().getByText("done", new Locator.GetByTextOptions().setExact(true)).waitFor();
        }
    }

    private static FilePayload message(String name) {
        return new FilePayload(name + ".dat", "application/octet-stream", ("From: Jane <jane@example.org>\r\nMessage-ID: <several-" + name + "@example.org>\r\nSubject: " + name + "\r\n\r\nPlease sign it.\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @Test void what_is_missing_is_said_on_the_page() {
        try (Visitor staff = Browser.visitor(1440)) {
            staff.signIn("staff").go(HERE);
            staff.page().locator("[id$=start]").click();
            staff.page().getByText("Choose a file first.").first().waitFor();
        }
    }
}
