package org.countersign.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When Hartford's contacts came: panels, events, equal windows. */
class TrendIT {
    @ParameterizedTest @ValueSource(ints = {1440, 390}) void the_trend_is_accessible_and_its_panels_add_up_to_the_contacts(int width) {
        try (Visitor visitor = Browser.visitor(width)) {
            visitor.signIn("council").go("/tally/show?no=2008-0811").mustBeAccessible().picture("trend-" + width);
            int sum = visitor.page().locator(".tl span").allTextContents().stream().mapToInt(TrendIT::number).sum();
            assertEquals(number(visitor.page().locator("a.big[href*='what=CONTACTS'] b").textContent()), sum);
        }
    }

    @Test void before_and_after_an_event_are_windows_of_equal_length() {
        try (Visitor visitor = Browser.visitor(1440)) {
            visitor.signIn("mayor").go("/tally/show?no=2008-0811");
            assertTrue(visitor.page().locator("#h-windows").textContent().contains("Jul 22, 2008"), "the first article, unless another event is chosen");
            assertTrue(windows(visitor).stream().allMatch(window -> window.contains("14 days")), windows(visitor).toString());
            visitor.page().locator("#around").selectOption("2008-08-12");
            visitor.page().locator(".around button").click();
            visitor.page().waitForURL(url -> url.contains("around=2008-08-12"));
            assertTrue(windows(visitor).stream().allMatch(window -> window.contains("6 days")), windows(visitor).toString());
        }
    }

    @Test void days_on_which_nobody_wrote_are_days_of_the_windows_and_part_of_a_day_is_not() {
        String no = "TREND-" + System.nanoTime();
        Caller staff = Application.running().as("staff");
        assertEquals(201, staff.post("/api/ordinances", "{\"fileNumber\":\"" + no + "\",\"title\":\"An ordinance concerning quiet days\"}").statusCode());
        assertEquals(201, staff.post("/api/ordinances/" + no + "/events", "{\"kind\":\"ARTICLE\",\"headline\":\"Quiet days\",\"day\":\"2008-08-05\"}").statusCode());
        Map.of("2008-07-25", 4, "2008-08-04", 2, "2008-08-05", 6).forEach((day, many) -> {
            for (int i = 0; i < many; i++) assertEquals(201, staff.post("/api/contacts", "{\"receivedAt\":\"" + day + "T12:00:00-04:00\",\"channel\":\"CALL\",\"constituent\":{},\"positions\":[{\"ordinance\":\"" + no + "\",\"stance\":\"OPPOSE\"}]}").statusCode());
        });
        try (Visitor visitor = Browser.visitor(1440)) {
            visitor.signIn("mayor").go("/tally/show?no=" + no + "&asOf=2008-08-18");
            assertTrue(windows(visitor).stream().allMatch(window -> window.contains("14 days")), windows(visitor).toString());
            assertEquals(List.of("6", "6"), visitor.page().locator(".trt").first().locator("tbody td:last-child").allTextContents().stream().map(text -> text.replaceAll("\\D", "")).toList());
            visitor.go("/tally/show?no=" + no + "&asOf=2008-08-05T18:00:00-04:00").mustBeAccessible();
            assertTrue(visitor.page().locator("#no-windows").isVisible(), "the day of the event is not over");
        }
    }

    private static List<String> windows(Visitor visitor) { return visitor.page().locator(".trt").first().locator("tbody th").allTextContents(); }

    private static int number(String text) { return Integer.parseInt(text.replaceAll("\\D", "")); }
}
