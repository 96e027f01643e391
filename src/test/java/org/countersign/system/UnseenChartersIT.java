package org.countersign.system;

import static org.junit.jupiter.api.Assertions.*;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Charters nobody here had seen, told by the calls of api.md alone; every answer was counted by hand on a calendar. And what cannot be, put to a clock that runs. */
class UnseenChartersIT {
    @AfterEach void the_city_keeps_no_days_of_its_own() { Charters.holidays("[]"); }

    private static void rule(String measureClass, String from, String to, String fields) { Charters.rule(measureClass, from, "\"validTo\":\"" + to + "\"," + fields); }

    private static String presented(String measureClass, String passed, String presented) {
        String no = Charters.measure(measureClass);
        Charters.done(no, "passage", passed, ",\"vote\":{\"yes\":7,\"no\":2,\"seats\":9}");
        if (presented != null) Charters.done(no, "executive-receipt", presented);
        return no;
    }

    private static String clock(String no, String... fields) {
        JsonObject clock = Charters.clock(no);
        return List.of(fields).stream().map(field -> clock.get(field) == JsonValue.NULL ? "null" : clock.getString(field)).collect(Collectors.joining(" "));
    }

    /** The days that do not count, or end it, with why. */
    private static String days(String no) {
        return Charters.clock(no).getJsonArray("explanation").getValuesAs(JsonObject.class).stream().map(day -> day.getString("day").substring(5) + (day.getBoolean("counted") ? "+" : "-")).collect(Collectors.joining(" "));
    }

    private static String warned(String no) { return Charters.clock(no).getJsonArray("warnings").getValuesAs(JsonObject.class).stream().map(each -> each.getString("code")).collect(Collectors.joining(" ")); }

    /** Seven business days, until five o'clock; what comes after five came the next day; a holiday of the city alone. */
    @Test void business_days_until_the_clerk_closes() {
        Charters.holidays("[{\"day\":\"2026-10-16\",\"name\":\"Founders\"},\"2026-10-12\"]");
        rule("budget", "2026-10-01", "2026-10-31", "\"n\":7,\"dayKind\":\"exclude_weekends_holidays\",\"cutoffLocalTime\":\"17:00\",\"afterCutoff\":\"next_day\",\"onLapse\":\"approved\",\"presentWithin\":{\"n\":72,\"unit\":\"hours\",\"dayKind\":\"exclude_weekends_holidays\"}");
        String early = presented("budget", "2026-10-07T20:00:00-04:00", "2026-10-08T16:30:00-04:00"), late = presented("budget", "2026-10-07T20:00:00-04:00", "2026-10-08T17:30:00-04:00");
        assertEquals("2026-10-21T17:00:00-04:00 2026-10-21T17:00:00-04:00 approved", clock(early, "deadline", "actBy", "onLapse"));
        assertEquals("10-09+ 10-10- 10-11- 10-12- 10-13+ 10-14+ 10-15+ 10-16- 10-17- 10-18- 10-19+ 10-20+ 10-21+", days(early));
        assertEquals("2026-10-22T17:00:00-04:00", clock(late, "deadline"));
        assertEquals("2026-10-13T20:00:00-04:00", clock(early, "presentBy"), "4 hours of Wednesday, Thursday, Friday and 20 of Tuesday");
        Charters.holidays("[\"2026-10-12\"]");
        assertEquals("2026-10-20T17:00:00-04:00", clock(early, "deadline"), "a holiday less ends it no later");
    }

    /** Ten days or the first regular meeting a week away, whichever is earlier; it dies where the council adjourns. */
    @Test void days_or_a_meeting_and_a_pocket_on_adjournment() {
        rule("appropriation", "2026-09-01", "2026-09-30", "\"clockType\":\"earlier_of\",\"n\":10,\"minDaysBeforeMeeting\":5,\"onAdjournment\":\"pocket_veto\",\"meetingBody\":\"City Council\"");
        String no = presented("appropriation", "2026-09-01", "2026-09-02T09:00:00-04:00");
        assertEquals("2026-09-12T23:59:00-04:00 becomes_law_without_signature", clock(no, "deadline", "onLapse"));
        int soon = Charters.meeting("2026-09-04T19:00:00-04:00"), right = Charters.meeting("2026-09-08T19:00:00-04:00");
        int adjourns = Caller.json(201, Charters.clerk().post("/api/meetings", "{\"body\":\"City Council\",\"at\":\"2026-09-11\",\"kind\":\"adjournment\"}")).getInt("id");
        int other = Caller.json(201, Charters.clerk().post("/api/meetings", "{\"body\":\"Committee of Parks\",\"at\":\"2026-09-07T19:00:00-04:00\",\"kind\":\"regular\"}")).getInt("id");
        try {
            assertEquals("2026-09-08T19:00:00-04:00 becomes_law_without_signature", clock(no, "deadline", "onLapse"), "the meeting is the earlier, and it does not adjourn before");
            assertEquals(204, Charters.clerk().delete("/api/meetings/" + right).statusCode());
            assertEquals("2026-09-12T23:59:00-04:00 pocket_veto", clock(no, "deadline", "onLapse"), "the ten days are left, and the council adjourns within them");
            assertEquals(409, Charters.clerk().post("/api/ordinances/" + no + "/decision", "{\"outcome\":\"became_law\",\"at\":\"2026-09-13\"}").statusCode(), "it is dead");
            assertEquals("pocketed", Caller.json(201, Charters.clerk().post("/api/ordinances/" + no + "/decision", "{\"outcome\":\"pocketed\",\"at\":\"2026-09-13\"}")).getString("stage"));
            assertEquals("lapsed", clock(no, "state"));
        } finally {
            for (int each : new int[] {soon, adjourns, other}) Charters.clerk().delete("/api/meetings/" + each);
        }
    }

