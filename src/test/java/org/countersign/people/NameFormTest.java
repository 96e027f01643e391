package org.countersign.people;

import static org.junit.jupiter.api.Assertions.*;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.countersign.people.NameForm.FullName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFormTest {
    @ParameterizedTest @CsvSource(nullValues = "-", value = {
        "Robert,Smith,ROBERT,smith,SAME", "José,Núñez,Jose,Nunez,ACCENTS", "Ann M,Field,Ann,Field,MIDDLE", "Bob,Smith,Robert,Smith,NICKNAME", "Pepe,Lopez,José,López,NICKNAME",
        "R.,Smith,Robert,Smith,INITIAL", "Smith,Robert,Robert,Smith,SWAPPED", "Katherine,Smith,Kathreine,Smith,TYPO", "Ann,Fields,Ann,Field,TYPO", "-,Smith,Robert,Smith,PARTIAL",
        "Ann,Field,Bo,Field,", "Ann,Field,Ann,Stone,", "-,-,Ann,Field,", "Ann,Lee,Ann,Les,", "Dan,Smith,Don,Smith,"})
    void names_are_alike_or_not(String given, String family, String otherGiven, String otherFamily, NameForm expected) {
        assertEquals(expected, NameForm.between(FullName.of(given, family), FullName.of(otherGiven, otherFamily)).orElse(null));
        assertEquals(expected, NameForm.between(FullName.of(otherGiven, otherFamily), FullName.of(given, family)).orElse(null));
    }

    @Property void one_letter_is_the_same_distance_from_both_sides(@ForAll @AlphaChars @StringLength(max = 8) String one, @ForAll @AlphaChars @StringLength(max = 8) String other) {
        assertEquals(NameForm.oneLetterApart(one, other), NameForm.oneLetterApart(other, one));
        assertFalse(NameForm.oneLetterApart(one, one));
    }

    @Test void nobody_is_suggested_on_a_name_alone() {
        Looks here = looks("Ann", "Field", null, "06103"), there = looks("Ann", "Field", null, "90210"), nowhere = looks("Ann", "Field", null, null);
        assertTrue(Likeness.between(here, there).isEmpty());
        assertTrue(Likeness.between(here, nowhere).isEmpty());
        assertEquals(new Likeness(NameForm.SAME, Sign.ZIP), Likeness.between(here, looks("ANN", "Field", "ann@example.org", "06103")).orElseThrow());
    }

    @Test void a_couple_that_shares_a_mailbox_is_not_suggested() {
        assertTrue(Likeness.between(looks("Ann", "Field", "both@example.org", null), looks("Bo", "Field", "both@example.org", null)).isEmpty());
    }

    @Test void whoever_changed_the_provider_is_met_by_the_name_of_the_mailbox() {
        Looks old = looks("Bob", "Smith", "bobsmith@example.org", null), now = looks("Robert", "Smith", "bobsmith@example.com", null);
        assertEquals(new Likeness(NameForm.NICKNAME, Sign.MAILBOX_NAME), Likeness.between(old, now).orElseThrow());
    }

    /** Whoever is alike is compared at all. */
    @ParameterizedTest @CsvSource({"Robert,Smith,Bob,Smith", "José,Núñez,Jose,Nunez", "Smith,Robert,Robert,Smith", "Ann,Fields,Ann,Field", "Katherine,Smith,Kathreine,Smith", "Ann M,Field,Ann,Field"})
    void whoever_is_alike_is_filed_together(String given, String family, String otherGiven, String otherFamily) {
        for (String email : new String[] {null, "bobsmith@example.org"})
            for (String zip : new String[] {"06103", null}) {
                Looks one = looks(given, family, email, zip), other = looks(otherGiven, otherFamily, email, zip);
                if (Likeness.between(one, other).isPresent()) assertFalse(Stream.concat(one.traits().stream(), other.traits().stream()).collect(Collectors.toSet()).size() == one.traits().size() + other.traits().size());
            }
    }

    private static Looks looks(String given, String family, String email, String zip) {
        return new Looks(Set.of(FullName.of(given, family)), Set.of(), email == null ? Set.of() : Set.of(email), Set.of(), zip == null ? Set.of() : Set.of(zip));
    }
}
