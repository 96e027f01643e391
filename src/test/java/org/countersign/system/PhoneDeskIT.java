package org.countersign.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** The phone desk when somebody known calls, when an answer gets lost, and when another ordinance is pinned. */
class PhoneDeskIT {
    private final Caller staff = Application.running().as("staff");
    private String ordinance;

    /** Each test speaks of an ordinance of its own. */
    @BeforeEach void an_ordinance_is_up_for_comment(TestInfo test) {
        ordinance = "DESK-" + test.getTestMethod().orElseThrow().getName().hashCode();
        staff.post("/api/ordinances", "{\"fileNumber\":\"" + ordinance + "\",\"title\":\"An ordinance on quiet streets\",\"nicknames\":[],\"summary\":\"\",\"sponsors\":[],\"measureClass\":\"ordinance\"}");
    }

    @Test void whoever_is_chosen_from_those_found_signed_it_and_whoever_is_typed_over_did_not() {
        staff.post("/api/contacts", "{\"receivedAt\":\"" + Instant.now().minusSeconds(3600) + "\",\"channel\":\"CALL\",\"constituent\":{\"givenName\":\"Maria\",\"familyName\":\"Zwetschke\"},\"positions\":[{\"ordinance\":\"" + ordinance + "\",\"stance\":\"SUPPORT\"}]}");
        try (Visitor visitor = Browser.visitor(1440).signIn("staff").goUntil("/search/list?find=Zwetschke", "a[href*='/constituent/show']").go("/contact/log?no=" + ordinance)) {
            choose(visitor.page(), "Maria Zwetschke");
            visitor.page().locator("#repeats").waitFor();
            save(visitor.page());
            assertEquals(List.of(2, 1), contactsAndPeople(), "she is known by her name alone, and a person said that it was her");
            assertEquals("BY_HAND", logged().get(1).getJsonArray("constituents").getJsonObject(0).getString("rule"));
            choose(visitor.page(), "Maria Zwetschke");
            visitor.page().locator("[id='f:name']").fill("Marta Zwetschke");
            save(visitor.page());
        }
        assertEquals(List.of(3, 2), contactsAndPeople(), "the name was typed over: somebody else");
    }

