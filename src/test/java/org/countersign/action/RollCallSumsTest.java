package org.countersign.action;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.*;
import net.jqwik.api.constraints.IntRange;
import org.countersign.action.RollCall.Figures;

class RollCallSumsTest {
    @Property void the_figures_and_what_is_not_recorded_add_up_to_the_seats(@ForAll @IntRange(max = 30) int yes, @ForAll @IntRange(max = 30) int no,
                                                                             @ForAll @IntRange(max = 30) int absent, @ForAll @IntRange(max = 30) int rest) {
        RollCall vote = RollCall.of(new Figures(yes, no, null, absent, null, null, yes + no + absent + rest)).orElseThrow();
        assertEquals(rest, vote.notRecorded().orElseThrow());
        assertEquals(new Figures(yes, no, null, absent, null, null, yes + no + absent + rest), vote.figures());
    }

    @Property void one_vote_against_is_never_unanimous_and_nobody_voting_neither(@ForAll @IntRange(max = 30) int yes, @ForAll @IntRange(max = 30) int no,
                                                                                  @ForAll @IntRange(max = 60) int rest) {
        assertEquals(yes > 0 && no == 0, RollCall.of(new Figures(yes, no, null, null, null, null, yes + no + rest)).orElseThrow().unanimous());
    }
}
