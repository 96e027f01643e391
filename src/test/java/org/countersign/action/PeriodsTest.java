package org.countersign.action;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodsTest {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final String DENVER = "passage 2020-02-10T19:30 7-4/13; executive-receipt 2020-02-11T10:00; executive-veto 2020-02-14T17:00";

    @ParameterizedTest @CsvSource({"2020-02-10T19:29:59, BEFORE_PASSAGE", "2020-02-10T19:30, BEFORE_PRESENTMENT", "2020-02-11T09:59, BEFORE_PRESENTMENT", "2020-02-11T10:00, SIGNING_WINDOW",
        "2020-02-14T16:59:59.999999, SIGNING_WINDOW", "2020-02-14T17:00, AFTER_DECISION"})
    void each_moment_lies_in_one_period_and_its_beginning_belongs_to_it(LocalDateTime received, Period period) { assertEquals(period, periods(DENVER).of(received.atZone(ZONE).toInstant())); }

    @Test void what_is_not_recorded_parts_nothing() {
        assertEquals(List.of(Period.BEFORE_PASSAGE), periods("").known());
        assertEquals(List.of(Period.BEFORE_PASSAGE, Period.BEFORE_PRESENTMENT, Period.AFTER_DECISION), periods("passage 2008-08-11; executive-signature 2008-08-18").known());
        assertEquals(List.of(Period.BEFORE_PASSAGE, Period.AFTER_DECISION), periods("executive-signature 2008-08-18").known());
        assertEquals(List.of(Period.BEFORE_PASSAGE), periods("executive-receipt 2008-08-18").known(), "what was not passed cannot be presented");
    }

    @Test void a_signature_on_the_day_of_the_passage_without_its_hour_leaves_nothing_between() {
        Periods denver = periods("passage 2017-08-28T19:00 10-0/13; executive-signature 2017-08-28");
        assertEquals(Period.AFTER_DECISION, denver.of(LocalDateTime.parse("2017-08-28T20:00").atZone(ZONE).toInstant()));
        assertEquals(Period.BEFORE_PASSAGE, denver.of(LocalDateTime.parse("2017-08-27T23:59").atZone(ZONE).toInstant()));
    }

    @Test void the_last_vote_counts() {
        Periods angeles = periods("reading-1 2024-11-19 13-0/15; passage 2024-11-19 13-0/15; passage 2024-12-04 12-0/15");
        assertEquals(Period.BEFORE_PASSAGE, angeles.of(LocalDateTime.parse("2024-12-03T12:00").atZone(ZONE).toInstant()));
    }

    private static Periods periods(String told) { return Periods.of(StandingReaderTest.deeds(told), ZONE); }
}
