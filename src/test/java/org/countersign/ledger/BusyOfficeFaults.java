package org.countersign.ledger;

import org.junit.jupiter.api.RepeatedTest;

/** As {@link BusyOfficeIT}, for much longer. */
class BusyOfficeFaults {
    @RepeatedTest(3) void the_books_are_right_at_every_moment_of_busy_weeks_and_after() throws Exception { BusyOfficeIT.day(Integer.getInteger("ledger.operations", 6_000)); }
}
