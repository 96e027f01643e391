package org.countersign.bill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.countersign.action.*;
import org.countersign.city.City;
import org.countersign.http.Json;
import org.countersign.legistar.Origins.Origin;
import org.countersign.ordinance.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BillTest {
    static final City CITY = new City("st-mary", "Saint Mary’s Falls", "OH", "Ohio", ZoneId.of("America/New_York"), Set.of(), 5);
    static final Instant MONDAY = Instant.parse("2026-03-09T23:30:00Z");
    static final String PAGE = "https://office.example/ordinance/show?no=2026-14";
    final Ordinance ordinance = new Ordinance(new FileNumber("2026-14"), new Described("An ordinance about parks", List.of("the park bill"), "What it does", List.of("A. Member", "Committee on Parks"), MeasureClass.ORDINANCE), "clerk", MONDAY);

    @Test void a_measure_with_nothing_but_a_title_is_a_bill_that_holds() {
        Ordinance bare = new Ordinance(new FileNumber("1"), new Described("T", List.of(), null, List.of(), MeasureClass.OTHER), "clerk", MONDAY);
        Map<String, Object> bill = new Bill(bare, CITY, Optional.empty(), List.of(), PAGE).json();
        assertEquals(List.of(), BillCheck.bill(bill));
        assertEquals("2026", bill.get("legislative_session"));
        assertEquals("[{\"url\":\"" + PAGE + "\",\"note\":\"Countersign\"}]", Json.of(bill.get("sources")).toString());
    }

    @Test void a_signed_ordinance_says_that_it_became_law_and_a_reading_does_not() {
        ordinance.record(new Deed(ActionType.READING_1, Instant.parse("2026-02-23T05:00:00Z"), true, "City Council", null, null), "clerk", MONDAY);
        ordinance.record(new Deed(ActionType.EXECUTIVE_SIGNATURE, MONDAY, false, null, null, "in ink"), "clerk", MONDAY);
        JsonObject bill = bill(Optional.empty());
        assertEquals("[\"reading-1\"]", bill.getJsonArray("actions").getJsonObject(0).get("classification").toString());
        assertEquals("2026-02-23", bill.getJsonArray("actions").getJsonObject(0).getString("date"));
        JsonObject signed = bill.getJsonArray("actions").getJsonObject(1);
        assertEquals("[\"executive-signature\",\"became-law\"]", signed.get("classification").toString());
        assertEquals("2026-03-09T19:30:00-04:00", signed.getString("date"));
        assertEquals("Mayor", signed.getString("organization"));
        assertEquals("Signed by the mayor: in ink", signed.getString("description"));
    }

    @Test void what_was_superseded_is_not_told_and_a_lapse_says_in_words_that_nobody_signed() {
        ordinance.record(new Deed(ActionType.BECAME_LAW, MONDAY, false, null, null, null), "clerk", MONDAY);
        JsonObject lapsed = bill(Optional.empty()).getJsonArray("actions").getJsonObject(0);
        assertEquals("[\"became-law\"]", lapsed.get("classification").toString());
        assertTrue(lapsed.getString("description").contains("without signature"));
    }

    @ParameterizedTest @EnumSource(ActionType.class) void every_action_holds_to_the_list_or_has_no_word_there(ActionType type) {
        ordinance.record(new Deed(type, MONDAY, false, "City Council", RollCall.of(new RollCall.Figures(3, 1, null, 1, null, null, 5)).orElseThrow(), null), "clerk", MONDAY);
        assertEquals(List.of(), BillCheck.bill(new Bill(ordinance, CITY, Optional.empty(), List.of(), PAGE).json()));
        List<Map<String, Object>> votes = new VoteEvents(ordinance, CITY, Optional.empty(), PAGE).json();
        assertEquals(List.of(), BillCheck.vote(votes.get(0)));
        assertEquals(type.toString().endsWith("failure") ? "fail" : "pass", votes.get(0).get("result"));
        assertEquals("[{\"option\":\"yes\",\"value\":3},{\"option\":\"no\",\"value\":1},{\"option\":\"absent\",\"value\":1}]", Json.of(votes.get(0).get("counts")).toString());
    }

    @ParameterizedTest @EnumSource(MeasureClass.class) void every_kind_of_measure_holds(MeasureClass kind) {
        ordinance.describe(new Described("T", List.of(), null, List.of(), kind));
        assertEquals(List.of(), BillCheck.bill(new Bill(ordinance, CITY, Optional.empty(), List.of(), PAGE).json()));
    }

    @Test void what_the_clerks_record_knows_is_told() {
        ordinance.add(new OrdinanceVersion.Wording("as amended", null, "text"));
        ordinance.record(new Deed(ActionType.PASSAGE, MONDAY, false, "City Council", RollCall.of(new RollCall.Figures(1, 0, null, null, null, null, null)).orElseThrow(), null), "clerk", MONDAY);
        Origin origin = new Origin("CB/2026/14", "Ord. 77", "https://clerk.example/gateway.aspx?m=l&id=14", List.of(), new java.util.HashMap<>());
        JsonObject bill = bill(Optional.of(origin));
        assertEquals(List.of("CB/2026/14", "Ord. 77"), bill.getJsonArray("other_identifiers").getValuesAs(JsonObject.class).stream().map(each -> each.getString("identifier")).toList());
        assertEquals(2, bill.getJsonArray("sources").size());
        assertEquals("amendment", bill.getJsonArray("versions").getJsonObject(0).getString("classification"));
        assertEquals(List.of("person", "organization"), bill.getJsonArray("sponsorships").getValuesAs(JsonObject.class).stream().map(each -> each.getString("entity_type")).toList());
        assertEquals("ocd-jurisdiction/country:us/state:oh/place:saint_mary_s_falls/government", bill.getJsonObject("jurisdiction").getString("id"));
    }

    @Test void what_does_not_hold_is_named() {
        Map<String, Object> bill = new Bill(ordinance, CITY, Optional.empty(), List.of(), PAGE).json();
        bill.put("title", " ");
        bill.put("sources", List.of());
        bill.put("actions", List.of(Map.of("date", "soon", "description", "x", "classification", List.of("signed"))));
        assertEquals(List.of("title:  ", "actions[0].date: soon", "actions[0].classification: signed", "sources: []"), BillCheck.bill(bill));
        assertFalse(BillCheck.vote(Map.of()).isEmpty());
    }

    private JsonObject bill(Optional<Origin> origin) {
        Map<String, Object> bill = new Bill(ordinance, CITY, origin, List.of(), PAGE).json();
        assertEquals(List.of(), BillCheck.bill(bill));
        return Json.of(bill).asJsonObject();
    }
}
