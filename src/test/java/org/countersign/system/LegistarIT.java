package org.countersign.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.Map;
import org.countersign.legistar.LegistarServer;
import org.junit.jupiter.api.Test;

/** The clerk's Legistar, from its page to the docket and out again as a bill. */
class LegistarIT {
    static final Application APPLICATION = Application.running();

    @Test void an_administrator_sets_it_up_looks_and_reads_what_came_of_it() {
        try (LegistarServer legistar = new LegistarServer(); Visitor visitor = Browser.visitor(1440)) {
            legistar.matter(71, "LG-71", "An ordinance about benches");
            legistar.history(71, 1, "2026-02-02T00:00:00", "Introduced", "City Council");
            legistar.history(71, 2, "2026-02-03T00:00:00", "Moved along", "City Council");
            Map<String, Object> passed = legistar.history(71, 3, "2026-03-09T19:30:00", "Passed", "City Council");
            passed.put("MatterHistoryEventId", 9);
            passed.put("MatterHistoryPassedFlag", 1);
            legistar.vote(3, "A. Member", "Aye");
            legistar.vote(3, "B. Member", "Recused");
            legistar.sponsor(71, "1", 0, "A. Member");
            legistar.matter(72, "LG-72", "Hidden").put("MatterRestrictViewViaWeb", true);
            legistar.token = "the clerk's";
            visitor.signIn("admin").go("/ordinance/list");
            visitor.page().locator("a[href$='/legistar/show']").click();
            visitor.mustBeAccessible();
            visitor.page().locator("#source\\:client").fill("not a client");
            visitor.page().locator("#source\\:save").click();
            assertTrue(visitor.page().locator("[data-for=client] .err").innerText().length() > 10);
            visitor.page().locator("#source\\:client").fill("springfield");
            visitor.page().locator("#source\\:token").fill("the clerk's");
            visitor.page().locator("#source\\:address").fill(legistar.address());
            visitor.page().locator("#source\\:pages").fill(legistar.pages());
            visitor.page().locator("#source\\:save").click();
            visitor.page().locator("#run\\:ask").click();
            visitor.page().locator("#notes").waitFor();
            visitor.page().waitForCondition(() -> visitor.page().locator("#notes li").count() == 2);
            visitor.go("/legistar/show").mustBeAccessible().picture("legistar-1440");
            assertTrue(visitor.page().locator("#notes").innerText().contains("Moved along"));
            assertFalse(visitor.page().content().contains("the clerk's"), "a token is never shown");
            visitor.go("/bill/show?no=LG-71").mustBeAccessible();
            assertTrue(visitor.page().locator("#json").inputValue().contains("An ordinance about benches"));
        }
        JsonObject bill = Caller.json(200, APPLICATION.as("council").get("/api/ordinances/LG-71/bill"));
        assertEquals("A. Member", bill.getJsonArray("sponsorships").getJsonObject(0).getString("name"));
        assertTrue(bill.getJsonArray("sources").getJsonObject(0).getString("url").contains("gateway.aspx"));
        JsonObject vote = Caller.json(200, APPLICATION.as("mayor").get("/api/ordinances/LG-71/bill/votes")).getJsonArray("items").getJsonObject(0);
        assertEquals("not voting", vote.getJsonArray("votes").getJsonObject(1).getString("option"));
        assertEquals(404, APPLICATION.as("mayor").get("/api/ordinances/LG-72/bill").statusCode());
        assertEquals(401, APPLICATION.asStranger().get("/api/ordinances/LG-71/bill").statusCode());
        setting_and_looks_have_their_roles();
    }

    private static void setting_and_looks_have_their_roles() {
        JsonObject setting = Caller.json(200, APPLICATION.as("clerk").get("/api/legistar"));
        assertEquals("springfield", setting.getString("client"));
        assertTrue(setting.getBoolean("token"));
        assertEquals(403, APPLICATION.as("clerk").put("/api/legistar", "{}").statusCode());
        assertEquals(403, APPLICATION.as("council").post("/api/legistar/runs", "").statusCode());
        assertEquals(400, APPLICATION.as("admin").put("/api/legistar", "{\"client\":\"a/b\",\"types\":7}").statusCode());
        assertEquals(404, APPLICATION.as("admin").get("/api/legistar/runs/999999").statusCode());
        Caller.json(200, APPLICATION.as("admin").put("/api/legistar", "{\"client\":\"\",\"token\":\"\"}"));
        assertEquals(409, APPLICATION.as("staff").post("/api/legistar/runs", "").statusCode());
    }
}
