package org.countersign.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.countersign.Patience;

/** A hearing of today, and the clerks at its console. */
final class Chamber {
    private static final Application APPLICATION = Application.running();
    private final String ordinance;
    private String path;

    Chamber(String ordinance) {
        this.ordinance = ordinance;
        APPLICATION.as("staff").post("/api/ordinances", "{\"fileNumber\":\"" + ordinance + "\",\"title\":\"An ordinance on quiet streets\"}");
    }

    /** The first announces the hearing; each stands at the console, with the focus in the line. */
    Visitor clerk(String account) {
        Visitor clerk = Browser.visitor(1440).signIn(account).expecting("ERR_INTERNET_DISCONNECTED|Failed to load resource");
        if (path == null) path = announced(clerk.go("/hearing/edit"));
        clerk.go(path("console"));
        clerk.page().locator("#net[data-state=here]").waitFor();
        clerk.page().locator("#line:focus").waitFor();
        return clerk;
    }

    private String announced(Visitor clerk) {
        Page page = clerk.page();
        page.locator("[id='hearing:body']").fill("City Council");
        page.locator("[id='hearing:day']").fill(LocalDate.now(ZoneId.of("America/New_York")).toString());
        page.locator("[id='hearing:agenda']").selectOption(ordinance);
        page.locator("[id='hearing:save']").click();
        page.waitForURL(url -> url.contains("/hearing/testimony"));
        return page.url().replaceFirst("^https?://[^/]+", "");
    }

    /** Of the same hearing. @param view such as "minutes" */
    String path(String view) { return path.replace("testimony", view); }

    String id() { return path.replaceAll(".*id=", ""); }

    static void signUp(Page page, String... lines) {
        for (String line : lines) {
            page.keyboard().press("+");
            type(page, line);
            page.keyboard().press("Enter");
        }
    }

    static void type(Page page, String text) { page.keyboard().type(text); }

    static void press(Page page, String... keys) { for (String key : keys) page.keyboard().press(key); }

    static void shows(Page page, String where, String text) { page.locator(where, new Page.LocatorOptions().setHasText(text)).first().waitFor(new Locator.WaitForOptions().setTimeout(10_000)); }

    static void sent(Page page) { page.locator("#net[data-unsent='0'][data-state=here]").waitFor(); }

    /** Nothing takes the focus away. */
    static void inTheLine(Page page) { assertEquals("line", page.evaluate("document.activeElement.id")); }

    /** As the server has it; empty: nobody has told it yet. */
    private Optional<JsonObject> speaker(int number) {
        return Caller.json(200, APPLICATION.as("hearing").get("/api/hearings/" + id() + "/roster")).getJsonArray("speakers").stream().map(each -> each.asJsonObject())
                .filter(each -> each.getInt("number") == number).findFirst();
    }

    void await(int number, String field, String value) { Patience.until(number + " has " + field + " " + value, Duration.ofSeconds(10), () -> speaker(number).map(one -> text(one, field)).filter(value::equals).isPresent()); }

    String text(int number, String field) { return text(speaker(number).orElseThrow(), field); }

    private static String text(JsonObject speaker, String field) { return speaker.isNull(field) ? null : speaker.get(field).toString().replaceAll("^\"|\"$", ""); }
}
