package org.countersign.system;

import static org.countersign.system.Caller.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The timelines of domain.md 2 entered at the interface and on the pages: what stands, what is law, what was said of which version. Invented people, file numbers of our own. */
class MatterIT {
    private static final Application APPLICATION = Application.running();
    private final Caller clerk = APPLICATION.as("clerk"), staff = APPLICATION.as("staff"), mayor = APPLICATION.as("mayor"), council = APPLICATION.as("council");

    private String measure(String name, String versions) {
        String no = name + "-" + Long.toHexString(System.nanoTime());
        json(201, clerk.post("/api/ordinances", "{\"fileNumber\":\"" + no + "\",\"title\":\"An ordinance on " + name + "\",\"versions\":" + versions + "}"));
        return no;
    }

    private String measure(String name) { return measure(name, "[]"); }

    private JsonObject act(String no, String action) { return json(201, clerk.post("/api/ordinances/" + no + "/actions", action)); }

    private JsonObject standing(String no) { return json(200, council.get("/api/ordinances/" + no)).getJsonObject("standing"); }

    private void stands(String no, String stage, boolean law) {
        assertEquals(stage, standing(no).getString("stage"));
        assertEquals(law, standing(no).getBoolean("law"));
        assertEquals(law, standing(no).getBoolean("enacted"));
    }

    private long contact(String no, String body) {
        return json(201, staff.post("/api/contacts", "{\"channel\":\"EMAIL\"," + body + "}")).getJsonNumber("id").longValue();
    }

    @Test void los_angeles_is_not_enacted_by_a_first_vote_nor_by_the_second() {
        String no = measure("angeles");
        act(no, "{\"type\":\"reading-1\",\"at\":\"2024-11-19\",\"body\":\"City Council\",\"vote\":{\"yes\":13,\"no\":0,\"seats\":15}}");
        stands(no, "voted_once", false);
        act(no, "{\"type\":\"passage\",\"at\":\"2024-12-04\",\"body\":\"City Council\",\"vote\":{\"yes\":12,\"no\":0,\"absent\":3,\"seats\":15}}");
        stands(no, "passed", false);
        assertTrue(standing(no).getBoolean("unanimous"), "among those voting");
        act(no, "{\"type\":\"executive-receipt\",\"at\":\"2024-12-05T10:00:00-05:00\"}");
        stands(no, "before_mayor", false);
    }

