package org.countersign.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.action.RollCall.Figures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Where the timelines of domain.md 2 stand, day by day. */
class StandingReaderTest {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    @ParameterizedTest(name = "{0}") @CsvSource(delimiter = '|', value = {
        "nothing yet                        | ''                                                                                              | filed            | false",
        "Los Angeles, the first vote        | filing 2023-03-07; reading-1 2024-11-19 13-0/15                                                 | voted_once       | false",
        "Los Angeles, the second vote       | reading-1 2024-11-19 13-0/15; passage 2024-12-04 12-0/15                                        | passed           | false",
        "Los Angeles, both told as passage  | passage 2024-11-19 13-0/15; passage 2024-12-04 12-0/15                                          | passed           | false",
        "Hartford, signed on the seventh day| passage 2008-08-11; executive-signature 2008-08-18                                              | signed           | true",
        "Denver, passed and signed one day  | passage 2017-08-28T19:00 10-0/13; executive-signature 2017-08-28                                | signed           | true",
        "Denver, vetoed on the fourth day   | passage 2020-02-10 7-4/13; executive-receipt 2020-02-11; executive-veto 2020-02-14T17:00        | vetoed           | false",
        "Denver, 8-5 is short of nine       | passage 2020-02-10 7-4/13; executive-veto 2020-02-14; veto-override-failure 2020-02-24 8-5/13   | veto_sustained   | false",
        "Seattle, presented                 | passage 2019-07-22; executive-receipt 2019-07-25                                                | before_mayor     | false",
        "Seattle, vetoed and returned       | passage 2019-07-22; executive-receipt 2019-07-25; executive-veto 2019-08-02                     | vetoed           | false",
        "Baltimore, enacted by an override  | passage 2020-06-01; executive-veto 2020-06-15; veto-override-passage 2020-06-22                 | overridden       | true",
        "New York, lapsed into law          | passage 2020-06-01; executive-receipt 2020-06-02; became-law 2020-07-02                         | lapsed_into_law  | true",
        "returned unsigned                  | passage 2020-06-01; executive-receipt 2020-06-02; executive-return-unsigned 2020-06-05          | returned_unsigned| false",
        "returned unsigned means yes here   | passage 2020-06-01; executive-receipt 2020-06-02; executive-return-unsigned 2020-06-05; became-law 2020-06-05 | lapsed_into_law | true",
        "a pocket veto                      | passage 2020-06-01; executive-receipt 2020-06-02; pocket-veto 2020-06-30                        | pocketed         | false",
        "items vetoed, the rest is law      | passage 2020-06-01; executive-veto-line-item 2020-06-05                                         | item_vetoed      | true",
        "the items stay out                 | passage 2020-06-01; executive-veto-line-item 2020-06-05; veto-override-failure 2020-06-20       | item_vetoed      | true",
        "suspended by a referendum          | passage 2020-06-01; executive-signature 2020-06-05; referendum-filed 2020-06-20; suspended 2020-06-21 | suspended  | false",
        "repealed                           | passage 2020-06-01; executive-signature 2020-06-05; repealed 2021-06-21                         | repealed         | false",
        "a reading nobody recorded votes of | reading-1 2020-06-01                                                                            | before_council   | false",
        "a reading that was lost            | reading-1 2020-06-01 3-6/9                                                                      | before_council   | false",
        "withdrawn after presentment        | passage 2020-06-01; executive-receipt 2020-06-02; withdrawal 2020-06-03                         | withdrawn        | false",
        "failed                             | reading-1 2020-05-01 5-4/9; failure 2020-06-01 4-5/9                                            | failed           | false",
        "vetoed, then filed away            | passage 2020-06-01; executive-veto 2020-06-15; failure 2020-07-15                               | vetoed           | false"})
    void a_measure_stands_where_its_actions_put_it(String name, String told, String stage, boolean law) {
        Standing standing = StandingReader.read(deeds(told), ZONE);
        assertEquals(stage, standing.stage().toString());
        assertEquals(law, standing.law());
        assertEquals(Set.of(), standing.oddities());
    }