    @Test void what_a_caller_said_today_stays_when_they_are_chosen_and_clear_leaves_nothing_of_them() {
        staff.post("/api/contacts", "{\"receivedAt\":\"" + Instant.now().minusSeconds(3600) + "\",\"channel\":\"CALL\",\"constituent\":{\"givenName\":\"Petra\",\"familyName\":\"Abroadly\",\"email\":\"petra@example.org\",\"city\":\"Toronto\",\"country\":\"CA\"},\"positions\":[{\"ordinance\":\""
                + ordinance + "\",\"stance\":\"SUPPORT\"}]}");
        try (Visitor visitor = Browser.visitor(1440).signIn("staff").goUntil("/search/list?find=Abroadly", "a[href*='/constituent/show']").go("/contact/log?no=" + ordinance)) {
            Page page = visitor.page();
            choose(page, "Petra Abroadly");
            page.locator("#why strong", new Page.LocatorOptions().setHasText("Outside the US")).waitFor();
            assertEquals(List.of("petra@example.org", "Toronto", "CA"), held(page, "email", "city", "country"), "what is shown is what will be saved");
            page.locator("button[type=reset]").click();
            page.locator(".caller").waitFor(new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
            assertEquals(List.of("", "", "", "", ""), held(page, "name", "email", "city", "country", "chosen"));
            page.locator("[id='f:street']").fill("9 Elm Street");
            page.locator("[id='f:zip']").fill("06105");
            page.locator("#first input").first().focus();
            choose(page, "Petra Abroadly");
            assertEquals(List.of("petra@example.org", "9 Elm Street", "06105", "", ""), held(page, "email", "street", "zip", "city", "country"));
            visitor.mustBeAccessible();
            page.locator("[id='f:asLastTime']").click();
            page.waitForCondition(() -> held(page, "street", "zip", "city", "country").equals(List.of("", "", "Toronto", "CA")));
            assertEquals(0, page.locator("[id='f:asLastTime']").count());
        }
    }

    private static List<String> held(Page page, String... fields) { return java.util.stream.Stream.of(fields).map(each -> page.locator("[id='f:" + each + "']").inputValue()).toList(); }

    private static void choose(Page page, String name) {
        atTheStance(page);
        page.keyboard().press("s");
        page.locator("[id='f:name']").focus();
        page.keyboard().type(name.substring(name.indexOf(' ') + 1).toLowerCase(java.util.Locale.ROOT).substring(0, 7));
        page.locator("#known [role=option]", new Page.LocatorOptions().setHasText(name)).first().waitFor();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.locator(".caller a").first().waitFor();
        assertEquals(name, page.locator("[id='f:name']").inputValue());
    }

    private List<Integer> contactsAndPeople() {
        JsonObject tally = Caller.json(200, staff.get("/api/ordinances/" + ordinance + "/tally"));
        return List.of(tally.getJsonObject("contacts").getInt("total"), tally.getJsonObject("people").getInt("total"));
    }

    @Test void a_contact_whose_answer_was_lost_is_saved_once_and_what_was_changed_meanwhile_is_told() {
        try (Visitor visitor = atTheLog().expecting("Failed to load resource|ERR_FAILED")) {
            Page page = visitor.page();
            page.keyboard().press("s");
            saveAndLoseTheAnswer(page);
            save(page);
            assertEquals(1, logged().size(), "sent twice, it is in once");
            page.keyboard().press("o");
            page.locator("[id='f:text']").fill("First words");
            saveAndLoseTheAnswer(page);
            page.locator("[id='f:text']").fill("Other words");
            page.keyboard().press("Control+Enter");
            page.locator("main .msg.bad", new Page.LocatorOptions().setHasText("saved at the first try")).waitFor();
            assertEquals("Other words", page.locator("[id='f:text']").inputValue());
            assertEquals(2, logged().size());
            save(page);
        }
        assertEquals(List.of("First words", "Other words"), logged().stream().skip(1).map(each -> each.getString("text")).toList());
    }

    private static void saveAndLoseTheAnswer(Page page) {
        page.route("**/contact/log*", route -> {
            if (!route.request().method().equals("POST") || !String.valueOf(route.request().postData()).contains("f%3Asave")) {
                route.resume();
                return;
            }
            route.fetch();
            route.abort();
        });
        page.keyboard().press("Control+Enter");
        page.locator("#unreachable:visible").waitFor();
        page.unroute("**/contact/log*");
    }

    @Test void what_is_pinned_is_said_where_it_is_folded_and_the_day_goes_with_the_channel() {
        try (Visitor visitor = atTheLog()) {
            Page page = visitor.page();
            Locator folded = page.locator("#pins summary");
            page.keyboard().press("Alt+p");
            page.locator("[id='f:channel']").selectOption("POSTCARD");
            page.locator("[id='f:receivedAt']").fill("2008-08-10");
            page.locator("[id='f:receivedAt']").dispatchEvent("change");
            page.locator("[id='f:recipient']").fill("Ward office");
            page.locator("[id='f:recipient']").dispatchEvent("change");
            page.waitForCondition(() -> folded.textContent().contains("received Aug 10, 2008") && folded.textContent().contains("Ward office"));
            page.locator("[id='f:channel']").selectOption("CALL");
            page.waitForCondition(() -> folded.textContent().contains("Call") && !folded.textContent().contains("received"));
            assertEquals("", page.locator("[id='f:receivedAt']").inputValue());
            page.locator("[id='f:recipient']").fill("");
            page.locator("[id='f:recipient']").dispatchEvent("change");
            page.waitForCondition(() -> !folded.textContent().contains("Ward office"));
        }
    }

    @Test void what_is_pinned_anew_is_said_at_once_with_its_clock() {
        String running = Charters.running();
        try (Visitor visitor = atTheLog()) {
            Page page = visitor.page();
            page.keyboard().press("Alt+p");
            page.locator("[id='f:ordinance']").evaluate("(field, no) => { field.value = no; field.dispatchEvent(new Event('change', {bubbles: true})); }", running);
            page.locator("#pins summary b", new Page.LocatorOptions().setHasText(running)).waitFor();
            String told = page.locator("#clock-line").textContent();
            assertTrue(told.strip().replaceAll("\\s+", " ").matches("\\p{Lu}[^.]*: act by [^.]+\\. .*\\."), told);
            page.keyboard().press("Alt+p");
            assertEquals(visitor.go("/contact/log?no=" + running).page().locator("#clock-line").textContent(), told);
        }
    }

    private Visitor atTheLog() {
        Visitor visitor = Browser.visitor(1440).signIn("staff").go("/contact/log?no=" + ordinance);
        atTheStance(visitor.page());
        return visitor;
    }

    private static void save(Page page) {
        String before = page.url();
        page.keyboard().press("Control+Enter");
        page.waitForURL(url -> !url.equals(before) && url.contains("saved="));
        atTheStance(page);
    }

    private static void atTheStance(Page page) { page.locator("#first input:focus").waitFor(new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED)); }

    private List<JsonObject> logged() { return Caller.json(200, staff.get("/api/contacts?ordinance=" + ordinance)).getJsonArray("items").getValuesAs(JsonObject.class); }
}
