package org.countersign.constituent;

import static org.junit.jupiter.api.Assertions.*;

import java.util.stream.Stream;
import org.countersign.Table;
import org.countersign.constituent.Identifiers.Written;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class KeysTest {
    @TestFactory Stream<DynamicTest> a_name_has_the_key_of_the_table() {
        return Table.beside(getClass(), "names.txt").each(row -> assertEquals(row.cell(2), Names.key(row.cell(0), row.cell(1))));
    }

    @TestFactory Stream<DynamicTest> an_email_has_the_key_of_the_table() {
        return Table.beside(getClass(), "emails.txt").each(row -> assertEquals(row.cell(1), Emails.key(row.cell(0))));
    }

    @TestFactory Stream<DynamicTest> a_phone_reads_as_the_table_says() {
        return Table.beside(getClass(), "phones.txt").each(row -> assertEquals(row.cell(1), Phones.e164(row.cell(0))));
    }

    @Test void a_name_too_long_for_its_column_still_has_a_key_of_its_own() {
        String long1 = Names.key("a".repeat(399), "b"), long2 = Names.key("a".repeat(399), "c");
        assertTrue(long1.length() <= 400 && long2.length() <= 400);
        assertNotEquals(long1, long2);
        assertEquals(long1, Names.key("A".repeat(399), "B."));
    }

    @Test void a_blank_name_with_an_organisation_is_that_organisation() {
        assertEquals(new Identifiers(Kind.ORGANISATION, "park league inc", "a@example.org", null, null, false),
                Identifiers.read(new Written(" ", "-", "Park League, Inc.", "a@example.org", null, null, null, null)));
    }

    @Test void a_name_with_an_organisation_is_a_person_who_represents_it() {
        assertEquals(new Identifiers(Kind.PERSON, "ann lee", null, null, null, false),
                Identifiers.read(new Written("Ann", "Lee", "Park League", null, null, null, null, null)));
    }

    @Test void a_household_is_a_street_a_unit_and_a_zip_that_exists() {
        assertEquals("12 main st|2|06105", household("12 Main Street Apt 2", null, "6105"));
        assertEquals("12 main st||06105", household("12 MAIN ST", " ", "06105-1234"));
        assertNull(household("12 Main St", null, "99999"));
        assertNull(household("12 Main St", null, null));
        assertNull(household(null, "2", "06105"));
    }

    @Test void a_street_without_a_zip_is_more_than_a_name() {
        assertTrue(Identifiers.read(new Written("Ann", "Lee", null, null, null, "12 Main St", null, null)).moreThanAName());
        assertFalse(Identifiers.read(new Written("Ann", "Lee", null, "[email protected]", "12", null, "2", "06105")).moreThanAName());
    }

    private static String household(String street, String unit, String zip) {
        return Identifiers.read(new Written(null, null, null, null, null, street, unit, zip)).household();
    }
}
