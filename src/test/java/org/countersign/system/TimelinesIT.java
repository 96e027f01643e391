package org.countersign.system;

import static org.junit.jupiter.api.Assertions.*;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The timelines of domain.md 2 entered whole: the rule, the votes, presentment, the decision; what the clock, the docket and the pages then say. File numbers of our own. */
class TimelinesIT {
    private static final String PASSED = "passed false", COUNCIL = ",\"body\":\"City Council\",\"vote\":";

    /** A rule that holds for the year of one timeline alone. */
    private static void rule(String measureClass, int year, String fields) { Charters.rule(measureClass, year + "-01-01", "\"validTo\":\"" + year + "-12-31\"," + fields); }

    private static JsonObject standing(String no) { return Caller.json(200, Application.running().as("council").get("/api/ordinances/" + no)).getJsonObject("standing"); }

    /** The stage, and whether it is law. */
    private static String stands(String no) {
        JsonObject standing = standing(no);
        assertEquals(standing.getBoolean("law"), standing.getBoolean("enacted"));
        assertEquals("[]", standing.getJsonArray("oddities").toString());
        return standing.getString("stage") + " " + standing.getBoolean("law");
    }

    private static String clock(String no, String... fields) {
        JsonObject clock = Charters.clock(no);
        return List.of(fields).stream().map(field -> clock.get(field) == JsonValue.NULL ? "null" : clock.getString(field)).collect(Collectors.joining(" "));
    }

    private static String warned(String no) { return Charters.clock(no).getJsonArray("warnings").getValuesAs(JsonObject.class).stream().map(each -> each.getString("code")).collect(Collectors.joining(" ")); }

    private static JsonObject decided(String no, String json) { return Caller.json(201, Charters.clerk().post("/api/ordinances/" + no + "/decision", json)); }

    private static String override(String no) {
        JsonObject window = Charters.clock(no).getJsonObject("override");
        return window.get("earliest") + " " + window.get("latest") + " " + window.get("votesNeeded") + " " + window.get("passageWouldOverride");
    }

    /** What a page says, as somebody reads it. */
    private static String page(String path) {
        try (Visitor reader = Browser.visitor(390)) {
            return reader.signIn("mayor").go(path).page().locator("main").innerText();
        }
    }

    @Test void hartford_2008_is_signed_on_the_seventh_day_after_passage_under_a_charter_nobody_has_read() {
        rule("quasi_judicial", 2008, "\"mayorRole\":\"signs_and_may_veto\"");
        String no = Charters.measure("quasi_judicial");
        Charters.done(no, "hearing-held", "2008-08-11T18:00:00-04:00");
        Charters.done(no, "passage", "2008-08-11T20:00:00-04:00", COUNCIL + "{\"yes\":9,\"no\":0,\"seats\":9}");
        assertEquals(PASSED, stands(no));
        assertTrue(standing(no).getBoolean("unanimous"));
        Charters.done(no, "executive-receipt", "2008-08-12");
        assertEquals("running null null null", clock(no, "state", "actBy", "deadline", "onLapse"), "no number is made up");
        assertEquals("no_time", warned(no));
        assertEquals("signed", decided(no, "{\"outcome\":\"signed\",\"at\":\"2008-08-18\"}").getString("stage"));
        assertEquals("signed true", stands(no));
        assertEquals("acted", clock(no, "state"));
        assertTrue(page("/ordinance/show?no=" + no).contains("Signed: law"));
    }

