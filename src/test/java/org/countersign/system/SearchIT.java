package org.countersign.system;

import static org.junit.jupiter.api.Assertions.*;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The one box, on every page: what is logged is found a moment later, by whatever somebody remembers of it. */
class SearchIT {
    private static String mark() { return "zq" + Long.toString(System.nanoTime(), 36); }

    /** A call of somebody with this family name. */
    private static long log(String family, String text) {
        return Caller.json(201, Application.running().as("staff").post("/api/contacts", "{\"channel\":\"CALL\",\"receivedAt\":\"2008-08-11T12:00:00-04:00\",\"text\":\"" + text
                + "\",\"constituent\":{\"givenName\":\"José\",\"familyName\":\"" + family + "\"},\"positions\":[]}")).getJsonNumber("id").longValue();
    }

    private static void untilFound(Visitor visitor, String typed, String href) {
        visitor.goUntil("/search/list?find=" + URLEncoder.encode(typed, StandardCharsets.UTF_8), "main a[href$='" + href + "']");
        assertEquals(1, visitor.page().locator("main a[href$='" + href + "']").count(), typed);
    }

    @Test void what_was_logged_a_moment_ago_is_found_by_name_and_by_words_which_are_marked() {
        String name = mark();
        long id = log(name, "We need <b>longer</b> " + name + "curfew hours");
        try (Visitor staff = Browser.visitor(1440)) {
            staff.signIn("staff");
            for (String typed : new String[] {"jose " + name, name + ", José", "pepe " + name, name.substring(0, name.length() - 2), name + "curfew hours", "\"" + name + "curfew hours\"", String.valueOf(id)})
                untilFound(staff, typed, "/contact/show?id=" + id);
            untilFound(staff, name + "curfew", "/contact/show?id=" + id);
            assertEquals(name + "curfew", staff.page().locator("mark").first().textContent());
            assertTrue(staff.page().locator(".says").first().textContent().contains("<b>longer</b>"));
            staff.mustBeAccessible();
        }
    }

    @Test void the_box_suggests_while_one_types_and_needs_no_mouse() {
        String name = mark();
        long id = log(name, "curfew");
        try (Visitor staff = Browser.visitor(1440)) {
            staff.signIn("staff");
            untilFound(staff, name, "/contact/show?id=" + id);
            staff.go("/ordinance/list");
            staff.page().keyboard().press("/");
            staff.page().keyboard().type(name);
            staff.page().locator("#seek-list a[href$='/contact/show?id=" + id + "']").waitFor();
            assertEquals("true", staff.page().locator("#seek").getAttribute("aria-expanded"));
            staff.mustBeAccessible().picture("search-box-1440");
            staff.page().keyboard().press("ArrowDown");
            assertEquals("seek-0", staff.page().locator("#seek").getAttribute("aria-activedescendant"));
            staff.page().keyboard().press("ArrowDown");
            staff.page().keyboard().press("Enter");
            staff.page().waitForURL(url -> url.contains("/contact/"));
            staff.page().keyboard().press("/");
            staff.page().keyboard().type(name);
            staff.page().keyboard().press("Enter");
            staff.page().waitForURL(url -> url.contains("/search/list?find=" + name));
        }
    }

    @Test void whoever_may_not_see_people_finds_ordinances_only() {
        String name = mark();
        long id = log(name, "2008-0811 " + name);
        try (Visitor staff = Browser.visitor(1440); Visitor mayor = Browser.visitor(1440)) {
            staff.signIn("staff");
            untilFound(staff, name, "/contact/show?id=" + id);
            mayor.signIn("mayor").go("/search/list?find=" + name);
            assertEquals(0, mayor.page().locator(".hits a").count());
            mayor.go("/search/list?find=2008-0811");
            assertEquals(1, mayor.page().locator(".hits a").count());
            Object said = mayor.page().evaluate("fetch('/search/suggest?find=" + name + "').then(answer => answer.text())");
            assertEquals("{\"groups\":[]}", said);
        }
        assertEquals(303, Application.running().asStranger().get("/search/suggest?find=a").statusCode());
    }

    @Test void nothing_typed_is_an_error() {
        try (Visitor staff = Browser.visitor(1440)) {
            staff.signIn("staff");
            for (String hostile : new String[] {"*", "\"", "AND OR", "<script>alert(1)</script>", "a".repeat(5_000), "%", "'", "\\", "\uD83D\uDE00", "(((", "{0}", "#{who}"}) {
                String typed = URLEncoder.encode(hostile, StandardCharsets.UTF_8);
                staff.go("/search/list?find=" + typed);
                assertEquals(1, staff.page().locator("#seek").count(), hostile);
                assertEquals(200, ((Number) staff.page().evaluate("fetch('/search/suggest?find=" + typed.replace("'", "%27") + "').then(answer => answer.status)")).intValue(), hostile);
            }
        }
    }

    @ParameterizedTest @CsvSource({"390", "1440"}) void it_reads_well_at_every_width_in_both_languages(int width) {
        try (Visitor visitor = Browser.visitor(width)) {
            visitor.signIn("staff");
            for (int i = 0; i < 2; i++) {
                for (String words : new String[] {"curfew", "maria", "nothingofthekind", ""}) visitor.go("/search/list?find=" + words).mustBeAccessible();
                visitor.go("/search/list?find=maria").picture("search-" + width + "-" + visitor.page().locator("html").getAttribute("lang"));
                assertTrue((Boolean) visitor.page().evaluate("document.documentElement.scrollWidth <= window.innerWidth"));
                visitor.page().locator("button[name=language]").click();
                visitor.page().waitForLoadState();
            }
        }
    }
}
