package org.countersign.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The clock as people meet it: a rule told with its effect, a presentment with both names, what the clerk says, the calendar. */
class ClockPagesIT {
    static final ZoneId ZONE = ZoneId.of("America/New_York");

    @Test void a_clerk_tells_a_rule_sees_what_it_would_change_and_says_that_it_was_verified() {
        Charters.rule("emergency_ordinance", "\"n\":5");
        String no = Charters.measure("emergency_ordinance");
        Charters.done(no, "passage", "2026-01-01");
        Charters.done(no, "executive-receipt", "2026-01-02");
        try (Visitor clerk = Browser.visitor(1440).signIn("clerk").go("/charter/edit")) {
            fill(clerk, "rule", Map.of("n", "0", "override_threshold", "3/2"));
            clerk.page().locator("[id='rule:measureClass']").selectOption("emergency_ordinance");
            clerk.page().locator("[id='rule:preview']").click();
            clerk.page().locator("[id='rule:n-error'] .err").waitFor();
            assertEquals(1, clerk.page().locator("[id='rule:override_threshold-error'] .err").count());
            fill(clerk, "rule", Map.of("validFrom", "2000-01-01", "n", "10", "override_threshold", "2/3"));
            clerk.page().locator("[id='rule:preview']").click();
            clerk.page().locator("#h-effects").waitFor();
            String effects = clerk.page().locator(".effects").innerText();
            assertTrue(effects.contains(no) && effects.contains("Jan 7, 2026") && effects.contains("Jan 12, 2026") && effects.contains("differs"), effects);
            clerk.mustBeAccessible();
            clerk.page().locator("[id='rule:save']").click();
            clerk.page().waitForURL(url -> url.contains("/charter/show"));
            assertTrue(clerk.page().locator("main").innerText().contains("Nobody has verified this rule"));
            fill(clerk, "verify", Map.of("verifiedBy", "A. Attorney", "verifiedOn", "2026-01-05"));
            clerk.page().locator("[id='verify:held']").click();
            clerk.page().locator("text=Verified by A. Attorney").waitFor();
        }
        assertEquals("2026-01-07T23:59:00-05:00", Charters.clock(no).getString("deadline"), "told anew for the same day: the clock that ran goes on under its rule");
    }

