package org.countersign.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Calls without a name counted by keyboard events alone, and fifty calls in a row at the phone desk. */
class QuickIT {
    private static final Application APPLICATION = Application.running();
    private final Caller staff = APPLICATION.as("staff");
    private String ordinance;

    @BeforeEach void an_ordinance_is_up_for_comment(TestInfo test) {
        ordinance = "TAP-" + test.getTestMethod().orElseThrow().getName().hashCode();
        staff.post("/api/ordinances", "{\"fileNumber\":\"" + ordinance + "\",\"title\":\"An ordinance on quiet streets\",\"nicknames\":[],\"summary\":\"\",\"sponsors\":[],\"measureClass\":\"ordinance\"}");
    }

    @Test void calls_are_two_keys_and_enter_survive_the_browser_and_are_taken_back() {
        try (Visitor visitor = Browser.visitor(1440).signIn("staff").go("/contact/quick?no=" + ordinance).expecting("ERR_INTERNET_DISCONNECTED|Failed to load resource")) {
            Page page = visitor.page();
            page.locator("#net[data-state=here]").waitFor();
            for (String call : List.of("sr06105", "o06103", "oae", "nw", "s")) tap(page, call);
            page.locator("#net[data-state=here][data-unsent='0']").waitFor();
            page.context().setOffline(true);
            tap(page, "sr");
            page.locator("#net[data-unsent='1']").waitFor();
            page.context().setOffline(false);
            visitor.go("/contact/quick?no=" + ordinance);
            page.locator("#net[data-state=here][data-unsent='0']").waitFor();
            page.locator("#sum", new Page.LocatorOptions().setHasText("6")).waitFor();
            page.keyboard().press("Alt+z");
            page.locator("#sum", new Page.LocatorOptions().setHasText("5")).waitFor();
            page.keyboard().type("both ways");
            page.keyboard().press("Enter");
            assertTrue(page.locator("#parse").textContent().contains("both ways"), "not understood, and still there");
            visitor.mustBeAccessible().picture("quick-1440");
        }
        JsonObject tally = Caller.json(200, staff.get("/api/ordinances/" + ordinance + "/tally"));
        assertEquals(List.of(5, 5, 0), List.of(tally.getJsonObject("contacts").getInt("total"), tally.getJsonObject("contacts").getInt("unidentified"), tally.getJsonObject("people").getInt("total")));
        assertEquals(1, tally.getJsonObject("leftOut").getJsonObject("setAside").getInt("ENTERED_IN_ERROR"));
        assertEquals(1, tally.getJsonObject("contacts").getJsonObject("matrix").getJsonObject("RESIDENT").getInt("OPPOSE"));
    }

    @Test void a_tap_that_is_refused_stops_no_other_and_a_wrong_clock_is_put_right() {
        String waiting = "{\"taps\":[" + tapThreeDaysAgo("nowhere") + "," + tapThreeDaysAgo(ordinance) + "],\"back\":[\"" + UUID.randomUUID() + "\"]}";
        try (Visitor visitor = Browser.visitor(1440).signIn("staff").go("/ordinance/list")) {
            Page page = visitor.page();
            page.evaluate("waiting => localStorage.setItem('countersign.taps.staff', waiting)", waiting);
            page.addInitScript("const now = Date.now; Date.now = () => now() - 3 * 86400000;");
            visitor.go("/contact/quick?no=" + ordinance);
            page.locator("#net[data-state=here][data-unsent='0']").waitFor();
            page.locator("#sum", new Page.LocatorOptions().setHasText("1")).waitFor();
            assertEquals(2, page.locator("#refused li").count(), page.locator("#refused").textContent());
            visitor.mustBeAccessible().picture("quick-refused-1440");
            page.locator("#forgive").click();
            assertEquals(0, page.locator("#refused li").count());
            assertEquals("tap", page.evaluate("document.activeElement.id"));
        }
    }

