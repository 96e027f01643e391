package org.countersign.mapping;

import static org.junit.jupiter.api.Assertions.*;

import java.util.List;
import java.util.Optional;
import org.countersign.sheet.CsvHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderReaderTest {
    @ParameterizedTest @CsvSource({"First Name,first_name", "fname,first_name", "FirstName,first_name", "GIVEN_NAME,first_name", "Nombre,first_name", "Surname,last_name", "Apellidos,last_name",
        "Your Name,full_name", "User Name,full_name", "Nombre completo,full_name", "E-mail Address,email", "Correo electrónico,email", "correo electronico,email", "Zip Code,zip", "ZIP/Postal Code,zip",
        "Código Postal,zip", "Position,stance", "Support/Oppose,stance", "Postura,stance", "Do you support or oppose?,stance", "Comments,text", "Comentario,text", "Date received,received_at",
        "Timestamp,received_at", "Fecha,received_at", "Submitted On,received_at", "Telephone #,phone", "Teléfono,phone", "Street Address,address1", "Address Line 2,unit", "Agenda Item,ordinance_no",
        "How received,channel", "Location,residency", "Organisation,organization", "received_at,received_at", "Response ID,external_id"})
    void what_offices_call_their_columns_is_understood(String theirs, String ours) { assertEquals(Optional.of(ours), HeaderReader.read(theirs)); }

    @ParameterizedTest @ValueSource(strings = {"Immigration Status", "Citizenship", "US citizen", "Date of Birth", "DOB", "BirthDate", "SSN", "Social Security #", "Race", "Race/Ethnicity", "Religion",
        "Political Party", "Party Affiliation", "party", "National origin", "Driver's License", "Passport No", "Fecha de nacimiento", "Estatus migratorio", "Partido", "Seguro social", "Ciudadanía", "voter_birth_year",
        "Applicant\nSSN", "Date of birth\n(optional)", "CIUDADANÍA DEL REMITENTE", "Ciudadani\u0301a del remitente", "RELIGIÓN DECLARADA", "applicantSSN"})
    void what_an_office_must_not_hold_is_never_taken(String theirs) {
        assertTrue(HeaderReader.isForbidden(theirs));
        assertEquals(Optional.empty(), HeaderReader.read(theirs));
    }

    @ParameterizedTest @ValueSource(strings = {"Trace", "Embrace", "Citizen name", "Terrace", "Party of interest's counsel", "Comments", "Brace"})
    void what_only_looks_like_it_is_not_forbidden(String theirs) { assertFalse(HeaderReader.isForbidden(theirs)); }

    @Test void our_own_names_are_ours_and_none_is_forbidden() {
        for (String ours : CsvHeader.COLUMNS) {
            assertEquals(Optional.of(ours), HeaderReader.read(ours));
            assertFalse(HeaderReader.isForbidden(ours));
        }
    }

    @Test void each_of_ours_is_given_once_and_a_full_name_only_where_there_are_no_parts_of_it() {
        assertEquals(List.of("email", "", "", "last_name"), HeaderReader.read(List.of("Email", "E-mail", "Name", "Last")));
        assertEquals(List.of("full_name", "text"), HeaderReader.read(List.of("Name", "Message")));
    }

    @ParameterizedTest @CsvSource({"stance,For,SUPPORT", "stance,Yes,SUPPORT", "stance,In favor,SUPPORT", "stance,sí,SUPPORT", "stance,Opposed,OPPOSE", "stance,en contra,OPPOSE", "stance,support if amended,SUPPORT_IF_AMENDED",
        "stance,Undecided,UNCLEAR", "stance,N/A,NO_POSITION", "stance,neutral,NEUTRAL", "channel,phone,CALL", "channel,Phone call,CALL", "channel,llamada,CALL", "channel,Website,WEB_FORM", "channel,in person,WALK_IN",
        "channel,correo electrónico,EMAIL", "action_asked,Please veto,VETO", "wants_reply,sí,Y", "own_words,no,N"})
    void the_words_of_closed_lists_are_understood(String column, String word, String ours) { assertEquals(Optional.of(ours), ValueReader.read(column, word)); }

    @Test void every_meaning_is_one_of_ours() {
        ValueReader.LISTS.forEach((column, list) -> list.forEach(one -> assertEquals(Optional.of(one), ValueReader.read(column, one))));
        WordList.of("headers.txt").meanings().values().forEach(ours -> assertTrue(HeaderReader.COLUMNS.contains(ours), ours));
        List.of("channel", "stance", "action_asked").forEach(column -> WordList.of(column.equals("channel") ? "channels.txt" : column.equals("stance") ? "stances.txt" : "actions.txt")
                .meanings().values().forEach(ours -> assertTrue(ValueReader.LISTS.get(column).contains(ours), ours)));
    }
}
