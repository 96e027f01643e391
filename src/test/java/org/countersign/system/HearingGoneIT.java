package org.countersign.system;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The night of {@link HearingFaults}, with a server that is killed and gone for twenty seconds. */
class HearingGoneIT {
    @Test void the_server_is_killed_in_the_middle_and_nobody_is_lost_or_counted_twice() { HearingFaults.night(Path.of("target/system-gone"), 20); }
}
