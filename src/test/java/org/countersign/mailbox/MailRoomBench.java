package org.countersign.mailbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.countersign.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A full mailbox of a real Dovecot, from its first message to the last contact: how many a second, and what stays in memory. {@code -Dcountersign.bench.letters=100000} for a very full one. */
class MailRoomBench {
    private static final int MESSAGES = Integer.getInteger("countersign.bench.letters", 10_000), PARTS = 5;
    private static final long MOST_GROWTH = 64 << 20;
    @TempDir static Path keys;

    @BeforeAll static void make_room() throws Exception { RealServersIT.make_room(); }

    @AfterAll static void clear() throws Exception { RealServersIT.clear(); }

    @Test void a_full_mailbox_is_read_in_ten_minutes_without_growing_memory() throws Exception {
        RealServersIT.needs("dovecot", "dovecot-imapd");
        int port = RealServersIT.free();
        Path file = Files.writeString(RealServersIT.place.resolve("dovecot.conf"), RealServersIT.dovecot(RealServersIT.place, port));
        Process dovecot = RealServersIT.start(port, "dovecot", "-F", "-c", file.toString());
        try (TestDatabase database = TestDatabase.fresh()) {
            TestMailboxes house = new TestMailboxes(database, keys);
            house.mailboxes.add(TestMailboxes.asked("office", port, "office", "secret"));
            long first = 0, last = 0;
            double seconds = 0;
            for (int part = 1; part <= PARTS; part++) {
                for (int i = 0; i < MESSAGES / PARTS; i++) RealServersIT.drop("m" + part + "-" + i);
                long begun = System.nanoTime();
                house.round();
                double took = (System.nanoTime() - begun) / 1e9;
                seconds += took;
                System.gc();
                last = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
                if (part == 1) first = last;
                System.out.printf(Locale.ROOT, "| %,d messages in the mailbox | %.0f a second | %d MB in use |%n", part * MESSAGES / PARTS, MESSAGES / PARTS / took, last >> 20);
            }
            assertEquals(MESSAGES, house.number("SELECT COUNT(*) FROM contact"));
            assertTrue(MESSAGES / seconds >= 10_000 / 600.0, "10,000 in ten minutes: " + MESSAGES / seconds + " a second");
            assertTrue(last - first < MOST_GROWTH, "memory grew from " + first + " to " + last);
        } finally {
            RealServersIT.end(dovecot);
        }
    }
}
