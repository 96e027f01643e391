package org.countersign.memo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.countersign.count.Profile.Mark;
import org.countersign.count.Side;
import org.countersign.district.PlaceRow;
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

    @Test void for_whoever_sees_no_small_numbers_it_has_the_districts_as_they_were_told_and_says_so() {
        Facts facts = wards(7, 1).facts(), hiding = facts.hiding(Map.of("en", List.of(new PlaceRow("Ward 2", Map.of(Side.OPPOSE_SIDE, 6)), new PlaceRow("Ward 3", Map.of()))));
        String whole = said(facts), hidden = said(hiding);
        assertTrue(whole.contains("<th scope=\"row\">Ward 3</th>") && !whole.contains("hidden"), whole);
        assertTrue(hidden.contains("<th scope=\"row\">Ward 3</th>") && hidden.contains("hidden</td>") && hidden.contains("<td class=\"n\">6</td>") && hidden.contains("small numbers would tell of single people"), hidden);
    }

    private static String said(Facts facts) { return Printed.of(facts, new MemoText(facts, Words.in(Locale.ENGLISH), new When(Example.ZONE, Locale.ENGLISH)).memo()).article(); }
}