    /** Sundays excepted, the first day counts, over the change of the clocks; an override no smaller than the passage, by the second regular meeting, voted once. */
    @Test void sundays_excepted_with_the_first_day_and_an_override_by_the_second_meeting() {
        rule("resolution", "2026-03-01", "2026-03-31", "\"n\":5,\"dayKind\":\"exclude_sundays\",\"includeFirstDay\":true,\"rollLastDay\":\"sunday_holiday\",\"override\":{\"threshold\":\"2/3\",\"of\":\"same_as_passage_if_larger\",\"latest\":{\"nthMeeting\":2},\"oneVoteOnly\":true},\"effective\":{\"basis\":\"publication\",\"n\":31}");
        String no = presented("resolution", "2026-03-05", "2026-03-06T09:00:00-05:00");
        assertEquals("2026-03-11T23:59:00-04:00", clock(no, "deadline"));
        assertEquals("03-07+ 03-08- 03-09+ 03-10+ 03-11+", days(no));
        int first = Charters.meeting("2026-03-16T19:00:00-04:00"), second = Charters.meeting("2026-03-30T19:00:00-04:00");
        try {
            Charters.done(no, "executive-veto", "2026-03-11T23:59:59-04:00");
            assertEquals("acted", clock(no, "state"), "the minute of the deadline is in time");
            JsonObject override = Charters.clock(no).getJsonObject("override");
            assertEquals("2026-03-11 2026-03-30 7 true", override.getString("earliest") + " " + override.getString("latest") + " " + override.getInt("votesNeeded") + " " + override.getBoolean("passageWouldOverride"));
            Charters.done(no, "veto-override-failure", "2026-03-16", ",\"vote\":{\"yes\":6,\"no\":3,\"seats\":9}");
            Charters.done(no, "veto-override-passage", "2026-03-30", ",\"vote\":{\"yes\":7,\"no\":2,\"seats\":9}");
            assertEquals("override_twice", Charters.clock(no).getJsonArray("course").getJsonObject(0).getString("code"), "the charter lets there be one vote");
            Charters.done(no, "published", "2026-04-01");
            assertEquals("2026-05-02", clock(no, "effectiveOn"));
        } finally {
            for (int each : new int[] {first, second}) Charters.clerk().delete("/api/meetings/" + each);
        }
    }

    /** What a mayor does once it lapsed changes nothing and is said; a second presentment gives no more time. */
    @Test void a_mayor_who_acts_after_the_lapse_changes_nothing() {
        rule("budget", "2026-06-01", "2026-06-30", "\"n\":5,\"status\":\"verified\"");
        String no = presented("budget", "2026-06-01", "2026-06-02T09:00:00-04:00");
        Charters.done(no, "executive-receipt", "2026-06-04T09:00:00-04:00");
        assertEquals("2026-06-07T23:59:00-04:00", clock(no, "deadline"));
        assertTrue(warned(no).contains("presented_twice"));
        assertEquals("became_law", Caller.json(201, Charters.clerk().post("/api/ordinances/" + no + "/decision", "{\"outcome\":\"became_law\",\"at\":\"2026-06-08\"}")).getString("outcome"));
        assertEquals("lapsed", clock(no, "state"));
        assertEquals(409, Charters.clerk().post("/api/ordinances/" + no + "/decision", "{\"outcome\":\"vetoed\",\"at\":\"2026-06-10\",\"reasons\":\"Late.\"}").statusCode());
        Charters.done(no, "executive-veto", "2026-06-10");
        JsonObject ordinance = Caller.json(200, Charters.clerk().get("/api/ordinances/" + no)).getJsonObject("standing");
        assertEquals("lapsed_into_law true [\"decided_twice\",\"presented_twice\"]", ordinance.getString("stage") + " " + ordinance.getBoolean("law") + " " + ordinance.getJsonArray("oddities").getValuesAs(Object::toString).stream().sorted().toList().toString().replace(" ", ""));
        assertEquals("disputed", clock(no, "state"));
        assertTrue(warned(no).contains("acted_late"));
        try (Visitor mayor = Browser.visitor(390)) {
            String page = mayor.signIn("mayor").go("/decision/show?no=" + no).page().locator("main").innerText();
            assertTrue(page.contains("Law without the mayor’s signature") && page.contains("The mayor is recorded as having acted twice"), page);
        }
    }

    @Test void a_second_presentment_is_refused_on_its_page() {
        rule("budget", "2026-06-01", "2026-06-30", "\"n\":5");
        String no = presented("budget", "2026-06-01", "2026-06-02T09:00:00-04:00");
        try (Visitor clerk = Browser.visitor(390)) {
            clerk.signIn("clerk").go("/signing/present?no=" + no);
            for (String[] each : new String[][] {{"deliveredDay", "2026-06-03"}, {"deliveredTime", "09:30"}, {"deliveredBy", "Orla Quandt"}, {"receivedBy", "Bo Sandoval"}, {"receivedTime", "09:40"}})
                clerk.page().locator("[id='presentment:" + each[0] + "']").fill(each[1]);
            clerk.page().locator("[id='presentment:present']").click();
            clerk.page().locator("text=It was presented since it passed").waitFor();
            assertTrue(clerk.page().url().contains("/signing/present"));
        }
        assertEquals("2026-06-07T23:59:00-04:00", clock(no, "deadline"));
    }
}
