package org.countersign.system;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** As {@link DatabaseAwayIT}, for longer. */
class DatabaseAwayFaults {
    @Test void when_the_database_is_back_after_minutes_everything_goes_on() throws Exception { DatabaseAwayIT.away(Duration.ofSeconds(Integer.getInteger("countersign.faults.seconds", 60))); }
}
