package org.countersign.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** The testimony of a past hearing typed into the grid, one line a speaker, by the hearing clerk and with the keyboard alone. */
class HearingIT {
    private final Caller staff = Application.running().as("staff");
    private String ordinance;

    @BeforeEach void an_ordinance_is_up_for_comment(TestInfo test) {
        ordinance = "HEARD-" + test.getTestMethod().orElseThrow().getName().hashCode();
        staff.post("/api/ordinances", "{\"fileNumber\":\"" + ordinance + "\",\"title\":\"An ordinance on quiet streets\",\"nicknames\":[],\"summary\":\"\",\"sponsors\":[],\"measureClass\":\"ordinance\"}");
    }

    @Test void five_speakers_are_entered_with_the_keyboard_alone_and_counted() {
        try (Visitor clerk = atTheGrid("hearing", 1440)) {
            for (String[] line : new String[][] {{"Orla Quandt", "s", "06103"}, {"Tamsin Aldous", "s", "r"}, {"", "sa", "w"}, {"Hollis Bramwell", "o", "West Hartford"}, {"Ines Calloway", "n", "Texas"}}) enter(clerk, line);
            assertEquals(List.of("5", "4", "3", "2", "1"), clerk.page().locator("[id='f:roster'] tbody td.n").allTextContents().stream().map(String::strip).toList());
            assertTrue(clerk.page().locator("[id='f:roster'] tbody").textContent().contains("Speaker 3"));
            clerk.mustBeAccessible().picture("testimony-1440");
        }
        JsonObject tally = Caller.json(200, staff.get("/api/ordinances/" + ordinance + "/tally"));
        assertEquals(5, tally.getJsonObject("contacts").getJsonObject("byChannel").getInt("TESTIMONY"));
        assertEquals(4, tally.getJsonObject("hearing").getInt("testified"), "the one without a name is a contact and no person");
        JsonObject matrix = tally.getJsonObject("contacts").getJsonObject("matrix");
        assertEquals(2, matrix.getJsonObject("RESIDENT").getInt("SUPPORT"));
        assertEquals(1, matrix.getJsonObject("SUBURB").getInt("OPPOSE"));
        assertEquals(1, matrix.getJsonObject("OTHER_STATE").getInt("NEUTRAL"));
    }

    @Test void a_line_without_a_stance_says_so_there_and_loses_nothing() {
        try (Visitor clerk = atTheGrid("hearing", 1440)) {
            clerk.page().keyboard().type("Orla Quandt");
            clerk.page().keyboard().press("Enter");
            clerk.page().locator("[id='f:stance0-error'] .err").waitFor();
            assertEquals("Orla Quandt", clerk.page().locator("[id='f:name']").inputValue());
            assertEquals("f:stance0", clerk.page().evaluate("document.activeElement.id"));
            clerk.mustBeAccessible();
        }
    }

    @Test void what_was_typed_is_there_again_after_a_session_that_ended() {
        try (Visitor clerk = atTheGrid("hearing", 1440)) {
            Page page = clerk.page();
            String grid = page.url();
            page.locator("[id='f:gist']").fill("Quiet after ten");
            page.locator("[id='f:name']").fill("Orla Quandt");
            page.context().clearCookies();
            page.locator("[id='f:name']").press("Enter");
            page.waitForURL(url -> url.contains("/staff/signin"));
            page.locator("#name").fill("hearing");
            page.locator("#password").fill(Application.PASSWORD);
            page.locator("#password").press("Enter");
            page.waitForURL(grid);
            page.waitForCondition(() -> page.locator("[id='f:name']").inputValue().equals("Orla Quandt"));
            assertEquals("Quiet after ten", page.locator("[id='f:gist']").inputValue());
        }
    }

