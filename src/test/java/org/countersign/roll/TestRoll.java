package org.countersign.roll;

import org.countersign.TestDatabase;
import org.countersign.count.TestTallies;

/** The roll on a test database, for tests of other rooms. */
public final class TestRoll {
    private TestRoll() {}

    public static Roll on(TestDatabase database) {
        Roll roll = new Roll();
        roll.tallies = TestTallies.on(database);
        return roll;
    }
}
