package org.countersign.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterDatesTest {
    @ParameterizedTest @CsvSource(delimiter = '|', value = {
        "Tue, 12 May 2026 09:30:05 -0400        | 2026-05-12T13:30:05Z",
        "12 May 2026 09:30 EDT                  | 2026-05-12T13:30:00Z",
        "Tue, 12 May 26 9:30:00 GMT (a comment) | 2026-05-12T09:30:00Z",
        "Tue,  1 Feb 99 09:30:60 +0530          | 1999-02-01T04:00:59Z",
        "Tue May 12 09:30:05 2026               | 2026-05-12T09:30:05Z",
        "Tue, 12-May-2026 09:30:05 +0000        | 2026-05-12T09:30:05Z",
        "2026-05-12T09:30:05Z                   | 2026-05-12T09:30:05Z",
        "Thu, 31 Feb 2026 09:30:05 +0000        | ",
        "Thu, 1 Xyz 2026 09:30:05 +0000         | ",
        "Thu, 1 Feb 2026 09:30:05 +9999         | ",
        "soon                                   | "})
    void dates_are_read_as_mail_writes_them_and_as_it_should_not(String written, Instant expected) {
        assertEquals(Optional.ofNullable(expected), LetterDates.instant(written));
    }
}
