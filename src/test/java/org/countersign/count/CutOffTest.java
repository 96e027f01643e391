package org.countersign.count;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.countersign.platform.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CutOffTest {
    static final ZoneId ZONE = ZoneId.of("America/New_York");

    @ParameterizedTest @CsvSource({"2008-08-12, 2008-08-13T04:00:00Z", "' 2008-12-31 ', 2009-01-01T05:00:00Z", "2026-03-08, 2026-03-09T04:00:00Z",
        "2008-08-12T17:00:00-04:00, 2008-08-12T21:00:00Z", "2008-08-12T17:00Z, 2008-08-12T17:00:00Z", "2008-08-12T17:00:00 02:00, 2008-08-12T15:00:00Z"})
    void a_date_takes_its_whole_day_and_a_time_stands_as_it_is(String asOf, Instant at) { assertEquals(at, CutOff.read(asOf, ZONE).at()); }

    @ParameterizedTest @ValueSource(strings = {"yesterday", "2008-13-01", "2008-08-12T17:00:00", "20080812", "+999999999-12-31", "9999-12-31", "0", "2008-08-12T25:00:00Z", "-0001-01-01"})
    void anything_else_is_said_to_be_neither(String asOf) {
        assertEquals("asOf", assertThrows(Invalid.class, () -> CutOff.read(asOf, ZONE)).errors().get(0).field());
    }

    @Test void nothing_means_now() {
        Instant before = Instant.now().minusSeconds(1);
        assertTrue(CutOff.read(" ", ZONE).at().isAfter(before) && CutOff.read(null, ZONE).at().isBefore(Instant.now().plusSeconds(1)));
    }

    @Test void a_whole_day_is_known_as_one() {
        assertEquals(Optional.of(LocalDate.of(2008, 8, 12)), CutOff.read("2008-08-12", ZONE).wholeDay());
        assertEquals(Optional.of(LocalDate.of(2008, 8, 12)), CutOff.read("2008-08-13T04:00:00Z", ZONE).wholeDay());
        assertEquals(Optional.empty(), CutOff.read("2008-08-13T00:00:00Z", ZONE).wholeDay());
    }

    @ParameterizedTest @CsvSource({"2008-08-12, 2008-08-12, 2008-08-12", "2008-08-12T17:00:00-04:00, 2008-08-12, 2008-08-11", "2008-08-13T04:00:00Z, 2008-08-12, 2008-08-12"})
    void the_last_day_is_whole_where_all_of_it_is_counted(String asOf, LocalDate last, LocalDate whole) {
        CutOff cutOff = CutOff.read(asOf, ZONE);
        assertEquals(last + " " + whole, cutOff.lastDay() + " " + cutOff.lastWholeDay());
    }

    @Test void no_day_to_come_is_a_whole_one() {
        LocalDate before = LocalDate.now(ZONE), last = CutOff.read("2999-01-01", ZONE).lastWholeDay(), after = LocalDate.now(ZONE);
        assertTrue(last.equals(before.minusDays(1)) || last.equals(after.minusDays(1)), last.toString());
    }

    @Test void it_is_exclusive_to_the_last_microsecond() {
        CutOff cutOff = CutOff.read("1970-01-01T00:00:00.000001Z", ZONE);
        assertTrue(cutOff.takes(0) && !cutOff.takes(1));
        assertTrue(CutOff.read("1970-01-01T00:00:00.0000011Z", ZONE).takes(1));
    }
}
