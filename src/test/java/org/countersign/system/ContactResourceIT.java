package org.countersign.system;

import static org.countersign.system.Caller.json;
import static org.junit.jupiter.api.Assertions.*;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code /api/contacts} as api.md has it. */
class ContactResourceIT {
    private final Caller staff = Application.running().as("staff");
    /** An ordinance of this test's own. */
    private final String no = "C " + UUID.randomUUID();

    @BeforeEach void docket() { json(201, staff.post("/api/ordinances", "{\"fileNumber\":\"" + no + "\",\"title\":\"T\"}")); }

    @Test void a_contact_comes_back_as_it_was_sent_with_what_became_of_it() {
        HttpResponse<String> made = staff.post("/api/contacts", """
                {"externalId":"%1$s","receivedAt":"2008-08-11T12:00:00-04:00","channel":"letter","constituent":{"givenName":"Ann","familyName":"<b>O’Field</b> 🏛",
                "email":"%1$s@example.org","phone":"860-543-8500","street":"12 Main Street","unit":"2","city":"Hartford","state":"CT","zip":"06103","country":"US"},
                "coSigners":[{"givenName":"Bo","familyName":"Field"}],"recipient":"mayor","positions":[{"ordinance":"%2$s","version":"1","stance":"OPPOSE","actionAsked":"VETO","reasons":["cost"]}],
                "residency":"resident","subject":"S","text":"Please veto","language":"en","campaign":"C","representing":"Hill","ownWords":true,"postmarkDate":"2008-08-09",
                "wantsReply":true,"wantsDecisionNotice":true}""".formatted(UUID.randomUUID(), no));
        JsonObject contact = json(201, made);
        assertEquals(contact, json(200, staff.get(made.headers().firstValue("Location").orElseThrow().replaceFirst("https?://[^/]+", ""))));
        assertEquals("2008-08-11T12:00:00-04:00", contact.getString("receivedAt"));
        assertEquals("LETTER", contact.getString("channel"));
        assertEquals("<b>O’Field</b> 🏛", contact.getJsonObject("constituent").getString("familyName"));
        assertEquals("Bo", contact.getJsonArray("coSigners").getJsonObject(0).getString("givenName"));
        assertEquals(List.of("Please veto", "S", "en", "C", "Hill", "2008-08-09", "mayor", "resident"),
                List.of("text", "subject", "language", "campaign", "representing", "postmarkDate", "recipient", "residency").stream().map(contact::getString).toList());
        assertTrue(contact.getBoolean("ownWords") && contact.getBoolean("wantsReply") && contact.getBoolean("wantsDecisionNotice"));
        assertEquals("RESIDENT", contact.getJsonObject("finding").getString("residency"));
        assertEquals("CONSISTENT", contact.getJsonObject("finding").getString("evidence"));
        assertFalse(contact.getJsonObject("finding").getString("why").startsWith("residency."), "a reason in words");
        assertEquals(JsonValue.NULL, contact.get("setAside"));
        assertEquals(List.of("NEW", "NEW"), contact.getJsonArray("constituents").getValuesAs(JsonObject.class).stream().map(one -> one.getString("rule")).toList());
        JsonObject position = contact.getJsonArray("positions").getJsonObject(0);
        assertEquals(List.of(no, "1", "OPPOSE", "VETO"), List.of("ordinance", "version", "stance", "actionAsked").stream().map(position::getString).toList());
        assertFalse(position.getBoolean("suggested"), "a stance that was ticked is confirmed");
        assertEquals("cost", json(200, staff.get("/api/ordinances/" + no.replace(" ", "%20"))).getJsonArray("reasons").getString(0));
    }

    @Test void the_least_that_makes_a_contact_is_when_and_how() {
        JsonObject contact = json(201, staff.post("/api/contacts", "{\"receivedAt\":\"2008-08-11T12:00:00Z\",\"channel\":\"CALL\"}"));
        assertEquals("UNKNOWN", contact.getJsonObject("finding").getString("residency"));
        assertEquals(JsonValue.EMPTY_JSON_ARRAY, contact.getJsonArray("constituents"));
    }

    @Test void who_signs_twice_is_one_of_its_people() {
        String her = "{\"email\":\"" + UUID.randomUUID() + "@example.org\"}";
        JsonObject contact = json(201, staff.post("/api/contacts", contact("\"constituent\":" + her + ",\"coSigners\":[" + her + "]")));
        assertEquals(1, contact.getJsonArray("constituents").size(), contact.toString());
        assertEquals("NEW", contact.getJsonArray("constituents").getJsonObject(0).getString("rule"));
    }

