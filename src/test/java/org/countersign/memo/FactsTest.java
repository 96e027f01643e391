package org.countersign.memo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.countersign.count.Mark;
import org.countersign.district.PlaceRow;
import org.countersign.district.SmallCells;
import org.countersign.platform.When;
import org.countersign.platform.Words;
import org.countersign.residency.Residency;
import org.countersign.stance.Stance;
import org.junit.jupiter.api.Test;

/** What a memo is made of fits together, and tells whoever sees no small numbers of nobody. */
class FactsTest {
    private static Example wards(int first, int second) {
        Example one = new Example();
        one.people(Stance.OPPOSE, Residency.RESIDENT, Mark.INDIVIDUAL, 8).testimony(Stance.OPPOSE, Residency.RESIDENT, false, 8).day(LocalDate.of(2008, 8, 1), Residency.RESIDENT, Stance.OPPOSE, 8);
        one.districts.addAll(List.of(Example.place("Ward 2", 0, first, 0), Example.place("Ward 3", 0, second, 0)));
        return one;
    }

    @Test void its_districts_and_days_have_as_many_as_its_tally() {
        assertTrue(wards(7, 1).facts().agree());
        assertFalse(wards(7, 2).facts().agree(), "somebody was counted between the tally and the districts");
        assertFalse(wards(7, 1).day(LocalDate.of(2008, 8, 2), Residency.RESIDENT, Stance.OPPOSE, 1).facts().agree(), "or the days");
    }

    @Test void a_small_number_of_a_district_is_hidden_and_that_it_is_is_said() {
        Facts facts = wards(7, 1).facts();
        String whole = said(facts), hidden = said(facts.hiding(new SmallCells(5)));
        assertTrue(whole.contains("<th scope=\"row\">Ward 3</th>") && !whole.contains("hidden"), whole);
        assertEquals(List.of(false, false), facts.hiding(new SmallCells(5)).districts().get("en").stream().map(PlaceRow::whole).toList(), "nor the other one, which with the sum would tell it");
        assertTrue(hidden.contains("<th scope=\"row\">Ward 3</th>") && hidden.contains("hidden</td>") && hidden.contains("small numbers would tell of single people"), hidden);
    }

    private static String said(Facts facts) { return Printed.of(facts, new MemoText(facts, Words.in(Locale.ENGLISH), new When(Example.ZONE, Locale.ENGLISH)).memo()).article(); }
}