    @Test void a_clerk_takes_back_a_line_and_restores_it() {
        try (Visitor clerk = atTheGrid("hearing", 1440)) {
            enter(clerk, "Orla Quandt", "o", "06103");
            clerk.page().locator("[id='f:roster'] button", new Page.LocatorOptions().setHasText("Take back")).click();
            clerk.page().locator("[id='f:roster'] .chip.aside").waitFor();
            assertEquals(0, contacts());
            clerk.page().locator("[id='f:roster'] button", new Page.LocatorOptions().setHasText("Restore")).click();
            clerk.page().locator("[id='f:roster'] .chip.aside").waitFor(new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
            assertEquals(1, contacts());
        }
    }

    @Test void a_clerk_does_not_take_back_what_another_entered() {
        String path;
        try (Visitor other = atTheGrid("staff", 1440)) {
            enter(other, "Orla Quandt", "o", "06103");
            path = other.page().url().replaceFirst("^https?://[^/]+", "");
        }
        try (Visitor clerk = Browser.visitor(1440).signIn("hearing").go(path)) {
            assertEquals(0, clerk.page().locator("[id='f:roster'] button", new Page.LocatorOptions().setHasText("Take back")).count());
        }
    }

    @Test void the_pages_of_hearings_are_accessible_in_both_languages_at_every_width() {
        for (int width : new int[] {390, 1440}) {
            try (Visitor clerk = atTheGrid("staff", width)) {
                enter(clerk, "Orla Quandt", "o", "06103");
                String grid = clerk.page().url().replaceFirst("^https?://[^/]+", ""), id = grid.replaceAll(".*id=", "");
                for (String language : List.of("es", "en")) {
                    clerk.page().locator("button[name=language][value=" + language + "]").click();
                    clerk.page().locator("html[lang=" + language + "]").waitFor();
                    for (String path : List.of("/hearing/list", "/hearing/edit", "/hearing/edit?id=" + id, grid, "/ordinance/show?no=" + ordinance))
                        clerk.go(path).mustBeAccessible().picture("hearing-" + language + path.replaceAll("\\W+", "-").replaceAll("\\d+", "") + width);
                }
            }
        }
    }

    @Test void the_council_sees_which_hearings_there_were_and_no_names() {
        try (Visitor council = Browser.visitor(1440)) {
            council.signIn("council").go("/hearing/list").mustBeAccessible();
            council.expecting("403").go("/hearing/testimony?id=1", 403);
        }
    }

    @Test void an_older_ordinance_is_taken_up_by_its_number() {
        try (Visitor visitor = Browser.visitor(1440).signIn("hearing").go("/hearing/edit")) {
            for (String typed : List.of("nothing has this", ordinance)) {
                visitor.page().locator("[id='hearing:body']").fill("City Council");
                visitor.page().locator("[id='hearing:day']").fill("2008-07-21");
                visitor.page().locator("[id='hearing:older']").fill(typed);
                visitor.page().locator("[id='hearing:save']").click();
                if (!typed.equals(ordinance)) visitor.page().locator("[id='hearing:older-error'] .err", new Page.LocatorOptions().setHasText(typed)).waitFor();
            }
            visitor.page().waitForURL(url -> url.contains("/hearing/testimony"));
            assertTrue(visitor.page().locator("main").textContent().contains(ordinance));
        }
    }

    private int contacts() { return Caller.json(200, staff.get("/api/ordinances/" + ordinance + "/tally")).getJsonObject("contacts").getInt("total"); }

    /** Announces a hearing by the page, and stands at its grid. */
    private Visitor atTheGrid(String account, int width) {
        Visitor visitor = Browser.visitor(width).signIn(account).go("/hearing/edit");
        visitor.page().locator("[id='hearing:body']").fill("City Council");
        visitor.page().locator("[id='hearing:day']").fill("2008-07-21");
        visitor.page().locator("[id='hearing:agenda']").selectOption(ordinance);
        visitor.page().locator("[id='hearing:save']").click();
        visitor.page().waitForURL(url -> url.contains("/hearing/testimony"));
        visitor.page().locator("[id='f:name']:focus").waitFor();
        return visitor;
    }

    /** A name, the letters that choose a stance, a place, Enter. */
    private static void enter(Visitor clerk, String... line) {
        Keyboard keyboard = clerk.page().keyboard();
        Locator lines = clerk.page().locator("[id='f:roster'] tbody tr");
        int before = lines.count();
        keyboard.type(line[0]);
        keyboard.press("Tab");
        keyboard.type(line[1]);
        keyboard.press("Tab");
        keyboard.type(line[2]);
        keyboard.press("Enter");
        lines.nth(before).waitFor();
        clerk.page().locator("[id='f:name']:focus").waitFor();
        assertEquals("", clerk.page().locator("[id='f:name']").inputValue());
    }
}
