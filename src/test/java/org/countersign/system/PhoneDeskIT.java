package org.countersign.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** The phone desk when somebody known calls. */
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

    private static void choose(Page page, String name) {
        atTheStance(page);
        page.keyboard().press("s");
        page.locator("[id='f:name']").focus();
        page.keyboard().type("zwetsch");
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

    private static void save(Page page) {
        String before = page.url();
        page.keyboard().press("Control+Enter");
        page.waitForURL(url -> !url.equals(before) && url.contains("saved="));
        atTheStance(page);
    }

    private static void atTheStance(Page page) { page.locator("#first input:focus").waitFor(new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED)); }

    private List<JsonObject> logged() { return Caller.json(200, staff.get("/api/contacts?ordinance=" + ordinance)).getJsonArray("items").getValuesAs(JsonObject.class); }
}