    @Test void denver_is_vetoed_on_the_fourth_day_and_not_overridden() {
        String no = measure("dogs");
        act(no, "{\"type\":\"passage\",\"at\":\"2020-02-10T19:30:00-05:00\",\"vote\":{\"yes\":7,\"no\":4,\"absent\":2,\"seats\":13}}");
        assertFalse(standing(no).getBoolean("unanimous"));
        act(no, "{\"type\":\"executive-receipt\",\"at\":\"2020-02-11T10:00:00-05:00\"}");
        for (String at : List.of("2020-02-09", "2020-02-10", "2020-02-11", "2020-02-13", "2020-02-14"))
            contact(no, "\"receivedAt\":\"" + at + "T23:00:00-05:00\",\"constituent\":{\"givenName\":\"D" + at + "\",\"familyName\":\"Quillfeather\"},\"residency\":\"resident\",\"positions\":[{\"ordinance\":\"" + no + "\",\"stance\":\"OPPOSE\"}]");
        JsonObject decided = json(201, clerk.post("/api/ordinances/" + no + "/decision", "{\"outcome\":\"vetoed\",\"at\":\"2020-02-14T17:00:00-05:00\",\"reasons\":\"People who contacted the mayor.\",\"returnedTo\":\"City Clerk\"}"));
        assertEquals("vetoed", decided.getString("stage"));
        assertEquals("People who contacted the mayor.", json(200, mayor.get("/api/ordinances/" + no + "/decision")).getString("reasons"));
        assertEquals(409, clerk.post("/api/ordinances/" + no + "/decision", "{\"outcome\":\"signed\",\"at\":\"2020-02-15\"}").statusCode(), "decided once");
        act(no, "{\"type\":\"veto-override-failure\",\"at\":\"2020-02-24\",\"vote\":{\"yes\":8,\"no\":5,\"seats\":13}}");
        stands(no, "veto_sustained", false);
        JsonObject periods = json(200, council.get("/api/ordinances/" + no + "/periods"));
        assertEquals(List.of("BEFORE_PASSAGE 1", "BEFORE_PRESENTMENT 1", "SIGNING_WINDOW 2", "AFTER_DECISION 1"),
                periods.getJsonArray("periods").getValuesAs(JsonObject.class).stream().map(each -> each.getString("period") + " " + each.getJsonObject("contacts").getInt("total")).toList());
        assertEquals(1, json(200, council.get("/api/ordinances/" + no + "/tally")).getInt("afterDecision"), "as the tally has it");
        try (Visitor visitor = Browser.visitor(1440)) {
            visitor.signIn("mayor").go("/tally/show?no=" + no + "&asOf=now").settled();
            assertEquals(List.of("1", "1", "2", "1"), visitor.page().locator("#periods tbody tr td:last-child .num").allTextContents().stream().map(text -> text.replaceAll("\\D", "")).toList());
            visitor.page().locator("#periods tbody tr:nth-child(3) td:last-child a").click();
            visitor.page().waitForURL(url -> url.contains("only=SIGNING_WINDOW"));
            assertEquals(2, visitor.page().locator("main tbody tr").count(), "the list is as long as its number");
            assertEquals(0, visitor.go("/ordinance/show?no=" + no).page().locator("#periods a.list").count(), "who sees no contacts is offered no list of them");
        }
        try (Visitor visitor = Browser.visitor(390)) {
            visitor.signIn("staff").go("/ordinance/show?no=" + no).settled().page().locator("#periods tbody tr:nth-child(3) a.list").click();
            visitor.page().waitForURL(url -> url.contains("/contact/list") && url.contains("period=SIGNING_WINDOW"));
            assertEquals(2, visitor.mustBeAccessible().page().locator("main tbody tr").count(), "those of the signing window, in the list where they are coded");
            for (String each : List.of("BEFORE_PASSAGE 1", "BEFORE_PRESENTMENT 1", "AFTER_DECISION 1"))
                assertEquals(Integer.parseInt(each.split(" ")[1]), visitor.go("/contact/list?ordinance=" + no + "&period=" + each.split(" ")[0]).page().locator("main tbody tr").count(), each);
            assertEquals(400, staff.get("/api/contacts.csv?period=AFTER_DECISION").statusCode(), "of which ordinance");
        }
    }

    @Test void a_decision_cannot_come_before_the_vote_and_an_item_veto_names_its_items() {
        json(201, clerk.post("/api/rules", "{\"measureClass\":\"quasi_judicial\",\"validFrom\":\"2021-01-01\",\"validTo\":\"2021-12-31\",\"itemVeto\":\"strike_or_reduce\",\"objectionsRequired\":false,\"n\":10}"));
        String no = "budget-" + Long.toHexString(System.nanoTime());
        json(201, clerk.post("/api/ordinances", "{\"fileNumber\":\"" + no + "\",\"title\":\"A budget\",\"measureClass\":\"quasi_judicial\"}"));
        assertEquals(409, clerk.post("/api/ordinances/" + no + "/decision", "{\"outcome\":\"signed\",\"at\":\"2021-02-15\"}").statusCode());
        act(no, "{\"type\":\"passage\",\"at\":\"2021-02-10\"}");
        assertEquals(400, clerk.post("/api/ordinances/" + no + "/decision", "{\"outcome\":\"signed\",\"at\":\"2021-02-09\"}").statusCode());
        assertEquals(400, clerk.post("/api/ordinances/" + no + "/decision", "{\"outcome\":\"item_vetoed\",\"at\":\"2021-02-12\"}").statusCode());
        assertEquals(400, clerk.post("/api/ordinances/" + no + "/decision", "{\"outcome\":\"perhaps\",\"at\":\"2021-02-12\"}").statusCode());
        assertEquals(403, mayor.post("/api/ordinances/" + no + "/decision", "{\"outcome\":\"signed\",\"at\":\"2021-02-12\"}").statusCode());
        List<Integer> answers = IntStream.range(0, 4).parallel().mapToObj(desk -> clerk.post("/api/ordinances/" + no + "/decision", "{\"outcome\":\"item_vetoed\",\"at\":\"2021-02-12\",\"items\":[\"Section 4\",\" \",\"$ 20,000 for desk " + desk + "\"]}").statusCode()).toList();
        assertEquals(List.of(201, 409, 409, 409), answers.stream().sorted().toList(), "one of several desks decides");
        stands(no, "item_vetoed", true);
        assertEquals(2, json(200, council.get("/api/ordinances/" + no + "/decision")).getJsonArray("items").size());
    }

