package org.countersign.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding contacts with the keyboard, keeping the search, opening it again, taking the result along. */
class ContactListIT {
    @Test void a_search_is_made_kept_opened_again_exported_and_deleted_with_the_keyboard() throws IOException {
        String name = "Letters " + Long.toHexString(System.nanoTime());
        try (Visitor staff = Browser.visitor(1440)) {
            Page page = staff.signIn("staff").go("/contact/list").page();
            page.keyboard().press("/");
            assertEquals("find", page.evaluate("document.activeElement.id"));
            page.locator("#channel").focus();
            page.keyboard().type("Letter");
            page.locator("#stance").focus();
            page.keyboard().type("Opp");
            page.locator("main form.filters button[type=submit]").focus();
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("channel=LETTER") && url.contains("stance=OPPOSE"));
            assertEquals(2, page.locator(".found .chips li").count());
            int total = Integer.parseInt(page.locator("#total b").textContent().replaceAll("\\D", ""));
            Download saved = page.waitForDownload(() -> enter(page, "#csv"));
            assertTrue(Files.readString(saved.path()).lines().count() > total, "a line for each and the columns");
            enter(page, "a[href*='/contact/saved?asked=']");
            page.waitForURL(url -> url.contains("/contact/saved"));
            staff.mustBeAccessible();
            page.locator("[id='search:name']").focus();
            page.keyboard().type(name);
            enter(page, "[id='search:save']");
            page.waitForURL(url -> url.contains("/contact/list?"));
            staff.go("/");
            enter(page, "#saved a:text-is('" + name + "')");
            page.waitForURL(url -> url.contains("channel=LETTER") && url.contains("stance=OPPOSE"));
            Locator kept = page.locator("#saved li").filter(new Locator.FilterOptions().setHasText(name));
            page.waitForCondition(() -> kept.locator("b").textContent().matches("\\s*[0-9,]+\\+?\\s*"));
            kept.locator("a").nth(1).focus();
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("/contact/saved?id="));
            enter(page, ".forget summary");
            staff.mustBeAccessible();
            enter(page, "[id='search:forget']");
            page.waitForURL(url -> url.endsWith("/contact/list"));
            assertFalse(page.locator("#saved").textContent().contains(name));
        }
    }

    @Test void taking_a_filter_off_keeps_the_order() {
        try (Visitor staff = Browser.visitor(1440)) {
            Page page = staff.signIn("staff").go("/contact/list?ordinance=2008-0811&channel=LETTER&order=received").page();
            enter(page, ".found .chips li:nth-child(2) a");
            page.waitForURL(url -> url.endsWith("?ordinance=2008-0811&order=received"));
            enter(page, ".found .chips li a");
            page.waitForURL(url -> url.endsWith("?order=received"));
        }
    }

    @Test void a_filter_is_taken_off_again_also_where_nothing_is_found() {
        try (Visitor staff = Browser.visitor(1440)) {
            Page page = staff.signIn("staff").go("/contact/list?ordinance=2008-0811&channel=FAX&from=2031-01-01").page();
            assertTrue(page.locator(".empty").isVisible());
            assertEquals(3, page.locator(".drops li").count());
            enter(page, ".drops li:nth-child(3) a");
            page.waitForURL(url -> !url.contains("from="));
            page.locator(".found .chips li:nth-child(2)").waitFor();
            assertEquals(2, page.locator(".found .chips li").count());
        }
    }

    @ParameterizedTest @ValueSource(ints = {390, 1440}) void the_list_reads_well_at_every_width_in_both_languages(int width) {
        try (Visitor staff = Browser.visitor(width)) {
            staff.signIn("staff");
            for (int i = 0; i < 2; i++) {
                Page page = staff.go("/contact/list?ordinance=2008-0811&residency=RESIDENT&evidence=CONSISTENT&order=received").page();
                staff.mustBeAccessible().picture("contact-list-" + width + "-" + page.locator("html").getAttribute("lang"));
                assertTrue((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"));
                page.locator("button[name=language]").click();
                page.waitForLoadState();
            }
        }
    }

    @Test void the_interface_hands_out_the_same_file_to_those_who_may_see_it() {
        HttpResponse<String> file = Application.running().as("staff").get("/api/contacts.csv?ordinance=2008-0811&channel=LETTER");
        assertEquals(200, file.statusCode());
        assertTrue(file.body().startsWith("id,source,external_id,received_at,"), file.body().substring(0, 80));
        assertEquals(403, Application.running().as("mayor").get("/api/contacts.csv").statusCode());
        for (String unreadable : List.of("state=SUPORT", "from=2008-13-01", "person=abc", "find=" + "x".repeat(301))) {
            HttpResponse<String> refused = Application.running().as("staff").get("/api/contacts.csv?ordinance=2008-0811&" + unreadable);
            assertEquals(400, refused.statusCode(), unreadable);
            assertTrue(refused.body().contains("\"field\":\"" + unreadable.substring(0, unreadable.indexOf('=')) + "\""), refused.body());
            try (Visitor staff = Browser.visitor(1440)) {
                assertTrue(staff.expecting("400").signIn("staff").go("/contact/list.csv?" + unreadable, 400).page().locator("h1").textContent().contains("cannot be read"));
            }
        }
        assertEquals(401, Application.running().asStranger().get("/api/contacts.csv").statusCode());
    }

    private static void enter(Page page, String at) {
        page.locator(at).first().focus();
        page.keyboard().press("Enter");
    }
}
