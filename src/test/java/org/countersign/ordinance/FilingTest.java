package org.countersign.ordinance;

import static org.junit.jupiter.api.Assertions.*;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.*;
import java.util.List;
import org.countersign.action.Deed;
import org.countersign.http.*;
import org.countersign.platform.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilingTest {
    static final ZoneId HARTFORD = ZoneId.of("America/New_York");

    @Test void a_filing_reads_what_the_interface_documents() {
        Filing filing = Filing.read(json("""
                {"fileNumber":" 2008-0811 ","title":"An ordinance","nicknames":["the ID bill"],"summary":"What it does","sponsors":["A. Member"],
                 "measureClass":"Emergency_Ordinance","versions":[{"label":"1","dated":"2008-07-14","text":"Be it ordained"}]}"""));
        assertEquals(new Filing(new FileNumber("2008-0811"),
                new Described("An ordinance", List.of("the ID bill"), "What it does", List.of("A. Member"), MeasureClass.EMERGENCY_ORDINANCE),
                List.of(new OrdinanceVersion.Wording("1", LocalDate.of(2008, 7, 14), "Be it ordained"))), filing);
    }

    @Test void file_number_and_title_are_enough() {
        Filing filing = Filing.read(json("{\"fileNumber\":\"1\",\"title\":\"T\"}"));
        assertEquals(MeasureClass.ORDINANCE, filing.as().measureClass());
        assertNull(filing.as().summary());
    }

    @ParameterizedTest @CsvSource(delimiter = '|', value = {
        "{} | fileNumber,title", "{\"fileNumber\":7,\"title\":\"T\"} | fileNumber", "{\"fileNumber\":\"1/2\",\"title\":\"T\"} | fileNumber",
        "{\"fileNumber\":\"1\",\"title\":\"T\",\"measureClass\":\"law\",\"sponsors\":\"A\"} | sponsors,measureClass",
        "{\"fileNumber\":\"1\",\"title\":\"T\",\"versions\":[{\"dated\":\"soon\"}]} | versions[0].label"})
    void what_is_wrong_is_named_by_field(String body, String fields) {
        Invalid invalid = assertThrows(Invalid.class, () -> Filing.read(json(body)));
        assertEquals(List.of(fields.split(",")), invalid.errors().stream().map(FieldError::field).toList());
    }

    @Test void an_action_with_a_date_alone_is_of_that_day_in_the_city() {
        Deed deed = Deed.read(json("{\"type\":\"executive-signature\",\"at\":\"2008-08-18\"}"), HARTFORD);
        assertTrue(deed.dateOnly());
        assertEquals(Instant.parse("2008-08-18T04:00:00Z"), deed.at());
    }

    @Test void an_action_brings_its_roll_call() {
        Deed deed = Deed.read(json("{\"type\":\"passage\",\"at\":\"2008-08-11T19:30:00-04:00\",\"body\":\"Council\",\"vote\":{\"yes\":9,\"no\":0,\"seats\":9},\"note\":\" n \"}"), HARTFORD);
        assertEquals(Instant.parse("2008-08-11T23:30:00Z"), deed.at());
        assertTrue(deed.vote().unanimous());
        assertEquals("n", deed.note());
    }

    @ParameterizedTest @CsvSource(delimiter = '|', value = {
        "{} | type,at", "{\"type\":\"signed\",\"at\":\"2008-08-11\"} | type", "{\"type\":\"passage\",\"at\":\"yesterday\"} | at",
        "{\"type\":\"passage\",\"at\":\"2008-08-11\",\"vote\":{\"yes\":\"all\"}} | vote.yes",
        "{\"type\":\"passage\",\"at\":\"2008-08-11\",\"vote\":[]} | vote",
        "{\"type\":\"passage\",\"at\":\"2008-08-11\",\"vote\":{\"yes\":10,\"no\":4,\"seats\":13}} | vote"})
    void what_is_wrong_with_an_action_is_named_by_field(String body, String fields) {
        Invalid invalid = assertThrows(Invalid.class, () -> Deed.read(json(body), HARTFORD));
        assertEquals(List.of(fields.split(",")), invalid.errors().stream().map(FieldError::field).toList());
    }

    private static JsonFields json(String json) { return JsonBody.fields(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))); }
}
