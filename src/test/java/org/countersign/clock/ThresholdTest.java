package org.countersign.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThresholdTest {
    @ParameterizedTest @CsvSource({"2/3, 9, 6", "2/3, 13, 9", "2/3, 15, 10", "2/3, 20, 14", "3/4, 30, 23", "1/2, 9, 5", "majority, 9, 5", "majority, 10, 6", "majority+1, 7, 5", "2/3+1, 9, 7", "6, 8, 6", "9, 13, 9", "Majority + 1, 7, 5", "1/1, 5, 5"})
    void votes_are_rounded_up(String text, int members, int votes) { assertEquals(votes, Threshold.read(text).orElseThrow().of(members).orElseThrow()); }

    @ParameterizedTest @ValueSource(strings = {"", " ", "0", "3/2", "0/3", "2/0", "two thirds", "66%", "-1", "2/3/4", "majority+", "99999", "1/99999", "0.66"})
    void what_is_no_threshold_is_none(String text) { assertTrue(Threshold.read(text).isEmpty()); }

    @Test void a_share_of_nobody_knows_how_many_is_not_known() {
        assertTrue(Threshold.read("2/3").orElseThrow().of(null).isEmpty());
        assertEquals(6, Threshold.read("6").orElseThrow().of(null).orElseThrow());
    }
}