    @Test void what_somebody_else_kept_here_is_told_with_whom_to_call() {
        try (Visitor visitor = Browser.visitor(1440).signIn("staff").go("/ordinance/list")) {
            visitor.page().evaluate("waiting => { localStorage.setItem('countersign.taps.a.miller', waiting); localStorage.setItem('countersign.hearing.7.a.miller.acts', '[{},{}]'); localStorage.setItem('countersign.taps.b.refused', '[\"x\"]'); }",
                    "{\"taps\":[" + tapThreeDaysAgo(ordinance) + "],\"back\":[]}");
            visitor.go("/contact/quick?no=" + ordinance);
            visitor.page().locator("#others:visible").waitFor();
            assertEquals("Entries of a.miller kept on this computer and not sent: 3. They go out when a.miller signs in here and opens the page they were made on; call a.miller.", visitor.page().locator("#others").textContent());
            visitor.mustBeAccessible();
        }
    }

    private static String tapThreeDaysAgo(String no) {
        return "{\"id\":\"" + UUID.randomUUID() + "\",\"at\":\"" + Instant.now().minus(Duration.ofDays(3)) + "\",\"ordinance\":\"" + no + "\",\"stance\":\"SUPPORT\",\"place\":\"R\"}";
    }

    private static void tap(Page page, String keys) {
        for (String key : keys.split("")) page.keyboard().press(key);
        page.keyboard().press("Enter");
        page.locator("#tap:focus").waitFor();
        assertEquals("", page.locator("#tap").inputValue());
    }

    @Test void another_ordinance_is_chosen_by_its_number_and_one_that_nothing_has_is_told() {
        try (Visitor visitor = Browser.visitor(1440).signIn("staff").go("/contact/quick?no=nothing-has-this")) {
            assertTrue(visitor.page().locator("#no-error").textContent().contains("nothing-has-this"));
            visitor.mustBeAccessible();
            visitor.page().locator("#no").fill(ordinance);
            visitor.page().locator("#choose button").click();
            visitor.page().locator("#quick[data-no='" + ordinance + "']").waitFor();
        }
    }

    @Test void what_a_script_sends_wrong_is_told_by_its_id_and_stops_nothing_else() {
        String at = "/api/taps?ordinance=" + ordinance;
        assertEquals(400, staff.post(at, "{\"taps\":{}}").statusCode());
        assertEquals(400, staff.post(at, "[]").statusCode());
        assertEquals(404, staff.post("/api/taps?ordinance=nowhere", "{}").statusCode());
        String tap = "{\"taps\":[{\"id\":\"00000000-0000-4000-8000-" + String.format("%012d", Math.abs(ordinance.hashCode())) + "\",\"ordinance\":\"" + ordinance + "\",\"stance\":\"SUPPORT\",\"place\":\"R\"}]}";
        for (int i = 0; i < 3; i++) assertEquals(200, staff.post(at, tap).statusCode());
        assertEquals(1, Caller.json(200, staff.get("/api/ordinances/" + ordinance + "/tally")).getJsonObject("contacts").getInt("total"), "sent three times, counted once");
        String wrong = "{\"taps\":[{\"id\":\"00000000-0000-4000-9000-" + String.format("%012d", Math.abs(ordinance.hashCode())) + "\",\"ordinance\":\"nowhere\",\"stance\":\"SUPPORT\"},{\"id\":\"1\",\"stance\":\"MAYBE\",\"place\":\"mars\"},7,"
                + tap.substring(9, tap.length() - 2).replace("-8000-", "-a000-") + "],\"back\":[\"00000000-0000-4000-8000-0000000000aa\"]}";
        JsonArray results = Caller.json(200, staff.post(at, wrong)).getJsonArray("results");
        assertEquals(List.of("REFUSED", "REFUSED", "REFUSED", "TAKEN", "REFUSED"), results.getValuesAs(JsonObject.class).stream().map(each -> each.getString("outcome")).toList());
        assertTrue(results.getJsonObject(0).getString("detail").contains("nowhere"), results.toString());
        assertEquals("00000000-0000-4000-8000-0000000000aa", results.getJsonObject(4).getString("id"));
    }