    @Test void whoever_asked_is_told_once_whichever_side_it_wrote_for() {
        String no = measure("notices");
        for (String person : List.of("ada", "ada", "bea"))
            contact(no, "\"receivedAt\":\"2020-02-01T12:00:00-05:00\",\"wantsDecisionNotice\":true,\"constituent\":{\"givenName\":\"" + person + "\",\"familyName\":\"Quillfeather\",\"email\":\"" + person + "." + no + "@example.org\"},\"positions\":[{\"ordinance\":\"" + no + "\",\"stance\":\"" + (person.equals("ada") ? "SUPPORT" : "OPPOSE") + "\"}]");
        contact(no, "\"receivedAt\":\"2020-02-01T12:00:00-05:00\",\"constituent\":{\"givenName\":\"Cal\",\"familyName\":\"Quillfeather\",\"email\":\"cal." + no + "@example.org\"},\"positions\":[{\"ordinance\":\"" + no + "\",\"stance\":\"OPPOSE\"}]");
        act(no, "{\"type\":\"passage\",\"at\":\"2020-02-10\"}");
        assertEquals(409, clerk.post("/api/ordinances/" + no + "/decision/notices", "").statusCode(), "nothing to tell yet");
        try (Visitor visitor = Browser.visitor(390)) {
            visitor.signIn("clerk").go("/decision/show?no=" + no);
            visitor.page().locator("[id='listener:name']").fill("Sponsor of parks");
            visitor.page().locator("[id='listener:address']").fill("sponsor@nowhere");
            visitor.page().locator("[id='listener:listen']").click();
            assertTrue(visitor.page().locator("main").textContent().contains("no e-mail address"));
            visitor.page().locator("[id='listener:address']").fill("Sponsor." + no + "@example.org");
            visitor.page().locator("[id='listener:listen']").click();
            visitor.page().locator("text=2 addresses of people who wrote, 1 of the city").waitFor();
            visitor.page().locator("[id='decision:outcome']").selectOption("SIGNED");
            visitor.page().locator("[id='decision:at']").fill("2020-02-12");
            visitor.page().locator("[id='decision:reasons']").fill("It does what it says.");
            visitor.page().locator("[id='decision:record']").click();
            visitor.page().locator("#stage:has-text('Signed: law')").waitFor();
            assertTrue(visitor.page().locator("#untold").textContent().contains("3 addresses asked"), "offered plainly");
            visitor.page().locator("#tell details.preview summary").click();
            assertTrue(visitor.page().locator("#tell details.preview").innerText().contains("It does what it says."), "with what is written");
            visitor.mustBeAccessible().page().locator("[id='tell:do']").click();
            visitor.page().locator("text=Told: 3.").waitFor();
        }
        assertEquals(0, json(200, clerk.post("/api/ordinances/" + no + "/decision/notices", "")).getInt("told"), "nobody is told twice");
        awaitNoneWaiting(no);
        assertEquals(List.of(3, 3), letters(no), "one letter each, and in a demo none leaves");
        assertFalse(json(200, council.get("/api/ordinances/" + no + "/decision")).toString().contains("example.org"), "numbers are for everyone, addresses for nobody");
    }

    private void awaitNoneWaiting(String no) {
        for (long end = System.nanoTime() + 60_000_000_000L; json(200, council.get("/api/ordinances/" + no + "/decision")).getJsonObject("notices").getInt("waiting") > 0; LockSupport.parkNanos(200_000_000L))
            assertTrue(System.nanoTime() < end, "the job takes what waits");
    }

