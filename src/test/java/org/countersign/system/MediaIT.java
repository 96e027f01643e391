package org.countersign.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What happened to a measure and around it: one timeline, corrected and never taken away. */
class MediaIT {
    private static final String SHOW = "/ordinance/show?no=2008-0811";

    @ParameterizedTest @CsvSource({"1440, en", "390, en", "1440, es", "390, es"}) void the_timeline_and_its_form_are_accessible(int width, String language) {
        try (Visitor visitor = Browser.visitor(width)) {
            visitor.signIn("clerk").go(SHOW);
            speak(visitor, language);
            visitor.mustBeAccessible().picture("timeline-" + width + "-" + language);
            visitor.go("/media/edit?no=2008-0811").mustBeAccessible().picture("media-edit-" + width + "-" + language);
            speak(visitor, "en");
        }
    }

    /** The account keeps its language, so it may speak the right one already. */
    private static void speak(Visitor visitor, String language) {
        if (visitor.page().locator("html[lang=" + language + "]").count() == 0) visitor.page().locator("button[name=language]").click();
        visitor.page().locator("html[lang=" + language + "]").waitFor();
    }

    @Test void hartford_is_told_in_the_order_it_happened_with_what_is_known_and_what_is_not() {
        try (Visitor visitor = Browser.visitor(1440)) {
            visitor.signIn("mayor").go(SHOW);
            List<String> lines = visitor.page().locator(".acts > li").allTextContents();
            int hearing = line(lines, "nobody against"), article = line(lines, "First newspaper article"), passed = line(lines, "roll call is not known"), call = line(lines, "Call to action"),
                    signed = line(lines, "seventh day after passage");
            assertTrue(hearing < article && article < passed && passed < call && call < signed, lines.toString());
            assertTrue(lines.get(article).contains("Comments were closed"));
            assertTrue(lines.get(line(lines, "order of the police department")).contains("(unverified)"));
            assertTrue(lines.get(line(lines, "deputy chief")).contains("day not known"));
            assertTrue(visitor.page().locator("#position").textContent().contains("whether the mayor signs is not known"));
            assertEquals(0, visitor.page().locator("a[href*='/media/edit'], a[href*='/ordinance/action']").count());
        }
    }

    private static int line(List<String> lines, String words) {
        for (int i = 0; i < lines.size(); i++) if (lines.get(i).contains(words)) return i;
        throw new AssertionError(words + " is not in " + lines);
    }

    @Test void what_is_recorded_can_be_corrected_and_stays_readable() {
        String no = "MEDIA-" + Long.toHexString(System.nanoTime());
        assertEquals(201, Application.running().as("staff").post("/api/ordinances", "{\"fileNumber\":\"" + no + "\",\"title\":\"An ordinance on squares\"}").statusCode());
        try (Visitor clerk = Browser.visitor(1440)) {
            clerk.signIn("clerk").go("/ordinance/show?no=" + no);
            assertTrue(clerk.page().locator("#position").textContent().contains("undeclared"));
            clerk.go("/media/edit?no=" + no);
            clerk.page().locator("[id='event:kind']").selectOption("CROWD");
            clerk.page().locator("[id='event:headCount']").fill("200");
            clerk.page().locator("[id='event:url']").fill("javascript:alert(1)");
            clerk.page().locator("[id='event:record']").click();
            assertTrue(clerk.page().locator("main").textContent().contains("begins with http"), "a source is a web address");
            assertEquals("200", clerk.page().locator("[id='event:headCount']").inputValue());
            clerk.page().locator("[id='event:url']").fill("https://example.org/rally");
            clerk.page().locator("[id='event:headline']").fill("A rally before City Hall");
            clerk.page().locator("[id='event:record']").click();
            clerk.page().waitForURL(url -> url.contains("/ordinance/show"));
            assertTrue(clerk.page().locator(".acts").textContent().contains("About 200 heads, estimated; not counted"));
            clerk.page().locator(".acts a[href*='/media/edit']").click();
            clerk.page().locator("[id='event:headCount']").fill("120");
            clerk.page().locator("[id='event:why']").fill("The paper corrected itself");
            clerk.page().locator("[id='event:correct']").click();
            clerk.page().waitForURL(url -> url.contains("/ordinance/show"));
            assertEquals(1, clerk.page().locator(".acts > li.superseded").count());
            assertTrue(clerk.page().locator(".acts > li.superseded").textContent().contains("The paper corrected itself"));
            assertFalse(clerk.page().locator(".acts > li:not(.superseded)").textContent().contains("200"));
        }
    }

    @ParameterizedTest @ValueSource(strings = {"hearing", "council", "mayor"}) void others_read_it_only(String role) {
        try (Visitor visitor = Browser.visitor(1440)) {
            visitor.signIn(role).expecting("status of 40[34]").go("/media/edit?no=2008-0811", 403);
        }
    }
}