    @Test void the_pages_of_the_phone_desk_fit_a_telephone_in_both_languages() {
        try (Visitor visitor = Browser.visitor(390).signIn("staff")) {
            for (String language : List.of("es", "en"))
                for (String path : List.of("/contact/quick?no=" + ordinance, "/contact/petition?no=" + ordinance, "/contact/log?no=" + ordinance, "/", "/contact/import"))
                    visitor.go(path).speak(language).settled().mustBeAccessible().picture("phone-" + language + path.replaceAll("\\W.*", "").replaceAll("\\W+", "-") + path.replaceAll("\\?.*", "").replaceAll("\\W+", "-"));
        }
    }

    @Test void fifty_calls_in_a_row_are_logged_with_few_keys_each() {
        int strokes = 0;
        long began = System.nanoTime(), saving = 0;
        try (Visitor visitor = Browser.visitor(1440).signIn("staff").go("/contact/log?no=" + ordinance)) {
            Page page = visitor.page();
            for (int i = 0; i < 50; i++) {
                page.locator("#first .keys input:focus").waitFor();
                for (String key : List.of(i % 2 == 0 ? "s" : "o", "r")) page.keyboard().press(key);
                while (!"f:name".equals(page.evaluate("document.activeElement.id"))) {
                    page.keyboard().press("Tab");
                    strokes++;
                }
                page.keyboard().type("Orla Fifty" + i);
                long sent = System.nanoTime();
                page.keyboard().press("Control+Enter");
                String before = page.url();
                page.waitForURL(url -> url.contains("saved=") && !url.equals(before));
                saving += System.nanoTime() - sent;
                strokes += 3;
            }
        }
        assertEquals(50, Caller.json(200, staff.get("/api/ordinances/" + ordinance + "/tally")).getJsonObject("people").getInt("total"));
        System.out.printf("fifty calls: %.1f keystrokes beside the name, %d ms from save to the next page, %d s in all%n", strokes / 50.0, saving / 50_000_000, (System.nanoTime() - began) / 1_000_000_000);
        assertTrue(strokes / 50 <= 12, strokes / 50 + " keystrokes a call");
    }

    @Test void somebody_who_is_known_is_found_by_a_name_a_number_or_an_address_and_filled_in() {
        staff.post("/api/contacts", "{\"receivedAt\":\"2008-08-11T12:00:00-04:00\",\"channel\":\"CALL\",\"constituent\":{\"givenName\":\"Thessaly\",\"familyName\":\"Quorndon\",\"email\":\"thessaly@example.org\",\"phone\":\"860-555-0142\",\"zip\":\"06103\"},"
                + "\"positions\":[{\"ordinance\":\"" + ordinance + "\",\"stance\":\"SUPPORT\"}]}");
        try (Visitor visitor = Browser.visitor(1440).signIn("staff").goUntil("/search/list?find=Quorndon", "a[href*='/constituent/show']").go("/contact/log?no=" + ordinance)) {
            Page page = visitor.page();
            page.locator("#first .keys input:focus").first().waitFor();
            page.keyboard().press("o");
            page.locator("[id='f:name']").focus();
            page.keyboard().type("quornd");
            page.locator("#known [role=option]", new Page.LocatorOptions().setHasText("Thessaly Quorndon")).waitFor();
            visitor.mustBeAccessible().picture("log-found-1440");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            page.locator(".caller a").first().waitFor();
            assertEquals("thessaly@example.org", page.locator("[id='f:email']").inputValue());
            assertEquals("06103", page.locator("[id='f:zip']").inputValue());
            page.keyboard().press("Control+Enter");
            page.waitForURL(url -> url.contains("saved="));
        }
        JsonObject people = Caller.json(200, staff.get("/api/ordinances/" + ordinance + "/tally")).getJsonObject("people");
        assertEquals(List.of(1, 1), List.of(people.getInt("total"), people.getInt("changedSides")), "the same person");
    }
}