    @ParameterizedTest(name = "{0}") @CsvSource(delimiter = '|', value = {
        "presented_before_passage | executive-receipt 2020-06-01                                                              | filed      ",
        "presented_before_passage | executive-receipt 2020-06-01; passage 2020-06-02                                           | passed     ",
        "presented_twice          | passage 2020-06-01; executive-receipt 2020-06-02; executive-receipt 2020-06-03            | before_mayor",
        "decided_before_passage   | executive-signature 2020-06-01; passage 2020-06-02                                        | passed     ",
        "decided_twice            | passage 2020-06-01; became-law 2020-06-12; executive-veto 2020-06-13                      | lapsed_into_law",
        "decided_twice            | passage 2020-06-01; executive-veto 2020-06-12; executive-signature 2020-06-13             | vetoed     ",
        "council_after_decision   | passage 2020-06-01; executive-veto 2020-06-12; passage 2020-06-20                         | vetoed     ",
        "council_after_decision   | passage 2020-06-01; executive-signature 2020-06-12; withdrawal 2020-06-20                 | signed     ",
        "changed_after_passage    | passage 2020-06-01; amendment-passage 2020-06-02                                          | passed     ",
        "override_without_veto    | passage 2020-06-01; executive-signature 2020-06-05; veto-override-passage 2020-06-22      | signed     ",
        "in_force_before_law      | passage 2020-06-01; effective 2020-06-05                                                  | passed     ",
        "passed_without_majority  | passage 2020-06-01 4-5/9                                                                  | passed     "})
    void what_cannot_be_changes_nothing_and_is_said(String oddity, String told, String stage) {
        Standing standing = StandingReader.read(deeds(told), ZONE);
        assertEquals(List.of(oddity), standing.oddities().stream().map(Oddity::toString).toList());
        assertEquals(stage.strip(), standing.stage().toString());
    }

    @Test void a_changed_text_that_is_voted_again_is_before_the_mayor_only_when_it_is_presented_again() {
        String first = "passage 2024-11-19 13-0/15; executive-receipt 2024-11-20; amendment-passage 2024-11-21; passage 2024-12-04 12-0/15";
        Standing again = StandingReader.read(deeds(first), ZONE);
        assertEquals(Stage.PASSED, again.stage());
        assertTrue(again.presentment().isEmpty());
        assertEquals(12, again.passage().orElseThrow().vote().figures().yes());
        assertEquals(Stage.BEFORE_MAYOR, StandingReader.read(deeds(first + "; executive-receipt 2024-12-05"), ZONE).stage());
    }

    @ParameterizedTest(name = "{0}") @CsvSource(delimiter = '|', value = {
        "two votes asked for, one told      | 2 |    | passage 2020-06-01 9-0/9                                                      | voted_once   | ''",
        "two votes on one day are one       | 2 |    | reading-1 2020-06-01T18:00 9-0/9; passage 2020-06-01T19:00 9-0/9              | voted_once   | ''",
        "a second vote passes it            | 2 |    | passage 2020-06-01 9-0/9; passage 2020-06-08 9-0/9                            | passed       | ''",
        "a reading and the vote             | 2 |    | reading-1 2020-06-01; passage 2020-06-08 9-0/9                                | passed       | ''",
        "three readings                     | 3 |    | reading-1 2020-06-01; reading-2 2020-06-08; passage 2020-06-08 9-0/9          | voted_once   | ''",
        "a reading that was lost is none    | 2 |    | reading-1 2020-06-01 4-5/9; passage 2020-06-08 9-0/9                          | voted_once   | ''",
        "the mayor got it all the same      | 2 |    | passage 2020-06-01 9-0/9; executive-receipt 2020-06-02                        | before_mayor | voted_too_seldom",
        "and signed it                      | 2 |    | passage 2020-06-01 9-0/9; executive-signature 2020-06-02                      | signed       | voted_too_seldom",
        "twelve without a no are enough     | 1 | 12 | passage 2024-11-19 13-0/15                                                    | passed       | ''",
        "eleven are not                     | 1 | 12 | passage 2024-11-19 11-0/15                                                    | voted_once   | ''",
        "nor are twelve against one         | 1 | 12 | passage 2024-11-19 12-1/15                                                    | voted_once   | ''",
        "the second vote needs no twelve    | 1 | 12 | reading-1 2024-11-19 12-1/15; passage 2024-12-04 8-6/15                       | passed       | ''"})
    void a_first_vote_is_passage_only_where_the_rule_lets_it(String name, int votes, Integer alone, String told, String stage, String oddity) {
        Standing standing = StandingReader.read(deeds(told), ZONE, new Needs(true, votes, alone, false));
        assertEquals(stage, standing.stage().toString());
        assertEquals(stage.equals("voted_once"), standing.passage().isEmpty());
        assertEquals(oddity, standing.oddities().stream().map(Oddity::toString).collect(Collectors.joining(" ")));
    }

