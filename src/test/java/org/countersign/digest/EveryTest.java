package org.countersign.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EveryTest {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    @ParameterizedTest @CsvSource({
        "WEEK, 2026-11-30T12:00:00Z, 2026-W49, 2026-11-30T12:00:00Z",                // a Monday, seven in the morning
        "WEEK, 2026-11-30T11:59:59Z, 2026-W48, 2026-11-23T12:00:00Z",
        "WEEK, 2026-12-06T23:59:00Z, 2026-W49, 2026-11-30T12:00:00Z",
        "WEEK, 2027-01-01T15:00:00Z, 2026-W53, 2026-12-28T12:00:00Z",                // the year of the week
        "WEEK, 2026-11-02T12:00:00Z, 2026-W45, 2026-11-02T12:00:00Z",                // the clocks went back the day before
        "WEEK, 2026-10-26T11:00:00Z, 2026-W44, 2026-10-26T11:00:00Z",
        "DAY, 2026-11-30T12:00:00Z, 2026-11-30, 2026-11-30T12:00:00Z",
        "DAY, 2026-11-30T11:00:00Z, 2026-11-29, 2026-11-29T12:00:00Z"})
    void the_latest_occasion_is_a_morning_on_the_city_s_clock(Every every, String now, String key, String at) {
        assertEquals(new Every.Occasion(key, Instant.parse(at)), every.latest(Instant.parse(now), ZONE));
    }
}
