package org.countersign.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Logging contacts in a browser, with the keyboard alone. */
class ContactLogIT {
    private final Caller staff = Application.running().as("staff");
    private String ordinance;

    /** Each test speaks of an ordinance of its own. */
    @BeforeEach void an_ordinance_is_up_for_comment(TestInfo test) {
        ordinance = "LOG-" + test.getTestMethod().orElseThrow().getName().hashCode();
        staff.post("/api/ordinances", "{\"fileNumber\":\"" + ordinance + "\",\"title\":\"An ordinance on quiet streets\",\"nicknames\":[],\"summary\":\"\",\"sponsors\":[],\"measureClass\":\"ordinance\"}");
    }

    @Test void five_contacts_are_logged_with_the_keyboard_alone_and_read_back() {
        List<String> stances = List.of("SUPPORT", "OPPOSE", "SUPPORT_IF_AMENDED", "UNCLEAR", "NO_POSITION");
        List<String> keys = List.of("s", "o", "sa", "u", "q");
        try (Visitor visitor = atTheLog()) {
            Keyboard keyboard = visitor.page().keyboard();
            for (int i = 0; i < keys.size(); i++) {
                for (String key : keys.get(i).split("")) keyboard.press(key);
                tabTo(visitor.page(), "f:zip");
                keyboard.type("06103");
                tabTo(visitor.page(), "f:name");
                keyboard.type("Orla Quandt " + i);
                tabTo(visitor.page(), "f:email");
                keyboard.type("orla" + i + "@example.org");
                tabTo(visitor.page(), "f:text");
                keyboard.type("Words of caller " + i);
                save(visitor.page());
                assertTrue(visitor.page().locator("#told").textContent().contains("Saved: Call"), visitor.page().locator("#told").textContent());
                assertEquals("radio", visitor.page().evaluate("document.activeElement.type"), "the focus is back at the stance");
            }
        }
        List<JsonObject> logged = logged();
        assertEquals(stances, logged.stream().map(each -> each.getJsonArray("positions").getJsonObject(0).getString("stance")).toList());
        JsonObject third = logged.get(2);
        assertEquals("Words of caller 2", third.getString("text"));
        assertEquals("orla2@example.org", third.getJsonObject("constituent").getString("email"));
        assertEquals("RESIDENT", third.getJsonObject("finding").getString("residency"));
    }

    @Test void the_place_is_found_while_it_is_typed() {
        try (Visitor visitor = atTheLog()) {
            visitor.page().locator("[id='f:zip']").fill("06103");
            visitor.page().locator("#why strong", new Page.LocatorOptions().setHasText("Resident")).waitFor();
            visitor.page().locator("[id='f:zip']").fill("90210");
            visitor.page().locator("#why strong", new Page.LocatorOptions().setHasText("Other state")).waitFor();
        }
    }

    @Test void whoever_is_known_is_shown_and_the_same_stance_again_is_told_before_it_is_saved_and_counts_once() {
        try (Visitor visitor = atTheLog()) {
            visitor.page().keyboard().press("s");
            visitor.page().locator("[id='f:email']").fill("again@example.org");
            save(visitor.page());
            long first = logged().get(0).getJsonNumber("id").longValue();
            visitor.page().keyboard().press("s");
            tabTo(visitor.page(), "f:email");
            visitor.page().keyboard().type("again@example.org");
            visitor.page().keyboard().press("Control+Enter");
            visitor.page().locator("#repeats a[href$='/contact/show?id=" + first + "']").waitFor();
            assertEquals(1, logged().size(), "told before it is saved");
            assertEquals("again@example.org", visitor.page().locator("[id='f:email']").inputValue());
            visitor.page().locator(".caller a").first().waitFor();
            visitor.mustBeAccessible().picture("repeats");
            save(visitor.page());
        }
        assertEquals(2, logged().size(), "saving anyway keeps it");
        JsonObject tally = Caller.json(200, staff.get("/api/ordinances/" + ordinance + "/tally"));
        assertEquals(List.of(2, 1), List.of(tally.getJsonObject("contacts").getInt("total"), tally.getJsonObject("people").getInt("total")));
    }

