package org.countersign.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.countersign.action.ActionType;
import org.countersign.action.Deed;
import org.countersign.action.RollCall;
import org.countersign.charter.SigningRule;
import org.countersign.charter.TestRules;
import org.countersign.city.Cities;
import org.countersign.clock.Calendar;
import org.countersign.clock.Meeting;
import org.countersign.clock.State;
import org.countersign.clock.Warning;
import org.countersign.http.JsonBody;
import org.countersign.ordinance.Described;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.MeasureClass;
import org.countersign.ordinance.Ordinance;
import org.countersign.platform.When;
import org.countersign.platform.Words;
import org.junit.jupiter.api.Test;

/** The timelines of domain.md 2, under the rules the demo of each city ships and under charters that were read. */
class TimelinesTest {
    private final ZoneId zone = ZoneId.of("America/New_York");
    private final Ordinance measure = new Ordinance(new FileNumber("1"), new Described("A measure", List.of(), null, List.of(), MeasureClass.ORDINANCE), "clerk", Instant.EPOCH);
    private final List<Meeting> meetings = new ArrayList<>();

    @Test void hartford_2008_is_signed_on_the_seventh_day_and_no_number_is_told() {
        done(ActionType.PASSAGE, "2008-08-11");
        done(ActionType.EXECUTIVE_RECEIPT, "2008-08-12");
        MayorsClock before = clock(shipped("hartford"), "2008-08-13T12:00");
        assertEquals(State.RUNNING, before.standing().state());
        assertEquals(null, before.standing().deadline());
        assertTrue(before.standing().warns(Warning.NO_TIME));
        done(ActionType.EXECUTIVE_SIGNATURE, "2008-08-18");
        assertEquals(State.ACTED, clock(shipped("hartford"), "2008-08-19T12:00").standing().state());
    }

    @Test void denver_2020_vetoed_on_the_fourth_day_needs_nine_of_thirteen_and_the_passage_vote_would_not_do() {
        passed("2020-02-10", 7, 4, 2, 13);
        done(ActionType.EXECUTIVE_RECEIPT, "2020-02-11");
        MayorsClock runs = clock(shipped("denver"), "2020-02-12T12:00");
        assertEquals("2020-02-16T23:59", runs.standing().deadline().toLocalDateTime().toString());
        done(ActionType.EXECUTIVE_VETO, "2020-02-14");
        MayorsClock vetoed = clock(shipped("denver"), "2020-02-20T12:00");
        assertEquals(State.ACTED, vetoed.standing().state());
        assertEquals(9, vetoed.standing().override().votesNeeded());
        assertFalse(vetoed.standing().override().passageWouldOverride());
        assertEquals("An override needs 9 votes. The passage vote would not override (7).", words().override(vetoed));
    }

    @Test void an_agenda_that_closes_too_early_leaves_no_meeting_for_the_override() {
        passed("2020-02-10", 7, 4, 2, 13);
        done(ActionType.EXECUTIVE_VETO, "2020-02-14");
        meets("2020-02-24T17:30");
        SigningRule rule = TestRules.rule("\"n\":5,\"override\":{\"threshold\":9,\"latest\":{\"n\":7}}");
        assertTrue(clock(List.of(rule), "2020-02-20T12:00").standing().warns(Warning.NO_MEETING_FOR_OVERRIDE));
    }

    @Test void los_angeles_2024_counts_from_the_second_vote() {
        done(ActionType.READING_1, "2024-11-19");
        assertEquals(State.NOT_STARTED, clock(shipped("los-angeles"), "2024-11-20T12:00").standing().state());
        passed("2024-12-04", 12, 0, 3, 15);
        done(ActionType.EXECUTIVE_RECEIPT, "2024-12-05");
        MayorsClock runs = clock(shipped("los-angeles"), "2024-12-06T12:00");
        assertEquals("2024-12-15T23:59", runs.standing().deadline().toLocalDateTime().toString());
        assertEquals(10, runs.standing().override().votesNeeded());
        assertTrue(runs.standing().override().passageWouldOverride());
        assertFalse(words().silence(runs).contains("2024"), "an unverified rule promises no day");
    }

