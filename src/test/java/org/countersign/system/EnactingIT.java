package org.countersign.system;

import static org.junit.jupiter.api.Assertions.*;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a charter says beside the clock, told through the interface: votes, the acting mayor, recall, publication and referendum, as the pages and the interface then say it. */
class EnactingIT {
    private static void rule(int year, String fields) { Charters.rule("ordinance", year + "-01-01", "\"validTo\":\"" + year + "-12-31\"," + fields); }

    private static String course(String no) { return Charters.clock(no).getJsonArray("course").getValuesAs(JsonObject.class).stream().map(each -> each.getString("code")).collect(Collectors.joining(" ")); }

    /** The stage the docket tells of it, alone and in the list. */
    private static List<String> told(String no) {
        JsonObject one = Caller.json(200, Charters.clerk().get("/api/ordinances/" + no));
        JsonObject listed = Caller.json(200, Charters.clerk().get("/api/ordinances?limit=1&after=" + (one.getJsonNumber("id").longValue() - 1))).getJsonArray("items").getJsonObject(0);
        assertEquals(no, listed.getString("fileNumber"));
        return List.of(one.getJsonObject("standing").getString("stage"), listed.getJsonObject("standing").getString("stage"));
    }

    private static int decide(String no, String json) { return Charters.clerk().post("/api/ordinances/" + no + "/decision", json).statusCode(); }

    @Test void a_first_vote_of_two_is_not_enactment_and_starts_no_clock() {
        rule(2031, "\"n\":5,\"clockStart\":\"passage\",\"readings\":{\"readingsRequired\":2,\"minDaysBetween\":7,\"waiver\":\"three quarters of the council\"}");
        String no = Charters.measure("ordinance");
        Charters.done(no, "passage", "2031-02-03", ",\"vote\":{\"yes\":9,\"no\":0,\"seats\":9}");
        JsonObject first = Charters.clock(no);
        assertEquals("voted_once not_started false", first.getString("stage") + " " + first.getString("state") + " " + first.getBoolean("law"));
        assertEquals("further_vote vote_not_before waiver", course(no));
        assertEquals(409, decide(no, "{\"outcome\":\"signed\",\"at\":\"2031-02-04\"}"), "there is nothing to sign yet");
        assertEquals(List.of("voted_once", "voted_once"), told(no), "the docket says what the clock says, of one and in a list");
        try (Visitor clerk = Browser.visitor(1440).signIn("clerk")) {
            String row = clerk.go("/ordinance/list?find=" + no).page().locator("main").innerText();
            assertTrue(row.contains("it is not enacted, a further vote is to come") && !row.contains("Passed by the council"), row);
        }
        try (Visitor mayor = Browser.visitor(390)) {
            String page = mayor.signIn("mayor").go("/ordinance/show?no=" + no).mustBeAccessible().picture("enacting-ordinance-390").page().locator("main").innerText();
            assertTrue(page.contains("it is not enacted, a further vote is to come") && page.contains("A first vote is not enactment: 1 of 2 votes are recorded.") && page.contains("The next vote may come on"), page);
            assertFalse(page.contains("Passed by the council"), page);
        }
        Charters.done(no, "passage", "2031-02-10", ",\"vote\":{\"yes\":7,\"no\":2,\"seats\":9}");
        assertEquals(List.of("passed", "passed"), told(no));
        assertEquals("passed running 2031-02-15T23:59:00-05:00", Charters.clock(no).getString("stage") + " " + Charters.clock(no).getString("state") + " " + Charters.clock(no).getString("actBy"));
    }

    @Test void an_acting_mayor_acts_once_the_mayor_has_been_away_long_enough_and_is_recorded_as_such() {
        rule(2023, "\"n\":30,\"actingMayor\":{\"who\":\"Council President\",\"allowed\":\"after_n_days_absence\",\"n\":9}");
        rule(2022, "\"n\":30,\"actingMayor\":{\"who\":\"Nobody\",\"allowed\":\"none\"}");
        String no = Charters.measure("ordinance"), other = Charters.measure("ordinance");
        for (String each : List.of(no, other)) {
            String year = each.equals(no) ? "2023" : "2022";
            Charters.done(each, "passage", year + "-03-01");
            Charters.done(each, "executive-receipt", year + "-03-02T10:00:00-05:00");
        }
        assertEquals(409, decide(other, "{\"outcome\":\"signed\",\"at\":\"2022-03-12\",\"actingAs\":\"Council President\",\"absentSince\":\"2022-01-01\"}"), "nobody may");
        assertEquals(400, decide(no, "{\"outcome\":\"signed\",\"at\":\"2023-03-12\",\"actingAs\":\"Council President\"}"), "since when");
        assertEquals(409, decide(no, "{\"outcome\":\"signed\",\"at\":\"2023-03-11\",\"actingAs\":\"Council President\",\"absentSince\":\"2023-03-03\"}"), "on the eighth day");
        assertEquals(400, decide(no, "{\"outcome\":\"became_law\",\"at\":\"2023-04-02\",\"actingAs\":\"Council President\"}"), "nobody lets time go by for somebody");
        try (Visitor clerk = Browser.visitor(390)) {
            clerk.signIn("clerk").go("/decision/show?no=" + no).page().locator("details summary").click();
            assertTrue(clerk.page().locator("main").innerText().contains("By the rule Council President may act once the mayor has been away for 9 days."));
            clerk.page().locator("[id='decision:outcome']").selectOption("SIGNED");
            clerk.page().locator("[id='decision:at']").fill("2023-03-12");
            clerk.page().locator("[id='decision:actingAs']").fill("Council President");
            clerk.page().locator("[id='decision:absentSince']").fill("2023-03-03");
            clerk.mustBeAccessible().picture("enacting-acting-390").page().locator("[id='decision:record']").click();
            assertTrue(clerk.page().locator("#acting").innerText().contains("Done by an acting mayor: Council President. The mayor was away since"));
        }
        JsonObject decided = Caller.json(200, Charters.clerk().get("/api/ordinances/" + no + "/decision"));
        assertEquals("Council President 2023-03-03 true", decided.getString("actingAs") + " " + decided.getString("absentSince") + " " + decided.getBoolean("law"));
        assertTrue(Caller.json(200, Charters.clerk().get("/api/ordinances/" + no)).getJsonArray("actions").toString().contains("Acting Mayor (Council President)"));
    }

