package org.countersign.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignatureReaderTest {
    @Test void name_telephone_and_address_are_read_however_they_are_set() {
        Signature whole = read("Jane Q. Public\n550 Main Street, Apt 2\nHartford, CT 06103-1234\n(860) 555-0142\njane@example.org");
        assertEquals(new Signature("Jane Q. Public", Optional.of("(860) 555-0142"), Optional.of("jane@example.org"), new Signature.Place("550 Main Street", "Apt 2", "Hartford", "CT", "06103-1234")), whole);
        assertEquals(new Signature.Place("12 Park St", null, "Hartford", "Connecticut", "06106"), read("Bo Public\n12 Park St, Hartford, Connecticut 06106").place());
        assertEquals(new Signature.Place("1 N. Elm Ave.", null, null, null, null), read("Bo Public\n1 N. Elm Ave.").place());
        assertEquals(new Signature.Place(null, null, "West Hartford", "CT", null), read("Bo Public\nWest Hartford, CT").place());
        assertEquals("06106", read("Bo Public\nzip: 06106").place().zip());
    }

    @Test void a_fax_is_no_telephone_a_title_no_street_and_a_year_no_zip() {
        Signature signature = read("Bo Public\n2024 Teacher of the Year\nFax: 860-555-0199\nDirector, Main Street Bakery");
        assertEquals(Optional.empty(), signature.phone());
        assertEquals(Signature.Place.NOWHERE, signature.place());
        assertEquals("", read("550 Main Street").name());
        assertEquals(Optional.empty(), SignatureReader.read(" \n "));
    }

    private static Signature read(String block) { return SignatureReader.read(block).orElseThrow(); }
}
