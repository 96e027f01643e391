package org.countersign.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.countersign.action.ActionType;
import org.countersign.action.Deed;
import org.countersign.action.RollCall;
import org.countersign.charter.SigningRule;
import org.countersign.charter.TestRules;
import org.countersign.clock.Calendar;
import org.countersign.clock.State;
import org.countersign.clock.Warning;
import org.countersign.ordinance.Described;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.MeasureClass;
import org.countersign.ordinance.Ordinance;
import org.countersign.signing.ClockRuling.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the city clerk says of a clock, and what a rule leaves the mayor. */
class RulingsTest {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private final Ordinance measure = new Ordinance(new FileNumber("1"), new Described("A measure", List.of(), null, List.of(), MeasureClass.ORDINANCE), "clerk", Instant.EPOCH);
    private final List<ClockRuling> said = new ArrayList<>();
    private SigningRule rule = TestRules.rule("\"n\":5");

    @BeforeEach void presented() {
        done(ActionType.PASSAGE, "2026-03-01");
        done(ActionType.EXECUTIVE_RECEIPT, "2026-03-02");
    }

    @Test void a_date_that_was_confirmed_and_moved_says_so() {
        say(Kind.CONFIRMED, "2026-03-07", null);
        assertFalse(clock("2026-03-04").standing().warns(Warning.MOVED_SINCE_CONFIRMED));
        rule = TestRules.rule("\"n\":6");
        assertTrue(clock("2026-03-04").standing().warns(Warning.MOVED_SINCE_CONFIRMED));
        assertEquals("clerk", clock("2026-03-04").confirmed().orElseThrow().recordedBy());
    }

    @Test void another_date_holds_where_the_clerk_says_so() {
        say(Kind.OVERRIDDEN, null, "2026-03-10");
        MayorsClock clock = clock("2026-03-09");
        assertEquals("2026-03-10 running", clock.standing().deadline().toLocalDate() + " " + clock.standing().state());
    }

    @Test void what_was_done_late_is_in_doubt_until_the_clerk_says_that_it_counts() {
        done(ActionType.EXECUTIVE_SIGNATURE, "2026-03-08");
        assertEquals(State.DISPUTED, clock("2026-03-09").standing().state());
        say(Kind.ACT_COUNTS, null, null);
        assertEquals(State.ACTED, clock("2026-03-09").standing().state());
    }

    @Test void a_lapse_that_was_confirmed_is_one() {
        assertEquals(State.RUNNING, clock("2026-03-09").standing().state());
        say(Kind.LAPSED, null, null);
        assertEquals(State.LAPSED, clock("2026-03-09").standing().state());
    }

    @Test void what_the_council_takes_back_runs_no_more() {
        done(ActionType.WITHDRAWAL, "2026-03-03");
        assertEquals(State.NOT_APPLICABLE, clock("2026-03-04").standing().state());
        assertTrue(clock("2026-03-04").due().isEmpty());
    }

    @Test void a_rule_offers_what_is_lawful_and_no_more() {
        assertTrue(clock("2026-03-04").offers(ActionType.EXECUTIVE_VETO) && clock("2026-03-04").offers(ActionType.BECAME_LAW));
        assertFalse(clock("2026-03-04").offers(ActionType.POCKET_VETO) || clock("2026-03-04").offers(ActionType.EXECUTIVE_VETO_LINE_ITEM));
        rule = TestRules.rule("\"n\":5,\"mayorRole\":\"signs_no_veto\"");
        assertFalse(clock("2026-03-04").offers(ActionType.EXECUTIVE_VETO));
        rule = TestRules.rule("\"n\":5,\"onLapse\":\"pocket_veto\",\"itemVeto\":\"strike_or_reduce\"");
        assertTrue(clock("2026-03-04").offers(ActionType.POCKET_VETO) && clock("2026-03-04").offers(ActionType.EXECUTIVE_VETO_LINE_ITEM) && !clock("2026-03-04").offers(ActionType.BECAME_LAW));
        rule = TestRules.rule("\"mayorRole\":\"member_of_council\",\"effective\":{\"basis\":\"passage\",\"n\":5}");
        assertFalse(clock("2026-03-04").offers(ActionType.EXECUTIVE_SIGNATURE));
        assertEquals(LocalDate.parse("2026-03-06"), clock("2026-03-04").standing().effectiveOn());
    }

