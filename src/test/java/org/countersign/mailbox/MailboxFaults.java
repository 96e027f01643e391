package org.countersign.mailbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.countersign.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fetching and taking in, killed and cut off many times. {@code -Dcountersign.faults.fetches=200} for longer. */
class MailboxFaults {
    @TempDir Path keys;

    @Test void killed_and_cut_off_as_often_as_asked() throws Exception {
        MailboxIT.start();
        try (TestDatabase database = TestDatabase.fresh()) {
            for (int i = 0; i < Integer.getInteger("countersign.faults.fetches", 40); i++) {
                TestMailboxes house = new TestMailboxes(database, keys);
                MailboxIT.broken(house, new Random(1_000 + i));
                for (String table : List.of("mailbox_piece", "mailbox_message", "mailbox", "letter_piece", "letter", "signer", "contact", "constituent")) house.execute("DELETE FROM " + table);
            }
        } finally {
            MailboxIT.SERVER.stop();
        }
    }
}
