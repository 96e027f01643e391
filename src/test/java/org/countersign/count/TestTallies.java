package org.countersign.count;

import org.countersign.TestDatabase;

/** The tally on a test database, for tests of other rooms. */
public final class TestTallies {
    private TestTallies() {}

    public static Tallies on(TestDatabase database) {
        Tallies tallies = new Tallies();
        tallies.source = database.source();
        return tallies;
    }
}