    @Test void a_changed_text_is_to_be_voted_again_where_the_rule_says_so() {
        Needs again = new Needs(true, 1, null, true);
        String changed = "passage 2024-11-19 13-0/15; amendment-passage 2024-11-20";
        assertEquals(Stage.VOTED_ONCE, StandingReader.read(deeds(changed), ZONE, again).stage());
        assertEquals(Stage.PASSED, StandingReader.read(deeds(changed + "; passage 2024-12-04 12-0/15"), ZONE, again).stage());
        assertEquals(Stage.PASSED, StandingReader.read(deeds(changed), ZONE).stage());
    }

    @Test void an_order_of_the_mayor_is_issued_without_a_council_and_is_no_law() {
        Standing order = StandingReader.read(deeds("executive-signature 2017-08-31"), ZONE, Needs.MAYOR_ALONE);
        assertEquals("issued false []", order.stage() + " " + order.law() + " " + order.oddities());
        assertEquals("repealed []", StandingReader.read(deeds("executive-signature 2017-08-31; effective 2017-09-01; repealed 2019-01-01"), ZONE, Needs.MAYOR_ALONE).stage() + " "
                + StandingReader.read(deeds("executive-signature 2017-08-31; effective 2017-09-01"), ZONE, Needs.MAYOR_ALONE).oddities());
    }

    @Test void an_override_that_failed_may_be_tried_again() {
        Standing again = StandingReader.read(deeds("passage 2020-06-01; executive-veto 2020-06-15; veto-override-failure 2020-06-22 8-5/13; veto-override-passage 2020-06-29 9-4/13"), ZONE);
        assertEquals("overridden true []", again.stage() + " " + again.law() + " " + again.oddities());
    }

    @ParameterizedTest @EnumSource(ActionType.class) void nothing_but_the_mayor_or_the_voters_of_a_veto_makes_law(ActionType type) {
        Set<ActionType> made = EnumSet.of(ActionType.EXECUTIVE_SIGNATURE, ActionType.EXECUTIVE_VETO_LINE_ITEM, ActionType.BECAME_LAW);
        assertEquals(made.contains(type), StandingReader.read(deeds("reading-1 2020-05-01 9-0/9; passage 2020-06-01 9-0/9; " + type + " 2020-06-10"), ZONE).law());
        assertFalse(StandingReader.read(deeds(type + " 2020-06-10 9-0/9"), ZONE).law(), "what nobody passed is no law");
    }

    /** Whatever was recorded in whatever order: it is read the same, and never fails. */
    @Test void the_order_in_which_it_was_recorded_does_not_matter() {
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            List<Deed> deeds = new ArrayList<>();
            for (int i = random.nextInt(12); i >= 0; i--) {
                boolean dateOnly = random.nextInt(3) == 0;
                LocalDateTime at = LocalDate.of(2024, 2, 28).plusDays(random.nextInt(5)).atTime(dateOnly ? 0 : random.nextInt(24), dateOnly ? 0 : i);
                deeds.add(new Deed(ActionType.values()[random.nextInt(ActionType.values().length)], at.atZone(ZONE).toInstant(), dateOnly, null, null, "n" + i));
            }
            deeds.sort(java.util.Comparator.comparing((Deed deed) -> deed.type()).thenComparing(Deed::at).thenComparing(Deed::note));
            Standing told = StandingReader.read(deeds, ZONE);
            assertEquals(told.law(), told.stage().isLaw());
            if (told.law()) assertTrue(told.passage().isPresent() && told.decision().isPresent());
            Collections.shuffle(deeds, random);
            assertEquals(told.stage(), StandingReader.read(deeds, ZONE).stage(), () -> deeds.stream().map(Deed::toString).collect(Collectors.joining("\n")));
        }
    }

    /** Such as {@code passage 2020-02-10T19:00 7-4/13; executive-veto 2020-02-14}. */
    static List<Deed> deeds(String told) { return Arrays.stream(told.split(";")).map(String::strip).filter(one -> !one.isEmpty()).map(StandingReaderTest::deed).toList(); }

    private static Deed deed(String told) {
        String[] parts = told.split(" ");
        boolean dateOnly = parts[1].length() == 10;
        Instant at = (dateOnly ? LocalDate.parse(parts[1]).atStartOfDay() : LocalDateTime.parse(parts[1])).atZone(ZONE).toInstant();
        return new Deed(ActionType.read(parts[0]).orElseThrow(), at, dateOnly, null, parts.length < 3 ? null : vote(parts[2].split("[-/]")), null);
    }

    static RollCall vote(String... figures) {
        Integer[] n = Arrays.stream(figures).map(Integer::valueOf).toArray(Integer[]::new);
        return RollCall.of(new Figures(n[0], n[1], null, null, null, null, n[2])).orElseThrow();
    }
}
