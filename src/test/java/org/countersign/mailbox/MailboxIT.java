package org.countersign.mailbox;

import static org.junit.jupiter.api.Assertions.*;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.countersign.TestDatabase;
import org.countersign.mail.MailIntake;
import org.countersign.outbox.MailServer;
import org.countersign.outbox.MailServer.Login;
import org.countersign.outbox.MailServer.Security;
import org.countersign.platform.FieldError;
import org.countersign.platform.Invalid;
import org.countersign.staff.Role;
import org.junit.jupiter.api.*;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxIT {
    static final TestDatabase DATABASE = TestDatabase.fresh();
    static final GreenMail SERVER = new GreenMail(new ServerSetup[] {new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP), new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAPS)});
    static final AtomicInteger DRAWN = new AtomicInteger();
    @TempDir static Path keys;
    final TestMailboxes house = new TestMailboxes(DATABASE, keys);

    @BeforeAll static void start() { SERVER.start(); }

    @AfterAll static void stop() {
        SERVER.stop();
        DATABASE.close();
    }

    @AfterEach void empty() {
        for (String table : List.of("mailbox_piece", "mailbox_message", "mailbox", "letter_piece", "letter", "signer", "contact", "constituent")) house.execute("DELETE FROM " + table);
    }

    /** A new account at the server. */
    static GreenMailUser account() {
        String name = "box" + DRAWN.incrementAndGet();
        return SERVER.setUser(name + "@office.example", name, "secret");
    }

    private long add(GreenMailUser account) { return house.mailboxes.add(TestMailboxes.asked(account.getLogin(), SERVER.getImap().getPort(), account.getLogin(), "secret")); }

    static void deliver(GreenMailUser account, String... ids) {
        for (String id : ids) account.deliver(GreenMailUtil.newMimeMessage(raw(id)));
    }

    static String raw(String id) {
        return "Message-ID: <" + id + "@mail.example>\r\nDate: Tue, 12 Aug 2008 09:00:00 -0400\r\nFrom: Orla Quandt <orla@example.org>\r\nTo: office@office.example\r\nSubject: The bridge " + id
                + "\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\nPlease sign it. " + id + "\r\n";
    }

    private static long seenAtServer(GreenMailUser account) throws com.icegreen.greenmail.store.FolderException {
        return SERVER.getManagers().getImapHostManager().getInbox(account).getNonDeletedMessages().stream().filter(each -> each.getFlags().contains(Flags.Flag.SEEN)).count();
    }

    @Test void messages_become_contacts_with_their_raw_letters_and_are_seen_at_the_server() throws Exception {
        GreenMailUser account = account();
        long box = add(account);
        deliver(account, "a", "b", "c");
        house.round();
        house.round();
        assertEquals(3, house.number("SELECT COUNT(*) FROM contact WHERE channel = 'EMAIL' AND source = 'mail' AND import_id IS NULL"));
        assertEquals(3, house.number("SELECT COUNT(*) FROM letter"));
        assertEquals(3, house.number("SELECT COUNT(*) FROM mailbox_message WHERE state = 'TAKEN' AND contact_id IS NOT NULL AND seen_at IS NOT NULL"));
        assertEquals(0, house.number("SELECT COUNT(*) FROM mailbox_piece"), "the letter has the bytes now");
        assertEquals(3, seenAtServer(account));
        deliver(account, "d");
        house.round();
        assertEquals(4, house.number("SELECT COUNT(*) FROM contact"));
        assertNotNull(house.mailboxes.byId(box).orElseThrow().course().readAt());
    }

    @Test void one_mail_to_two_mailboxes_is_one_contact_and_numbers_that_begin_anew_double_nothing() {
        GreenMailUser one = account(), other = account();
        add(one);
        add(other);
        deliver(one, "a", "b");
        deliver(other, "a");
        house.round();
        assertEquals(2, house.number("SELECT COUNT(*) FROM contact"));
        assertEquals(3, house.number("SELECT COUNT(*) FROM mailbox_message WHERE state = 'TAKEN'"));
        long twice = house.number("SELECT contact_id FROM mailbox_message GROUP BY contact_id HAVING COUNT(*) = 2"), once = house.number("SELECT contact_id FROM mailbox_message GROUP BY contact_id HAVING COUNT(*) = 1");
        assertEquals(List.of(2, 1), List.of(house.mailboxes.cameTo(twice).size(), house.mailboxes.cameTo(once).size()), "and it is said where it came to");
        for (String table : List.of("mailbox", "mailbox_message")) house.execute("UPDATE " + table + " SET uid_validity = 1");
        house.round();
        assertEquals(2, house.number("SELECT COUNT(*) FROM contact"));
        assertEquals(6, house.number("SELECT COUNT(*) FROM mailbox_message WHERE state = 'TAKEN'"));
    }

    @Test void a_mailbox_that_is_another_account_now_is_read_from_the_beginning_though_its_numbers_are_the_same() throws Exception {
        GreenMailUser one = account(), other = account();
        long box = add(one);
        deliver(one, "a", "b");
        deliver(other, "c", "d", "e");
        house.round();
        house.mailboxes.change(house.mailboxes.byId(box).orElseThrow().seen(), TestMailboxes.asked("other", SERVER.getImap().getPort(), other.getLogin(), "secret"));
        house.execute("UPDATE mailbox_message SET uid_validity = " + SERVER.getManagers().getImapHostManager().getInbox(other).getUidValidity());
        house.round();
        assertEquals(5, house.number("SELECT COUNT(*) FROM contact"));
        assertEquals(5, house.number("SELECT COUNT(*) FROM mailbox_message WHERE state = 'TAKEN' AND seen_at IS NOT NULL"));
        assertEquals(3, seenAtServer(other));
    }

    /** Two servers behind one name, with the same messages under numbers of their own. */
    @Test void a_server_that_says_now_these_numbers_now_those_is_read_on_under_each_and_nothing_is_lost_doubled_or_fetched_without_end() throws Exception {
        GreenMailUser one = account(), other = numberedOtherwise(one);
        long box = add(one);
        for (GreenMailUser each : List.of(one, other)) deliver(each, "a", "b");
        house.round();
        turn(box, other);
        assertEquals(List.of(2L, 4L), came(), "numbers that are new begin anew");
        deliver(one, "c");
        deliver(other, "c", "d");
        for (int i = 0; i < 3; i++) for (GreenMailUser each : List.of(one, other)) turn(box, each);
        assertEquals(List.of(4L, 7L), came(), "each message once from each");
        deliver(one, "d", "e");
        turn(box, one);
        turn(box, other);
        assertEquals(List.of(5L, 9L), came());
        assertEquals(9, house.number("SELECT COUNT(*) FROM mailbox_message WHERE state = 'TAKEN' AND seen_at IS NOT NULL"));
    }

    /** The server numbers by its clock. */
    private static GreenMailUser numberedOtherwise(GreenMailUser one) throws com.icegreen.greenmail.store.FolderException {
        GreenMailUser other = account();
        while (validity(other) == validity(one)) {
            java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            other = account();
        }
        return other;
    }

    private static long validity(GreenMailUser account) throws com.icegreen.greenmail.store.FolderException { return SERVER.getManagers().getImapHostManager().getInbox(account).getUidValidity(); }

    /** Another server answers. */
    private void turn(long box, GreenMailUser account) {
        house.execute("UPDATE mailbox SET user_name = '" + account.getLogin() + "' WHERE id = " + box);
        house.round();
    }

    /** Contacts, and messages that were fetched. */
    private List<Long> came() { return List.of(house.number("SELECT COUNT(*) FROM contact"), house.number("SELECT COUNT(*) FROM mailbox_message")); }

    @Test void numbers_that_went_back_begin_anew_so_that_what_came_since_is_not_passed_over() throws IOException {
        long box = add(account());
        MailboxQueue.Lease lease = house.queue.next().orElseThrow();
        byte[] a = raw("a").getBytes(StandardCharsets.UTF_8), b = raw("b").getBytes(StandardCharsets.UTF_8), c = raw("c").getBytes(StandardCharsets.UTF_8);
        house.arrivals.store(lease, house.arrivals.cursor(lease, 5, 1), List.of(new Part(1, a.length, a), new Part(2, b.length, b)));
        assertEquals(2, house.arrivals.cursor(lease, 5, 3).last());
        assertEquals(2, house.arrivals.cursor(lease, 5, 0).last(), "nobody tells");
        Arrivals.Cursor back = house.arrivals.cursor(lease, 5, 2);
        assertEquals(0, back.last(), "the second one is another message by now");
        house.arrivals.store(lease, back, List.of(new Part(1, a.length, a), new Part(2, c.length, c)));
        assertEquals(2, house.arrivals.cursor(lease, 5, 3).last());
        house.arrivals.cursor(lease, 6, 1);
        assertEquals(new Arrivals.Cursor(back.epoch(), 5, 2, back.old()), house.arrivals.cursor(lease, 5, 3), "as they were left");
        house.arrivals.cursor(lease, 6, 1);
        assertEquals(0, house.arrivals.cursor(lease, 5, 2).last(), "gone back while others held");
        assertEquals(4, house.number("SELECT COUNT(*) FROM mailbox_message WHERE mailbox_id = " + box));
        house.intake.takeAll();
        assertEquals(3, house.number("SELECT COUNT(*) FROM contact"));
    }

    @Test void what_is_wanted_once_more_is_asked_for_when_its_numbers_hold_again() throws IOException {
        add(account());
        MailboxQueue.Lease lease = house.queue.next().orElseThrow();
        byte[] whole = (raw("w") + "and more ".repeat(900)).getBytes(StandardCharsets.UTF_8), half = java.util.Arrays.copyOf(whole, whole.length / 2);
        house.arrivals.store(lease, house.arrivals.cursor(lease, 5, 1), List.of(new Part(1, whole.length, half, half), new Part(2, 3, "abc".getBytes(StandardCharsets.UTF_8))));
        house.quarantine.tryAgain();
        house.arrivals.cursor(lease, 6, 1);
        Arrivals.Cursor again = house.arrivals.cursor(lease, 5, 3);
        assertEquals(0, again.last());
        house.arrivals.store(lease, again, List.of(new Part(1, whole.length, whole), new Part(2, 3)));
        assertEquals(List.of(), house.quarantine.latest(Long.MAX_VALUE, 10));
        assertEquals(2, house.arrivals.cursor(lease, 5, 3).last());
    }

    @Test void one_failing_mailbox_keeps_no_other_waiting_and_is_tried_later_and_later() {
        GreenMailUser good = account();
        long bad = house.mailboxes.add(TestMailboxes.asked("bad", SERVER.getImap().getPort(), "nobody", "wrong"));
        long gone = house.mailboxes.add(TestMailboxes.asked("gone", 1, "nobody", "wrong"));
        add(good);
        deliver(good, "a");
        house.round();
        assertEquals(1, house.number("SELECT COUNT(*) FROM contact"));
        assertEquals("mishap.login", house.mailboxes.byId(bad).orElseThrow().course().trouble().key());
        assertEquals("mishap.refused", house.mailboxes.byId(gone).orElseThrow().course().trouble().key());
        house.round();
        house.round();
        Mailbox.Course course = house.mailboxes.byId(gone).orElseThrow().course();
        assertEquals(3, course.failures());
        assertTrue(Duration.between(java.time.Instant.now(), course.nextAt()).toSeconds() > 45, "a minute by now");
        assertTrue(course.trouble().in(Locale.ENGLISH).startsWith("Nothing answers at 127.0.0.1:1."), course.trouble().in(Locale.ENGLISH));
    }

    @Test void what_cannot_be_read_goes_to_quarantine_with_its_bytes_and_the_rest_goes_on() {
        GreenMailUser account = account();
        add(account);
        deliver(account, "a", "poison", "b");
        MailIntake real = house.intake.steps.intake;
        house.mails(new MailIntake() {
            @Override public List<Fate> take(List<byte[]> raws) {
                if (raws.stream().anyMatch(raw -> new String(raw, StandardCharsets.UTF_8).contains("poison"))) throw new IllegalStateException("cannot be kept");
                return real.take(raws);
            }
        });
        house.round();
        assertEquals(2, house.number("SELECT COUNT(*) FROM contact"));
        Quarantine.Held held = house.quarantine.latest(Long.MAX_VALUE, 10).get(0);
        assertEquals("imports.cannotBeKept", held.errors().get(0).key());
        assertEquals(raw("poison"), new String(house.quarantine.raw(held.id()), StandardCharsets.UTF_8));
        house.mails(new MailIntake() {
            @Override public List<Fate> take(List<byte[]> raws) { return raws.stream().map(raw -> new Fate(null, false, List.of(new FieldError("message", "mail.binary")))).toList(); }
        });
        assertEquals(1, house.quarantine.tryAgain());
        house.round();
        assertEquals("mail.binary", house.quarantine.latest(Long.MAX_VALUE, 10).get(0).errors().get(0).key());
        house.mails(real);
        house.quarantine.tryAgain();
        house.round();
        assertEquals(List.of(), house.quarantine.latest(Long.MAX_VALUE, 10));
        assertEquals(3, house.number("SELECT COUNT(*) FROM contact"));
        house.role = Role.MAYOR;
        assertThrows(SecurityException.class, () -> house.quarantine.latest(Long.MAX_VALUE, 1));
        assertThrows(SecurityException.class, () -> house.mailboxes.all());
    }

    /** What comes of a message each time it is asked for. */
    private record Part(long uid, long size, java.time.Instant received, java.util.Iterator<byte[]> comes) implements Arrivals.Source {
        Part(long uid, long size, byte[]... comes) { this(uid, size, null, List.of(comes).iterator()); }

        @Override public java.io.InputStream open() { return new java.io.ByteArrayInputStream(comes.next()); }
    }

    @Test void what_falls_short_is_asked_for_again_and_else_waits_in_quarantine_for_a_person() throws IOException {
        long box = add(account());
        MailboxQueue.Lease lease = house.queue.next().orElseThrow();
        Arrivals.Cursor at = house.arrivals.cursor(lease, 1, 0);
        byte[] whole = (raw("w") + "and more ".repeat(900)).getBytes(StandardCharsets.UTF_8), half = java.util.Arrays.copyOf(whole, whole.length / 2);
        house.arrivals.store(lease, at, List.of(new Part(1, whole.length, half, whole), new Part(2, whole.length + 300, whole), new Part(3, whole.length, half, half), new Part(4, whole.length, new byte[0], new byte[0])));
        assertEquals(List.of(1L, 2L), house.arrivals.unseen(box, at, 10), "the others stay unread at the server");
        assertEquals(List.of("mailbox.notGiven", "mailbox.short"), house.quarantine.latest(Long.MAX_VALUE, 10).stream().map(each -> each.errors().get(0).key()).toList());
        assertArrayEquals(half, house.quarantine.raw(house.quarantine.latest(Long.MAX_VALUE, 10).get(1).id()), "what came is kept");
        assertEquals(2, house.quarantine.tryAgain());
        assertEquals(2, house.arrivals.cursor(lease, 1, 0).last(), "they are asked for once more");
        house.arrivals.store(lease, at, List.of(new Part(3, whole.length, half, half), new Part(4, whole.length, whole)));
        assertEquals(List.of(), house.quarantine.latest(Long.MAX_VALUE, 10), "the same again is all there is");
        assertEquals(2L * whole.length + whole.length + half.length, house.number("SELECT SUM(size) FROM mailbox_message WHERE state = 'STORED' AND NOT incomplete"));
    }

    @Test void what_is_asked_for_once_more_is_not_taken_as_it_is_before_its_server_was_asked() throws IOException {
        add(account());
        MailboxQueue.Lease lease = house.queue.next().orElseThrow();
        Arrivals.Cursor before = house.arrivals.cursor(lease, 1, 0);
        byte[] whole = (raw("w") + "and more ".repeat(900)).getBytes(StandardCharsets.UTF_8), half = java.util.Arrays.copyOf(whole, whole.length / 2);
        house.arrivals.store(lease, before, List.of(new Part(1, whole.length, whole), new Part(2, whole.length, half, half)));
        long message = house.quarantine.latest(Long.MAX_VALUE, 10).get(0).id();
        house.quarantine.tryAgain(message);
        assertTrue(house.quarantine.latest(Long.MAX_VALUE, 10).get(0).wanted());
        house.arrivals.store(lease, before, List.of(new Part(3, whole.length, whole)));
        house.queue.readAll(lease, false);
        house.quarantine.tryAgain(message);
        house.quarantine.tryAgain();
        assertEquals(1, house.number("SELECT COUNT(*) FROM mailbox_message WHERE state = 'WANTED'"), "whoever read at that moment did not ask for it");
        Arrivals.Cursor after = house.arrivals.cursor(lease, 1, 0);
        assertEquals(1, after.last(), "and did not pass over it");
        house.quarantine.tryAgain();
        assertEquals(1, house.number("SELECT COUNT(*) FROM mailbox_message WHERE state = 'WANTED'"), "it is being asked for");
        house.arrivals.cursor(lease, 1, 0);
        house.arrivals.store(lease, after, List.of(new Part(3, whole.length)));
        house.queue.readAll(lease, false);
        assertEquals(3, house.arrivals.cursor(lease, 1, 0).last(), "the server does not have it any more");
        house.queue.readAll(lease, false);
        house.quarantine.tryAgain();
        assertEquals(3, house.number("SELECT COUNT(*) FROM mailbox_message WHERE state = 'STORED'"), "now it is taken as it is");
    }

    /** Whether it says no or hangs up. */
    @ParameterizedTest @org.junit.jupiter.params.provider.NullSource @ValueSource(strings = "NO not this one")
    void a_message_the_server_does_not_give_stands_in_quarantine_and_keeps_no_other_waiting(String answer) throws IOException {
        GreenMailUser account = account();
        deliver(account, "a", "b", "c");
        try (CuttingLine line = new CuttingLine(SERVER.getImap().getPort())) {
            house.mailboxes.add(TestMailboxes.asked("box", line.port(), account.getLogin(), "secret"));
            line.refuse("FETCH 2 (BODY", answer);
            for (int i = 0; i < 8; i++) house.round();
            assertEquals(List.of(List.of("a@mail.example"), List.of("c@mail.example")), DATABASE.rows("SELECT external_id FROM contact ORDER BY id"));
            assertEquals("mailbox.notGiven", house.quarantine.latest(Long.MAX_VALUE, 10).get(0).errors().get(0).key());
            line.refuse(null, null);
            house.quarantine.tryAgain();
            house.round();
            assertEquals(3, house.number("SELECT COUNT(*) FROM contact"));
            assertEquals(List.of(), house.quarantine.latest(Long.MAX_VALUE, 10));
        }
    }

    @Test void several_letters_passed_on_in_one_mail_are_as_many_contacts_and_the_same_again_are_none() {
        GreenMailUser one = account(), other = account();
        add(one);
        add(other);
        house.execute("INSERT INTO forwarder (address, listed_by, listed_at) VALUES ('bo@example.gov', 'admin', NOW())");
        String mail = "Message-ID: <f@example.gov>\r\nDate: Tue, 12 Aug 2008 09:00:00 -0400\r\nFrom: Bo <bo@example.gov>\r\nTo: office@office.example\r\nSubject: Fwd: three\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nFYI"
                + List.of("a", "b", "c").stream().map(id -> "\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n" + raw(id).replace("orla@", id + "@")).collect(java.util.stream.Collectors.joining()) + "\r\n--b--\r\n";
        for (GreenMailUser account : List.of(one, other)) account.deliver(GreenMailUtil.newMimeMessage(mail));
        deliver(other, "b");
        house.round();
        assertEquals(List.of("a@mail.example", "b@mail.example", "c@mail.example"), DATABASE.rows("SELECT external_id FROM contact WHERE recorded_by = 'bo@example.gov' ORDER BY external_id").stream().map(row -> row.get(0)).toList());
        assertEquals(3, house.number("SELECT COUNT(DISTINCT contact_id) FROM letter WHERE forwarded_by = 'bo@example.gov'"));
        assertEquals(0, house.number("SELECT COUNT(*) FROM mailbox_message WHERE state <> 'TAKEN'"));
        house.execute("DELETE FROM forwarder");
    }

    @Test void what_is_longer_than_is_read_is_not_opened_and_what_is_too_much_for_the_machine_stands_alone() {
        GreenMailUser account = account();
        add(account);
        deliver(account, "a", "long", "b", "deep", "c");
        house.execute("UPDATE mailbox SET next_at = '2000-01-01'");
        house.work.carry(house.queue.next().orElseThrow(), false);
        long second = house.number("SELECT MIN(id) + 1 FROM mailbox_message");
        house.execute("UPDATE mailbox_message SET size = 70000000 WHERE id = " + second);
        house.execute("DELETE FROM mailbox_piece WHERE message_id = " + second);
        MailIntake real = house.intake.steps.intake;
        house.mails(new MailIntake() {
            @Override public List<Fate> take(List<byte[]> raws) {
                if (raws.stream().anyMatch(raw -> new String(raw, StandardCharsets.UTF_8).contains("bridge deep"))) throw new OutOfMemoryError("as if");
                return real.take(raws);
            }
        });
        house.intake.takeAll();
        assertEquals(3, house.number("SELECT COUNT(*) FROM contact"));
        assertEquals(List.of("imports.cannotBeKept", "mail.tooLong"), house.quarantine.latest(Long.MAX_VALUE, 10).stream().map(each -> each.errors().get(0).key()).toList());
    }

    @Test void somebody_deals_with_a_message_in_quarantine_and_it_waits_no_more_but_stays() {
        GreenMailUser account = account();
        long box = add(account);
        deliver(account, "a", "b");
        MailIntake real = house.intake.steps.intake;
        house.mails(new MailIntake() {
            @Override public List<Fate> take(List<byte[]> raws) { return raws.stream().map(raw -> new Fate(null, false, List.of(new FieldError("message", "mail.binary")))).toList(); }
        });
        house.round();
        List<Quarantine.Held> held = house.quarantine.latest(Long.MAX_VALUE, 10);
        assertEquals(List.of(held.get(1).id()), house.quarantine.latest(held.get(0).id(), 10).stream().map(Quarantine.Held::id).toList());
        assertThrows(Invalid.class, () -> house.quarantine.dealWith(held.get(0).id(), " "));
        house.quarantine.dealWith(held.get(0).id(), "Only an advertisement.");
        assertEquals(1, house.mailboxes.byId(box).orElseThrow().course().quarantined());
        Quarantine.Held dealt = house.quarantine.dealtWith(Long.MAX_VALUE, 10).get(0);
        assertEquals(List.of("mocando", "Only an advertisement."), List.of(dealt.dealt().by(), dealt.dealt().note()));
        assertEquals(raw("b"), new String(house.quarantine.raw(dealt.id()), StandardCharsets.UTF_8));
        assertTrue(house.journal.get(house.journal.size() - 1).startsWith("mocando mailbox.dealtWith quarantine"), house.journal.toString());
        assertEquals(1, house.quarantine.tryAgain(), "what is dealt with is left alone");
        house.mails(real);
        house.quarantine.tryAgain(dealt.id());
        house.round();
        assertEquals(2, house.number("SELECT COUNT(*) FROM contact"));
        assertThrows(org.countersign.platform.Missing.class, () -> house.quarantine.dealWith(dealt.id(), "x"));
    }

    @Test void it_is_said_where_nobody_reads_what_is_answered_to_our_letters() {
        assertEquals(java.util.Optional.empty(), house.mailboxes.unreadSender(), "nothing leaves");
        house.from = "Office@office.example";
        assertEquals(java.util.Optional.of("Office@office.example"), house.mailboxes.unreadSender());
        assertEquals("health.mailboxes.well", house.tx(house.watch::look).key(), "where no mailbox is read somebody reads them elsewhere");
        long box = add(account());
        assertEquals("health.mailboxes.sender", house.tx(house.watch::look).key());
        house.execute("UPDATE mailbox SET address = 'office@office.example' WHERE id = " + box);
        assertEquals("health.mailboxes.well", house.tx(house.watch::look).key());
        house.execute("UPDATE mailbox SET active = FALSE");
        assertEquals(java.util.Optional.of("Office@office.example"), house.mailboxes.unreadSender());
    }

    @Test void that_an_id_was_used_before_stays_said_when_a_better_reader_reads_the_letter_again() {
        GreenMailUser account = account();
        add(account);
        deliver(account, "a");
        account.deliver(GreenMailUtil.newMimeMessage(raw("a").replace("orla@", "eve@").replace("Please sign it.", "Please veto it.")));
        house.round();
        assertEquals(1, house.number("SELECT COUNT(*) FROM contact WHERE flag LIKE '%idReused%'"));
        house.execute("UPDATE letter SET reader_version = 1");
        house.tx(() -> org.countersign.mail.TestMail.rereading(house.em, new java.util.ArrayList<>()).step());
        assertEquals(0, house.number("SELECT COUNT(*) FROM letter WHERE reader_version = 1"));
        assertEquals(1, house.number("SELECT COUNT(*) FROM contact WHERE flag LIKE '%idReused%' AND external_id LIKE 'reused:%'"));
    }

    @Test void whatever_goes_wrong_while_a_mailbox_is_read_is_said_beside_it() {
        GreenMailUser account = account();
        long box = add(account);
        deliver(account, "a");
        house.mailboxes.em = null;
        house.execute("UPDATE mailbox SET next_at = '2000-01-01'");
        MailboxQueue.Lease lease = house.queue.next().orElseThrow();
        assertThrows(NullPointerException.class, () -> house.work.carry(lease, false));
        house.mailboxes.em = house.em;
        assertEquals("mishap.unforeseen", house.mailboxes.byId(box).orElseThrow().course().trouble().key());
    }

    /** Killed and cut at random: three times here, as often as one likes in {@link MailboxFaults}. */
    @ParameterizedTest @ValueSource(longs = {1, 2, 3}) void killed_or_cut_off_anywhere_each_message_is_there_exactly_once(long seed) throws Exception { broken(house, new Random(seed)); }

    static void broken(TestMailboxes house, Random chance) throws Exception {
        GreenMailUser account = account();
        String[] ids = new String[25];
        for (int i = 0; i < ids.length; i++) ids[i] = account.getLogin() + "-" + i;
        try (CuttingLine line = new CuttingLine(SERVER.getImap().getPort())) {
            house.mailboxes.add(TestMailboxes.asked(account.getLogin(), line.port(), account.getLogin(), "secret"));
            for (int i = 0; i < 12; i++) {
                deliver(account, java.util.Arrays.copyOfRange(ids, i * 2, i * 2 + 2));
                house.death = TestMailboxes.Death.values()[chance.nextInt(TestMailboxes.Death.values().length)];
                line.cutAfter(chance.nextBoolean() ? Long.MAX_VALUE : 200 + chance.nextInt(8_000));
                try {
                    house.round();
                } catch (TestMailboxes.Killed dead) {
                    house.loseLeases();
                }
            }
            deliver(account, ids[24]);
            house.death = TestMailboxes.Death.NEVER;
            line.cutAfter(Long.MAX_VALUE);
            house.loseLeases();
            house.round();
        }
        for (String id : ids) assertEquals(1, house.number("SELECT COUNT(*) FROM contact WHERE external_id = '" + id + "@mail.example'"), id);
        assertEquals(ids.length, house.number("SELECT COUNT(*) FROM letter"));
        assertEquals(0, house.number("SELECT COUNT(*) FROM mailbox_message WHERE state <> 'TAKEN' OR seen_at IS NULL"));
        assertEquals(ids.length, seenAtServer(account));
    }

    @Test void while_the_database_is_away_nothing_is_lost_and_nothing_is_stuck_afterwards() throws Exception {
        GreenMailUser account = account();
        add(account);
        deliver(account, "a", "b");
        house.execute("UPDATE mailbox SET next_at = '2000-01-01'");
        MailboxQueue.Lease lease = house.queue.next().orElseThrow();
        house.away = true;
        assertThrows(jakarta.persistence.PersistenceException.class, () -> house.work.carry(lease, false));
        assertThrows(jakarta.persistence.PersistenceException.class, house.intake::takeAll);
        house.away = false;
        assertEquals(0, seenAtServer(account));
        house.loseLeases();
        house.round();
        assertEquals(2, house.number("SELECT COUNT(*) FROM contact"));
    }

    @Test void whoever_lost_the_lease_stores_nothing_more() throws IOException {
        GreenMailUser account = account();
        long box = add(account);
        deliver(account, "a");
        house.execute("UPDATE mailbox SET next_at = '2000-01-01'");
        MailboxQueue.Lease lease = house.queue.next().orElseThrow();
        Mailbox before = house.mailboxes.byId(box).orElseThrow();
        house.mailboxes.change(before.seen(), TestMailboxes.asked("other", SERVER.getImap().getPort(), account.getLogin(), null));
        house.work.carry(lease, false);
        assertEquals(0, house.number("SELECT COUNT(*) FROM mailbox_message"));
        assertThrows(jakarta.persistence.OptimisticLockException.class, () -> house.mailboxes.change(before.seen(), TestMailboxes.asked("x", 1, "y", "z")));
        assertThrows(Invalid.class, () -> house.mailboxes.change(house.mailboxes.byId(box).orElseThrow().seen(), TestMailboxes.asked("x", 1, "somebody else", null)), "a kept password goes to no other account");
        house.round();
        assertEquals(1, house.number("SELECT COUNT(*) FROM contact"), "the kept password still opens it");
        assertFalse(DATABASE.rows("SELECT secret FROM mailbox").toString().contains("secret"));
        assertFalse(house.journal.toString().contains("secret"), house.journal.toString());
        assertTrue(house.journal.stream().anyMatch(each -> each.contains("mailbox.added") && each.contains("passwordChanged=true") && each.contains("fromNow=false") && each.contains("oauthToken=false")), house.journal.toString());
        assertTrue(house.journal.stream().anyMatch(each -> each.contains("mailbox.changed") && !each.contains("passwordChanged")), "who changes something else leaves the password");
    }

    @Test void the_button_says_what_is_wrong() throws Exception {
        GreenMailUser account = account();
        deliver(account, "a");
        int imap = SERVER.getImap().getPort(), imaps = SERVER.getImaps().getPort();
        Login login = new Login(account.getLogin(), "secret", false);
        assertEquals(1, attempt("INBOX", new MailServer("127.0.0.1", imap, Security.NONE, login, null)).messages());
        assertEquals("mishap.login", wrong("INBOX", new MailServer("127.0.0.1", imap, Security.NONE, new Login(account.getLogin(), "wrong", false), null)));
        assertEquals("mishap.login", wrong("INBOX", new MailServer("127.0.0.1", imap, Security.NONE, new Login(account.getLogin(), null, false), null)));
        assertEquals("mishap.folder", wrong("Elsewhere", new MailServer("127.0.0.1", imap, Security.NONE, login, null)));
        assertEquals("mishap.refused", wrong("INBOX", new MailServer("127.0.0.1", 1, Security.TLS, login, null)));
        assertEquals("mishap.host", wrong("INBOX", new MailServer("no-such-host.invalid", 993, Security.TLS, login, null)));
        assertEquals("mishap.tls", wrong("INBOX", new MailServer("127.0.0.1", imap, Security.TLS, login, null)));
        MailboxWork.Trial unknown = attempt("INBOX", new MailServer("127.0.0.1", imaps, Security.TLS, login, null));
        assertEquals("mishap.certificate", unknown.wrong().orElseThrow().key());
        String fingerprint = unknown.wrong().orElseThrow().values().get(1);
        assertTrue(attempt("INBOX", new MailServer("127.0.0.1", imaps, Security.TLS, login, fingerprint)).wrong().isEmpty(), "with its fingerprint it is believed");
        assertEquals("mishap.certificate", wrong("INBOX", new MailServer("127.0.0.1", imaps, Security.TLS, login, "0".repeat(64))));
        assertThrows(Invalid.class, () -> new MailServer("mail.example", 143, Security.NONE, login, null), "no password goes over an open line");
        assertThrows(Invalid.class, () -> new MailServer("a b", 143, Security.TLS, login, null));
    }

    private MailboxWork.Trial attempt(String folder, MailServer server) { return house.work.attempt(new Mailbox(0, "x", "x@office.example", server, folder, new Mailbox.Wish(false, true), null, 0)); }

    private String wrong(String folder, MailServer server) { return attempt(folder, server).wrong().orElseThrow().key(); }

    @Test void what_was_there_before_can_be_left_alone() {
        GreenMailUser account = account();
        deliver(account, "old");
        house.mailboxes.add(new Mailboxes.Asked("new", "new@office.example", new MailServer("127.0.0.1", SERVER.getImap().getPort(), Security.NONE, new Login(account.getLogin(), "secret", false), null), null, new Mailbox.Wish(true, true)));
        house.round();
        deliver(account, "new");
        house.round();
        assertEquals(List.of(List.of("new@mail.example")), DATABASE.rows("SELECT external_id FROM contact"));
    }

    @Test void what_was_there_before_stays_alone_where_the_server_numbers_anew() {
        MailboxQueue.Lease lease = leased(new Mailbox.Wish(true, true));
        assertEquals(9, house.arrivals.cursor(lease, 1, 10).last());
        house.execute("UPDATE mailbox SET since = '2026-05-01'");
        Arrivals.Cursor anew = house.arrivals.cursor(lease, 2, 4);
        assertEquals(0, anew.last());
        java.time.Instant before = java.time.Instant.parse("2026-04-01T00:00:00Z"), after = java.time.Instant.parse("2026-06-01T00:00:00Z");
        assertEquals(List.of(true, false, false, false), List.of(new Part(1, 0, before, null), new Part(2, 0, after, null), new Part(3, 0, null, null), new Part(4, 0, before, null)).stream().map(anew.old()::holds).toList(),
                "what somebody puts there later is read, whatever its age");
        assertFalse(house.arrivals.cursor(leased(new Mailbox.Wish(false, true)), 2, 4).old().holds(new Part(1, 0, before, null)));
    }

    @Test void what_came_while_a_mailbox_could_not_be_opened_is_read_also_where_what_was_there_before_is_left_alone() {
        GreenMailUser account = account();
        deliver(account, "old");
        long box = house.mailboxes.add(leavingAlone("nobody"));
        house.round();
        house.execute("UPDATE mailbox SET since = UTC_TIMESTAMP(6) + INTERVAL 2 HOUR");
        house.mailboxes.change(house.mailboxes.byId(box).orElseThrow().seen(), leavingAlone(account.getLogin()));
        house.round();
        assertEquals(0, house.number("SELECT COUNT(*) FROM contact"), "it was there when the mailbox was set up");
        house.execute("UPDATE mailbox SET since = UTC_TIMESTAMP(6) - INTERVAL 2 DAY");
        house.mailboxes.change(house.mailboxes.byId(box).orElseThrow().seen(), leavingAlone("nobody"));
        house.mailboxes.change(house.mailboxes.byId(box).orElseThrow().seen(), leavingAlone(account.getLogin()));
        house.round();
        assertEquals(1, house.number("SELECT COUNT(*) FROM contact"), "it came since");
    }

    private static Mailboxes.Asked leavingAlone(String login) {
        return new Mailboxes.Asked("x", "x@office.example", new MailServer("127.0.0.1", SERVER.getImap().getPort(), Security.NONE, new Login(login, "secret", false), null), null, new Mailbox.Wish(true, true));
    }

    private MailboxQueue.Lease leased(Mailbox.Wish wish) {
        house.mailboxes.add(new Mailboxes.Asked("x", "x@office.example", new MailServer("127.0.0.1", 1, Security.NONE, new Login("x", "secret", false), null), null, wish));
        return house.queue.next().orElseThrow();
    }
}
