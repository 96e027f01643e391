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
        JsonObject one = Caller.json(200, staff.get("/api/campaigns/words?name=" + java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8)));
        assertEquals(List.of("Please light every corner."), one.getJsonArray("common").getValuesAs(jakarta.json.JsonString.class).stream().map(jakarta.json.JsonString::getString).toList());
        assertEquals(400, staff.put("/api/contacts/" + untold + "/words", "{\"ownWords\":\"perhaps\"}").statusCode());
        assertEquals(404, staff.get("/api/campaigns/words?name=none").statusCode());
        for (String role : List.of("mayor", "council")) assertEquals(403, APPLICATION.as(role).get("/api/campaigns").statusCode(), role);
    }

    private String figures() {
        JsonObject found = Caller.json(200, staff.get("/api/campaigns?find=" + no)).getJsonArray("items").getJsonObject(0);
        return found.getInt("form") + " " + found.getInt("own") + " " + found.getInt("untold");
    }

    private long letter(String own, String text) {
        return Caller.json(201, staff.post("/api/contacts", "{\"receivedAt\":\"2008-08-11T12:00:00-04:00\",\"channel\":\"EMAIL\",\"campaign\":\"" + name + "\",\"ownWords\":" + own + ",\"text\":\"" + text + "\",\"positions\":[{\"ordinance\":\"" + no + "\",\"stance\":\"SUPPORT\"}]}"))
                .getJsonNumber("id").longValue();
    }
}
