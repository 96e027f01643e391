package org.countersign.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A campaign's form and own words, counted apart, shown apart in a message, and told by whoever reads it. */
class WordingIT {
    private static final Application APPLICATION = Application.running();
    private final Caller staff = APPLICATION.as("staff");
    private final String no = "WORDING-" + Long.toHexString(System.nanoTime()), name = "Lamps & light " + no;

    @Test void form_and_own_words_are_counted_apart_and_each_number_opens_its_list() {
        assertEquals(201, staff.post("/api/ordinances", "{\"fileNumber\":\"" + no + "\",\"title\":\"An ordinance on lamps\"}").statusCode());
        for (int i = 0; i < 4; i++) letter("false", "Please light every corner.");
        letter("true", "Please light every corner. My street has been dark since March.");
        long untold = letter("null", "Please light every corner! I fell on the stairs.");
        assertEquals("4 1 1", figures());
        try (Visitor visitor = Browser.visitor(1440).signIn("staff")) {
            Page page = visitor.go("/contact/show?id=" + untold).mustBeAccessible().page();
            assertEquals("I fell on the stairs.", page.locator("#ownWords").innerText());
            assertEquals("Please light every corner!", page.locator("#formWords").innerText());
            page.locator("[id='wording:own']").click();
            page.locator("[id='wording:own'][disabled]").waitFor();
            assertEquals("4 2 0", figures());
            page.locator("#h-wording ~ p a").first().click();
            page.locator("#wordings").waitFor();
            assertEquals("4 form, 2 with own words, 0 of which nobody told", page.locator("#wordings").innerText());
            assertEquals("Please light every corner.", page.locator("#common").innerText().strip());
            assertEquals(2, page.locator("#added li").count());
            visitor.mustBeAccessible().picture("campaign-1440");
            for (int link = 0; link < page.locator("#figures a").count(); link++) {
                int number = Integer.parseInt(page.locator("#figures a").nth(link).innerText().split("\\D")[0]);
                page.locator("#figures a").nth(link).click();
                page.locator("table.cards").waitFor();
                assertEquals(number, page.locator("table.cards tbody tr").count(), page.url());
                page.goBack();
                page.locator("#figures").waitFor();
            }
            assertTrue(visitor.go("/campaign/list?find=" + no).mustBeAccessible().page().locator("#campaigns tbody").innerText().contains(name));
        }
        JsonObject told = Caller.json(200, staff.put("/api/contacts/" + untold + "/words", "{\"ownWords\":null}"));
        assertTrue(told.isNull("ownWords") && told.getJsonArray("pieces").size() == 2, told.toString());
        assertEquals("4 1 1", figures());
        JsonObject one = Caller.json(200, staff.get("/api/campaigns/words?name=" + coded(name)));
        assertEquals(List.of("Please light every corner."), one.getJsonArray("common").getValuesAs(jakarta.json.JsonString.class).stream().map(jakarta.json.JsonString::getString).toList());
        assertEquals(400, staff.put("/api/contacts/" + untold + "/words", "{\"ownWords\":\"perhaps\"}").statusCode());
        assertEquals(404, staff.get("/api/campaigns/words?name=none").statusCode());
        for (String role : List.of("mayor", "council")) assertEquals(403, APPLICATION.as(role).get("/api/campaigns").statusCode(), role);
    }

    @Test void what_was_found_twice_is_combined_some_are_split_off_and_either_is_taken_back() {
        assertEquals(201, staff.post("/api/ordinances", "{\"fileNumber\":\"" + no + "\",\"title\":\"An ordinance on lamps\"}").statusCode());
        String twice = "LAMPS " + no;
        for (int i = 0; i < 3; i++) letter("false", "Please light every corner.");
        letter("true", "Please cut no tree.");
        letter(twice, "false", "Please light every corner.");
        try (Visitor visitor = Browser.visitor(1440).signIn("staff")) {
            Page page = visitor.go("/campaign/show?name=" + coded(twice)).page();
            page.locator("#combine").click();
            page.locator("#other").fill(name);
            page.locator("form[action$='/campaign/combine'] button").click();
            page.locator("#both").waitFor();
            visitor.mustBeAccessible().picture("campaign-combine-1440");
            page.locator("[id='f:combine']").click();
            page.locator("#said").waitFor();
            assertTrue(page.locator("#said").innerText().contains("“" + twice + "” was combined into “" + name + "”: one contact."), page.locator("#said").innerText());
            visitor.mustBeAccessible();
            letter(twice, "false", "Please light every corner.");
            assertEquals("5 1 0", figures());
            assertEquals("0 6", individually());
            assertEquals(1, Caller.json(200, staff.get("/api/campaigns?find=" + coded(twice))).getJsonArray("items").size(), "it is found by the other name, too");
            page.locator("[id='f:undo']").click();
            page.locator("#said:has-text('undone')").waitFor();
            assertTrue(page.locator("[id='f:undo']").count() == 0 && page.locator("a.btn:has-text('" + twice + "')").count() == 1);
            visitor.go("/campaign/show?name=" + coded(name)).page().locator("#split").click();
            page.locator("#texts").waitFor();
            visitor.mustBeAccessible().picture("campaign-split-1440");
            page.locator("#texts tr:has-text('cut no tree') input").check();
            page.locator("[id='f:split']").click();
            page.locator("[id='f:name-error'] .err").waitFor();
            page.locator("[id='f:toNone']").click();
            page.locator("#said").waitFor();
            assertEquals("1 5", individually());
            long split = Long.parseLong(page.url().replaceAll(".*id=", ""));
            assertTrue(visitor.go("/campaign/show?name=" + coded(name)).mustBeAccessible().page().locator("#trail").innerText().contains("to no campaign: one contact."));
            visitor.go("/campaign/regrouping?id=" + split).page().locator("[id='f:undo']").click();
            page.locator("#said:has-text('undone')").waitFor();
            assertEquals("0 6", individually());
            long one = letter("true", "Please sign.");
            visitor.go("/contact/show?id=" + one).page().locator("[id='regrouping:name']").fill(twice);
            page.locator("[id='regrouping:move']").click();
            page.locator("#h-regrouping ~ p:has-text('" + twice + "')").waitFor();
            page.locator("[id='regrouping:toNone']").click();
            page.locator("[id='regrouping:toNone'][disabled]").waitFor();
            assertEquals("1 6", individually());
        }
    }

    private String individually() {
        JsonObject people = Caller.json(200, staff.get("/api/ordinances/" + no + "/tally")).getJsonObject("people");
        return people.getInt("individual") + " " + people.getInt("throughCampaign");
    }

    private static String coded(String text) { return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8); }

    private String figures() {
        JsonObject found = Caller.json(200, staff.get("/api/campaigns?find=" + no)).getJsonArray("items").getJsonObject(0);
        return found.getInt("form") + " " + found.getInt("own") + " " + found.getInt("untold");
    }

    private long letter(String own, String text) { return letter(name, own, text); }

    private long letter(String name, String own, String text) {
        return Caller.json(201, staff.post("/api/contacts", "{\"receivedAt\":\"2008-08-11T12:00:00-04:00\",\"channel\":\"EMAIL\",\"campaign\":\"" + name + "\",\"ownWords\":" + own + ",\"text\":\"" + text + "\",\"constituent\":{\"givenName\":\"Ann\",\"familyName\":\"Field\",\"email\":\"" + java.util.UUID.randomUUID() + "@example.org\"},\"positions\":[{\"ordinance\":\"" + no + "\",\"stance\":\"SUPPORT\"}]}"))
                .getJsonNumber("id").longValue();
    }
}
