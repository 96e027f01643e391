package org.countersign.ledger;

import java.util.List;
import net.jqwik.api.*;

/** As {@link OfficeModelIT}, more often and longer. */
class OfficeModelFaults {
    private static final int MOST = 400;

    @Provide Arbitrary<List<OfficeModelIT.Deed>> deeds() { return OfficeModelIT.drawn(MOST); }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED) void whatever_is_done_one_after_another_the_books_say_what_the_rules_give_by_hand(@ForAll("deeds") List<OfficeModelIT.Deed> deeds) {
        OfficeModelIT.agree(deeds);
    }
}
