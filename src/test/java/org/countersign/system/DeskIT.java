package org.countersign.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The first page: the docket with its counts in small, what waits for a person, who wrote last, and one box that finds. */
class DeskIT {
    @ParameterizedTest @ValueSource(strings = {"admin", "staff", "clerk", "hearing", "council", "mayor"}) void every_role_sees_the_count_of_an_ordinance(String role) {
        String no = pending("spoken of by four");
        says(no, "SUPPORT", "06103");
        says(no, "SUPPORT", "06103");
        says(no, "OPPOSE", "06103");
        says(no, "OPPOSE", "75201");
        JsonObject tally = Caller.json(200, Application.running().as("mayor").get("/api/ordinances/" + no + "/tally"));
        try (Visitor visitor = Browser.visitor(1440)) {
            visitor.signIn(role).go("/");
            counted(visitor);
            Locator line = visitor.page().locator(".pend tbody tr").filter(new Locator.FilterOptions().setHasText(no));
            JsonObject residents = tally.getJsonObject("people").getJsonObject("matrix").getJsonObject("RESIDENT");
            int oppose = residents.getInt("OPPOSE") + residents.getInt("OPPOSE_UNLESS_AMENDED"), support = residents.getInt("SUPPORT") + residents.getInt("SUPPORT_IF_AMENDED");
            assertEquals(List.of(1, 2), List.of(oppose, support));
            assertTrue(line.textContent().contains("Residents: oppose 1, support 2"), line.textContent());
            assertEquals("4", line.locator("a[href*='what=PEOPLE']").textContent().replaceAll("\\D", ""));
            line.locator("a[href*='what=CONTACTS']").click();
            assertEquals("4", visitor.page().locator("#total").textContent().replaceAll("\\D", ""));
        }
    }

    @Test void what_is_not_counted_yet_is_either_logged_without_words_or_lies_outside_the_program() {
        String no = pending("heard by nobody");
        assertEquals(201, Application.running().as("staff").post("/api/contacts", "{\"receivedAt\":\"2008-08-11T12:00:00-04:00\",\"channel\":\"VOICEMAIL\",\"constituent\":{},\"positions\":[{\"ordinance\":\"" + no + "\"}]}").statusCode());
        for (int width : new int[] {390, 1440}) try (Visitor visitor = Browser.visitor(width).signIn("staff")) {
            for (String language : List.of("es", "en")) {
                visitor.go("/").speak(language).page().locator("#unheard .stats li").first().waitFor();
                visitor.settled().mustBeAccessible().picture("desk-uncounted-" + language + "-" + width);
            }
            Locator both = visitor.page().locator("section[aria-labelledby=h-uncounted]");
            assertEquals(List.of("Logged, without a word of what they say", "Waiting outside this program"), both.locator("h3").allTextContents().stream().map(String::strip).toList());
            assertTrue(both.textContent().contains("voicemails nobody has heard") && both.textContent().contains("They are in no figure."), both.textContent());
        }
    }

    /** An ordinance before the council: such are on the desk with their figures, the latest first. */
    private static String pending(String title) {
        String no = "DESK-" + Long.toHexString(System.nanoTime());
        assertEquals(201, Application.running().as("staff").post("/api/ordinances", "{\"fileNumber\":\"" + no + "\",\"title\":\"An ordinance on desks, " + title + "\"}").statusCode());
        return no;
    }

    private static void says(String no, String stance, String zip) {
        assertEquals(201, Application.running().as("staff").post("/api/contacts", "{\"receivedAt\":\"2008-08-11T12:00:00-04:00\",\"channel\":\"CALL\",\"constituent\":{\"givenName\":\"Desk\",\"familyName\":\"Caller\",\"email\":\"d"
                + System.nanoTime() + "@example.org\",\"zip\":\"" + zip + "\"},\"positions\":[{\"ordinance\":\"" + no + "\",\"stance\":\"" + stance + "\"}]}").statusCode());
    }

    private static void counted(Visitor visitor) { visitor.page().locator(".pend[aria-busy=false]").waitFor(); }

    @ParameterizedTest @ValueSource(strings = {"clerk", "hearing", "council", "mayor"}) void nobody_else_sees_who_wrote(String role) {
        try (Visitor visitor = Browser.visitor(1440)) {
            visitor.signIn("staff").goUntil("/search/list?find=Zielinski", ".hits a[href*='/contact/show']").page().locator(".mast form[action$=sign-out] button").click();
            visitor.page().waitForLoadState();
            visitor.signIn(role);
            for (String path : List.of("/", "/search/list?find=Zielinski")) {
                visitor.go(path);
                assertFalse(visitor.page().content().contains("Yvonne"), role + " " + path);
                assertEquals(0, visitor.page().locator(".last, #waiting, a[href*='/contact/show'], a[href*='/constituent/show']").count(), role + " " + path);
            }
            String suggested = (String) visitor.page().evaluate("fetch('/search/suggest?find=Zielinski').then(answer => answer.text())");
            assertTrue(suggested.startsWith("{\"groups\":") && !suggested.contains("Yvonne"), suggested);
        }
    }