    @Test void seattle_2019_is_reconsidered_between_five_days_after_publication_and_thirty_after_return() {
        SigningRule rule = TestRules.rule("\"presentWithin\":{\"n\":5},\"n\":10,\"onLapse\":\"returned_unsigned_is_approval\",\"override\":{\"threshold\":\"2/3\",\"earliest\":{\"n\":5,\"from\":\"publication\"},\"latest\":{\"n\":30}}");
        passed("2019-07-22", 6, 3, 0, 9);
        done(ActionType.EXECUTIVE_RECEIPT, "2019-07-25");
        MayorsClock runs = clock(List.of(rule), "2019-07-26T12:00");
        assertEquals("2019-08-04T23:59 2019-07-27T23:59", runs.standing().deadline().toLocalDateTime() + " " + runs.standing().presentBy().toLocalDateTime());
        done(ActionType.EXECUTIVE_VETO, "2019-08-02");
        done(ActionType.PUBLISHED, "2019-08-06");
        MayorsClock vetoed = clock(List.of(rule), "2019-08-10T12:00");
        assertEquals("2019-08-11 2019-09-01 6", vetoed.standing().override().earliest() + " " + vetoed.standing().override().latest() + " " + vetoed.standing().override().votesNeeded());
    }

    @Test void san_francisco_2005_clerk_and_attorney_count_differently_and_the_earlier_date_is_safe() {
        SigningRule rule = TestRules.rule("\"n\":10,\"otherReadings\":[{\"name\":\"City attorney\",\"includeFirstDay\":true}]");
        done(ActionType.PASSAGE, "2005-03-01");
        done(ActionType.EXECUTIVE_RECEIPT, "2005-03-03");
        MayorsClock runs = clock(List.of(rule), "2005-03-04T12:00");
        assertEquals("2005-03-12 2005-03-13", runs.standing().actBy().toLocalDate() + " " + runs.standing().deadline().toLocalDate());
        assertEquals(State.DUE_TODAY, clock(List.of(rule), "2005-03-12T12:00").standing().state());
        done(ActionType.EXECUTIVE_VETO, "2005-03-13");
        assertEquals(State.DISPUTED, clock(List.of(rule), "2005-03-14T12:00").standing().state());
    }

    @Test void philadelphias_rule_moves_when_a_meeting_is_called_off() {
        SigningRule rule = TestRules.rule("\"clockType\":\"days_then_meeting\",\"n\":10");
        done(ActionType.PASSAGE, "2026-03-01");
        done(ActionType.EXECUTIVE_RECEIPT, "2026-03-02");
        for (String each : List.of("2026-03-05T10:00", "2026-03-12T10:00", "2026-03-19T10:00")) meets(each);
        assertEquals(LocalDate.parse("2026-03-12"), clock(List.of(rule), "2026-03-03T12:00").standing().deadline().toLocalDate());
        meetings.remove(1);
        assertEquals(LocalDate.parse("2026-03-19"), clock(List.of(rule), "2026-03-03T12:00").standing().deadline().toLocalDate());
    }

    @Test void a_council_that_adjourns_kills_what_lies_before_the_mayor_only_where_the_charter_says_so() {
        done(ActionType.PASSAGE, "2026-03-01");
        done(ActionType.EXECUTIVE_RECEIPT, "2026-03-02");
        meetings.add(new Meeting("City Council", at("2026-03-05T22:00"), false, Meeting.Kind.ADJOURNMENT));
        assertEquals("pocket_veto", clock(List.of(TestRules.rule("\"n\":10,\"onAdjournment\":\"pocket_veto\"")), "2026-03-03T12:00").standing().onLapse().toString());
        assertEquals("approved", clock(List.of(TestRules.rule("\"n\":2,\"onLapse\":\"approved\",\"onAdjournment\":\"pocket_veto\"")), "2026-03-03T12:00").standing().onLapse().toString());
        assertEquals(State.SUSPENDED, clock(List.of(TestRules.rule("\"n\":10,\"onAdjournment\":\"clock_suspended_until_next_meeting\"")), "2026-03-07T12:00").standing().state());
    }

