package org.countersign.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A hearing of sixty speakers whose server is killed in the middle and is gone for ten minutes: nobody waits, and each arrives once. */
class HearingFaults {
    private static final int GONE = Integer.getInteger("countersign.faults.gone", 600);

    @Test void the_server_is_gone_for_ten_minutes_and_nobody_is_lost_or_counted_twice() { night(Path.of("target/system-hearing"), GONE); }

    /** @param gone seconds */
    static void night(Path data, int gone) {
        Application.forget(data);
        Application office = Application.on(data);
        try {
            office.as("staff").post("/api/ordinances", "{\"fileNumber\":\"GONE-1\",\"title\":\"An ordinance on quiet streets\"}");
            try (Visitor clerk = Browser.visitor(office, 1440, null).signIn("hearing").go("/hearing/edit").expecting("ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET|Failed to load resource")) {
                Page page = clerk.page();
                page.locator("[id='hearing:body']").fill("City Council");
                page.locator("[id='hearing:day']").fill(java.time.LocalDate.now(java.time.ZoneId.of("America/New_York")).toString());
                page.locator("[id='hearing:agenda']").selectOption("GONE-1");
                page.locator("[id='hearing:save']").click();
                page.waitForURL(url -> url.contains("/hearing/testimony"));
                clerk.go(page.url().replaceFirst("^https?://[^/]+", "").replace("testimony", "console"));
                page.locator("#net[data-state=here]").waitFor();
                for (int i = 1; i <= 60; i++) {
                    if (i == 21) office.kill();
                    if (i == 41) office = backAfterAWhile(office, page, gone);
                    hear(page, i);
                }
                page.locator("#net[data-unsent='0'][data-state=here]").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
                assertEquals(60, page.locator("#done tr").count());
            }
            JsonObject tally = Caller.json(200, office.as("staff").get("/api/ordinances/GONE-1/tally"));
            assertEquals(60, tally.getJsonObject("contacts").getJsonObject("byChannel").getInt("TESTIMONY"));
            assertEquals(0, tally.getJsonObject("leftOut").getJsonObject("setAside").getInt("ENTERED_IN_ERROR"));
        } finally {
            office.close();
        }
    }

    private static Application backAfterAWhile(Application office, Page page, int gone) {
        page.locator("#net[data-state=gone]").waitFor();
        assertTrue(Integer.parseInt(page.locator("#net").getAttribute("data-unsent")) >= 20);
        page.waitForTimeout(gone * 1000.0);
        return office.again();
    }

    private static void hear(Page page, int i) {
        Keyboard keyboard = page.keyboard();
        keyboard.press("+");
        keyboard.type("Orla Number" + i + ", " + (i % 2 == 0 ? "s" : "o") + " r");
        for (String key : new String[] {"Enter", "Enter", " "}) keyboard.press(key);
        keyboard.type("gist of number " + i);
        keyboard.press("Enter");
        assertEquals("line", page.evaluate("document.activeElement.id"));
    }
}