    @Test void without_a_stance_it_says_so_at_the_stance_and_loses_nothing() {
        try (Visitor visitor = atTheLog()) {
            visitor.page().locator("[id='f:name']").fill("Tamsin Aldous");
            visitor.page().keyboard().press("Control+Enter");
            Locator error = visitor.page().locator("[id='f:stance-error'] .err");
            error.waitFor();
            assertTrue(error.textContent().startsWith("Choose a stance"), error.textContent());
            assertEquals("Tamsin Aldous", visitor.page().locator("[id='f:name']").inputValue());
            visitor.mustBeAccessible();
        }
    }

    @Test void an_ordinance_that_is_not_offered_any_more_is_logged_about_by_its_number() {
        try (Visitor visitor = atTheLog()) {
            visitor.page().evaluate("document.querySelectorAll(\"[id='f:ordinance'] option, #docket option\").forEach(one => one.remove())");
            visitor.page().keyboard().press("s");
            save(visitor.page());
            assertTrue(visitor.page().locator("#pins summary").textContent().contains("An ordinance on quiet streets"));
        }
        assertEquals("SUPPORT", logged().get(0).getJsonArray("positions").getJsonObject(0).getString("stance"));
    }

    @Test void a_stance_on_no_ordinance_and_a_number_that_nothing_has_are_told_at_the_number_and_a_stance_is_taken_back() {
        try (Visitor visitor = atTheLog()) {
            Locator number = visitor.page().locator("[id='f:ordinance']"), error = visitor.page().locator("[id='f:ordinance-error'] .err");
            visitor.page().keyboard().press("o");
            visitor.page().keyboard().press("Alt+p");
            for (String typed : List.of("", "nothing has this")) {
                number.fill(typed);
                visitor.page().keyboard().press("Control+Enter");
                visitor.page().waitForCondition(() -> error.allTextContents().stream().anyMatch(said -> said.startsWith(typed.isEmpty() ? "Say which" : "There is no ordinance")));
                visitor.page().locator("[id='f:ordinance']:focus").waitFor();
                visitor.mustBeAccessible();
            }
            number.fill("");
            visitor.page().locator("#first input:checked").focus();
            visitor.page().keyboard().press("Delete");
            save(visitor.page());
            assertTrue(visitor.page().locator("#told").textContent().contains("No ordinance yet"), visitor.page().locator("#told").textContent());
            visitor.expecting("404").go("/contact/log?no=nothing-has-this", 404);
        }
        assertEquals(List.of(), logged(), "it goes to triage");
    }

    @Test void a_draft_outlives_the_page_and_is_offered_back() {
        try (Visitor visitor = atTheLog()) {
            visitor.page().locator("[id='f:name']").fill("Tamsin Aldous");
            visitor.page().locator("[id='f:text']").fill("She was not done yet");
            visitor.go("/ordinance/list").go("/contact/log?no=" + ordinance);
            visitor.page().locator("[data-draft=take]").click();
            assertEquals("She was not done yet", visitor.page().locator("[id='f:text']").inputValue());
            assertEquals("Tamsin Aldous", visitor.page().locator("[id='f:name']").inputValue());
        }
    }

    @Test void a_draft_begun_after_a_save_outlives_a_reload_and_the_undoing_of_what_was_saved() {
        try (Visitor visitor = atTheLog()) {
            Page page = visitor.page();
            page.keyboard().press("s");
            save(page);
            assertTrue(page.url().contains("?saved="), page.url());
            assertEquals(0, page.locator("#draft:visible").count(), "what was saved is no draft any more");
            page.locator("[id='f:text']").fill("The second call was not done yet");
            for (int i = 0; i < 2; i++) {
                page.reload();
                page.locator("#draft:visible").waitFor();
            }
            page.keyboard().press("Alt+z");
            page.locator("#told", new Page.LocatorOptions().setHasText("set aside")).waitFor();
            page.locator("[data-draft=take]").click();
            assertEquals("The second call was not done yet", page.locator("[id='f:text']").inputValue());
        }
    }

