package org.countersign.outbox;

import static org.junit.jupiter.api.Assertions.*;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.countersign.TestDatabase;
import org.countersign.outbox.CuttingServer.Fault;
import org.countersign.outbox.NewLetter.About;
import org.countersign.outbox.NewLetter.Addressee;
import org.countersign.outbox.NewLetter.Answers;
import org.countersign.outbox.NewLetter.Wording;
import org.countersign.outbox.Outgoing.State;
import org.countersign.outbox.TestOutbox.Death;
import org.countersign.platform.Invalid;
import org.countersign.platform.Refused;
import org.countersign.staff.Role;
import org.junit.jupiter.api.*;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutboxIT {
    static final TestDatabase DATABASE = TestDatabase.fresh();
    @TempDir static Path keys;
    final CuttingServer server = new CuttingServer();
    final TestOutbox house = new TestOutbox(DATABASE, keys).through(server.port());

    @AfterEach void empty() {
        server.close();
        for (String table : List.of("outbox_letter", "outbox_closed", "constituent_flag", "marked_address", "signer", "constituent", "outbox_server")) house.execute("DELETE FROM " + table);
        house.execute("UPDATE outbox_turn SET not_before = NULL, failures = 0, trouble = NULL");
    }

    @AfterAll static void close() { DATABASE.close(); }

    private long put(String key, LetterKind kind, String to) { return house.outbox.put(TestOutbox.letter(key, kind, to)); }

    private State state(String key) { return house.outbox.state(key).orElseThrow(); }

    @Test void a_letter_leaves_once_with_the_headers_of_its_kind() {
        long id = house.outbox.put(new NewLetter("ack:1", LetterKind.ACKNOWLEDGEMENT, new Addressee(" Orla@Example.org ", "Orla Quandt", new About(null, null, 17L)), new Wording("Auto: the bridge", "Dear Orla,\n\nthank you.", "en"),
                new Answers("asked@mail.example", List.of("first@mail.example", "asked@mail.example")), null));
        assertEquals(id, put("ack:1", LetterKind.REPLY, "other@example.org"), "the same key is the same letter");
        house.work.send();
        house.work.send();
        assertEquals(1, server.taken().size());
        String taken = server.taken().get(0);
        Outgoing letter = house.outbox.byId(id).orElseThrow();
        for (String line : List.of("MAIL FROM:<>", "To: Orla Quandt <orla@example.org>", "From: Office of the Mayor <office@office.example>", "Subject: Auto: the bridge", "Auto-Submitted: auto-replied",
                "X-Auto-Response-Suppress: All", "In-Reply-To: <asked@mail.example>", "Message-ID: <" + letter.messageId() + ">", "Content-Language: en"))
            assertTrue(("\n" + taken).contains("\n" + line), line + " in " + taken);
        assertTrue(taken.replaceAll("\\s+", " ").contains("References: <first@mail.example> <asked@mail.example>"), taken);
        assertEquals(State.SENT, letter.state());
        assertTrue(letter.course().answer().startsWith("250"), letter.course().answer());
    }

    @Test void a_reply_of_a_person_has_a_return_path_and_is_not_called_automatic() {
        put("reply:1", LetterKind.REPLY, "orla@example.org");
        put("remind:1", LetterKind.REMINDER, "clerk@office.example");
        house.work.send();
        String reply = server.taken().get(0), reminder = server.taken().get(1);
        assertTrue(reply.startsWith("MAIL FROM:<office@office.example>") && !reply.contains("Auto-Submitted"), reply);
        assertTrue(reminder.startsWith("MAIL FROM:<>") && reminder.contains("Auto-Submitted: auto-generated"), reminder);
    }

    @Test void what_its_transaction_takes_back_is_never_sent() {
        assertThrows(IllegalStateException.class, () -> house.tx(() -> {
            put("lost:1", LetterKind.REPLY, "orla@example.org");
            throw new IllegalStateException("something else failed");
        }));
        house.work.send();
        assertEquals(List.of(), server.taken());
    }

    @Test void an_answer_is_known_by_our_token_or_our_message_id_and_by_no_forged_one() {
        long id = put("reply:1", LetterKind.REPLY, "orla@example.org");
        String messageId = house.outbox.byId(id).orElseThrow().messageId();
        assertTrue(messageId.matches("reply-" + id + "-[0-9a-f]{16}@office\\.example"), messageId);
        assertEquals(id, house.outbox.answered(List.of("unknown@x.example", messageId)).orElseThrow().id());
        assertEquals(id, house.outbox.answered(List.of(messageId.replaceAll("@.*", "@gateway.example"))).orElseThrow().id());
        for (String forged : List.of("reply-" + id + "-0123456789abcdef@office.example", "reply-" + (id + 1) + messageId.substring(messageId.indexOf('-', 6)), "reply-999999999999999999999-0123456789abcdef@x", "", "x".repeat(5000)))
            assertTrue(house.outbox.answered(List.of(forged)).isEmpty(), forged);
    }

    @Test void what_waits_can_be_recalled_and_put_back_and_what_left_cannot() {
        put("a", LetterKind.REPLY, "orla@example.org");
        assertTrue(house.outbox.recall("a"));
        house.work.send();
        assertEquals(List.of(), server.taken());
        assertTrue(house.outbox.restore("a"));
        house.work.send();
        assertEquals(1, server.taken().size());
        assertFalse(house.outbox.recall("a"), "it has left");
        assertFalse(house.outbox.recall("never put"));
    }

    @ParameterizedTest @EnumSource(Fault.class) void wherever_the_line_breaks_the_letter_goes_out_at_most_once_and_is_not_lost(Fault fault) {
        put("first", LetterKind.REPLY, "orla@example.org");
        put("second", LetterKind.REPLY, "bo@example.org");
        server.next(fault);
        for (int i = 0; i < 4; i++) {
            house.work.send();
            house.soon();
        }
        assertEquals(State.SENT, state("second"), "the next letter is not held up");
        boolean late = fault == Fault.CUT_AFTER_END || fault == Fault.CUT_IN_TEXT && state("first") == State.UNCERTAIN;    // so short a text was all on its way before the line broke
        State expected = late ? State.UNCERTAIN : fault == Fault.REFUSE_ADDRESS || fault == Fault.REFUSE_TEXT ? State.FAILED : State.SENT;
        assertEquals(expected, state("first"));
        assertEquals(expected == State.SENT || fault == Fault.CUT_AFTER_END ? 2 : 1, new HashSet<>(server.taken()).size());
        assertEquals(server.taken().size(), new HashSet<>(server.taken()).size(), "none twice");
        assertEquals(fault == Fault.REFUSE_ADDRESS ? List.of(new AddressClosed("orla@example.org", ClosedAddresses.Reason.HARD_BOUNCE, null)) : List.of(), house.closed);
    }

    @Test void a_person_decides_what_becomes_of_a_letter_nobody_knows_of() {
        long id = put("first", LetterKind.REPLY, "orla@example.org");
        server.next(Fault.CUT_AFTER_END);
        house.work.send();
        Outgoing uncertain = house.outbox.byId(id).orElseThrow();
        assertEquals("outbox.why.cut", uncertain.course().why());
        house.role = Role.COUNCIL;
        assertThrows(SecurityException.class, () -> house.outbox.arrived(uncertain.seen()));
        house.role = Role.STAFF;
        house.outbox.sendAgain(uncertain.seen());
        assertThrows(jakarta.persistence.OptimisticLockException.class, () -> house.outbox.arrived(uncertain.seen()));
        house.work.send();
        assertEquals(2, server.taken().size());
        assertEquals(1, server.taken().stream().map(each -> each.replaceAll("(?s).*(Message-ID: \\S+).*", "$1")).distinct().count(), "under the same message id");
        assertThrows(Refused.class, () -> house.outbox.sendAgain(house.outbox.byId(id).orElseThrow().seen()));
        assertEquals(List.of("mocando letter.sentAgain " + id), house.journal);
    }

    /** Killed at random: three times here, as often as one likes in {@link OutboxFaults}. */
    @ParameterizedTest @ValueSource(longs = {1, 2, 3}) void killed_anywhere_each_letter_goes_out_at_most_once_and_none_is_forgotten(long seed) { killed(house, server, new Random(seed)); }

    static void killed(TestOutbox house, CuttingServer server, Random chance) {
        List<String> keys = IntStream.range(0, 12).mapToObj(i -> "letter " + i).toList();
        keys.forEach(key -> house.outbox.put(TestOutbox.letter(key, LetterKind.REPLY, "p" + key.substring(7) + "@example.org")));
        Fault[] faults = Fault.values();
        house.line = server::cut;
        for (int i = 0; i < 30; i++) {
            house.death = chance.nextInt(3) == 0 ? Death.NEVER : Death.values()[chance.nextInt(Death.values().length)];
            if (chance.nextBoolean()) server.next(faults[chance.nextInt(faults.length)]);
            try {
                house.work.send();
            } catch (TestOutbox.Killed dead) {
                house.loseLeases();
            }
            house.soon();
        }
        house.death = Death.NEVER;
        house.loseLeases();
        for (int i = 0; i < OutboxQueue.MOST_ATTEMPTS; i++) {
            house.soon();
            house.work.send();
        }
        for (String key : keys) {
            long out = server.taken().stream().filter(each -> each.contains("Subject: The bridge: " + key + "\n")).count();
            State state = house.outbox.state(key).orElseThrow();
            assertTrue(out <= 1, key + " went out " + out + " times");
            assertTrue(state == State.SENT ? out == 1 : state == State.FAILED ? out == 0 : state == State.UNCERTAIN, key + " is " + state + " and went out " + out + " times");
        }
    }

    @Test void two_nodes_never_send_the_same_letter() throws InterruptedException {
        IntStream.range(0, 60).forEach(i -> put("n" + i, LetterKind.REPLY, "n" + i + "@example.org"));
        try (CuttingServer other = new CuttingServer()) {
            TestOutbox node = new TestOutbox(DATABASE, keys).through(other.port());
            CountDownLatch start = new CountDownLatch(1);
            List<Thread> hands = List.of(hand(house, start), hand(node, start));
            start.countDown();
            for (Thread hand : hands) hand.join(TimeUnit.MINUTES.toMillis(1));
            List<String> all = new java.util.ArrayList<>(server.taken());
            all.addAll(other.taken());
            assertEquals(60, all.size());
            assertEquals(60, new HashSet<>(all).size());
        }
    }

    private static Thread hand(TestOutbox node, CountDownLatch start) {
        Thread hand = new Thread(() -> {
            try {
                start.await();
                node.work.send();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        hand.start();
        return hand;
    }

    @Test void a_robot_has_no_more_acknowledgements_a_day_than_the_cap_and_others_have_theirs() {
        IntStream.range(0, 30).forEach(i -> put("robot" + i, LetterKind.ACKNOWLEDGEMENT, "robot@example.org"));
        put("orla", LetterKind.ACKNOWLEDGEMENT, "orla@example.org");
        house.work.send();
        assertEquals(5, server.taken().stream().filter(each -> each.contains("<robot@example.org>")).count());
        assertEquals(State.SENT, state("orla"));
        assertEquals("outbox.why.cap", house.outbox.latest(State.WITHHELD, Long.MAX_VALUE, 50).get(0).course().why());
        assertEquals(25, house.outbox.latest(State.WITHHELD, Long.MAX_VALUE, 50).size());
    }

    @Test void letters_of_people_beyond_the_cap_of_an_hour_wait_for_the_next() {
        IntStream.range(0, 25).forEach(i -> put("r" + i, LetterKind.REPLY, "orla@example.org"));
        house.work.send();
        assertEquals(20, server.taken().size());
        List<Outgoing> waiting = house.outbox.latest(State.WAITING, Long.MAX_VALUE, 50);
        assertEquals(5, waiting.size());
        assertTrue(waiting.get(0).course().dueAt().isAfter(Instant.now().plusSeconds(3000)));
        house.queue.hour = 20;
        put("someone", LetterKind.REPLY, "someone@example.org");
        house.work.send();
        assertEquals(State.WAITING, state("someone"), "twenty an hour over all have gone");
    }

    @Test void closed_addresses_and_marked_people_are_not_written_to_but_the_office_itself_is() {
        house.execute("INSERT INTO constituent (id, kind, name_key) VALUES (1, 'PERSON', 'orla'), (2, 'PERSON', 'bo')");
        house.execute("UPDATE constituent SET merged_into = 1 WHERE id = 2");
        house.execute("INSERT INTO constituent_flag (constituent_id, kind, raised_by, raised_at) VALUES (1, 'DO_NOT_CONTACT', 'x', NOW())");
        house.outbox.put(new NewLetter("merged", LetterKind.REPLY, new Addressee("bo@example.org", null, new About(2L, null, null)), new Wording("x", "x", "en"), Answers.NOTHING, null));
        house.addresses.close("shut@example.org", ClosedAddresses.Reason.COMPLAINT, null);
        house.addresses.close("shut@example.org", ClosedAddresses.Reason.COMPLAINT, null);
        put("shut", LetterKind.NOTICE, "Shut@example.org");
        put("office", LetterKind.REMINDER, "clerk@office.example");
        house.work.send();
        assertEquals(List.of(State.WITHHELD, State.WITHHELD, State.SENT), List.of(state("merged"), state("shut"), state("office")));
        assertEquals(1, house.closed.size(), "told once");
        house.execute("INSERT INTO marked_address (constituent_id, email_key) VALUES (1, 'orla@example.org')");
        put("gone", LetterKind.REPLY, "Orla@example.org");
        house.work.send();
        assertEquals(State.WITHHELD, state("gone"), "the contact with the address went with its import, the mark stands");
        house.addresses.open(List.of("shut@example.org"));
        put("open", LetterKind.NOTICE, "shut@example.org");
        house.work.send();
        assertEquals(State.SENT, state("open"));
    }

    @Test void a_mail_server_that_is_away_costs_no_letter_an_attempt_and_is_asked_less_and_less() {
        long id = put("a", LetterKind.REPLY, "orla@example.org");
        server.close();
        house.work.send();
        house.work.send();
        List<Object> turn = DATABASE.rows("SELECT failures, not_before > UTC_TIMESTAMP(6), trouble FROM outbox_turn").get(0);
        assertEquals(1, ((Number) turn.get(0)).intValue(), "while it rests it is not asked");
        assertTrue(turn.get(2).toString().contains("mishap.refused"), turn.toString());
        assertEquals(0, house.outbox.byId(id).orElseThrow().course().attempts());
        try (CuttingServer back = new CuttingServer()) {
            house.through(back.port()).soon();
            house.work.send();
            assertEquals(State.SENT, state("a"));
        }
        assertEquals(0, ((Number) DATABASE.rows("SELECT failures FROM outbox_turn").get(0).get(0)).intValue());
    }

    @Test void a_server_that_takes_nothing_in_our_name_costs_no_letter_anything_and_it_is_said() {
        long id = put("a", LetterKind.REPLY, "orla@example.org");
        server.nothingFrom("<office@office.example>");
        house.work.send();
        assertEquals(List.of(State.WAITING, 0), List.of(state("a"), house.outbox.byId(id).orElseThrow().course().attempts()));
        String trouble = DATABASE.rows("SELECT trouble FROM outbox_turn").get(0).get(0).toString();
        assertTrue(Mishap.read(trouble).in(java.util.Locale.ENGLISH).startsWith("The mail server takes nothing from office@office.example."), trouble);
        server.nothingFrom(null);
        house.soon();
        house.work.send();
        assertEquals(State.SENT, state("a"));
    }

    @Test void where_nothing_may_leave_without_a_return_path_what_the_program_sends_has_ours() {
        put("ack", LetterKind.ACKNOWLEDGEMENT, "orla@example.org");
        server.nothingFrom("<>");
        house.work.send();
        assertEquals(State.SENT, state("ack"));
        assertTrue(server.taken().get(0).startsWith("MAIL FROM:<office@office.example>"), server.taken().get(0));
    }

    @Test void where_the_server_hangs_up_on_whoever_has_no_return_path_nothing_else_waits_for_it() {
        put("ack", LetterKind.ACKNOWLEDGEMENT, "orla@example.org");
        put("reply", LetterKind.REPLY, "bo@example.org");
        server.nothingFrom("<>");
        server.hangUp();
        house.work.send();
        assertEquals(List.of(State.SENT, State.SENT), List.of(state("ack"), state("reply")));
        assertTrue(server.taken().stream().allMatch(each -> each.startsWith("MAIL FROM:<office@office.example>")), server.taken().toString());
    }

    @Test void all_that_failed_are_sent_again_by_one_decision_that_is_kept() {
        put("a", LetterKind.REPLY, "orla@example.org");
        put("b", LetterKind.REPLY, "bo@example.org");
        put("old", LetterKind.REPLY, "old@example.org");
        server.next(Fault.REFUSE_TEXT, Fault.REFUSE_TEXT, Fault.REFUSE_TEXT);
        house.work.send();
        house.execute("UPDATE outbox_letter SET settled_at = '2000-01-01' WHERE put_key = 'old'");
        assertEquals(List.of(2L, 2), List.of(house.outbox.failed(), house.outbox.sendFailedAgain()));
        house.work.send();
        assertEquals(List.of(State.SENT, State.SENT, State.FAILED), List.of(state("a"), state("b"), state("old")));
        assertEquals(List.of("mocando letter.failedSentAgain failed"), house.journal);
        house.role = Role.COUNCIL;
        assertThrows(SecurityException.class, () -> house.outbox.sendFailedAgain());
    }

    @Test void a_letter_that_was_taken_is_sent_though_the_database_is_away_when_the_server_says_so() {
        put("a", LetterKind.REPLY, "orla@example.org");
        house.away = 7;
        house.work.send();
        assertEquals(List.of(State.SENT, 1), List.of(state("a"), server.taken().size()));
    }

    @Test void a_demo_sends_nothing_and_shows_what_it_would() {
        house.outbox.demo = true;
        long id = put("a", LetterKind.ACKNOWLEDGEMENT, "orla@example.org");
        house.work.send();
        assertEquals(List.of(), server.taken());
        assertEquals("outbox.why.demo", house.outbox.byId(id).orElseThrow().course().why());
        house.outbox.recall("a");
        house.outbox.restore("a");
        assertEquals(State.WITHHELD, state("a"));
    }

    @Test void what_could_not_be_sent_as_it_is_is_refused_when_it_is_put() {
        for (String address : List.of("", "nobody", "a@b", "a b@example.org", "a@example.org\r\nBcc: all@example.org", "<a@example.org>", "a@-example.org", "ä@example.org", "a@" + "b".repeat(64) + ".org"))
            assertThrows(Invalid.class, () -> put("k", LetterKind.REPLY, address), address);
        NewLetter folded = new NewLetter("k", LetterKind.REPLY, new Addressee("orla@example.org", "Orla\r\nBcc: all@example.org", About.NOTHING), new Wording("one\r\nBcc: all@example.org", "x", "en"),
                new Answers("x>\r\nBcc: all@example.org", List.of("ok@x.example", "not ok")), null);
        house.outbox.put(folded);
        house.work.send();
        String taken = server.taken().get(0);
        assertFalse(taken.contains("\nBcc:"), taken);
        assertTrue(taken.contains("Subject: one Bcc: all@example.org\n"), taken);
        assertThrows(Invalid.class, () -> new NewLetter("k", LetterKind.REPLY, new Addressee("a@example.org", null, About.NOTHING), new Wording("", "x", "en"), Answers.NOTHING, null));
        assertThrows(Invalid.class, () -> new NewLetter("k".repeat(201), LetterKind.REPLY, new Addressee("a@example.org", null, About.NOTHING), new Wording("x", "x\0", "en"), Answers.NOTHING, null));
    }
}
