package org.countersign.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.city.Cities;
import org.countersign.http.JsonBody;
import org.countersign.http.JsonFields;
import org.countersign.media.EventKind;
import org.countersign.media.Telling;
import org.countersign.action.ActionType;
import org.countersign.action.Deed;
import org.countersign.action.Needs;
import org.countersign.action.StandingReader;
import org.countersign.ordinance.Filing;
import org.countersign.action.RollCall.Figures;
import org.junit.jupiter.api.Test;

/** What the demo says of real ordinances: what the sources say and no more. */
class OrdinanceFactsTest {
    private final Map<String, Measure> measures = Cities.SHIPPED.stream().flatMap(city -> read(city).stream()).collect(Collectors.toMap(each -> each.filing.number().value(), Function.identity()));

    private record Measure(Filing filing, List<Deed> deeds, List<Telling> events, List<String> hearings, List<String> petitions) {
        Deed deed(ActionType type) { return deeds.stream().filter(deed -> deed.type() == type).findFirst().orElseThrow(); }

        Figures vote(ActionType type) { return deed(type).vote().figures(); }

        Telling event(EventKind kind) { return all(kind).findFirst().orElseThrow(); }

        Stream<Telling> all(EventKind kind) { return events.stream().filter(event -> event.kind() == kind); }
    }

    private static List<Measure> read(String city) {
        return fields(city, "ordinances").stream().map(each -> measure(each, city)).toList();
    }

    private static Measure measure(JsonFields in, String city) {
        return new Measure(Filing.read(in), in.objects("actions", 100).stream().map(action -> Deed.read(action, Cities.named(city).zone())).toList(), in.objects("events", 100).stream().map(Telling::read).toList(),
                in.objects("hearings", 10).stream().map(each -> each.text("note", 4000)).toList(), in.objects("petitions", 100).stream().map(each -> each.text("title", 300)).toList());
    }

    @Test void hartford_is_signed_on_the_seventh_day_and_its_roll_call_is_not_made_up() {
        Measure hartford = measures.get("2008-0811");
        assertEquals(LocalDate.parse("2008-08-11").plusDays(7), day(hartford.deed(ActionType.EXECUTIVE_SIGNATURE), "hartford"));
        assertEquals(new Figures(null, null, null, null, null, null, 9), hartford.vote(ActionType.PASSAGE));
        assertFalse(hartford.event(EventKind.ARTICLE).particulars().commentsOpen());
        assertEquals("letter, telephone, e-mail", hartford.event(EventKind.CALL_TO_ACTION).particulars().channels());
    }

    @Test void hartfords_hearing_stands_for_a_month_and_what_is_invented_says_so() {
        Measure hartford = measures.get("2008-0811");
        Deed held = hartford.deed(ActionType.HEARING_HELD);
        assertTrue(held.dateOnly());
        assertTrue(held.note().contains("this day stands for the month"), held.note());
        assertEquals(1, hartford.hearings.size());
        assertTrue(hartford.hearings.stream().allMatch(note -> note.contains("this day stands for the month") && note.contains("people on this roster are invented")), hartford.hearings.toString());
        assertTrue(hartford.petitions.stream().allMatch(title -> title.contains("invented")), hartford.petitions.toString());
    }

    @Test void denver_has_no_day_that_is_not_told_but_as_unverified() {
        Measure signed = measures.get("17-0940");
        assertEquals(3, signed.all(EventKind.COMMITMENT).count());
        assertTrue(signed.all(EventKind.COMMITMENT).allMatch(each -> each.day() == null));
        assertTrue(signed.all(EventKind.MAYOR_STATEMENT).allMatch(each -> each.day() == null));
        assertTrue(signed.events.stream().filter(each -> each.day() != null).noneMatch(Telling::verified));
        assertTrue(signed.deed(ActionType.EXECUTIVE_SIGNATURE).note().contains("unverified"));
    }

