package org.countersign.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.countersign.Patience;
import org.countersign.workbook.TestWorkbook;
import org.junit.jupiter.api.Test;

/** Outlines and the register as an administrator loads them, and what findings are from then on. Everything loaded here is withdrawn again. */
class PlaceIT {
    private static final Application APPLICATION = Application.running();
    private static final Caller ADMIN = APPLICATION.as("admin"), STAFF = APPLICATION.as("staff");
    private static final String SOUTH = "{\"type\":\"Feature\",\"properties\":{\"name\":\"South End\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[-72.72,41.72],[-72.64,41.72],[-72.64,41.755],[-72.72,41.755],[-72.72,41.72]]]}}";

    @Test void a_point_is_placed_against_the_shipped_boundary_and_its_neighbours_are_named() {
        JsonObject here = find("{\"latitude\":41.7637,\"longitude\":-72.6851}"), there = find("{\"latitude\":41.7620,\"longitude\":-72.7420}");
        assertEquals("RESIDENT ADDRESS_MATCHED", here.getString("residency") + " " + here.getString("evidence"));
        assertEquals("SUBURB ADDRESS_MATCHED", there.getString("residency") + " " + there.getString("evidence"));
        assertTrue(there.getString("why").contains("West Hartford"), there.toString());
        assertEquals("OTHER_STATE", find("{\"latitude\":42.3601,\"longitude\":-71.0589}").getString("residency"));
    }

    @Test void districts_count_from_the_moment_they_are_loaded_until_they_are_withdrawn() {
        String point = "{\"latitude\":41.74,\"longitude\":-72.68}";
        long id = Caller.json(201, ADMIN.post("/api/boundaries?layer=district&validFrom=2000-01-01&source=invented", SOUTH)).getInt("id");
        assertEquals("South End", find(point).getString("district"));
        assertEquals(204, ADMIN.delete("/api/boundaries/" + id).statusCode());
        assertTrue(find(point).isNull("district"));
        assertEquals(409, ADMIN.delete("/api/boundaries/" + id).statusCode());
    }

    @Test void a_wrong_file_changes_nothing_and_says_why_and_staff_may_not() {
        assertEquals(403, STAFF.post("/api/boundaries?layer=district&source=x", SOUTH).statusCode());
        JsonObject problem = Caller.json(400, ADMIN.post("/api/boundaries?layer=city&source=x", SOUTH.replace("[-72.72,41.72]", "[41.72,-72.72]")));
        assertTrue(problem.toString().contains("exchanged"), problem.toString());
        assertEquals(400, ADMIN.post("/api/boundaries?layer=moon&source=x", SOUTH).statusCode());
        assertEquals(400, ADMIN.post("/api/registers?source=", "street,from\nMain St,1\n").statusCode());
    }

    @Test void a_register_finds_addresses_gives_its_rejects_and_is_replaced_whole() {
        JsonObject done = load("street,pre,from,to,parity,zip,ward,in_city\nInvented St,N,12,,,06106,Ward 3,Y\nInvented St,N,100,198,E,06106,Ward 4,Y\nFar St,,7,,,06110,,N\nNo Number St,,x,,,06106,,Y\n");
        assertEquals("USED 4 3 1", done.getString("state") + " " + done.getInt("read") + " " + done.getInt("accepted") + " " + done.getInt("rejected"));
        assertTrue(ADMIN.get("/api/registers/" + done.getInt("id") + "/rejects").body().contains("No Number St"));
        JsonObject found = find("{\"street\":\"12 north invented street\",\"zip\":\"06106\"}");
        assertEquals("RESIDENT ADDRESS_MATCHED Ward 3", found.getString("residency") + " " + found.getString("evidence") + " " + found.getString("district"));
        assertTrue(find("{\"street\":\"12 Inventd St\"}").getString("why").contains("a little differently"));
        assertTrue(find("{\"street\":\"150 N Invented St\"}").getString("why").contains("street list"));
        assertEquals("SUBURB", find("{\"street\":\"7 Far St\",\"zip\":\"06110\"}").getString("residency"));
        JsonObject missed = find("{\"street\":\"13 N Invented St\",\"zip\":\"06103\"}");
        assertEquals("CONSISTENT", missed.getString("evidence"));
        assertTrue(missed.getString("why").contains("not the number"), missed.toString());
        JsonObject broken = load("colour,smell\nred,sweet\n");
        assertEquals("FAILED", broken.getString("state"));
        assertEquals("ADDRESS_MATCHED", find("{\"street\":\"12 N Invented St\"}").getString("evidence"), "the old one stays");
        assertEquals(204, ADMIN.delete("/api/registers/" + done.getInt("id")).statusCode());
        assertEquals("UNKNOWN", find("{\"street\":\"12 N Invented St\"}").getString("residency"));
    }

    @Test void a_register_may_come_as_a_workbook_and_one_that_cannot_be_read_says_so() {
        byte[] book = TestWorkbook.of(List.of(List.of("street", "pre", "from", "ward", "in_city"), List.of("Booked St", "N", "12", "Ward 3", "Y"), List.of("No Number St", "", "x", "", "Y")));
        JsonObject done = read(Caller.json(202, ADMIN.post("/api/registers?source=invented", "application/octet-stream", BodyPublishers.ofByteArray(book))).getInt("id"));
        assertEquals("USED 2 1 1", done.getString("state") + " " + done.getInt("read") + " " + done.getInt("accepted") + " " + done.getInt("rejected"));
        assertEquals("RESIDENT ADDRESS_MATCHED", find("{\"street\":\"12 N Booked St\"}").getString("residency") + " " + find("{\"street\":\"12 N Booked St\"}").getString("evidence"));
        JsonObject broken = Caller.json(409, ADMIN.post("/api/registers?source=invented", "application/octet-stream", BodyPublishers.ofByteArray(java.util.Arrays.copyOf(book, 40))));
        assertTrue(broken.getString("detail").contains("workbook"), broken.toString());
        assertEquals(204, ADMIN.delete("/api/registers/" + done.getInt("id")).statusCode());
    }

