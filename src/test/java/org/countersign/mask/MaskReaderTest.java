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
            Call 860–555–0142, 860‑555‑0143 or 860—555—0144           | Call [phone], [phone] or [phone]
            860 - 555 - 0142, 860/555/0142, 860 5550142               | [phone], [phone], [phone]
            (860) – 555 – 0142 ext. 4; +1 860–555–0142                | [phone]; [phone]
            860\u00A0555\u00A00142 or\u202F860\u2007555\u202F0142  | [phone] or [phone]
            86\u200B0-555\u00AD-0142                                  | [phone]
            I live at 14\u00A0Wren\u00A0Hollow Road                   | I live at [address]
            It is 14–16 Wren Hollow Road                              | It is [address]
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
            No. 2008-0811 and 08–0811 of 2008-08-12, 8/12/2008        | No. 2008-0811 and 08–0811 of 2008-08-12, 8/12/2008
            Of 500–1000 people 120 / 340 paid $250 or 1 200 000       | Of 500–1000 people 120 / 340 paid $250 or 1 200 000
            From 2007–2008 it rose by 120.5 to 104.9903001 in 06103   | From 2007–2008 it rose by 120.5 to 104.9903001 in 06103
            """)
    void it_takes_out_what_tells_who_somebody_is(String text, String masked) { assertEquals(masked, MaskReader.mask(text, ORLA, Marks.in("en"))); }

    @Test void a_known_telephone_is_masked_whatever_parts_its_digits() {
        Known known = new Known().phone("860-555-1234 x12").phone("Text: 555 98 76");
        assertEquals("[phone], [phone], [phone], [phone] and 860555", MaskReader.mask("86–05–55–12–34, 860\u00A0\u2011\u00A0555 1234, (860) - 55512 34, 5\u20105\u20105 9876 and 860555", known, Marks.in("en")));
    }

    @Test void a_known_street_is_masked_with_hard_blanks_too() { assertEquals("[address] is mine", MaskReader.mask("Wren\u202FHollow\u00A0Road is mine", ORLA, Marks.in("en"))); }

    @Test void of_a_beginning_its_end_is_left_off_for_half_an_address_is_not_known_for_one() {
        String text = "So be it. ".repeat(100) + "Write to orla.quandt@example.org";
        assertEquals(MaskReader.mask(text, ORLA, Marks.in("en")), MaskReader.beginning(text, text.length(), ORLA, Marks.in("en")));
        assertEquals("So be it. ".repeat(100).substring(0, 625), MaskReader.beginning(text, 1025, ORLA, Marks.in("en")));
        assertEquals("", MaskReader.beginning(null, 10, ORLA, Marks.in("en")));
    }

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