    @Test void denver_voted_ten_to_none_of_thirteen_and_its_other_measure_fell_one_vote_short() {
        assertEquals(new Figures(10, 0, null, null, null, null, 13), measures.get("17-0940").vote(ActionType.PASSAGE));
        assertFalse(measures.get("17-0940").event(EventKind.COMPANION).verified());
        Measure vetoed = measures.get("2020-0210");
        assertEquals(new Figures(7, 4, null, 2, null, null, 13), vetoed.vote(ActionType.PASSAGE));
        assertEquals(day(vetoed.deed(ActionType.PASSAGE), "denver").plusDays(4), day(vetoed.deed(ActionType.EXECUTIVE_VETO), "denver"));
        assertEquals(new Figures(8, 5, null, null, null, null, 13), vetoed.vote(ActionType.VETO_OVERRIDE_FAILURE));
        assertEquals(LocalDate.parse("2020-02-18"), vetoed.event(EventKind.SCHEDULE_CHANGE).particulars().planned());
    }

    @Test void los_angeles_voted_twice_and_the_first_vote_is_no_passage() {
        Measure twice = measures.get("2024-1204");
        assertEquals(new Figures(13, 0, null, null, null, null, 15), twice.vote(ActionType.READING_1));
        assertEquals(new Figures(12, 0, null, 3, null, null, 15), twice.vote(ActionType.PASSAGE));
        assertEquals(2, twice.filing.versions().size());
        assertNull(twice.filing.versions().get(1).dated(), "when the text was changed is not told");
        assertTrue(twice.deeds.stream().noneMatch(deed -> deed.type() == ActionType.AMENDMENT_PASSAGE), "nor by whom");
        assertTrue(twice.deed(ActionType.PASSAGE).note().contains("not told in our sources"));
        assertTrue(twice.deeds.stream().noneMatch(deed -> deed.type().decides()), "what the mayor did is not told");
    }

    @Test void bridgeport_has_no_day_that_nobody_told() {
        for (String number : List.of("WELCOMING-CITY", "MUNICIPAL-ID")) {
            assertEquals(List.of(), measures.get(number).deeds);
            assertTrue(measures.get(number).events.stream().allMatch(event -> event.day() == null));
        }
        assertEquals(2, measures.get("WELCOMING-CITY").filing.versions().size());
    }

    @Test void each_claim_cites_words_of_the_text_and_has_a_note() {
        int claims = 0;
        for (String city : Cities.SHIPPED) {
            for (JsonFields measure : fields(city, "ordinances")) {
                String text = measure.objects("versions", 100).get(0).text("text", 4000);
                for (JsonFields claim : measure.objects("claims", 100)) {
                    int section = text.indexOf("Section " + claim.text("section", 40).replace("s-", "") + ".");
                    assertTrue(section >= 0 && text.indexOf(claim.text("passage", 4000)) > section, claim.text("passage", 4000));
                    assertTrue(claim.has("note"), claim.text("words", 4000));
                    claims++;
                }
            }
        }
        assertEquals(2, claims, "Hartford's and Bridgeport's");
    }

    @Test void nothing_that_is_told_contradicts_the_rule_it_is_shown_with() {
        for (String city : Cities.SHIPPED) {
            int votes = fields(city, "rules").stream().flatMap(rule -> rule.object("readings").stream()).map(readings -> readings.whole("readingsRequired", 1, 3)).filter(Objects::nonNull).mapToInt(Integer::intValue).max().orElse(1);
            for (Measure measure : read(city))
                assertEquals(Set.of(), StandingReader.read(measure.deeds, Cities.named(city).zone(), new Needs(true, votes, null, false)).oddities(), measure.filing.number().value());
        }
    }

    private static List<JsonFields> fields(String city, String list) {
        try (InputStream told = OrdinanceFactsTest.class.getResourceAsStream("/sql/demo/" + city + "/" + list + ".json")) {
            return JsonBody.fields(told).objects(list, 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LocalDate day(Deed deed, String city) { return deed.at().atZone(Cities.named(city).zone()).toLocalDate(); }
}