    @Test void all_that_is_wrong_is_said_at_once_by_its_path() {
        JsonObject problem = json(400, staff.post("/api/contacts", """
                {"receivedAt":"yesterday","channel":"PIGEON","constituent":{"email":5},"coSigners":[{},{"email":"%s"}],
                "positions":[{"ordinance":"%s","stance":"MAYBE"},{"stance":"SUPPORT"}]}""".formatted("x".repeat(401), no)));
        assertEquals(List.of("channel", "coSigners[1].email", "constituent.email", "positions[0].stance", "positions[1].ordinance", "receivedAt"), fields(problem));
        assertTrue(problem.toString().contains("SUPPORT_IF_AMENDED"), "it says which stances are known");
        assertEquals(List.of("positions[0].ordinance"), fields(json(400, staff.post("/api/contacts", contact("\"positions\":[{\"ordinance\":\"no such\"}]")))));
        assertEquals(List.of("positions[1].ordinance"), fields(json(400, staff.post("/api/contacts", contact("\"positions\":[{\"ordinance\":\"%1$s\"},{\"ordinance\":\"%1$s\"}]".formatted(no))))));
        assertEquals(List.of("receivedAt"), fields(json(400, staff.post("/api/contacts", "{\"receivedAt\":\"2999-01-01T00:00:00Z\",\"channel\":\"CALL\"}"))));
        assertEquals(List.of("text"), fields(json(400, staff.post("/api/contacts", contact("\"text\":\"a\\u0000b\"")))));
    }

    @Test void a_repeat_under_the_same_key_answers_as_the_first_did_and_with_another_body_is_refused() {
        String key = UUID.randomUUID().toString(), body = contact("\"positions\":[{\"ordinance\":\"" + no + "\",\"stance\":\"SUPPORT\"}]");
        JsonObject first = json(201, keyed(key, body));
        assertEquals(first, json(200, keyed(key, body)));
        assertEquals(422, keyed(key, body.replace("SUPPORT", "OPPOSE")).statusCode());
        assertEquals(first.getInt("id"), json(200, keyed(key, body)).getInt("id"));
        assertEquals(400, keyed("x".repeat(201), body).statusCode());
        String other = UUID.randomUUID().toString();
        assertEquals(400, keyed(other, body.replace("CALL", "PIGEON")).statusCode());
        json(201, keyed(other, body));
        assertEquals(2, items("?ordinance=" + no.replace(" ", "%20")).size());
    }

    @Test void repeats_of_one_key_in_the_same_moment_make_one_contact() throws Exception {
        String key = UUID.randomUUID().toString(), body = contact("\"positions\":[{\"ordinance\":\"" + no + "\",\"stance\":\"SUPPORT\"}],\"constituent\":{\"email\":\"" + key + "@example.org\"}");
        CyclicBarrier start = new CyclicBarrier(4);
        ExecutorService senders = Executors.newFixedThreadPool(4);
        try {
            int made = 0;
            for (Future<Integer> each : senders.invokeAll(IntStream.range(0, 4).mapToObj(i -> (Callable<Integer>) () -> {
                start.await(30, TimeUnit.SECONDS);
                return keyed(key, body).statusCode();
            }).toList())) if (each.get(90, TimeUnit.SECONDS) == 201) made++; else assertEquals(200, each.get());
            assertEquals(1, made);
            assertEquals(1, items("?ordinance=" + no.replace(" ", "%20")).size());
        } finally {
            senders.shutdownNow();
        }
    }

    @Test void a_known_external_id_answers_with_the_first_contact_and_another_ordinance_joins_it() {
        String id = UUID.randomUUID().toString(), other = "D " + UUID.randomUUID();
        json(201, staff.post("/api/ordinances", "{\"fileNumber\":\"" + other + "\",\"title\":\"T\"}"));
        JsonObject first = json(201, staff.post("/api/contacts", contact("\"externalId\":\"" + id + "\",\"positions\":[{\"ordinance\":\"" + no + "\",\"stance\":\"SUPPORT\"}]")));
        JsonObject again = json(200, staff.post("/api/contacts", contact("\"externalId\":\" " + id + " \",\"text\":\"other\",\"positions\":[{\"ordinance\":\"" + no + "\",\"stance\":\"OPPOSE\"}]")));
        assertEquals(first, again);
        JsonObject joined = json(200, staff.post("/api/contacts", contact("\"externalId\":\"" + id + "\",\"positions\":[{\"ordinance\":\"" + other + "\",\"stance\":\"OPPOSE\"}]")));
        assertEquals(first.getInt("id"), joined.getInt("id"));
        assertEquals(List.of("SUPPORT", "OPPOSE"), joined.getJsonArray("positions").getValuesAs(JsonObject.class).stream().map(one -> one.getString("stance")).toList());
    }

