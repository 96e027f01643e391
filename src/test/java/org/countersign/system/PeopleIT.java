package org.countersign.system;

import static org.junit.jupiter.api.Assertions.*;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One who wrote as two: found, compared, merged and told apart again, with the keyboard alone. */
class PeopleIT {
    private static final String NO = "2008-0711 people";

    @Test void two_people_are_merged_and_told_apart_again_with_the_keyboard_alone() {
        long robert = writes("Robert", "SUPPORT", "one"), bob = writes("Bob", "OPPOSE", "one");
        try (Visitor staff = Browser.visitor(1440)) {
            staff.signIn("staff").go("/constituent/show?id=" + robert).mustBeAccessible();
            press(staff, staff.page().locator("a[href*='/constituent/merge']").first());
            staff.page().waitForURL(url -> url.contains("/constituent/merge"));
            staff.mustBeAccessible();
            assertEquals("−1", staff.page().locator("tbody td.n").textContent().strip());
            press(staff, staff.page().locator("[id='f:merge']"));
            staff.page().waitForURL(url -> url.contains("merged="));
            staff.mustBeAccessible();
            assertTrue(staff.page().locator(".subject").textContent().contains("Changed sides"));
            assertEquals(1, people("one"));
            press(staff, staff.page().locator("[id='f:takeBack']"));
            staff.page().waitForURL(url -> !url.contains("merged="));
            assertEquals(2, people("one"));
            assertTrue(staff.page().locator("main").textContent().contains("Shares the mailbox with"));
        }
    }

    @Test void a_link_and_two_told_apart_are_taken_back_where_one_is() {
        long robert = writes("Robert", "SUPPORT", "back");
        writes("Bob", "OPPOSE", "back");
        try (Visitor staff = Browser.visitor(1440)) {
            staff.signIn("staff").goUntil("/constituent/show?id=" + robert, "[id$=tellApart]");
            staff.page().locator("[id$=tellApart]").first().click();
            staff.page().waitForURL(url -> url.contains("other="));
            assertEquals(1, staff.mustBeAccessible().page().locator("[aria-labelledby=h-apart] li").count());
            staff.page().locator("[id='f:askAgain']").click();
            staff.page().waitForURL(url -> url.endsWith("id=" + robert));
            assertEquals(1, staff.page().locator("[id$=tellApart]").count());
            staff.page().locator("[id$=unlink]").first().click();
            staff.page().waitForURL(url -> url.contains("unlinked=" + robert));
            staff.mustBeAccessible().page().locator("[id='f:linkAgain']").click();
            staff.page().waitForURL(url -> !url.contains("unlinked="));
            assertEquals(0, staff.page().locator("[id='f:linkAgain']").count());
            assertEquals(2, people("back"));
            staff.page().locator("details:has([id$=linkToNew]) summary").first().click();
            staff.page().locator("[id$=':constituent']").first().fill("999999999");
            staff.page().locator("[id$=':link']").first().click();
            staff.page().locator("text=Nobody has the number").first().waitFor();
        }
    }

    @Test void somebody_is_found_from_the_mast_with_the_keyboard_alone() {
        long robert = writes("Robert", "SUPPORT", "found");
        try (Visitor staff = Browser.visitor(1440)) {
            staff.signIn("staff").goUntil("/constituent/list?find=larkspurfound@example.org", "tbody tr").go("/");
            press(staff, staff.page().locator(".nav a[href$='/constituent/list']"));
            staff.page().waitForURL(url -> url.endsWith("/constituent/list"));
            staff.page().keyboard().press("/");
            assertEquals("find", staff.page().evaluate("document.activeElement.id"));
            staff.page().keyboard().type("larkspurfound@example.org");
            staff.page().keyboard().press("Enter");
            staff.page().waitForURL(url -> url.contains("find="));
            assertEquals(1, staff.page().locator("tbody tr").count());
            press(staff, staff.page().locator("tbody th a"));
            staff.page().waitForURL(url -> url.endsWith("/constituent/show?id=" + robert));
            staff.go("/constituent/list?find=nobody-like-this");
            assertTrue(staff.page().locator(".empty").textContent().startsWith("Nobody fits."));
        }
    }

    @Test void two_who_share_nothing_are_brought_together_with_the_keyboard_alone() {
        long ada = writes("Ada", "SUPPORT", "apart"), eve = writes("Eve", "OPPOSE", "elsewhere");
        try (Visitor staff = Browser.visitor(1440)) {
            staff.signIn("staff").goUntil("/constituent/list?find=larkspurelsewhere@example.org", "tbody tr").go("/constituent/show?id=" + ada);
            staff.page().locator("[id='same:sameAs']").focus();
            staff.page().keyboard().type(String.valueOf(ada));
            staff.page().keyboard().press("Enter");
            Locator error = staff.page().locator("[id='same:sameAs-error'] .err");
            error.waitFor();
            assertEquals("Choose two different people.", error.textContent().strip());
            staff.mustBeAccessible().picture("same-as");
            staff.page().locator("[id='same:sameAs']").fill("");
            staff.page().keyboard().type("larkspurelsewhere");
            staff.page().locator("#known [role=option]").first().waitFor();
            staff.page().keyboard().press("ArrowDown");
            staff.page().keyboard().press("Enter");
            assertEquals(String.valueOf(eve), staff.page().locator("[id='same:sameAs']").inputValue());
            staff.page().keyboard().press("Enter");
            staff.page().waitForURL(url -> url.endsWith("/constituent/merge?id=" + ada + "&other=" + eve));
        }
    }

