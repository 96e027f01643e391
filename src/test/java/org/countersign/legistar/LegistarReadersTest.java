package org.countersign.legistar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.action.ActionType;
import org.countersign.platform.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegistarReadersTest {
    static final Path RECORDED = Path.of("../shared/data/legislative/python-legistar/chicago");

    @ParameterizedTest @CsvSource({"dupe_event.json,4,3", "no_dupe_event.json,3,3"})
    void the_recorded_histories_are_read_and_what_was_told_twice_is_told_once(String file, int rows, int told) throws java.io.IOException {
        assumeTrue(Files.exists(RECORDED.resolve(file)), "the shared data are not here");
        List<Fields> read = fields(Files.readString(RECORDED.resolve(file)));
        List<History> histories = History.read(read);
        assertEquals(rows, read.size());
        assertEquals(told, histories.size());
        assertEquals(List.of("Referred", "Recommended to Pass", "Passed"), histories.stream().map(History::name).toList());
        assertEquals(LocalDateTime.parse("2013-04-30T10:00"), histories.get(1).at());
        assertEquals(List.of(ActionType.REFERRAL, ActionType.COMMITTEE_PASSAGE_FAVORABLE, ActionType.PASSAGE), histories.stream().map(each -> new ActReader(Map.of()).read(each).orElseThrow()).toList());
        if (told < rows) assertEquals("On motion of , the Ordinance was Passed", histories.get(2).text(), "what only the second row says is kept");
    }

    @Test void rows_without_a_day_a_name_or_a_body_are_none_and_two_meetings_are_two_votes() {
        List<History> read = History.read(fields("""
                [{"MatterHistoryId":5,"MatterHistoryActionDate":"2024-12-04T10:00:00","MatterHistoryActionName":" Adopted ","MatterHistoryActionBodyName":"City Council","MatterHistoryEventId":9,"MatterHistoryPassedFlag":1},
                 {"MatterHistoryId":1,"MatterHistoryActionDate":null,"MatterHistoryActionName":"Adopted","MatterHistoryActionBodyName":"City Council"},
                 {"MatterHistoryId":2,"MatterHistoryActionDate":"2024-11-19T00:00:00","MatterHistoryActionName":" ","MatterHistoryActionBodyName":"City Council"},
                 {"MatterHistoryId":3,"MatterHistoryActionDate":"2024-11-19T00:00:00","MatterHistoryActionName":"Adopted","MatterHistoryActionBodyName":null},
                 {"MatterHistoryId":null,"MatterHistoryActionDate":"2024-11-19T00:00:00","MatterHistoryActionName":"Adopted","MatterHistoryActionBodyName":"City Council"},
                 {"MatterHistoryId":4,"MatterHistoryActionDate":"2024-11-19T10:00:00.5","MatterHistoryActionName":"Adopted","MatterHistoryActionBodyName":"City Council"}]"""));
        assertEquals(List.of(4L, 5L), read.stream().map(History::id).toList());
        assertTrue(read.get(1).votedOn());
    }

    @ParameterizedTest @CsvSource({"2026-03-08T02:30:00,2026-03-08T02:30", "2014-05-24T04:10:20.03,2014-05-24T04:10:20.030", "2026-03-08,2026-03-08T00:00", "2026-03-08T10:00:00Z,2026-03-08T10:00",
        "0001-01-01T00:00:00,", "1753-01-01T00:00:00,", "9999-12-31T00:00:00,", "2026-02-30T00:00:00,", "03/08/2026,", "soon,", "2026-03-08T25:00:00,"})
    void a_day_is_read_or_there_is_none(String told, String read) {
        assertEquals(Optional.ofNullable(read).map(LocalDateTime::parse), new Fields(Json.createObjectBuilder().add("X", told).build()).local("X"));
    }

    @Test void what_is_not_what_it_should_be_is_not_told() {
        Fields odd = fields("[{\"a\":null,\"b\":7,\"c\":{},\"d\":[1],\"e\":\" x\\u0000\\ud83d \",\"f\":true,\"g\":\"1\",\"h\":0,\"i\":\"2014-05-24T04:10:20.03\",\"j\":-4}]").get(0);
        assertNull(odd.text("a"));
        assertNull(odd.text("none"));
        assertEquals("7", odd.text("b"));
        assertNull(odd.text("c"));
        assertNull(odd.id("d"));
        assertNull(odd.id("j"));
        assertEquals("x", odd.text("e"));
        assertEquals(true, odd.flag("f"));
        assertEquals(true, odd.flag("g"));
        assertEquals(false, odd.flag("h"));
        assertNull(odd.flag("b"));
        assertEquals(Optional.of(Instant.parse("2014-05-24T04:10:20.030Z")), odd.utc("i"));
        assertEquals("ab…", Fields.cut("abcd", 3));
    }

    @Test void sponsors_are_those_of_the_latest_version_by_rank() {
        assertEquals(List.of("C. Member", "B. Member"), Sponsors.read(fields("""
                [{"MatterSponsorMatterVersion":"9","MatterSponsorSequence":0,"MatterSponsorName":"Nine"},
                 {"MatterSponsorMatterVersion":"10","MatterSponsorSequence":1,"MatterSponsorName":"B. Member"},
                 {"MatterSponsorMatterVersion":"10","MatterSponsorSequence":0,"MatterSponsorName":" C. Member "},
                 {"MatterSponsorMatterVersion":"10","MatterSponsorSequence":2,"MatterSponsorName":null},
                 {"MatterSponsorMatterVersion":"*","MatterSponsorSequence":0,"MatterSponsorName":"Star"}]""")));
        assertEquals(List.of("*", "2", "10", "A", "B", "AA"), java.util.stream.Stream.of("B", "10", "AA", "A", "*", "2").sorted(Sponsors.RANK).toList());
        assertEquals(List.of(), Sponsors.read(List.of()));
    }

    @ParameterizedTest @CsvSource({"Aye,yes", "YEA,yes", "In Favor,yes", "Nay,no", "Opposed,no", "Abstained,abstain", "Absent,absent", "Excused,excused", "Recused,not voting", "Non-voting,not voting", "Huh,other", "'',other"})
    void a_vote_is_read_in_whatever_word_the_client_has(String value, String option) { assertEquals(option, Ballot.option(value)); }

    @Test void a_roll_call_is_what_members_said_and_else_the_tally() {
        List<Ballot> ballots = Ballot.read(fields("""
                [{"VoteId":1,"VotePersonName":"A","VoteValueName":"Aye"},{"VoteId":2,"VotePersonName":"B","VoteValueName":"Nay"},{"VoteId":3,"VotePersonName":"C","VoteValueName":"Recused"},
                 {"VoteId":4,"VotePersonName":"D","VoteValueName":"Absent"},{"VoteId":5,"VotePersonName":null,"VoteValueName":"Aye"},{"VoteId":6,"VotePersonName":"E","VoteValueName":null}]"""));
        var said = Ballot.rollCall(ballots, "9-0", 9).figures();
        assertEquals(List.of(1, 1, 0, 1, 0, 9), List.of(said.yes(), said.no(), said.abstain(), said.absent(), said.excused(), said.seats()));
        assertEquals("1 ?, 1 Recused", Ballot.besides(ballots));
        assertEquals(8, Ballot.rollCall(List.of(), "8-0", 0).figures().yes());
        assertNull(Ballot.rollCall(List.of(), "8-0", 7).figures().seats(), "more votes than seats: the seats are not known");
        assertNull(Ballot.rollCall(List.of(), "8-0-1", 9), "nobody says what the third figure is");
        assertNull(Ballot.rollCall(List.of(), null, 9));
    }

    @ParameterizedTest @CsvSource(nullValues = "-", value = {
        "Introduced,City Council,-,introduction", "Referred to Committee,City Council,-,referral-committee", "Public Hearing Held,Committee on Housing,-,hearing-held", "Public Hearing scheduled,City Council,-,-",
        "Recommended for Approval,Committee on Housing,1,committee-passage-favorable", "Recommended to Pass,Committee on Zoning,0,committee-failure", "Recommended Do Not Pass,Committee on Zoning,1,committee-passage-unfavorable",
        "Passed on First Reading,City Council,1,reading-1", "Approved on Second Reading,City Council,1,reading-2", "Final Passage,City Council,1,passage", "Passed,City Council,0,failure", "Passed,Committee on Zoning,1,committee-passage",
        "Adopted as Amended,City Council,1,passage", "Amended,City Council,1,amendment-passage", "Laid Over,City Council,-,deferral", "Hearing Held by Committee,Committee on Public Safety,-,hearing-held",
        "Approved and Sent to the Mayor,Baltimore City Council,1,passage", "Sent to Mayor,City Clerk,-,executive-receipt", "Signed by Mayor,Mayor,-,executive-signature", "Approved,Mayor,-,executive-signature",
        "Vetoed by Mayor,Mayor,-,executive-veto", "Item veto,Mayor,-,executive-veto-line-item", "Enacted by an Override of Mayor's Veto,City Council,1,veto-override-passage", "Override,City Council,0,veto-override-failure",
        "Veto Sustained,City Council,-,veto-override-failure", "Returned Unsigned,Mayor,-,became-law", "Became law without the Mayor's signature,Mayor,-,became-law", "Withdrawn,City Council,-,withdrawal",
        "Filed (End of Session),City Council,-,-", "Roll Call,City Council,-,-", "Published,City Clerk,-,published", "Not adopted,City Council,-,failure"})
    void a_clerks_words_mean_an_action_or_are_not_understood(String name, String body, String passed, String type) {
        History told = new History(List.of(1L), LocalDateTime.MIN, name, body, null, passed == null ? null : passed.equals("1"), null, true);
        assertEquals(Optional.ofNullable(type), new ActReader(Map.of()).read(told).map(ActionType::toString));
    }

    @Test void what_the_office_says_its_words_mean_counts() {
        Source source = new Source("springfield", null, null, List.of(), List.of(), null, null, null, List.of("Passed = reading-1", "Roll Call = -", "a=b = passage"), false);
        History passed = new History(List.of(1L), LocalDateTime.MIN, "PASSED", "City Council", null, true, null, true), call = new History(List.of(1L), LocalDateTime.MIN, "Roll call", "City Council", null, null, null, true);
        assertEquals(Optional.of(ActionType.READING_1), source.reader().read(passed));
        assertTrue(source.reader().read(call).isEmpty() && source.reader().leavesOut(call) && !source.reader().leavesOut(passed));
    }

    @ParameterizedTest @CsvSource(value = {"a/b|client", "../x|client", "a b|client"}, delimiter = '|') void a_client_is_a_step_of_an_address(String client, String field) {
        assertEquals(field, assertThrows(Invalid.class, () -> new Source(client, null, null, List.of(), List.of(), null, null, null, List.of(), false)).errors().get(0).field());
    }

    @ParameterizedTest @CsvSource({"http://example.org/v1", "https://a/b?c", "file:///etc/passwd", "https://user@host/", "http://127.0.0.1.example.org/v1", "https://a b/"}) void an_address_is_https_or_this_machine(String address) {
        assertEquals("address", assertThrows(Invalid.class, () -> new Source("x", address, null, List.of(), List.of(), null, null, null, List.of(), false)).errors().get(0).field());
    }

    @Test void a_line_that_says_no_action_and_a_field_that_is_no_day_are_named() {
        Invalid no = assertThrows(Invalid.class, () -> new Source("x", null, null, List.of(), List.of(), null, "MatterTitle", "MatterEXDate11", List.of("Passed", "Passed = law"), false));
        assertEquals(List.of("presented", "signed", "words"), no.errors().stream().map(org.countersign.platform.FieldError::field).toList());
    }

    @Test void a_number_with_a_slash_is_a_step_of_an_address_all_the_same() {
        Matter matter = Matter.read(fields("[{\"MatterId\":7,\"MatterFile\":\"BL2019/78\",\"MatterTitle\":\" \",\"MatterName\":\"Short\",\"MatterTypeName\":\"Emergency Ordinance\"}]").get(0)).orElseThrow();
        assertEquals("BL2019-78", matter.number().orElseThrow().value());
        assertEquals("Short", matter.called());
        assertTrue(Matter.read(fields("[{\"MatterFile\":\"1\"}]").get(0)).isEmpty());
    }

    @Test void of_a_relation_told_twice_the_latest_stands() {
        assertEquals(List.of(new Told.Relation(3, 1), new Told.Relation(4, 2)), Told.Relation.read(fields(
                "[{\"MatterRelationMatterId\":4,\"MatterRelationFlag\":2},{\"MatterRelationMatterId\":3,\"MatterRelationFlag\":1},{\"MatterRelationMatterId\":4,\"MatterRelationFlag\":1},{\"MatterRelationMatterId\":null}]")));
    }

    static List<Fields> fields(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream().map(Fields::new).toList();
        }
    }
}
