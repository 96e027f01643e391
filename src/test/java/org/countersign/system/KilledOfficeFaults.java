package org.countersign.system;

import org.junit.jupiter.api.Test;

/** As {@link KilledOfficeIT}, killed again and again. */
class KilledOfficeFaults {
    @Test void every_figure_holds_though_the_server_is_killed_again_and_again() throws Exception { KilledOfficeIT.day(Integer.getInteger("countersign.faults.kills", 6)); }
}