    @Test void of_rules_told_for_one_day_the_last_that_was_known_holds_and_a_later_day_goes_before() {
        SigningRule early = TestRules.told("{\"measureClass\":\"ordinance\",\"validFrom\":\"2000-01-01\",\"n\":5}"), late = TestRules.told("{\"measureClass\":\"ordinance\",\"validFrom\":\"2020-01-01\",\"n\":6}"),
                ended = TestRules.told("{\"measureClass\":\"ordinance\",\"validFrom\":\"2025-01-01\",\"validTo\":\"2025-12-31\",\"n\":7}");
        List<SigningRule> told = List.of(early, late, ended);
        assertEquals(Optional.of(late), SigningRule.inForce(told, LocalDate.parse("2026-03-02"), Instant.now()));
        assertEquals(Optional.of(ended), SigningRule.inForce(told, LocalDate.parse("2025-12-31"), Instant.now()));
        assertEquals(Optional.of(early), SigningRule.inForce(told, LocalDate.parse("2019-12-31"), Instant.now()));
        assertEquals(Optional.empty(), SigningRule.inForce(told, LocalDate.parse("1999-12-31"), Instant.now()));
    }

    @Test void a_rule_changed_under_a_running_clock_does_not_move_it_whether_it_begins_later_or_on_the_same_day() {
        Instant known = Instant.parse("2026-03-02T00:00:00Z");
        SigningRule first = TestRules.told("{\"measureClass\":\"ordinance\",\"validFrom\":\"2020-01-01\",\"n\":5}"), again = since("2020-01-01", 6), later = since("2026-03-03", 7);
        assertEquals(Optional.of(first), SigningRule.inForce(List.of(first, again), LocalDate.parse("2026-03-02"), known), "the same day");
        assertEquals(Optional.of(first), SigningRule.inForce(List.of(first, later), LocalDate.parse("2026-03-02"), known), "a day later");
        assertEquals(Optional.of(again), SigningRule.inForce(List.of(first, again), LocalDate.parse("2026-03-05"), Instant.parse("2026-03-05T00:00:00Z")), "what is presented since");
        assertEquals(Optional.of(later), SigningRule.inForce(List.of(first, again, later), LocalDate.parse("2026-03-03"), known), "what is presented from its day on");
    }

    @Test void the_charter_that_began_last_holds_whoever_told_it_when() {
        Instant known = Instant.parse("2026-03-02T00:00:00Z");
        SigningRule old = TestRules.told("{\"measureClass\":\"ordinance\",\"validFrom\":\"1995-01-01\",\"n\":5}"), amended = since("2020-01-01", 6), corrected = since("2020-01-01", 7);
        assertEquals(Optional.of(amended), SigningRule.inForce(List.of(old, amended), LocalDate.parse("2026-03-02"), known), "an amendment of 2020 holds in 2026, though it was told late");
        assertEquals(Optional.of(corrected), SigningRule.inForce(List.of(old, amended, corrected), LocalDate.parse("2026-03-02"), known), "of two that nobody had told before, the last told");
        assertEquals(Optional.of(old), SigningRule.inForce(List.of(amended, old), LocalDate.parse("2019-12-31"), known));
    }

    @Test void a_rule_that_tells_no_time_goes_after_one_that_does() {
        Instant known = Instant.parse("2026-03-02T00:00:00Z");
        SigningRule silent = TestRules.rule("\"mayorRole\":\"signs_and_may_veto\""), told = since("2020-01-01", 6);
        assertEquals(Optional.of(told), SigningRule.inForce(List.of(silent, told), LocalDate.parse("2026-03-02"), known));
        assertEquals(Optional.of(silent), SigningRule.inForce(List.of(silent), LocalDate.parse("2026-03-02"), known));
    }

    /** Told on 3 March 2026. */
    private static SigningRule since(String from, int n) {
        return TestRules.toldAt("{\"measureClass\":\"ordinance\",\"validFrom\":\"" + from + "\",\"n\":" + n + "}", Instant.parse("2026-03-03T00:00:00Z"));
    }

    private MayorsClock clock(String day) {
        Calendar calendar = new Calendar(ZONE, each -> Optional.empty(), List.of());
        return MayorsClock.of(new Past(measure, ZONE, action -> null, 0), new MayorsClock.Book(List.of(rule), calendar), said, null, at(day).plusSeconds(12 * 3600));
    }

    private void say(Kind kind, String reckoned, String deadline) {
        said.add(new ClockRuling(1, new ClockRuling.Words(kind, reckoned == null ? null : end(reckoned), deadline == null ? null : end(deadline), null, "why"), "clerk", Instant.EPOCH));
    }

    private void done(ActionType type, String day) { measure.record(new Deed(type, at(day), true, null, RollCall.of(new RollCall.Figures(5, 4, null, null, null, null, 9)).orElseThrow(), null), "clerk", Instant.EPOCH); }

    private static Instant end(String day) { return LocalDate.parse(day).atTime(23, 59).atZone(ZONE).toInstant(); }

    private static Instant at(String day) { return LocalDate.parse(day).atStartOfDay(ZONE).toInstant(); }
}