    @Test void a_verified_rule_says_the_day_and_lapsed_is_only_what_somebody_said() {
        SigningRule rule = TestRules.rule("\"n\":5,\"onLapse\":\"pocket_veto\"");
        done(ActionType.PASSAGE, "2026-03-01");
        done(ActionType.EXECUTIVE_RECEIPT, "2026-03-02");
        MayorsClock over = clock(List.of(rule), "2026-03-20T12:00");
        assertEquals(State.RUNNING, over.standing().state());
        assertTrue(over.standing().warns(Warning.OVERDUE));
        done(ActionType.POCKET_VETO, "2026-03-08");
        assertEquals(State.LAPSED, clock(List.of(rule), "2026-03-20T12:00").standing().state());
    }

    /** A committee sits on 6 March, the council that passed it on 9, twice, and on 16. */
    @Test void the_meetings_of_the_body_that_passed_it_count_where_the_charter_names_none_and_two_sittings_on_a_day_are_one_meeting() {
        measure.record(new Deed(ActionType.PASSAGE, day("2026-03-01"), true, "city council ", null, null), "clerk", Instant.EPOCH);
        done(ActionType.EXECUTIVE_RECEIPT, "2026-03-02");
        meetings.add(new Meeting("Committee of Parks", at("2026-03-06T10:00"), false, Meeting.Kind.REGULAR));
        for (String each : List.of("2026-03-09T10:00", "2026-03-09T19:00", "2026-03-16T19:00")) meets(each);
        assertEquals("2026-03-09T10:00", clock(List.of(TestRules.rule("\"clockType\":\"meeting\"")), "2026-03-03T12:00").standing().deadline().toLocalDateTime().toString());
        assertEquals("2026-03-16T19:00", clock(List.of(TestRules.rule("\"clockType\":\"meeting\",\"meetingKind\":\"nth_regular\",\"nthMeeting\":2")), "2026-03-03T12:00").standing().deadline().toLocalDateTime().toString());
        assertEquals("2026-03-06T10:00", clock(List.of(TestRules.rule("\"clockType\":\"meeting\",\"meetingBody\":\"Committee of Parks\"")), "2026-03-03T12:00").standing().deadline().toLocalDateTime().toString(), "a body the charter names goes before");
    }

    @Test void a_body_that_is_not_on_the_calendar_waits_for_any() {
        measure.record(new Deed(ActionType.PASSAGE, day("2026-03-01"), true, "Court of Common Council", null, null), "clerk", Instant.EPOCH);
        done(ActionType.EXECUTIVE_RECEIPT, "2026-03-02");
        meets("2026-03-09T19:00");
        assertEquals("2026-03-09T19:00", clock(List.of(TestRules.rule("\"clockType\":\"meeting\"")), "2026-03-03T12:00").standing().deadline().toLocalDateTime().toString());
    }

    /** Vetoed on 6 March: the committee of 10 March ends nothing, the two sittings of 16 March are the first meeting, 23 March the second. */
    @Test void the_window_of_an_override_goes_by_the_meetings_of_the_body() {
        measure.record(new Deed(ActionType.PASSAGE, day("2026-03-01"), true, "City Council", null, null), "clerk", Instant.EPOCH);
        done(ActionType.EXECUTIVE_RECEIPT, "2026-03-02");
        done(ActionType.EXECUTIVE_VETO, "2026-03-06");
        meetings.add(new Meeting("Committee of Parks", at("2026-03-10T10:00"), false, Meeting.Kind.REGULAR));
        for (String each : List.of("2026-03-16T10:00", "2026-03-16T19:00", "2026-03-23T19:00")) meets(each);
        assertEquals(LocalDate.parse("2026-03-23"), clock(List.of(TestRules.rule("\"n\":10,\"override\":{\"threshold\":\"2/3\",\"latest\":{\"nthMeeting\":2}}")), "2026-03-07T12:00").standing().override().latest());
        assertEquals(LocalDate.parse("2026-03-10"), clock(List.of(TestRules.rule("\"n\":10,\"meetingBody\":\"Committee of Parks\",\"override\":{\"threshold\":\"2/3\",\"latest\":{\"nthMeeting\":1}}")), "2026-03-07T12:00").standing().override().latest());
        SigningRule week = TestRules.rule("\"n\":10,\"override\":{\"threshold\":\"2/3\",\"latest\":{\"n\":7}}");
        assertTrue(clock(List.of(week), "2026-03-07T12:00").standing().warns(Warning.NO_MEETING_FOR_OVERRIDE), "only the committee meets by 13 March");
    }