    @Test void denver_2017_is_signed_with_a_companion_order_that_no_council_passes() {
        rule("ordinance", 2017, "\"n\":5,\"override\":{\"threshold\":9}");
        String no = Charters.measure("ordinance"), order = Charters.measure("executive_order");
        Caller.json(201, Charters.clerk().post("/api/ordinances/" + no + "/relations", "{\"kind\":\"COMPANION\",\"ordinance\":\"" + order + "\",\"day\":\"2017-08-31\"}"));
        Charters.done(no, "passage", "2017-08-28T19:30:00-04:00", COUNCIL + "{\"yes\":10,\"no\":0,\"absent\":3,\"seats\":13}");
        Charters.done(no, "executive-receipt", "2017-08-29T09:00:00-04:00");
        assertEquals("running 2017-09-03T23:59:00-04:00 2017-09-03T23:59:00-04:00 becomes_law_without_signature", clock(no, "state", "actBy", "deadline", "onLapse"));
        assertEquals("null null 9 true", override(no), "nothing to override yet");
        decided(no, "{\"outcome\":\"signed\",\"at\":\"2017-08-31\"}");
        assertEquals("signed true", stands(no));
        assertEquals("acted", clock(no, "state"));
        String page = page("/ordinance/show?no=" + no);
        assertTrue(page.contains("10–0, 3 absent (13 seats); unanimous among those voting") && page.contains(order), page);
        assertEquals("not_applicable", clock(order, "state"));
        assertEquals("", warned(order), "no rule is wanting");
        assertEquals(409, Charters.clerk().post("/api/ordinances/" + order + "/decision", "{\"outcome\":\"vetoed\",\"at\":\"2017-08-31\",\"reasons\":\"x\"}").statusCode(), "an order is signed or it is not");
        assertEquals("issued", decided(order, "{\"outcome\":\"signed\",\"at\":\"2017-08-31\"}").getString("stage"));
        assertEquals("issued false", stands(order));
        for (String path : List.of("/ordinance/show?no=", "/decision/show?no=")) {
            String shown = page(path + order);
            assertTrue(shown.contains("Signed by the mayor: an order, not a law of the council"), shown);
            assertFalse(shown.contains("before any passage") || shown.contains("Signed: law"), shown);
        }
    }

    @Test void denver_2020_is_vetoed_on_the_fourth_day_and_eight_of_thirteen_do_not_override() {
        rule("ordinance", 2020, "\"n\":5,\"override\":{\"threshold\":9,\"of\":\"seats\",\"earliest\":{\"n\":0},\"latest\":{\"nthMeeting\":2}}");
        String no = Charters.measure("ordinance");
        int tuesday = Charters.meeting("2020-02-18T17:30:00-05:00"), monday = Charters.meeting("2020-02-24T17:30:00-05:00");
        try {
            Charters.done(no, "passage", "2020-02-10T21:00:00-05:00", COUNCIL + "{\"yes\":7,\"no\":4,\"absent\":2,\"seats\":13}");
            assertFalse(standing(no).getBoolean("unanimous"));
            Charters.done(no, "executive-receipt", "2020-02-11T10:00:00-05:00");
            assertEquals("2020-02-16T23:59:00-05:00", clock(no, "actBy"));
            decided(no, "{\"outcome\":\"vetoed\",\"at\":\"2020-02-14T17:00:00-05:00\",\"reasons\":\"People who wrote and called.\",\"returnedTo\":\"City Council\"}");
            assertEquals("vetoed false", stands(no));
            assertEquals("acted \"2020-02-14\" \"2020-02-24\" 9 false", clock(no, "state") + " " + override(no), "the second meeting is the last");
            Charters.done(no, "veto-override-failure", "2020-02-24", COUNCIL + "{\"yes\":8,\"no\":5,\"seats\":13}");
            assertEquals("veto_sustained false", stands(no));
            String page = page("/decision/show?no=" + no);
            assertTrue(page.contains("The veto stands: not law") && page.contains("An override needs 9 votes.") && page.contains("The passage vote, 7, would not override.") && page.contains("People who wrote and called."), page);
        } finally {
            for (int each : new int[] {tuesday, monday}) Charters.clerk().delete("/api/meetings/" + each);
        }
    }

    @Test void los_angeles_2024_counts_from_the_second_vote_on_the_changed_text() {
        rule("ordinance", 2024, "\"n\":10,\"override\":{\"threshold\":\"2/3\"},\"effective\":{\"basis\":\"publication\",\"n\":31}");
        String no = Charters.measure("ordinance");
        Charters.done(no, "filing", "2023-03-07");
        Charters.done(no, "reading-1", "2024-11-19", COUNCIL + "{\"yes\":13,\"no\":0,\"absent\":2,\"seats\":15}");
        assertEquals("voted_once false", stands(no));
        assertEquals("not_started null", clock(no, "state", "actBy"));
        assertTrue(page("/ordinance/show?no=" + no).contains("A first vote carried it: it is not enacted"));
        assertEquals(409, Charters.clerk().post("/api/ordinances/" + no + "/decision", "{\"outcome\":\"signed\",\"at\":\"2024-11-20\"}").statusCode(), "a first vote is nothing to sign");
        Charters.done(no, "amendment-passage", "2024-11-20");
        Charters.done(no, "passage", "2024-12-04", COUNCIL + "{\"yes\":12,\"no\":0,\"absent\":3,\"seats\":15}");
        assertEquals(PASSED, stands(no));
        Charters.done(no, "executive-receipt", "2024-12-05T10:00:00-05:00");
        assertEquals("before_mayor false", stands(no));
        assertEquals("running 2024-12-15T23:59:00-05:00", clock(no, "state", "actBy"));
        assertEquals("null null 10 true", override(no));
        decided(no, "{\"outcome\":\"signed\",\"at\":\"2024-12-09\"}");
        assertEquals("signed true null", stands(no) + " " + clock(no, "effectiveOn"));
        Charters.done(no, "published", "2024-12-12");
        assertEquals("2025-01-12", clock(no, "effectiveOn"));
    }

