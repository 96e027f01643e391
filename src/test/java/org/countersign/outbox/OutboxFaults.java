package org.countersign.outbox;

import java.nio.file.Path;
import java.util.Random;
import org.countersign.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters out, killed and cut off many times. {@code -Dcountersign.faults.sends=200} for longer. */
class OutboxFaults {
    @TempDir Path keys;

    @Test void killed_and_cut_off_as_often_as_asked() {
        try (TestDatabase database = TestDatabase.fresh()) {
            for (int i = 0; i < Integer.getInteger("countersign.faults.sends", 60); i++) {
                try (CuttingServer server = new CuttingServer()) {
                    TestOutbox house = new TestOutbox(database, keys).through(server.port());
                    OutboxIT.killed(house, server, new Random(1_000 + i));
                    house.execute("DELETE FROM outbox_letter");
                    house.execute("UPDATE outbox_turn SET not_before = NULL, failures = 0, trouble = NULL");
                    house.execute("DELETE FROM outbox_closed");
                }
            }
        }
    }
}