    @Test void a_clock_that_ended_before_the_council_adjourned_is_over_and_not_suspended() {
        done(ActionType.PASSAGE, "2026-05-31");
        done(ActionType.EXECUTIVE_RECEIPT, "2026-06-01");
        meetings.add(new Meeting("City Council", day("2026-06-30"), true, Meeting.Kind.ADJOURNMENT));
        MayorsClock over = clock(List.of(TestRules.rule("\"n\":10,\"onAdjournment\":\"clock_suspended_until_next_meeting\"")), "2026-07-15T12:00");
        assertEquals("2026-06-11 running", over.standing().deadline().toLocalDate() + " " + over.standing().state());
        assertTrue(over.standing().warns(Warning.OVERDUE), "or nobody could record what silence brought");
    }

    @Test void the_action_that_started_a_clock_is_the_one_whose_hour_it_counts_from() {
        done(ActionType.PASSAGE, "2026-03-01");
        done(ActionType.EXECUTIVE_RECEIPT, "2026-03-02");
        done(ActionType.RECEIPT, "2026-03-04");
        SigningRule rule = TestRules.rule("\"n\":5,\"clockStart\":\"received_stamp\"");
        MayorsClock unstamped = clock(List.of(rule), "2026-03-05T12:00");
        assertEquals("receipt 2026-03-04 2026-03-09", unstamped.trigger().type() + " " + unstamped.standing().trigger().at().atZone(zone).toLocalDate() + " " + unstamped.standing().deadline().toLocalDate());
        Past past = new Past(measure, zone, action -> action.type() == ActionType.EXECUTIVE_RECEIPT ? at("2026-03-03T09:00") : null, 0);
        MayorsClock stamped = MayorsClock.of(past, new MayorsClock.Book(List.of(rule), new Calendar(zone, day -> Optional.empty(), meetings)), List.of(), null, at("2026-03-05T12:00"));
        assertEquals("executive-receipt 2026-03-03 2026-03-08", stamped.trigger().type() + " " + stamped.standing().trigger().at().atZone(zone).toLocalDate() + " " + stamped.standing().deadline().toLocalDate());
    }

    private MayorsClock clock(List<SigningRule> rules, String now) {
        Calendar calendar = new Calendar(zone, day -> Optional.empty(), meetings);
        return MayorsClock.of(new Past(measure, zone, action -> null, 0), new MayorsClock.Book(rules, calendar), List.of(), null, at(now));
    }

    private static List<SigningRule> shipped(String city) {
        assertTrue(Cities.SHIPPED.contains(city));
        try (InputStream file = TimelinesTest.class.getResourceAsStream("/sql/demo/" + city + "/rules.json")) {
            return ((jakarta.json.JsonObject) JsonBody.read(file).value()).getJsonArray("rules").stream().map(rule -> TestRules.told(rule.toString())).filter(rule -> !rule.isVerified()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void passed(String day, int yes, int no, int absent, int seats) {
        measure.record(new Deed(ActionType.PASSAGE, day(day), true, null, RollCall.of(new RollCall.Figures(yes, no, null, absent, null, null, seats)).orElseThrow(), null), "clerk", Instant.EPOCH);
    }

    private void done(ActionType type, String day) { measure.record(new Deed(type, day(day), true, null, null, null), "clerk", Instant.EPOCH); }

    private void meets(String at) { meetings.add(new Meeting("City Council", at(at), false, Meeting.Kind.REGULAR)); }

    private Instant day(String day) { return LocalDate.parse(day).atStartOfDay(zone).toInstant(); }

    private Instant at(String time) { return LocalDateTime.parse(time).atZone(zone).toInstant(); }

    private ClockWords words() { return new ClockWords(Words.in(Locale.ENGLISH), new When(zone, Locale.ENGLISH)); }
}