    @Test void publication_is_due_and_a_referendum_holds_the_effect_until_its_time_is_over() {
        rule(2024, "\"n\":10,\"status\":\"verified\",\"publishWithin\":5,\"effective\":{\"basis\":\"approval\",\"n\":10},\"referendum\":{\"windowDays\":30,\"from\":\"publication\",\"suspendsEffect\":true},\"councilRecallAllowed\":false");
        String no = Charters.measure("ordinance");
        Charters.done(no, "passage", "2024-05-01");
        Charters.done(no, "executive-receipt", "2024-05-02");
        Charters.done(no, "executive-signature", "2024-05-03");
        JsonObject signed = Charters.clock(no);
        assertEquals("2024-05-08 null null", signed.getString("publishBy") + " " + signed.get("referendumUntil") + " " + signed.get("effectiveOn"));
        Charters.done(no, "published", "2024-05-07");
        JsonObject published = Charters.clock(no);
        assertEquals("2024-06-06 2024-06-07", published.getString("referendumUntil") + " " + published.getString("effectiveOn"));
        try (Visitor mayor = Browser.visitor(390)) {
            String page = mayor.signIn("mayor").go("/ordinance/show?no=" + no).page().locator("main").innerText();
            assertTrue(page.contains("it takes effect no sooner than") && page.contains("June 7, 2024"), page);
        }
        Charters.done(no, "referendum-filed", "2024-06-01");
        assertEquals("referendum_over effect_suspended", course(no));
        assertTrue(Charters.clock(no).isNull("effectiveOn"));
    }

    @Test void who_voted_how_adds_up_to_the_figures_or_is_refused() {
        String no = Charters.measure("ordinance"), actions = "/api/ordinances/" + no + "/actions";
        String members = "\"members\":[{\"name\":\"Orla Quandt\",\"option\":\"yes\"},{\"name\":\"Bo Sandoval\",\"option\":\"yes\"},{\"name\":\"Ada Quill\",\"option\":\"no\"}]";
        assertEquals(400, Charters.clerk().post(actions, "{\"type\":\"passage\",\"at\":\"2024-05-01\",\"vote\":{\"yes\":1,\"no\":1," + members + "}}").statusCode(), "two are named with yes");
        assertEquals(400, Charters.clerk().post(actions, "{\"type\":\"passage\",\"at\":\"2024-05-01\",\"vote\":{\"seats\":2," + members + "}}").statusCode(), "more than the seats");
        assertEquals(400, Charters.clerk().post(actions, "{\"type\":\"passage\",\"at\":\"2024-05-01\",\"vote\":{" + members.replace("Ada Quill", "orla quandt") + "}}").statusCode(), "named twice");
        assertEquals(400, Charters.clerk().post(actions, "{\"type\":\"passage\",\"at\":\"2024-05-01\",\"vote\":{" + members.replace("\"no\"", "\"maybe\"") + "}}").statusCode());
        int id = Charters.done(no, "passage", "2024-05-01", ",\"vote\":{\"seats\":5," + members + "}");
        JsonObject vote = Caller.json(200, Charters.clerk().get(actions + "/" + id)).getJsonObject("vote");
        assertEquals("2 1 0 2 3", vote.getInt("yes") + " " + vote.getInt("no") + " " + vote.getInt("absent") + " " + vote.getInt("notRecorded") + " " + vote.getJsonArray("members").size());
        try (Visitor clerk = Browser.visitor(390)) {
            assertTrue(clerk.signIn("clerk").go("/ordinance/show?no=" + no).page().locator("main").innerText().contains("Yes: Orla Quandt, Bo Sandoval · No: Ada Quill"));
            clerk.go("/ordinance/action?no=" + no + "&wrong=" + id);
            assertEquals("Orla Quandt: yes\nBo Sandoval: yes\nAda Quill: no", clerk.page().locator("[id='action:members']").inputValue());
            clerk.page().locator("[id='action:members']").fill("Orla Quandt: yes\nBo Sandoval, aye");
            clerk.page().locator("[id='action:why']").fill("One was not there.");
            clerk.page().locator("[id='action:correct']").click();
            clerk.page().locator("[id='action:members-error'] .err").waitFor();
            assertTrue(clerk.page().locator("[id='action:members-error']").innerText().contains("Bo Sandoval, aye"));
            clerk.page().locator("[id='action:members']").fill("Orla Quandt: aye\nBo Sandoval: Yes\nAda Quill: excused");
            clerk.page().locator("[id='action:no']").fill("0");
            clerk.page().locator("[id='action:excused']").fill("1");
            clerk.mustBeAccessible().picture("enacting-members-390").page().locator("[id='action:correct']").click();
            clerk.page().waitForURL(url -> url.contains("/ordinance/show"));
            assertTrue(clerk.page().locator("main").innerText().contains("Excused: Ada Quill"));
        }
        JsonObject bill = Caller.json(200, Charters.clerk().get("/api/ordinances/" + no + "/bill/votes"));
        assertTrue(bill.toString().contains("Orla Quandt"), "the votes of Open Civic Data name them");
    }
}
