package org.countersign.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clock over the interface: rules, holidays and meetings told, presentment recorded, the deadline asked for. */
class ClockIT {
    @AfterEach void the_city_keeps_no_days_of_its_own() { Charters.holidays("[]"); }

    @ParameterizedTest @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            "n":5,"dayKind":"exclude_sundays"            | 2026-01-02T10:00:00-05:00 | []             | 2026-01-08T23:59:00-05:00
            "n":10,"dayKind":"exclude_weekends_holidays" | 2026-06-15T10:00:00-04:00 | ["2026-06-19"] | 2026-06-30T23:59:00-04:00
            "n":10,"dayKind":"exclude_weekends_holidays" | 2026-06-15T10:00:00-04:00 | [{"day":"2026-06-19","kept":false}] | 2026-06-29T23:59:00-04:00
            "n":10                                       | 2026-03-05                | []             | 2026-03-15T23:59:00-04:00
            "n":10,"rollLastDay":"sunday_holiday"        | 2026-03-05                | []             | 2026-03-16T23:59:00-04:00
            "n":2,"dayKind":"exclude_weekends_holidays"  | 2026-07-01                | []             | 2026-07-06T23:59:00-04:00
            "n":10,"rollLastDay":"sunday_holiday"        | 2026-06-24                | []             | 2026-07-06T23:59:00-04:00
            "n":10,"rollLastDay":"sunday_holiday"        | 2026-06-24                | [{"day":"2026-07-04","kept":false}] | 2026-07-04T23:59:00-04:00
            "n":10,"dayKind":"exclude_weekends_holidays" | 2026-10-05                | []             | 2026-10-20T23:59:00-04:00
            "n":10,"dayKind":"exclude_weekends_holidays" | 2026-10-05                | [{"day":"2026-10-12","kept":false}] | 2026-10-19T23:59:00-04:00
            "n":5,"cutoffLocalTime":"17:00"              | 2026-03-05T09:00:00-05:00 | []             | 2026-03-10T17:00:00-04:00
            """)
    void a_presentment_starts_a_clock_that_ends_as_the_charter_says(String rule, String presented, String holidays, String deadline) {
        Charters.holidays(holidays);
        int id = Charters.rule("ordinance", rule);
        String no = Charters.measure("ordinance");
        Charters.done(no, "passage", "2026-01-01");
        Charters.done(no, "executive-receipt", presented);
        JsonObject clock = Charters.clock(no);
        assertEquals(deadline, clock.getString("deadline"));
        assertEquals(deadline, clock.getString("actBy"));
        assertEquals(id, clock.getInt("rule"));
        assertEquals("executive-receipt", clock.getJsonObject("trigger").getString("type"));
        assertEquals("becomes_law_without_signature", clock.getString("onLapse"));
        assertEquals("running", clock.getString("state"), "a date that went by is no lapse");
        assertTrue(warned(clock).contains("overdue"));
        assertFalse(clock.getBoolean("verified"));
        assertFalse(clock.toString().contains("this ordinance becomes law") || clock.getString("silence").contains("If nothing is done by"), clock.getString("silence"));
        assertEquals(deadline.substring(0, 10), clock.getJsonArray("explanation").getJsonObject(clock.getJsonArray("explanation").size() - 1).getString("day"));
    }

    @Test void a_rule_told_anew_changes_no_clock_that_runs() {
        int before = Charters.rule("resolution", "\"n\":10");
        String runs = Charters.measure("resolution");
        Charters.done(runs, "passage", "2026-01-01");
        Charters.done(runs, "executive-receipt", "2026-01-02");
        int after = Charters.rule("resolution", "\"n\":5"), later = Charters.rule("resolution", "2026-01-05", "\"n\":3");
        Charters.rule("resolution", "2026-01-01", "\"n\":4,\"validTo\":\"2026-01-01\"");
        String next = Charters.measure("resolution");
        Charters.done(next, "passage", "2026-01-01");
        Charters.done(next, "executive-receipt", "2026-01-02");
        String last = Charters.measure("resolution");
        Charters.done(last, "executive-receipt", "2026-01-06");
        assertEquals(List.of(before, after, later), List.of(Charters.clock(runs).getInt("rule"), Charters.clock(next).getInt("rule"), Charters.clock(last).getInt("rule")));
        assertEquals("2026-01-12T23:59:00-05:00", Charters.clock(runs).getString("deadline"));
        assertTrue(warned(Charters.clock(last)).contains("no_passage"));
    }

    @Test void a_clock_that_waits_for_a_meeting_moves_with_it() {
        Charters.rule("appointment", "\"clockType\":\"days_then_meeting\",\"n\":10,\"onLapse\":\"approved\"");
        String no = Charters.measure("appointment");
        Charters.done(no, "passage", "2031-03-02T19:00:00-05:00");
        Charters.done(no, "executive-receipt", "2031-03-03T09:00:00-05:00");
        assertTrue(warned(Charters.clock(no)).contains("no_meeting"));
        assertEquals(JsonValue.NULL, Charters.clock(no).get("deadline"));
        int soon = Charters.meeting("2031-03-10T19:00:00-04:00"), right = Charters.meeting("2031-03-17T19:00:00-04:00"), next = Charters.meeting("2031-04-07T19:00:00-04:00");
        assertEquals("2031-03-17T19:00:00-04:00", Charters.clock(no).getString("deadline"));
        assertEquals(204, Charters.clerk().delete("/api/meetings/" + right).statusCode());
        assertEquals("2031-04-07T19:00:00-04:00", Charters.clock(no).getString("deadline"));
        for (int each : List.of(soon, next)) assertEquals(204, Charters.clerk().delete("/api/meetings/" + each).statusCode());
        assertEquals(404, Charters.clerk().delete("/api/meetings/" + soon).statusCode());
    }

    @Test void two_presentments_one_before_passage_and_an_act_after_the_time_are_said() {
        Charters.rule("budget", "\"n\":5");
        String twice = Charters.measure("budget"), early = Charters.measure("budget"), late = Charters.measure("budget");
        for (String no : List.of(twice, late)) Charters.done(no, "passage", "2026-01-01T19:00:00-05:00");
        Charters.done(twice, "executive-receipt", "2026-01-02T09:00:00-05:00");
        Charters.done(twice, "executive-receipt", "2026-01-06T09:00:00-05:00");
        assertEquals("2026-01-07T23:59:00-05:00", Charters.clock(twice).getString("deadline"), "a second delivery gives no more time");
        assertTrue(warned(Charters.clock(twice)).contains("presented_twice"));
        Charters.done(early, "executive-receipt", "2026-01-02T09:00:00-05:00");
        Charters.done(early, "passage", "2026-01-05T19:00:00-05:00");
        assertEquals("not_started", Charters.clock(early).getString("state"));
        assertEquals("presented_before_passage", warned(Charters.clock(early)));
        Charters.done(early, "executive-receipt", "2026-01-06T09:00:00-05:00");
        assertEquals("2026-01-11T23:59:00-05:00", Charters.clock(early).getString("deadline"), "a text voted on again is presented again");
        Charters.done(late, "executive-receipt", "2026-01-02T09:00:00-05:00");
        int signed = Charters.done(late, "executive-signature", "2026-01-08T00:00:30-05:00");
        assertEquals("disputed", Charters.clock(late).getString("state"));
        assertEquals("acted_late", warned(Charters.clock(late)));
        Charters.done(late, "executive-signature", "2026-01-07T23:59:30-05:00", ",\"supersedes\":" + signed + ",\"why\":\"by the stamp\"");
        assertEquals("acted", Charters.clock(late).getString("state"), "the minute of the deadline is in time");
    }

    @Test void the_votes_of_an_override_and_its_window_follow_from_the_roll_call() {
        Charters.rule("appropriation", "\"n\":10,\"override\":{\"threshold\":\"2/3\",\"of\":\"seats\",\"earliest\":{\"n\":10},\"latest\":{\"n\":21}}");
        String no = Charters.measure("appropriation");
        Charters.done(no, "passage", "2026-05-11", ",\"vote\":{\"yes\":7,\"no\":4,\"absent\":2,\"seats\":13}");
        Charters.done(no, "executive-receipt", "2026-05-12");
        assertEquals(9, Charters.clock(no).getJsonObject("override").getInt("votesNeeded"));
        Charters.done(no, "executive-veto", "2026-05-14T17:00:00-04:00");
        JsonObject window = Charters.clock(no).getJsonObject("override");
        assertEquals("2026-05-24 2026-06-04 false", window.getString("earliest") + " " + window.getString("latest") + " " + window.getBoolean("passageWouldOverride"));
    }

    @Test void without_a_role_of_the_mayor_no_clock_runs_and_without_a_rule_none_is_made_up() {
        Charters.rule("charter_referral", "\"effective\":{\"basis\":\"passage\",\"n\":5}");
        String no = Charters.measure("charter_referral"), other = Charters.measure("quasi_judicial");
        Charters.done(no, "passage", "2026-03-04");
        assertEquals("not_applicable 2026-03-09", Charters.clock(no).getString("state") + " " + Charters.clock(no).getString("effectiveOn"));
        assertEquals(0, Charters.clock(no).getJsonArray("options").size());
        assertEquals("not_started no_rule", Charters.clock(other).getString("state") + " " + warned(Charters.clock(other)));
        assertEquals(404, Application.running().as("clerk").get("/api/ordinances/none/clock").statusCode());
    }

    @ParameterizedTest @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {"validFrom":"2000-01-01","n":5}                                                            | measureClass
            {"measureClass":"ordinance","n":5}                                                          | validFrom
            {"measureClass":"ordinance","validFrom":"2000-13-01","n":5}                                 | validFrom
            {"measureClass":"ordinance","validFrom":"2000-01-01","validTo":"1999-01-01","n":5}          | validTo
            {"measureClass":"ordinance","validFrom":"2000-01-01","clockType":"days"}                    | n
            {"measureClass":"ordinance","validFrom":"2000-01-01","n":0}                                 | n
            {"measureClass":"ordinance","validFrom":"2000-01-01","n":-3}                                | n
            {"measureClass":"ordinance","validFrom":"2000-01-01","n":2.5}                               | n
            {"measureClass":"ordinance","validFrom":"2000-01-01","n":"ten"}                             | n
            {"measureClass":"ordinance","validFrom":"2000-01-01","n":99999}                             | n
            {"measureClass":"ordinance","validFrom":"2000-01-01","n":5,"dayKind":"business"}            | dayKind
            {"measureClass":"ordinance","validFrom":"2000-01-01","n":5,"cutoffLocalTime":"25:00"}       | cutoffLocalTime
            {"measureClass":"ordinance","validFrom":"2000-01-01","n":5,"includeFirstDay":"no"}          | includeFirstDay
            {"measureClass":"ordinance","validFrom":"2000-01-01","n":5,"onLapse":"law"}                 | onLapse
            {"measureClass":"ordinance","validFrom":"2000-01-01","n":5,"override":{"of":"seats"}}       | override.threshold
            {"measureClass":"ordinance","validFrom":"2000-01-01","n":5,"override":{"threshold":"3/2"}}  | override.threshold
            {"measureClass":"ordinance","validFrom":"2000-01-01","n":5,"override":{"threshold":"2/0"}}  | override.threshold
            {"measureClass":"ordinance","validFrom":"2000-01-01","n":5,"override":{"threshold":"2/3","earliest":{"n":9},"latest":{"n":3}}} | override.latest
            {"measureClass":"ordinance","validFrom":"2000-01-01","n":5,"authority":{"url":"javascript:alert(1)"}} | authority.url
            {"measureClass":"ordinance","validFrom":"2000-01-01","n":5,"unit":"hours","rollLastDay":"sunday"} | rollLastDay
            {"measureClass":"ordinance","validFrom":"2000-01-01","n":5,"status":"verified","verifiedOn":"2999-01-01"} | verifiedOn
            """)
    void what_cannot_be_a_rule_is_a_400_that_names_the_field(String rule, String field) { assertWrong(Charters.clerk().post("/api/rules", rule), field); }

    @ParameterizedTest @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {}                          |
            ["2026-02-30"]              | [0]
            ["2026-06-19",7]            | [1]
            [{"name":"A day"}]          | [0]
            """)
    void what_cannot_be_holidays_is_a_400(String days, String field) { assertWrong(Charters.clerk().put("/api/holidays", days), field == null ? "" : field); }

    @ParameterizedTest @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {"at":"2026-03-09T19:00:00-04:00"}                                    | body
            {"body":"City Council"}                                               | at
            {"body":"City Council","at":"next week"}                              | at
            {"body":"City Council","at":"2026-03-09","kind":"secret"}             | kind
            """)
    void what_cannot_be_a_meeting_is_a_400(String meeting, String field) { assertWrong(Charters.clerk().post("/api/meetings", meeting), field); }

    @Test void a_rule_comes_back_as_it_was_told_with_its_defaults() {
        int id = Charters.rule("other", "\"n\":10,\"override\":{\"threshold\":6,\"latest\":{\"nthMeeting\":2}},\"status\":\"verified\",\"verifiedBy\":\"A. Attorney\",\"verifiedOn\":\"2026-01-05\",\"councilRecallAllowed\":true");
        JsonObject rule = Caller.json(200, Application.running().as("council").get("/api/rules/" + id));
        assertEquals("signs_and_may_veto presented days calendar 23:59 regular", rule.getString("mayorRole") + " " + rule.getString("clockStart") + " " + rule.getString("clockType") + " " + rule.getString("dayKind") + " "
                + rule.getString("cutoffLocalTime") + " " + rule.getString("meetingKind"));
        assertEquals("6 2", rule.getJsonObject("override").getString("threshold") + " " + rule.getJsonObject("override").getJsonObject("latest").getInt("nthMeeting"));
        assertEquals("verified A. Attorney 2026-01-05", rule.getString("status") + " " + rule.getString("verifiedBy") + " " + rule.getString("verifiedOn"));
        assertTrue(rule.getBoolean("councilRecallAllowed"));
        String no = Charters.measure("other");
        Charters.done(no, "passage", "2099-01-01");
        Charters.done(no, "executive-receipt", "2099-01-02");
        assertEquals("If nothing is done by Jan 12, 2099, 11:59 PM, it becomes law without a signature.", Charters.clock(no).getString("silence").replace('\u202f', ' '));
    }

    private static void assertWrong(HttpResponse<String> answer, String field) {
        JsonObject problem = Caller.json(400, answer);
        assertEquals(field, problem.getJsonArray("errors").getJsonObject(0).getString("field"), problem.toString());
    }

    private static String warned(JsonObject clock) { return clock.getJsonArray("warnings").getValuesAs(JsonObject.class).stream().map(each -> each.getString("code")).collect(Collectors.joining(" ")); }
}
