package org.countersign.hearing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.countersign.city.Cities;
import org.countersign.residency.Finding;
import org.countersign.residency.ResidencyReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceReaderTest {
    private static final ResidencyReader HARTFORD = ResidencyReader.of(Cities.named("hartford"));

    /** What a clerk types, and where the rules place it in Hartford. */
    @ParameterizedTest @CsvSource(delimiter = '|', value = {
        "r                       | RESIDENT              | STATED",
        "R                       | RESIDENT              | STATED",
        "b                       | SUBURB                | STATED",
        "a suburb                | SUBURB                | STATED",
        "un suburbio             | SUBURB                | STATED",
        "T                       | OTHER_STATE           | STATED",
        "another state           | OTHER_STATE           | STATED",
        "otro estado             | OTHER_STATE           | STATED",
        "Hartford                | RESIDENT              | STATED",
        "West Hartford           | SUBURB                | STATED",
        "Texas                   | OTHER_STATE           | STATED",
        "CT                      | IN_STATE_UNSPECIFIED  | STATED",
        "06103                   | RESIDENT              | CONSISTENT",
        "06103-1234              | RESIDENT              | CONSISTENT",
        "90012                   | OTHER_STATE           | CONSISTENT",
        "12 Quiet St 06103       | RESIDENT              | CONSISTENT",
        "12 Quiet St, 90012      | OTHER_STATE           | CONSISTENT",
        "12 Quiet St             | UNKNOWN               | NONE",
        "12 Quiet St, Hartford   | RESIDENT              | STATED",
        "12 Quiet St, West Hartford | SUBURB             | STATED",
        "12 Quiet St, Hartford, CT  | RESIDENT           | STATED",
        "12 Quiet St, Hartford 06103 | RESIDENT          | CONSISTENT",
        "12 Quiet St, Apt 4      | UNKNOWN               | NONE",
        "out of area             | UNKNOWN               | NONE",
        "w                       | UNKNOWN               | NONE",
        "-                       | UNKNOWN               | NONE",
        "''                      | UNKNOWN               | NONE",
    })
    void a_cell_is_read_as_it_was_meant(String typed, String residency, String evidence) {
        Finding finding = HARTFORD.read(PlaceReader.read(typed));
        assertEquals(residency + " " + evidence, finding.residency() + " " + finding.evidence());
    }

    @ParameterizedTest @CsvSource(delimiter = '|', value = {"'' | NOT_ASKED", "w | DECLINED", "r | GIVEN", "06103 | GIVEN"})
    void not_asked_and_declined_are_told_apart(String typed, String answer) { assertEquals(answer, PlaceReader.read(typed).answer().name()); }

    @ParameterizedTest @CsvSource(delimiter = '|', value = {"12 Quiet St 06103 | 12 Quiet St | 06103", "221B Long Lane, 06103-0001 | 221B Long Lane | 06103-0001", "12 Quiet St, Hartford | 12 Quiet St |", "12 Quiet St, Apt 4, Hartford CT 06103 | 12 Quiet St, Apt 4 | 06103",
        "12 Quiet St, # 4, 06103 | 12 Quiet St, # 4 | 06103", "12 Quiet St, rear | 12 Quiet St, rear |"})
    void a_street_keeps_its_town_and_zip_apart(String typed, String street, String zip) {
        assertEquals(street, PlaceReader.read(typed).street());
        assertEquals(zip, PlaceReader.read(typed).zip());
    }
}