    @Test void a_draft_outlives_the_next_call_that_is_logged_first_and_the_oldest_is_offered_first() {
        try (Visitor visitor = atTheLog()) {
            Page page = visitor.page();
            page.locator("[id='f:text']").fill("The first was not done yet");
            visitor.go("/ordinance/list").go("/contact/log?no=" + ordinance);
            page.locator("[id='f:text']").fill("Nor was the second");
            visitor.go("/ordinance/list").go("/contact/log?no=" + ordinance);
            page.locator("#first input:focus").waitFor(new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
            page.keyboard().press("s");
            page.locator("[id='f:text']").fill("Somebody else called");
            save(page);
            page.locator("[data-draft=take]").click();
            assertEquals("The first was not done yet", page.locator("[id='f:text']").inputValue());
            page.locator("#first .keys input").first().focus();
            page.keyboard().press("o");
            save(page);
            page.locator("[data-draft=drop]").click();
            assertEquals(0, page.locator("#draft:visible").count(), "the second was thrown away");
        }
        assertEquals(List.of("Somebody else called", "The first was not done yet"), logged().stream().map(each -> each.getString("text")).toList());
    }

    @Test void drafts_of_several_contacts_outlive_a_crash_and_what_is_saved_is_a_draft_in_no_tab() {
        try (Visitor visitor = atTheLog()) {
            BrowserContext browser = visitor.page().context();
            String log = visitor.page().url();
            for (String text : List.of("The first was not done yet", "Nor was the second")) {
                Page crashing = tab(browser, log);
                crashing.locator("[id='f:text']").fill(text);
                assertThrows(PlaywrightException.class, () -> crashing.navigate("chrome://crash", new Page.NavigateOptions().setTimeout(5_000)));
            }
            Page one = tab(browser, log), other = tab(browser, log);
            assertEquals("The first was not done yet", taken(one));
            other.locator("#draft:visible").waitFor();
            one.locator("#first .keys input").first().focus();
            one.keyboard().press("s");
            save(one);
            one.locator("#told").waitFor();
            other.waitForFunction("text => Object.values(localStorage).every(each => !each.includes(text))", "The first");
            assertEquals("Nor was the second", taken(other), "the first was saved meanwhile");
            Page third = tab(browser, log);
            third.locator("#first .keys input").first().focus();
            third.keyboard().press("o");
            third.locator("[id='f:text']").fill("A third");
            Route[] held = new Route[1];
            third.route(url -> url.contains("?saved="), route -> held[0] = route);
            third.keyboard().press("Control+Enter");
            third.waitForCondition(() -> held[0] != null);
            other.locator("#first .keys input").first().focus();
            other.keyboard().press("n");
            save(other);
            held[0].resume();
            third.locator("#told").waitFor();
            assertEquals(0, tab(browser, log).locator("#draft:visible").count(), "both are saved");
        }
        assertEquals(3, logged().size());
    }

    private static Page tab(BrowserContext browser, String address) {
        Page page = browser.newPage();
        page.navigate(address);
        page.waitForFunction("document.activeElement && document.activeElement.closest('#first')");
        return page;
    }

    private static String taken(Page page) {
        page.locator("[data-draft=take]").click();
        return page.locator("[id='f:text']").inputValue();
    }

    @Test void what_is_filled_in_of_whoever_is_chosen_outlives_the_page_too() {
        String family = "Draftwell" + Long.toString(System.nanoTime(), 26).replaceAll("\\d", "x");
        assertEquals(201, staff.post("/api/contacts", "{\"receivedAt\":\"2008-08-11T12:00:00-04:00\",\"channel\":\"CALL\",\"constituent\":{\"givenName\":\"Orla\",\"familyName\":\"" + family + "\",\"phone\":\"860-555-0142\"},\"positions\":[]}").statusCode());
        try (Visitor visitor = atTheLog()) {
            visitor.goUntil("/constituent/list?find=" + family, "tbody tr").go("/contact/log?no=" + ordinance);
            Page page = visitor.page();
            page.locator("[id='f:name']").focus();
            page.keyboard().type(family);
            page.locator("#known [role=option]").first().waitFor();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            page.waitForCondition(() -> page.locator("[id='f:name']").inputValue().equals("Orla " + family));
            page.waitForFunction("family => Object.values(localStorage).some(each => each.includes('Orla ' + family))", family);
        }
    }

    @Test void a_key_that_is_held_decides_once() {
        try (Visitor visitor = atTheLog()) {
            Keyboard keyboard = visitor.page().keyboard();
            keyboard.press("s");
            for (int i = 0; i < 4; i++) keyboard.down("a");
            keyboard.up("a");
            assertEquals("SUPPORT_IF_AMENDED", visitor.page().locator("#first input:checked").inputValue(), "held, it would go back and forth");
        }
    }

    @Test void a_draft_is_taken_up_under_the_ordinance_and_the_channel_it_was_begun_with() {
        try (Visitor visitor = atTheLog()) {
            Page page = visitor.page();
            page.keyboard().press("Alt+p");
            page.locator("[id='f:channel']").selectOption("LETTER");
            page.locator("[id='f:text']").fill("Half a letter");
            page.locator("#first .keys input").first().focus();
            page.keyboard().press("o");
            staff.post("/api/ordinances", "{\"fileNumber\":\"" + ordinance + "-later\",\"title\":\"A later one\",\"nicknames\":[],\"summary\":\"\",\"sponsors\":[],\"measureClass\":\"ordinance\"}");
            page.context().clearCookies();
            visitor.signIn("staff").go("/contact/log");
            assertTrue(page.locator("#pins summary").textContent().contains(ordinance + "-later"), "after a session that was lost the newest is pinned");
            assertEquals(ordinance + " · Letter", page.locator("#draft-about").textContent());
            page.locator("[data-draft=take]").click();
            page.locator("#pins summary b", new Page.LocatorOptions().setHasText(java.util.regex.Pattern.compile("^" + ordinance + "$"))).waitFor();
            save(page);
        }
        JsonObject only = logged().get(0);
        assertEquals(List.of("LETTER", "OPPOSE", "Half a letter"), List.of(only.getString("channel"), only.getJsonArray("positions").getJsonObject(0).getString("stance"), only.getString("text")));
    }

    @Test void a_mis_tap_is_undone_and_stays_readable() {
        try (Visitor visitor = atTheLog()) {
            visitor.page().keyboard().press("n");
            save(visitor.page());
            visitor.page().keyboard().press("Alt+z");
            visitor.page().locator("#told", new Page.LocatorOptions().setHasText("set aside")).waitFor();
        }
        JsonObject only = logged().get(0);
        assertEquals("ENTERED_IN_ERROR", only.getString("setAside"));
    }

    @Test void letters_are_only_letters_once_they_are_turned_off() {
        try (Visitor visitor = atTheLog()) {
            visitor.page().keyboard().press("?");
            visitor.page().locator("#letters").uncheck();
            visitor.page().keyboard().press("Escape");
            visitor.page().keyboard().press("s");
            assertEquals(0, visitor.page().locator("#first input:checked").count());
        }
    }

    @Test void pages_of_contacts_are_accessible_in_both_languages_at_every_width() {
        try (Visitor visitor = atTheLog()) {
            visitor.page().keyboard().press("o");
            save(visitor.page());
        }
        long id = logged().get(0).getJsonNumber("id").longValue();
        for (int width : new int[] {390, 1440}) {
            try (Visitor visitor = Browser.visitor(width).signIn("staff")) {
                for (String language : List.of("es", "en")) {
                    visitor.page().locator("button[name=language][value=" + language + "]").click();
                    visitor.page().locator("html[lang=" + language + "]").waitFor();
                    for (String path : List.of("/", "/ordinance/list", "/ordinance/show?no=" + ordinance, "/ordinance/edit", "/contact/log", "/contact/list", "/contact/show?id=" + id))
                        visitor.go(path).mustBeAccessible().picture(language + path.replaceAll("\\W+", "-").replaceAll("\\d+", "") + width);
                }
            }
        }
    }

    private Visitor atTheLog() {
        Visitor visitor = Browser.visitor(1440).signIn("staff").go("/contact/log?no=" + ordinance);
        visitor.page().locator("#first input:focus").waitFor(new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        return visitor;
    }

    /** Tab and nothing else. */
    private static void tabTo(Page page, String id) {
        for (int presses = 0; presses < 20 && !id.equals(page.evaluate("document.activeElement.id")); presses++) page.keyboard().press("Tab");
        assertEquals(id, page.evaluate("document.activeElement.id"));
    }

    private static void save(Page page) {
        String before = page.url();
        page.keyboard().press("Control+Enter");
        page.waitForURL(url -> !url.equals(before) && url.contains("saved="));
        page.locator("#first input:focus").waitFor(new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
    }

    private List<JsonObject> logged() {
        JsonArray items = Caller.json(200, staff.get("/api/contacts?ordinance=" + ordinance)).getJsonArray("items");
        return new ArrayList<>(items.getValuesAs(JsonObject.class));
    }
}
