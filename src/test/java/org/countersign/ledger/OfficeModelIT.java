package org.countersign.ledger;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import net.jqwik.api.*;
import org.countersign.TestDatabase;

/**
 * One thing after another, as {@link BusyOfficeIT} has them done at several desks at once: books, full count and the rules applied by hand agree,
 * whatever was done. What fails is made as short as it goes, and each thing is done by a seed of its own, so that one less leaves the others as they were.
 */
class OfficeModelIT {
    private static final int MOST = 60;

    /** @param which of what {@link Office} does @param seed of whatever it draws */
    record Deed(int which, long seed) {}

    @Provide Arbitrary<List<Deed>> deeds() { return drawn(MOST); }

    static Arbitrary<List<Deed>> drawn(int most) {
        return Combinators.combine(Arbitraries.integers().between(0, Office.DEEDS - 1), Arbitraries.longs()).as(Deed::new).list().ofMinSize(1).ofMaxSize(most);
    }

    @Property(tries = 4, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED) void whatever_is_done_one_after_another_the_books_say_what_the_rules_give_by_hand(@ForAll("deeds") List<Deed> deeds) { agree(deeds); }

    static void agree(List<Deed> deeds) {
        try (TestDatabase database = TestDatabase.fresh()) {
            Office office = new Office(database);
            deeds.forEach(deed -> office.something(deed.which(), new Random(deed.seed())));
            BusyOfficeIT.mustAgreeWithTheRules(office, new Random(deeds.get(0).seed()));
            assertTrue(office.books.mismatches(Office.ORDINANCES.get(0)).isEmpty());
        }
    }
}
