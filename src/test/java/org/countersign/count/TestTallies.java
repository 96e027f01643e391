package org.countersign.count;

import java.util.Map;
import org.countersign.TestDatabase;
import org.countersign.staff.Role;
import org.countersign.staff.Who;

/** The tally on a test database, for tests of other rooms. */
public final class TestTallies {
    private TestTallies() {}

    public static Tallies on(TestDatabase database) {
        Tallies tallies = new Tallies();
        tallies.source = database.source();
        return tallies;
    }

    public static Tallies on(TestDatabase database, Role role) {
        Tallies tallies = on(database);
        tallies.who = new Who() {
            @Override public Role role() { return role; }
        };
        return tallies;
    }

    /** Every number of a report with its cell. */
    public static Map<Cell, Integer> figures(Report report) { return TalliesIT.figures(report); }
}