    @Test void a_measure_is_presented_with_both_names_leads_every_page_on_its_last_day_and_is_ruled_on() {
        LocalDate today = LocalDate.now(ZONE);
        Charters.rule("resolution", today.minusDays(2).toString(), "\"n\":1,\"cutoffLocalTime\":\"23:58\",\"onLapse\":\"approved\"");
        String no = Charters.measure("resolution");
        try (Visitor clerk = Browser.visitor(1440).signIn("clerk").go("/signing/present?no=" + no)) {
            Map<String, String> hands = Map.of("deliveredDay", today.minusDays(1).toString(), "deliveredTime", "09:30", "deliveredBy", "Orla Quandt", "receivedBy", "Bo Sandoval", "receivedTime", "09:20");
            fill(clerk, "presentment", hands);
            clerk.page().locator("[id='presentment:present']").click();
            clerk.page().locator("[id='presentment:receivedTime-error'] .err").waitFor();
            fill(clerk, "presentment", Map.of("receivedTime", "09:40"));
            clerk.page().locator("[id='presentment:present']").click();
            clerk.page().locator("text=It has not passed yet").waitFor();
            Charters.done(no, "passage", today.minusDays(2).toString(), ",\"vote\":{\"yes\":5,\"no\":4,\"seats\":9}");
            clerk.page().locator("[id='presentment:present']").click();
            clerk.page().waitForURL(url -> url.contains("/signing/show"));
            String shown = clerk.page().locator("main").innerText();
            assertTrue(shown.contains("delivered by Orla Quandt, received by Bo Sandoval") && shown.contains("Due today") && shown.contains("Nobody has verified"), shown);
            assertFalse(shown.contains("becomes law on"), shown);
            clerk.page().locator("[id='ruling:confirm']").click();
            clerk.page().locator("text=The date is right.").waitFor();
            clerk.page().locator("[id='ruling:lapse']").waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
            clerk.page().locator("[id='ruling:override']").click();
            clerk.page().locator("[id='ruling:why-error'] .err").waitFor();
            fill(clerk, "ruling", Map.of("why", "The office was closed by the storm.", "day", today.plusDays(3).toString()));
            clerk.page().locator("[id='ruling:override']").click();
            clerk.page().locator("text=Another date holds").first().waitFor();
            clerk.mustBeAccessible().picture("clock-1440");
        }
        assertTrue(Charters.clock(no).getString("deadline").startsWith(today.plusDays(3).toString()));
        String late = Charters.measure("resolution");
        Charters.done(late, "passage", today.minusDays(2).toString());
        Charters.done(late, "executive-receipt", today.minusDays(1).toString());
        for (String account : new String[] {"staff", "mayor"})
            try (Visitor reader = Browser.visitor(390).signIn(account).go("/hearing/list")) {
                assertTrue(reader.page().locator(".soon").innerText().contains("within a day"), account);
                assertEquals(1, reader.page().locator(".soon a", new Page.LocatorOptions()).filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("On the clock")).locator("xpath=self::*[contains(@href,'" + late + "')]").count(), account);
                reader.mustBeAccessible();
            }
        Charters.done(late, "executive-signature", today.toString());
    }

    @Test void nothing_lapses_until_the_clerk_says_so() {
        Charters.rule("appropriation", "\"n\":5,\"onLapse\":\"pocket_veto\",\"status\":\"verified\"");
        String no = Charters.measure("appropriation");
        Charters.done(no, "passage", "2026-01-01");
        Charters.done(no, "executive-receipt", "2026-01-02");
        try (Visitor clerk = Browser.visitor(1440).signIn("clerk").go("/signing/show?no=" + no)) {
            assertTrue(clerk.page().locator("main").innerText().contains("Nothing has lapsed until the city clerk says so"));
            clerk.page().locator("[id='ruling:lapse']").click();
            clerk.page().locator("text=Nothing was done in time: it dies.").waitFor();
        }
        assertEquals("lapsed", Charters.clock(no).getString("state"));
        try (Visitor mayor = Browser.visitor(1440).signIn("mayor").go("/signing/show?no=" + no)) {
            assertEquals(0, mayor.page().locator("[id='ruling']").count(), "the mayor says nothing of the clock");
        }
    }

    @Test void a_calendar_program_reads_the_clocks_by_a_secret_address_until_it_is_revoked() {
        Charters.rule("budget", "2040-01-01", "\"n\":10");
        String no = Charters.measure("budget");
        Charters.done(no, "passage", "2040-01-01");
        Charters.done(no, "executive-receipt", "2040-01-02");
        String path;
        try (Visitor clerk = Browser.visitor(1440).signIn("clerk").go("/signing/reminders")) {
            fill(clerk, "leads", Map.of("hours", "72, soon", "addresses", "clerk@city.example"));
            clerk.page().locator("[id='leads:save']").click();
            clerk.page().locator("[id='leads:hours-error'] .err").waitFor();
            fill(clerk, "leads", Map.of("hours", "72 24"));
            clerk.page().locator("[id='leads:save']").click();
            clerk.page().waitForLoadState();
            assertEquals("72, 24", clerk.go("/signing/reminders").page().locator("[id='leads:hours']").inputValue());
            fill(clerk, "links", Map.of("label", "Phone of the desk"));
            clerk.page().locator("[id='links:issue']").click();
            path = clerk.page().locator("code.out").innerText().strip().replaceFirst("^https?://[^/]+", "");
            HttpResponse<String> feed = Application.running().asStranger().get(path);
            assertEquals("200 text/calendar;charset=UTF-8", feed.statusCode() + " " + feed.headers().firstValue("Content-Type").orElse(""));
            assertTrue(feed.body().replace("\r\n ", "").contains("SUMMARY:The mayor's time may end (rule not verified): ".replace('\'', '’') + no) && feed.body().contains("DTSTART:20400113T045900Z") && feed.body().contains("TRIGGER:-PT72H"), feed.body());
            clerk.go("/signing/reminders").page().locator("[id='links'] input.link").first().click();
            clerk.page().waitForLoadState();
        }
        assertEquals(404, Application.running().asStranger().get(path).statusCode());
        assertEquals(404, Application.running().asStranger().get("/calendar/x.ics").statusCode());
    }

    @Test void the_pages_of_rules_and_clocks_are_accessible_in_both_languages_at_every_width() {
        int rule = Charters.rule("other", "\"n\":10,\"authority\":{\"citation\":\"Charter 5\",\"url\":\"https://city.example/charter\",\"text\":\"Ten days.\"}");
        String no = Charters.running();
        Charters.holidays("[{\"day\":\"2026-06-17\",\"name\":\"Founders\"},{\"day\":\"2026-06-19\",\"kept\":false}]");
        for (int width : new int[] {390, 1440})
            try (Visitor clerk = Browser.visitor(width).signIn("clerk")) {
                for (String language : new String[] {"es", "en"}) {
                    clerk.go("/charter/list").speak(language);
                    for (String path : new String[] {"/", "/charter/list", "/charter/show?id=" + rule, "/charter/edit?from=" + rule, "/charter/days?year=2026", "/signing/show?no=" + no, "/signing/present?no=" + no, "/signing/reminders", "/ordinance/show?no=" + no})
                        clerk.go(path).settled().mustBeAccessible().picture("clock-" + language + path.replaceAll("\\W+", "-").replaceAll("\\d+", "") + width);
                }
            }
        Charters.holidays("[]");
    }

    private static void fill(Visitor visitor, String form, Map<String, String> values) { values.forEach((id, value) -> visitor.page().locator("[id='" + form + ":" + id + "']").fill(value)); }
}