    @ParameterizedTest @CsvSource({"390,en", "1440,en", "390,es", "1440,es"}) void the_pages_read_well_at_every_width_in_both_languages(int width, String language) {
        String who = width + language;
        long robert = writes("Robert", "SUPPORT", who), bob = writes("Bob", "OPPOSE", who);
        try (Visitor staff = Browser.visitor(width)) {
            staff.signIn("staff").go("/constituent/show?id=" + robert);
            Locator spoken = staff.page().locator("html[lang=" + language + "]");
            if (spoken.count() == 0) staff.page().locator("button[name=language]").click();
            spoken.waitFor();
            staff.page().locator("summary").last().click();
            staff.mustBeAccessible().picture("person-" + who);
            staff.page().locator("select[id='f:kind']").selectOption("SAFETY_NOTE");
            staff.page().locator("textarea[id='f:note']").fill("two of us go together");
            staff.page().locator("[id='f:raise']").click();
            staff.page().locator("[id$=lower]").first().waitFor();
            assertFalse(staff.page().locator("main").textContent().contains("two of us go together"));
            staff.page().locator("[id$=open]").first().click();
            staff.page().locator("text=two of us go together").waitFor();
            staff.page().locator("[id$=lower]").first().click();
            staff.page().locator("[id$=lower]").waitFor(new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
            staff.go("/constituent/list").mustBeAccessible().picture("people-" + who);
            staff.go("/constituent/duplicates").mustBeAccessible().picture("duplicates-" + who);
            staff.go("/constituent/merge?id=" + robert + "&other=" + bob).mustBeAccessible().picture("merge-" + who);
            staff.page().locator("[id='f:merge']").click();
            staff.page().waitForURL(url -> url.contains("merged="));
            staff.mustBeAccessible().picture("merged-" + who);
            staff.page().locator("[id$=undo]").first().click();
            staff.page().waitForURL(url -> !url.contains("merged="));
            if (language.equals("es")) staff.page().locator("button[name=language]").click();
        }
    }

    @Test void somebody_more_who_signed_is_added_and_taken_back_with_the_keyboard_alone() {
        writes("Robert", "SUPPORT", "couple");
        long letter = Caller.json(200, Application.running().as("staff").get("/api/contacts?ordinance=" + NO.replace(" ", "%20") + "couple")).getJsonArray("items").getJsonObject(0).getJsonNumber("id").longValue();
        try (Visitor staff = Browser.visitor(390)) {
            staff.signIn("staff").go("/contact/show?id=" + letter);
            press(staff, staff.page().locator("#coSigner summary"));
            staff.page().locator("[id='f:name']").focus();
            staff.page().keyboard().type("Maria Larkspur");
            staff.mustBeAccessible().picture("co-signer");
            press(staff, staff.page().locator("[id='f:addCoSigner']"));
            staff.page().locator("[id$=takeBackCoSigner]").waitFor();
            staff.mustBeAccessible().picture("co-signed");
            assertEquals(List.of(1, 2), counted("couple"));
            press(staff, staff.page().locator("[id$=takeBackCoSigner]"));
            staff.page().locator("[id$=takeBackCoSigner]").waitFor(new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
            assertEquals(List.of(1, 1), counted("couple"));
        }
    }

    /** Contacts and people. */
    private static List<Integer> counted(String who) {
        var tally = Caller.json(200, Application.running().as("staff").get("/api/ordinances/" + NO.replace(" ", "%20") + who + "/tally"));
        return List.of(tally.getJsonObject("contacts").getInt("total"), tally.getJsonObject("people").getInt("total"));
    }

    private static void press(Visitor visitor, Locator what) {
        what.focus();
        visitor.page().keyboard().press("Enter");
    }

    private static long writes(String given, String stance, String who) {
        Caller staff = Application.running().as("staff");
        if (staff.get("/api/ordinances/" + NO.replace(" ", "%20") + who).statusCode() == 404)
            assertEquals(201, staff.post("/api/ordinances", "{\"fileNumber\":\"" + NO + who + "\",\"title\":\"An ordinance concerning people\"}").statusCode());
        var contact = Caller.json(201, staff.post("/api/contacts", "{\"receivedAt\":\"2008-08-11T12:00:00-04:00\",\"channel\":\"EMAIL\",\"constituent\":{\"givenName\":\"" + given
                + "\",\"familyName\":\"Larkspur" + who + "\",\"email\":\"larkspur" + who + "@example.org\",\"street\":\"12 Main Street\",\"zip\":\"06103\"},\"positions\":[{\"ordinance\":\"" + NO + who + "\",\"stance\":\"" + stance + "\"}]}"));
        return contact.getJsonArray("constituents").getJsonObject(0).getJsonNumber("id").longValue();
    }

    private static int people(String who) {
        return Caller.json(200, Application.running().as("staff").get("/api/ordinances/" + NO.replace(" ", "%20") + who + "/tally")).getJsonObject("people").getInt("total");
    }
}
