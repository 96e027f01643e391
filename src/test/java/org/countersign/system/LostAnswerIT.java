package org.countersign.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** A line of a grid came in, and the network was gone before anybody heard so: Enter once more doubles nothing, and what was changed meanwhile is told. */
class LostAnswerIT {
    private static final String OFFLINE = "Failed to load resource|ERR_FAILED";
    private final Caller staff = Application.running().as("staff");
    private String ordinance;

    @BeforeEach void an_ordinance_is_up_for_comment(TestInfo test) {
        ordinance = "LOST-" + test.getTestMethod().orElseThrow().getName().hashCode();
        staff.post("/api/ordinances", "{\"fileNumber\":\"" + ordinance + "\",\"title\":\"An ordinance on quiet streets\",\"nicknames\":[],\"summary\":\"\",\"sponsors\":[],\"measureClass\":\"ordinance\"}");
    }

    @Test void a_line_of_a_petition_is_in_once() {
        try (Visitor visitor = Browser.visitor(1440).signIn("staff").expecting(OFFLINE).go("/contact/petition?no=" + ordinance)) {
            Page page = visitor.page();
            page.locator("[id='handed:title']").fill("Quiet streets now");
            page.locator("[id='handed:add']").click();
            page.waitForURL(url -> url.contains("sheet="));
            enterLosingTheAnswer(page, "Orla Lost");
            page.keyboard().press("Enter");
            told(page, "Line 1 is in.");
            enterLosingTheAnswer(page, "Orla Other");
            page.locator("[id='f:name']").fill("Orla Changed");
            page.keyboard().press("Enter");
            page.locator("main .msg.bad", new Page.LocatorOptions().setHasText("at the first try already")).waitFor();
            assertEquals("Orla Changed", page.locator("[id='f:name']").inputValue());
            page.locator("[id='f:name']").press("Enter");
            told(page, "Line 3 is in.");
            assertEquals(List.of("Orla Changed", "Orla Other", "Orla Lost"), page.locator("[id='f:lines'] tbody th").allTextContents());
            String before = page.locator("[id='f:madeAs']").inputValue();
            enterOnce(page, "Orla Fourth");
            enterOnce(page, "Orla Fifth");
            page.locator("[id='f:madeAs']").evaluate("(input, name) => { input.value = name; }", before);
            enterOnce(page, "Orla Fourth");
            told(page, "Line 4 is in.");
            assertEquals(5, page.locator("[id='f:lines'] tbody th").count(), "the page of before, shown again");
        }
    }

    @Test void whoever_signed_a_joint_letter_signed_it_once() {
        long id = Caller.json(201, staff.post("/api/contacts", "{\"receivedAt\":\"2008-08-11T12:00:00-04:00\",\"channel\":\"LETTER\",\"constituent\":{\"givenName\":\"Orla\",\"familyName\":\"Senderly\"},\"positions\":[{\"ordinance\":\"" + ordinance
                + "\",\"stance\":\"OPPOSE\"}]}")).getJsonNumber("id").longValue();
        try (Visitor visitor = Browser.visitor(1440).signIn("staff").expecting(OFFLINE).go("/contact/joint?id=" + id)) {
            enterLosingTheAnswer(visitor.page(), "Orla Lost");
            visitor.page().keyboard().press("Enter");
            told(visitor.page(), "Orla Lost signed it too.");
            assertEquals(2, visitor.page().locator("[id='f:lines'] tbody tr").count());
            enterLosingTheAnswer(visitor.page(), "Orla Other");
            visitor.page().locator("[id='f:name']").fill("Orla Changed");
            visitor.page().keyboard().press("Enter");
            visitor.page().locator("main .msg.bad", new Page.LocatorOptions().setHasText("at the first try already")).waitFor();
        }
    }

    @Test void a_speaker_stands_on_the_roster_once() {
        try (Visitor clerk = atTheGrid()) {
            Page page = clerk.page();
            page.locator("[id='f:stance0']").selectOption("OPPOSE");
            enterLosingTheAnswer(page, "Orla Lost");
            page.keyboard().press("Enter");
            page.locator("[id='f:roster'] tbody tr").first().waitFor();
            page.waitForCondition(() -> page.locator("[id='f:name']").inputValue().isEmpty());
            assertEquals(1, page.locator("[id='f:roster'] tbody tr").count());
        }
    }

    @Test void a_line_that_is_there_again_after_a_session_that_ended_is_in_once() {
        try (Visitor clerk = atTheGrid()) {
            Page page = clerk.page();
            String grid = page.url();
            page.locator("[id='f:stance0']").selectOption("OPPOSE");
            enterLosingTheAnswer(page, "Orla Lost");
            page.context().clearCookies();
            page.locator("[id='f:name']").press("Enter");
            page.waitForURL(url -> url.contains("/staff/signin"));
            page.locator("#name").fill("hearing");
            page.locator("#password").fill(Application.PASSWORD);
            page.locator("#password").press("Enter");
            page.waitForURL(grid);
            page.waitForCondition(() -> page.locator("[id='f:name']").inputValue().equals("Orla Lost"));
            page.locator("[id='f:name']").press("Enter");
            told(page, "1");
            assertEquals(1, page.locator("[id='f:roster'] tbody tr").count());
        }
    }

    private static void enterOnce(Page page, String name) {
        page.locator("[id='f:name']").fill(name);
        page.locator("[id='f:name']").press("Enter");
        page.waitForCondition(() -> page.locator("[id='f:name']").inputValue().isEmpty());
    }

    private static void enterLosingTheAnswer(Page page, String name) {
        page.locator("[id='f:name']").fill(name);
        page.route("**/*", route -> {
            if (!route.request().method().equals("POST") || !String.valueOf(route.request().postData()).contains("f%3Aenter")) {
                route.resume();
                return;
            }
            route.fetch();
            route.abort();
        });
        page.locator("[id='f:name']").press("Enter");
        page.locator("#unreachable:visible").waitFor();
        page.unroute("**/*");
        page.locator("#unreachable").evaluate("box => { box.hidden = true; }");
        page.locator("[id='f:name']").focus();
    }

    private static void told(Page page, String words) { page.locator("[id='f:told']", new Page.LocatorOptions().setHasText(words)).waitFor(); }

    /** Of a hearing that was just announced. */
    private Visitor atTheGrid() {
        Visitor clerk = Browser.visitor(1440).signIn("hearing").expecting(OFFLINE).go("/hearing/edit");
        Page page = clerk.page();
        page.locator("[id='hearing:body']").fill("City Council");
        page.locator("[id='hearing:day']").fill("2008-07-21");
        page.locator("[id='hearing:agenda']").selectOption(ordinance);
        page.locator("[id='hearing:save']").click();
        page.waitForURL(url -> url.contains("/hearing/testimony"));
        return clerk;
    }
}