    @Test void an_administrator_looks_at_a_file_on_the_map_before_it_is_used() {
        try (Visitor admin = Browser.visitor(1440)) {
            Page page = admin.signIn("admin").go("/residency/boundaries").page();
            page.locator("[id='bring:file']").setInputFiles(new FilePayload("south.geojson", "application/geo+json", SOUTH.getBytes(StandardCharsets.UTF_8)));
            page.locator("[id='bring:layer']").selectOption("DISTRICT");
            page.locator("[id='bring:source']").fill("invented for a test");
            page.locator("[id='bring:look']").click();
            assertThat(page.locator("svg.ground title")).hasText("South End");
            admin.mustBeAccessible().picture("boundary-draft");
            page.locator("[id='using:use']").click();
            assertThat(page.locator("#list table")).containsText("invented for a test");
            assertThat(page.locator("#changed")).isVisible();
            assertEquals("South End", find("{\"latitude\":41.74,\"longitude\":-72.68}").getString("district"));
            page.locator("[id='list'] button:has-text('Withdraw')").first().click();
            assertThat(page.locator("#list table")).containsText("withdrawn");
            page.locator("#changed a").click();
            assertThat(page.locator("h1")).hasText("Find again where people live");
        }
    }

    @Test void after_a_register_is_loaded_or_withdrawn_the_page_leads_to_finding_again() {
        try (Visitor admin = Browser.visitor(1440)) {
            Page page = admin.signIn("admin").go("/residency/register").page();
            page.locator("[id='bring:file']").setInputFiles(new FilePayload("streets.csv", "text/csv", "street,from,in_city\nLed St,12,Y\n".getBytes(StandardCharsets.UTF_8)));
            page.locator("[id='bring:source']").fill("invented for a test");
            page.locator("[id='bring:load']").click();
            assertThat(page.locator("#changed")).isVisible();
            page.locator("[id='list'] button:has-text('Use none')").first().click();
            page.locator("#changed a").click();
            assertThat(page.locator("h1")).hasText("Find again where people live");
        }
    }

    @Test void what_new_districts_would_change_is_shown_changed_and_taken_back() {
        assertEquals(201, STAFF.post("/api/ordinances", "{\"fileNumber\":\"2008-PLACE\",\"title\":\"Invented for districts\"}").statusCode());
        assertEquals(201, STAFF.post("/api/contacts", "{\"receivedAt\":\"2008-08-11T12:00:00-04:00\",\"channel\":\"EMAIL\",\"text\":\"I am against it.\",\"latitude\":41.74,\"longitude\":-72.68,\"constituent\":{\"givenName\":\"Ilse\",\"familyName\":\"Invented\","
                + "\"email\":\"ilse@invented.example\"},\"positions\":[{\"ordinance\":\"2008-PLACE\",\"stance\":\"OPPOSE\"}]}").statusCode());
        long id = Caller.json(201, ADMIN.post("/api/boundaries?layer=district&validFrom=2000-01-01&source=invented", SOUTH)).getInt("id");
        try (Visitor admin = Browser.visitor(1440)) {
            Page page = admin.signIn("admin").go("/tally/replace").page();
            page.locator("[id='revision:begin']").click();
            assertThat(page.locator("#districts")).containsText("South End");
            admin.mustBeAccessible().picture("replace-preview");
            page.locator("[id='revision:apply']").click();
            assertThat(page.locator("[id='revision:undo']")).isVisible();
            page.locator("[id='revision:begin']").click();
            page.locator("[id='revision:discard']").click();
            assertThat(page.locator("main")).containsText("can be taken back");
            page.locator("[id='revision:undo']").click();
            assertThat(page.locator("main")).containsText("It was taken back.");
        } finally {
            assertEquals(204, ADMIN.delete("/api/boundaries/" + id).statusCode());
        }
    }

    @Test void the_tally_by_place_is_a_map_and_a_table_on_a_telephone_too() {
        try (Visitor mayor = Browser.visitor(390)) {
            Page page = mayor.signIn("mayor").go("/tally/show?no=2008-0811&places=1").settled().mustBeAccessible().picture("tally-places").page();
            assertThat(page.locator("svg.ground")).hasCount(3);
            assertThat(page.locator("svg.ground").first().locator("title").last()).hasText(Pattern.compile("Hartford: \\d+"));
            assertThat(page.locator("svg.ground").last().locator("title").first()).hasText(Pattern.compile(".+: \\d+"));
            assertThat(page.locator("#by-outside")).isVisible();
        }
    }

    private static JsonObject find(String claim) { return Caller.json(200, STAFF.post("/api/residency", claim)); }

    private static JsonObject load(String rows) {
        return read(Caller.json(202, ADMIN.post("/api/registers?source=invented", rows)).getInt("id"));
    }

    private static JsonObject read(int id) {
        AtomicReference<JsonObject> state = new AtomicReference<>();
        Patience.until("the register to be read", Duration.ofSeconds(30), () -> {
            state.set(Caller.json(200, ADMIN.get("/api/registers/" + id)));
            return !state.get().getString("state").equals("RUNNING");
        });
        return state.get();
    }
}