    @Test void a_list_runs_by_id_without_gap_or_repeat() {
        List<Integer> made = IntStream.range(0, 5).map(i -> json(201, staff.post("/api/contacts", contact("\"positions\":[{\"ordinance\":\"" + no + "\"}]"))).getInt("id")).boxed().toList();
        JsonObject page = json(200, staff.get("/api/contacts?limit=3&ordinance=" + no.replace(" ", "%20")));
        JsonObject rest = json(200, staff.get("/api/contacts?limit=3&ordinance=" + no.replace(" ", "%20") + "&after=" + page.getInt("next")));
        assertEquals(made, java.util.stream.Stream.of(page, rest).flatMap(each -> each.getJsonArray("items").getValuesAs(JsonObject.class).stream()).map(each -> each.getInt("id")).toList());
        assertEquals(JsonValue.NULL, rest.get("next"));
        assertEquals(404, staff.get("/api/contacts?ordinance=nowhere").statusCode());
        assertEquals(400, staff.get("/api/contacts?limit=abc").statusCode());
        assertEquals(404, staff.get("/api/contacts/999999999").statusCode());
    }

    @Test void what_the_organisers_of_petitions_claim_is_entered_corrected_and_counted() {
        String petitions = "/api/ordinances/" + no.replace(" ", "%20") + "/petitions";
        HttpResponse<String> made = Application.running().as("clerk").post(petitions, "{\"title\":\"Save the hill\",\"claimed\":1200,\"presentedOn\":\"2008-08-11\"}");
        JsonObject petition = json(201, made);
        String address = made.headers().firstValue("Location").orElseThrow().replaceFirst("https?://[^/]+", "");
        assertEquals(petition, json(200, Application.running().as("mayor").get(address)));
        assertEquals(1147, json(200, staff.put(address, "{\"title\":\"Save the hill\",\"claimed\":1147}")).getInt("claimed"));
        json(201, staff.post(petitions, "{\"title\":\"Another\",\"claimed\":3}"));
        assertEquals(1150, json(200, staff.get("/api/ordinances/" + no.replace(" ", "%20") + "/tally")).getJsonObject("petitions").getInt("claimed"));
        assertEquals(403, Application.running().as("mayor").post(petitions, "{\"title\":\"x\",\"claimed\":1}").statusCode());
        assertEquals(List.of("claimed", "title"), fields(json(400, staff.post(petitions, "{\"claimed\":-1}"))));
        assertEquals(404, staff.put(petitions + "/999999", "{\"title\":\"x\",\"claimed\":1}").statusCode());
    }

    @Test void contacts_are_for_administrators_and_staff() {
        for (String account : List.of("clerk", "hearing", "council", "mayor")) {
            Caller caller = Application.running().as(account);
            assertEquals(403, caller.get("/api/contacts").statusCode(), account);
            assertEquals(403, caller.get("/api/contacts/1").statusCode(), account);
            assertEquals(403, caller.post("/api/contacts", contact("\"text\":\"x\"")).statusCode(), account);
        }
        assertEquals(401, Application.running().asStranger().get("/api/contacts").statusCode());
        assertEquals(200, Application.running().as("admin").get("/api/contacts?limit=1").statusCode());
    }

    private HttpResponse<String> keyed(String key, String body) {
        return staff.send(staff.request("/api/contacts").header("Content-Type", "application/json").header("Idempotency-Key", key).POST(BodyPublishers.ofString(body)));
    }

    private JsonArray items(String query) { return json(200, staff.get("/api/contacts" + query)).getJsonArray("items"); }

    private static String contact(String more) { return "{\"receivedAt\":\"2008-08-11T12:00:00-04:00\",\"channel\":\"CALL\"," + more + "}"; }

    private static List<String> fields(JsonObject problem) { return problem.getJsonArray("errors").getValuesAs(JsonObject.class).stream().map(error -> error.getString("field")).sorted().toList(); }
}