    @Test void one_box_finds_a_person_and_an_ordinance_and_runs_no_script() {
        try (Visitor staff = Browser.visitor(1440)) {
            staff.signIn("staff").go("/");
            staff.page().keyboard().press("/");
            staff.page().keyboard().type("yvonne zielinski");
            staff.page().keyboard().press("Enter");
            staff.page().waitForURL(url -> url.contains("find=yvonne"));
            staff.page().locator("[aria-labelledby=h-contacts] .hits a").first().click();
            staff.page().waitForURL(url -> url.contains("/contact/show"));
            assertTrue(staff.page().locator("main").textContent().contains("Zielinski"));
            staff.go("/search/list?find=%3Cscript%3Ealert(1)%3C%2Fscript%3E%25_'%22").mustBeAccessible();
            assertTrue(staff.page().locator("main").textContent().contains("<script>alert(1)</script>"));
        }
    }

    @Test void what_waits_for_a_person_opens_the_list_of_just_that() {
        String no = pending("nobody heard");
        Caller staff = Application.running().as("staff");
        assertEquals(201, staff.post("/api/contacts", "{\"receivedAt\":\"2008-08-11T12:00:00-04:00\",\"channel\":\"CALL\",\"constituent\":{\"givenName\":\"Desk\",\"familyName\":\"Waiting\"},"
                + "\"positions\":[{\"ordinance\":\"" + no + "\"}]}").statusCode());
        try (Visitor visitor = Browser.visitor(1440)) {
            visitor.signIn("staff").go("/");
            Locator uncoded = visitor.page().locator("#waiting li").filter(new Locator.FilterOptions().setHasText("not coded yet"));
            assertTrue(Integer.parseInt(uncoded.locator("b").textContent().replaceAll("\\D", "")) > 0);
            uncoded.locator("a").click();
            visitor.page().waitForURL(url -> url.contains("/contact/triage?queue=UNCODED"));
            visitor.go("/contact/triage?queue=UNCODED&ordinance=" + no);
            assertTrue(visitor.page().locator("main").textContent().contains("Desk Waiting"));
        }
    }

    @Test void a_promised_reply_is_counted_with_the_oldest_day_and_listed_and_t_works_the_triage() {
        Caller staff = Application.running().as("staff");
        long id = Caller.json(201, staff.post("/api/contacts", "{\"receivedAt\":\"2001-08-11T12:00:00-04:00\",\"channel\":\"CALL\",\"wantsReply\":true,\"constituent\":{\"givenName\":\"Desk\",\"familyName\":\"Promised\"},"
                + "\"positions\":[{\"ordinance\":\"" + pending("promised") + "\"}]}")).getJsonNumber("id").longValue();
        try (Visitor visitor = Browser.visitor(1440).signIn("staff").go("/")) {
            Locator promised = visitor.page().locator("#waiting li").filter(new Locator.FilterOptions().setHasText("replies promised, none sent"));
            promised.waitFor();
            assertTrue(promised.textContent().contains("Aug 11"), promised.textContent());
            assertTrue(Integer.parseInt(promised.locator("b").textContent().replaceAll("\\D", "")) > 0);
            promised.locator("a").click();
            visitor.page().locator("a[href$='/contact/show?id=" + id + "']").first().waitFor();
            visitor.mustBeAccessible().go("/");
            visitor.page().keyboard().press("?");
            assertTrue(visitor.page().locator("#keys").textContent().contains("Triage"));
            visitor.page().keyboard().press("Escape");
            visitor.page().keyboard().press("t");
            visitor.page().waitForURL(url -> url.contains("/contact/triage"));
        }
    }

    @ParameterizedTest @CsvSource({"390,staff", "1440,staff", "390,mayor", "1440,mayor"}) void the_desk_reads_well_at_every_width_in_both_languages(int width, String role) {
        try (Visitor visitor = Browser.visitor(width)) {
            visitor.signIn(role);
            for (int i = 0; i < 2; i++) {
                visitor.go("/");
                counted(visitor);
                visitor.mustBeAccessible().picture("desk-" + role + "-" + width + "-" + visitor.page().locator("html").getAttribute("lang"));
                visitor.page().locator("button[name=language]").click();
                visitor.page().waitForLoadState();
            }
        }
    }
}
