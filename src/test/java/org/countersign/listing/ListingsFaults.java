package org.countersign.listing;

import java.util.Random;
import net.jqwik.api.*;
import net.jqwik.api.lifecycle.AfterContainer;

/** As {@link ListingsIT}, on many more dockets. */
class ListingsFaults {
    private final ListingsIT lists = new ListingsIT();

    @AfterContainer static void close() { ListingsIT.close(); }

    @Provide Arbitrary<Random> chance() { return lists.chance(); }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE) void the_books_list_whoever_a_full_count_lists(@ForAll("chance") Random random) { lists.the_books_list_whoever_a_full_count_lists(random); }
}
