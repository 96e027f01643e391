package org.countersign.namesake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameChanceTest {
    @Test void of_365_names_equally_common_23_people_have_two_thirds_of_a_pair() { assertEquals(253.0 / 365, NameChance.expected(23, 365 * (1 / 365.0) * (1 / 365.0)), 1e-12); }

    @Test void pairs_of_three_of_a_name_are_three() { assertEquals(4, NameChance.pairs(List.of(3, 2, 1, 1))); }

    @Test void how_common_names_are_is_told_by_the_others() {
        NameChance chance = NameChance.of(Collections.nCopies(100, 1), Collections.nCopies(365, 20));
        assertEquals(7300, chance.compared());
        assertEquals(4950 * (365 * 190.0 / (7300 * 7299 / 2.0)), chance.expected(), 1e-9);
        assertEquals("fewer", chance.verdict(), "a hundred people of whom no two have one name, where thirteen pairs are to be expected");
    }

    @Test void more_than_chance_predicts_is_said() { assertEquals("more", NameChance.of(List.of(9, 9, 1, 1, 1, 1), Collections.nCopies(900, 2)).verdict()); }

    @Test void of_too_few_others_nothing_is_predicted() {
        assertFalse(NameChance.of(List.of(2, 1), Collections.nCopies(900, 1)).known(), "no two of them have one name");
        assertFalse(NameChance.of(List.of(2, 1), List.of(2, 2, 2, 2, 1, 1)).known());
        assertTrue(NameChance.of(List.of(2, 1), List.of(2, 2, 2, 2, 2, 1)).known());
        assertEquals(0, NameChance.of(List.of(), List.of(5)).found());
    }

    @Test void an_office_with_one_measure_only_is_compared_with_all_it_holds_and_says_so() {
        List<Integer> mine = Collections.nCopies(300, 2), held = Collections.nCopies(310, 2);
        NameChance chance = NameChance.of(mine, Collections.nCopies(10, 1)).or(mine, held);
        assertTrue(chance.known() && chance.themselves());
        assertEquals(620, chance.compared());
        assertFalse(NameChance.of(mine, held).or(mine, held).themselves(), "others are better where there are enough");
        assertFalse(NameChance.of(List.of(2, 1), List.of(1)).or(List.of(2, 1), List.of(2, 1, 1)).known());
    }

    @Test void the_fewer_others_tell_how_common_names_are_the_wider_the_range() {
        NameChance few = NameChance.of(Collections.nCopies(400, 1), Collections.nCopies(40, 2)), many = NameChance.of(Collections.nCopies(400, 1), Collections.nCopies(4000, 20));
        assertTrue(few.high() - few.low() > few.expected() / 2, few.toString());
        assertTrue(many.high() - many.low() < 2.2 * 1.96 * Math.sqrt(many.expected()), many.toString());
    }

    /** Against the tables of the distribution. */
    @ParameterizedTest @CsvSource({"0, 0, 0", "0.693, 0, 3", "1, 0, 3", "4, 1, 8", "10, 4, 17", "100, 81, 120", "400, 361, 440", "10000, 9804, 10196"})
    void chance_stays_between(double mean, int low, int high) { assertEquals(List.of(low, high), List.of(NameChance.bound(mean, 0.025), NameChance.bound(mean, 0.975))); }

    @ParameterizedTest @ValueSource(strings = {"en", "es"}) void nobody_is_accused(String language) {
        ResourceBundle words = ResourceBundle.getBundle("i18n.messages", Locale.forLanguageTag(language.equals("en") ? "" : language));
        words.keySet().stream().filter(key -> key.startsWith("namesake.")).forEach(key -> assertFalse(words.getString(key).toLowerCase(Locale.ROOT).matches("(?s).*(fraud|fake|forg|fals|invent|engañ).*"), key));
    }
}
