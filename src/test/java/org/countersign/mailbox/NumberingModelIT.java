package org.countersign.mailbox;

import static org.junit.jupiter.api.Assertions.*;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.*;
import net.jqwik.api.lifecycle.AfterContainer;
import org.countersign.TestDatabase;

/** Whichever of several servers answers, whatever came to which, and whichever is put back as it was before: each message is a contact once, and none is fetched twice under the same numbers. */
class NumberingModelIT {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    @AfterContainer static void close() { DATABASE.close(); }

    private enum What { COMES, READ, BACK }

    /** @param server of three @param message of twelve */
    private record Step(What what, int server, int message) {}

    /** A mailbox at one of the servers. */
    private static final class Server {
        final long validity;
        final List<Integer> messages = new ArrayList<>();
        int fetched;

        Server(long validity) { this.validity = validity; }

        List<Arrivals.Source> after(long last) {
            List<Arrivals.Source> all = new ArrayList<>();
            for (int uid = (int) last + 1; uid <= messages.size(); uid++) all.add(new Message(this, uid, MailboxIT.raw("m" + messages.get(uid - 1)).getBytes(StandardCharsets.UTF_8)));
            return all;
        }
    }

    private record Message(Server at, long uid, byte[] raw) implements Arrivals.Source {
        @Override public long size() { return raw.length; }

        @Override public Instant received() { return null; }

        @Override public InputStream open() {
            at.fetched++;
            return new ByteArrayInputStream(raw);
        }
    }

    @Property(tries = 30) void each_message_that_was_there_to_be_read_is_a_contact_once(@ForAll("steps") List<Step> steps) throws Exception {
        TestMailboxes house = new TestMailboxes(DATABASE, Files.createTempDirectory("keys"));
        for (String table : List.of("mailbox_piece", "mailbox_message", "mailbox", "letter_piece", "letter", "signer", "contact", "constituent")) house.execute("DELETE FROM " + table);
        house.mailboxes.add(TestMailboxes.asked("box", 1, "box", "secret"));
        MailboxQueue.Lease lease = house.queue.next().orElseThrow();
        List<Server> servers = List.of(new Server(5), new Server(6), new Server(7));
        Set<Integer> read = new HashSet<>();
        int mayBeFetched = 0;
        for (Step step : steps) {
            Server server = servers.get(step.server);
            switch (step.what) {
                case COMES -> server.messages.add(step.message);
                case READ -> {
                    read(house, lease, server, read);
                    assertEquals(server.messages.size(), house.arrivals.cursor(lease, server.validity, server.messages.size() + 1L).last(), "there is nothing more");
                }
                case BACK -> {
                    if (server.messages.isEmpty()) continue;
                    mayBeFetched += server.messages.size();
                    server.messages.remove(server.messages.size() - 1);
                    read(house, lease, server, read);
                }
            }
        }
        for (Server server : servers) mayBeFetched += server.messages.size();
        house.intake.takeAll();
        assertEquals(read.size(), house.number("SELECT COUNT(*) FROM contact"), steps.toString());
        int fetched = servers.stream().mapToInt(server -> server.fetched).sum();
        assertTrue(fetched <= mayBeFetched, fetched + " of " + mayBeFetched + " " + steps);
    }

    private static void read(TestMailboxes house, MailboxQueue.Lease lease, Server server, Set<Integer> read) throws java.io.IOException {
        Arrivals.Cursor at = house.arrivals.cursor(lease, server.validity, server.messages.size() + 1L);
        List<Arrivals.Source> found = server.after(at.last());
        if (!found.isEmpty()) house.arrivals.store(lease, at, found);
        read.addAll(server.messages);
    }

    @Provide Arbitrary<List<Step>> steps() {
        return Combinators.combine(Arbitraries.frequency(Tuple.of(5, What.COMES), Tuple.of(5, What.READ), Tuple.of(1, What.BACK)), Arbitraries.integers().between(0, 2), Arbitraries.integers().between(0, 11)).as(Step::new).list().ofMinSize(5).ofMaxSize(30);
    }
}
