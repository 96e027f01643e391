package org.countersign.mask;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What tells who somebody is does not stand in a masked text; what is said does. */
class MaskReaderTest {
    private static final Known ORLA = new Known().name("Orla", "Quandt").street("14 Wren Hollow Road");

    @ParameterizedTest @CsvSource(delimiter = '|', textBlock = """
            Please sign it. Orla Quandt                              | Please sign it. [name]
            ORLA QUANDT says yes, and so do the Quandts              | [name] says yes, and so do the Quandts
            orla quandt                                              | [name]
            Write to orla.quandt@example.org or call (860) 555-0142. | Write to [e-mail] or call [phone].
            orla (at) example (dot) org                              | [e-mail]
            My cell is 860-555-0142 ext. 12, work 555-0142           | My cell is [phone], work [phone]
            Call +1 860 555 0142 today                               | Call [phone] today
            I live at 14 Wren Hollow Road, Apt 3, and pay taxes      | I live at [address], and pay taxes
            On Wren Hollow Road nobody sits                          | On [address] nobody sits
            We meet at 550 N. Main St. on Monday                     | We meet at [address] on Monday
            Send it to P.O. Box 12, Hartford CT 06103                | Send it to [address], Hartford CT [address]
            Vivo en la Calle Sol número 45                           | Vivo en la [address]
            My number is 123-45-6789 and A123456789                  | My number is [number] and [number]
            My name is Bo Sandoval and I agree                       | My name is [name] and I agree
            I am Dorian Pellew, a teacher                            | I am [name], a teacher
            I am American and I'm for it                             | I am American and I'm for it
            Mrs. Vandermolen next door agrees, Mr. Mayor             | [name] next door agrees, Mr. Mayor
            See https://example.org/a?b=c.                           | See [link].
            Thanks to @larkfield                                     | Thanks to [name]
            It costs $1,200,000 in 2008, 14 parks and 3 ways         | It costs $1,200,000 in 2008, 14 parks and 3 ways
            Section 21-42 says 10 days; 24 for, 7 against            | Section 21-42 says 10 days; 24 for, 7 against
            """)
    void it_takes_out_what_tells_who_somebody_is(String text, String masked) { assertEquals(masked, MaskReader.mask(text, ORLA, Marks.in("en"))); }

    @Test void a_signature_under_a_closing_is_a_name() {
        assertEquals("Sign it.\nSincerely,\n[name]", MaskReader.mask("Sign it.\nSincerely,\nBo and family\nLarkfield", new Known(), Marks.in(null)));
        assertEquals("Firme.\nAtentamente,\n[nombre]", MaskReader.mask("Firme.\nAtentamente,\nInés", new Known(), Marks.in("es")));
    }

    @Test void a_name_that_is_a_word_is_masked_only_where_it_is_written_as_a_name() {
        assertEquals("I hope he will, says [name].", MaskReader.mask("I hope he will, says Will Hope.", new Known().name("Will", "Hope"), Marks.in("en")));
    }

    @Test void what_nobody_reads_before_it_goes_out_has_a_name_in_no_case() {
        assertEquals("I hope he [name], says [name].", MaskReader.mask("I hope he will, says WILL.", new Known().name("Will").unread(), Marks.in("en")));
        assertEquals("[nombre] dice que la ley de [nombre] es para la gente del parque", MaskReader.mask("Ana de la Cruz dice que la ley de CRUZ es para la gente del parque", new Known().name("Ana", "de la Cruz").unread(), Marks.in("es")));
        assertEquals("[name] is the friend of the park", MaskReader.mask("Friends of the Park is the friend of the park", new Known().organisation("Friends of the Park").unread(), Marks.in("en")));
    }

    @Test void an_email_and_a_telephone_that_are_known_are_masked_in_whatever_shape() {
        Known known = new Known().email("orla@desk").phone("+1 (413) 55 50-199").phone("12");
        assertEquals("[e-mail], [phone], [phone] and 4135550 in 12 days", MaskReader.mask("ORLA@desk, 413 55 50 199, (413)-555.0199 and 4135550 in 12 days", known, Marks.in("en")));
    }

    @Test void whoever_signed_is_known_by_all_they_gave() {
        Known known = new Known().unread().signer("Orla", "Quandt", "Larkfield Neighbors", "orla@desk", "860-555-1234", "Wren Hollow", "Apt 3").signer("Bo", null, null, null, null, null, null).name("Orla", "Reyes");
        assertEquals("[name] or [name], [phone], [phone], [phone], [e-mail], [address], for [name]",
                MaskReader.mask("quandt or reyes, 860-5551234, (860) 5551234, 860 55 51234, orla@desk, wren hollow apt 3, for larkfield neighbors", known, Marks.in("en")));
    }

    @ParameterizedTest @CsvSource(delimiter = '|', textBlock = """
            José  | Núñez    | Jose Nunez, JOSE NUNEZ, José Núñez        | [name]
            José  | Núñez    | Jose\u0301 Nu\u0301n\u0303ez votó        | [name] votó
            Jose  | Nunez    | José Núñez dijo; firmó NÚÑEZ              | [name] dijo; firmó [name]
            Søren | O’Dálaigh | SOREN O'DALAIGH and Sørensen             | [name] and Sørensen
            İpek  | Yıldız   | Ipek Yildiz                               | [name]
            مُنى   | أحمد     | كتبت منى احمد                              | كتبت [name]
            राम    | कुमारी    | रोम में कुमार                                | रोम में कुमार
            Will  | Peña     | I will say la pena of Pena Street         | I will say la pena of [name] Street
            """)
    void a_name_is_masked_with_its_accents_or_without(String given, String family, String text, String masked) {
        assertEquals(masked, MaskReader.mask(text, new Known().name(given, family), Marks.in("en")));
        assertEquals(masked, MaskReader.mask(text, new Known().name(java.text.Normalizer.normalize(given, java.text.Normalizer.Form.NFD), family), Marks.in("en")));
    }

    @Test void a_street_and_an_organisation_too() {
        Known known = new Known().street("9 Peña Blanca").organisation("Vecinos de Colón").name("Núñez").unread();
        assertEquals("[name] in [address], [address], [name]", MaskReader.mask("nunez in 9 Pena Blanca, pen\u0303a blanca, VECINOS DE COLON, nu\u0301n\u0303ez", known, Marks.in("en")));
    }

    @Test void names_in_letters_without_case_and_from_right_to_left_are_masked() {
        assertEquals("[name] كتب هذا", MaskReader.mask("ليلى حداد كتب هذا", new Known().name("ليلى", "حداد"), Marks.in("ar")));
        assertEquals("כתבה [name]", MaskReader.mask("כתבה נועה", new Known().name("נועה"), Marks.in("he")));
    }

    @Test void what_is_masked_stays_as_it_is_when_it_is_masked_again() {
        String once = MaskReader.mask("My name is Orla Quandt, 14 Wren Hollow Road, 860-555-0142", ORLA, Marks.in("en"));
        assertEquals(once, MaskReader.mask(once, ORLA, Marks.in("en")));
        assertEquals("", MaskReader.mask(null, ORLA, Marks.in("en")));
    }
}