    /** All of the measure with their reasons in them, and of these withheld. */
    private static List<Integer> letters(String no) {
        try (Connection database = APPLICATION.database(); PreparedStatement query = database.prepareStatement("SELECT COUNT(*), SUM(l.state = 'WITHHELD') FROM outbox_letter l JOIN ordinance o ON o.id = l.ordinance_id"
                + " WHERE o.file_number = ? AND l.kind = 'NOTICE' AND l.body LIKE '%It does what it says.%'")) {
            query.setString(1, no);
            try (ResultSet found = query.executeQuery()) {
                found.next();
                return List.of(found.getInt(1), found.getInt(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test void what_was_said_of_a_version_stays_with_it_and_is_carried_by_a_step_that_is_taken_back() {
        String no = measure("id", "[{\"label\":\"as proposed\",\"dated\":\"2016-01-10\",\"text\":\"Section 1. Name\\nThe sanctuary city ordinance.\\nSection 2. Card\\nAny resident may get a card.\"},{\"label\":\"substitute\",\"dated\":\"2016-03-01\",\"text\":\"Section 1. Name\\nThe welcoming city ordinance.\\nSection 2. Card\\nAny resident may get a card.\"}]");
        long early = contact(no, "\"receivedAt\":\"2016-02-01T12:00:00-05:00\",\"positions\":[{\"ordinance\":\"" + no + "\",\"stance\":\"SUPPORT\"}]");
        contact(no, "\"receivedAt\":\"2016-04-01T12:00:00-05:00\",\"positions\":[{\"ordinance\":\"" + no + "\",\"version\":\"As Proposed\",\"stance\":\"OPPOSE\"}]");
        contact(no, "\"receivedAt\":\"2016-04-01T12:00:00-05:00\",\"positions\":[{\"ordinance\":\"" + no + "\",\"stance\":\"SUPPORT\"}]");
        contact(no, "\"receivedAt\":\"2015-04-01T12:00:00-05:00\",\"positions\":[{\"ordinance\":\"" + no + "\",\"stance\":\"SUPPORT\"}]");
        String carryings = "/api/ordinances/" + no + "/carryings";
        assertEquals(List.of("\"as proposed\" 2 0", "\"substitute\" 1 0", "null 1 0"), voices(carryings));
        String tally = json(200, council.get("/api/ordinances/" + no + "/tally?asOf=2020-01-01")).toString();
        try (Visitor visitor = Browser.visitor(390)) {
            visitor.signIn("staff").go("/contact/show?id=" + early);
            assertTrue(visitor.page().locator("main").textContent().contains("“as proposed”, current on the day it came (on an earlier version)"));
        }
        assertEquals(403, clerk.post(carryings, "{\"from\":\"as proposed\",\"to\":\"substitute\",\"why\":\"x\"}").statusCode());
        assertEquals(400, staff.post(carryings, "{\"from\":\"as proposed\",\"to\":\"as proposed\",\"why\":\"x\"}").statusCode());
        assertEquals(400, staff.post(carryings, "{\"from\":\"as proposed\",\"to\":\"final\",\"why\":\"x\"}").statusCode());
        JsonObject step = json(201, staff.post(carryings, "{\"from\":\"as proposed\",\"to\":\"substitute\",\"stances\":[\"SUPPORT\"],\"why\":\"Only the name changed\"}"));
        assertEquals(1, step.getInt("carried"));
        assertEquals(List.of("\"as proposed\" 2 0", "\"substitute\" 1 1", "null 1 0"), voices(carryings));
        assertEquals(409, staff.post(carryings, "{\"from\":\"as proposed\",\"to\":\"substitute\",\"stances\":[\"SUPPORT\"],\"why\":\"again\"}").statusCode(), "nobody is carried twice");
        assertEquals(tally, json(200, council.get("/api/ordinances/" + no + "/tally?asOf=2020-01-01")).toString(), "every contact counts once, carried or not");
        json(200, staff.post(carryings + "/" + step.getInt("id") + "/undo", ""));
        assertEquals(List.of("\"as proposed\" 2 0", "\"substitute\" 1 0", "null 1 0"), voices(carryings));
        assertEquals(409, staff.post(carryings + "/" + step.getInt("id") + "/undo", "").statusCode());
        JsonObject comparison = json(200, council.get("/api/ordinances/" + no + "/text/comparison?from=as%20proposed&to=substitute"));
        assertEquals(1, comparison.getJsonArray("rows").getValuesAs(JsonObject.class).stream().filter(row -> row.getString("kind").equals("CHANGED")).count());
        try (Visitor visitor = Browser.visitor(1440)) {
            visitor.signIn("mayor").go("/version/compare?no=" + no).mustBeAccessible();
            assertEquals("sanctuary", visitor.page().locator(".sides del").textContent());
            assertEquals("welcoming", visitor.page().locator(".sides ins").textContent());
        }
    }

    private List<String> voices(String carryings) {
        return json(200, council.get(carryings)).getJsonArray("voices").getValuesAs(JsonObject.class).stream().map(each -> each.get("version") + " " + each.getInt("contacts") + " " + each.getInt("carried")).toList();
    }

    @Test void a_claim_stands_beside_words_that_are_in_the_text() {
        String no = measure("claims", "[{\"label\":\"1\",\"text\":\"Section 1. Scope\\nNo employee shall ask people who seek services.\"}]");
        String claims = "/api/ordinances/" + no + "/claims", claim = "{\"version\":\"1\",\"words\":\"Nobody may be asked\",\"section\":\"%s\",\"passage\":\"%s\",\"note\":\"The text speaks of those who seek services.\"}";
        assertEquals(400, clerk.post(claims, String.format(claim, "s-9", "employee")).statusCode(), "no such section");
        assertEquals(400, clerk.post(claims, String.format(claim, "s-1", "nobody may ask")).statusCode(), "not in the text");
        assertEquals(403, council.post(claims, String.format(claim, "s-1", "people who seek services")).statusCode());
        JsonObject told = json(201, clerk.post(claims, String.format(claim, "s-1", "people who seek\\n services")));
        json(201, clerk.post(claims, String.format(claim, "s-1", "people who seek services").replaceFirst("\\{", "{\"supersedes\":" + told.getInt("id") + ",\"why\":\"one line\",")));
        assertEquals(2, json(200, council.get(claims)).getJsonArray("items").size(), "nothing is taken away");
    }

    @Test void measures_hang_together_and_commitments_have_owners() {
        String no = measure("priorities"), order = measure("order");
        String relations = "/api/ordinances/" + no + "/relations";
        JsonObject companion = json(201, clerk.post(relations, "{\"kind\":\"COMPANION\",\"ordinance\":\"" + order + "\",\"day\":\"2017-08-28\"}"));
        assertEquals(409, clerk.post("/api/ordinances/" + order + "/relations", "{\"kind\":\"COMPANION\",\"ordinance\":\"" + no + "\"}").statusCode(), "told already, from the other side");
        assertEquals(409, clerk.post(relations, "{\"kind\":\"AMENDS\",\"ordinance\":\"" + no + "\"}").statusCode());
        assertEquals(400, clerk.post(relations, "{\"kind\":\"AMENDS\",\"ordinance\":\"none such\"}").statusCode());
        assertEquals(400, clerk.post(relations, "{\"kind\":\"AMENDS\"}").statusCode());
        json(201, clerk.post(relations, "{\"kind\":\"RENAMED_FROM\",\"name\":\"Sanctuary city\"}"));
        assertEquals(1, json(200, council.get("/api/ordinances/" + order + "/relations")).getJsonArray("items").size(), "read from both sides");
        json(200, clerk.post(relations + "/" + companion.getInt("id") + "/strike", "{\"why\":\"another order\"}"));
        JsonObject made = json(201, clerk.post("/api/ordinances/" + no + "/events", "{\"kind\":\"COMMITMENT\",\"headline\":\"A working group follows it\",\"person\":\"Mayor\"}"));
        String steps = "/api/ordinances/" + no + "/commitments/" + made.getInt("id") + "/steps";
        assertEquals(400, clerk.post(steps, "{\"state\":\"DROPPED\",\"owner\":\"City Attorney\"}").statusCode(), "why");
        json(200, clerk.post(steps, "{\"state\":\"UNDER_WAY\",\"owner\":\"City Attorney\",\"due\":\"2017-12-01\"}"));
        JsonObject stands = json(200, council.get("/api/ordinances/" + no + "/commitments")).getJsonArray("items").getJsonObject(0);
        assertEquals("UNDER_WAY City Attorney", stands.getString("state") + " " + stands.getString("owner"));
        json(201, clerk.post("/api/ordinances/" + no + "/events", "{\"kind\":\"OFFICIAL_STATEMENT\",\"headline\":\"Spoke against it\",\"person\":\"An agency\",\"speaker\":\"AGENCY\",\"leaning\":\"OPPOSES\"}"));
        try (Visitor visitor = Browser.visitor(390)) {
            visitor.signIn("clerk").go("/ordinance/show?no=" + no).mustBeAccessible();
            assertTrue(visitor.page().locator(".relations").textContent().contains("Formerly called: Sanctuary city"));
            assertTrue(visitor.page().locator(".commitments").textContent().contains("City Attorney"));
            assertTrue(visitor.page().locator("#statements").textContent().contains("An agency"));
        }
    }

    @Test void the_rule_says_what_may_become_of_it_and_how_many_votes_an_override_needs() {
        json(201, clerk.post("/api/rules", "{\"measureClass\":\"quasi_judicial\",\"validFrom\":\"2020-01-01\",\"validTo\":\"2020-12-31\",\"authority\":{\"citation\":\"A charter of this test\"},\"mayorRole\":\"signs_and_may_veto\",\"itemVeto\":\"none\",\"clockStart\":\"presented\","
                + "\"clockType\":\"days\",\"n\":5,\"dayKind\":\"calendar\",\"onLapse\":\"becomes_law_without_signature\",\"objectionsRequired\":true,\"override\":{\"threshold\":\"2/3\",\"of\":\"seats\",\"earliest\":{\"n\":0,\"from\":\"return\"},\"latest\":{\"n\":30,\"unit\":\"days\"}}}"));
        String no = "rule-" + Long.toHexString(System.nanoTime()), decision = "/api/ordinances/" + no + "/decision";
        json(201, clerk.post("/api/ordinances", "{\"fileNumber\":\"" + no + "\",\"title\":\"An ordinance on dogs\",\"measureClass\":\"quasi_judicial\"}"));
        act(no, "{\"type\":\"passage\",\"at\":\"2020-02-10\",\"vote\":{\"yes\":7,\"no\":4,\"absent\":2,\"seats\":13}}");
        act(no, "{\"type\":\"executive-receipt\",\"at\":\"2020-02-11T10:00:00-05:00\"}");
        JsonObject before = json(200, council.get(decision));
        assertEquals("[\"signed\",\"vetoed\",\"returned_unsigned\",\"became_law\"]", before.getJsonArray("lawful").toString());
        assertEquals(409, clerk.post(decision, "{\"outcome\":\"item_vetoed\",\"at\":\"2020-02-14\",\"items\":[\"Section 1\"]}").statusCode());
        assertEquals(409, clerk.post(decision, "{\"outcome\":\"pocketed\",\"at\":\"2020-02-17\"}").statusCode());
        assertEquals(400, clerk.post(decision, "{\"outcome\":\"vetoed\",\"at\":\"2020-02-14\"}").statusCode(), "the charter asks for objections");
        JsonObject vetoed = json(201, clerk.post(decision, "{\"outcome\":\"vetoed\",\"at\":\"2020-02-14T17:00:00-05:00\",\"reasons\":\"Dogs.\"}"));
        assertEquals(9, vetoed.getJsonObject("override").getInt("votesNeeded"));
        try (Visitor visitor = Browser.visitor(390)) {
            visitor.signIn("mayor").go("/decision/show?no=" + no).mustBeAccessible();
            String needs = visitor.page().locator("#needs").textContent();
            assertTrue(needs.contains("An override needs 9 votes.") && needs.contains("The passage vote, 7, would not override."), needs);
        }
    }

    @Test void what_does_not_add_up_is_refused_with_its_reason() {
        String no = measure("votes");
        HttpResponse<String> more = clerk.post("/api/ordinances/" + no + "/actions", "{\"type\":\"passage\",\"at\":\"2020-02-10\",\"vote\":{\"yes\":9,\"no\":4,\"absent\":1,\"seats\":13}}");
        assertEquals(400, more.statusCode());
        assertTrue(more.body().contains("14") && more.body().contains("13"), more.body());
        assertEquals(201, clerk.post("/api/ordinances/" + no + "/actions", "{\"type\":\"passage\",\"at\":\"2020-02-10\",\"vote\":{\"yes\":7,\"no\":4,\"seats\":13}}").statusCode(), "fewer are kept, the rest is not recorded");
        Stream.of("executive-receipt", "executive-receipt").forEach(type -> act(no, "{\"type\":\"" + type + "\",\"at\":\"2020-02-09\"}"));
        assertEquals("[\"presented_before_passage\"]", standing(no).getJsonArray("oddities").toString());
    }
}