    @Test void seattle_2019_may_be_reconsidered_from_five_days_after_publication_until_thirty_after_return() {
        rule("ordinance", 2019, "\"presentWithin\":{\"n\":5},\"n\":10,\"onLapse\":\"returned_unsigned_is_approval\",\"override\":{\"threshold\":\"2/3\",\"earliest\":{\"n\":5,\"from\":\"publication\"},\"latest\":{\"n\":30}}");
        String no = Charters.measure("ordinance");
        Charters.done(no, "passage", "2019-07-22", COUNCIL + "{\"yes\":6,\"no\":2,\"absent\":1,\"seats\":9}");
        assertEquals("2019-07-27T23:59:00-04:00", clock(no, "presentBy"));
        Charters.done(no, "executive-receipt", "2019-07-25");
        assertEquals("running 2019-08-04T23:59:00-04:00 returned_unsigned_is_approval", clock(no, "state", "actBy", "onLapse"));
        decided(no, "{\"outcome\":\"vetoed\",\"at\":\"2019-08-02\",\"reasons\":\"The fund was promised elsewhere.\"}");
        assertEquals("null \"2019-09-01\" 6 true", override(no), "not before the objections are published");
        Charters.done(no, "published", "2019-08-06");
        assertEquals("\"2019-08-11\" \"2019-09-01\" 6 true", override(no));
        Charters.done(no, "veto-override-passage", "2019-08-12", COUNCIL + "{\"yes\":6,\"no\":3,\"seats\":9}");
        assertEquals("overridden true", stands(no));
    }

    @Test void baltimore_2020_is_vetoed_and_enacted_by_an_override_a_week_later() {
        rule("resolution", 2020, "\"n\":10,\"override\":{\"threshold\":\"3/4\",\"of\":\"members_elected\"},\"effective\":{\"basis\":\"approval\",\"n\":30}");
        String no = Charters.measure("resolution");
        Charters.done(no, "passage", "2020-06-08", COUNCIL + "{\"yes\":12,\"no\":2,\"vacant\":1,\"seats\":15}");
        Charters.done(no, "executive-receipt", "2020-06-08");
        assertEquals("running 2020-06-18T23:59:00-04:00", clock(no, "state", "actBy"));
        decided(no, "{\"outcome\":\"vetoed\",\"at\":\"2020-06-15\",\"reasons\":\"As written it cannot be carried out.\"}");
        assertEquals("vetoed false \"2020-06-15\" null 11 true null", stands(no) + " " + override(no) + " " + clock(no, "effectiveOn"), "what is vetoed takes no effect");
        Charters.done(no, "veto-override-passage", "2020-06-22", COUNCIL + "{\"yes\":12,\"no\":2,\"vacant\":1,\"seats\":15}");
        assertEquals("overridden true 2020-07-22", stands(no) + " " + clock(no, "effectiveOn"));
        assertEquals("acted", clock(no, "state"));
        assertTrue(page("/ordinance/show?no=" + no).contains("Law over the mayor’s veto"));
    }

    @Test void san_francisco_2005_is_counted_differently_by_clerk_and_attorney_and_the_earlier_day_is_safe() {
        rule("ordinance", 2005, "\"n\":10,\"otherReadings\":[{\"name\":\"City attorney\",\"includeFirstDay\":true}]");
        String no = Charters.measure("ordinance");
        Charters.done(no, "passage", "2005-03-01");
        Charters.done(no, "executive-receipt", "2005-03-03");
        assertEquals("2005-03-12T23:59:00-05:00 2005-03-13T23:59:00-05:00", clock(no, "actBy", "deadline"));
        decided(no, "{\"outcome\":\"vetoed\",\"at\":\"2005-03-13\",\"reasons\":\"Late by one count.\"}");
        assertEquals("disputed acted_between_readings", clock(no, "state") + " " + warned(no).replace("readings_differ ", ""));
        assertTrue(page("/signing/show?no=" + no).contains("in time by one way of counting and late by another"));
    }
}
