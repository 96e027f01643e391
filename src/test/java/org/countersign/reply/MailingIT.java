package org.countersign.reply;

import static org.junit.jupiter.api.Assertions.*;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.persistence.OptimisticLockException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.countersign.TestDatabase;
import org.countersign.outbox.ClosedAddresses.Reason;
import org.countersign.outbox.CuttingServer;
import org.countersign.outbox.Outgoing;
import org.countersign.outbox.TestOutbox;
import org.countersign.platform.Invalid;
import org.countersign.platform.Missing;
import org.countersign.platform.Refused;
import org.countersign.platform.Seen;
import org.countersign.reply.Draft.State;
import org.countersign.reply.Template.Again;
import org.countersign.reply.Template.Terms;
import org.countersign.residency.Residency;
import org.countersign.selection.Selection;
import org.countersign.staff.Role;
import org.countersign.stance.Stance;
import org.junit.jupiter.api.*;
import org.junit.jupiter.api.io.TempDir;

/** Replies to the people of a selection, from the words to what the mail server gets. */
class MailingIT {
    static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final TemplateText WORDS = new TemplateText("About {{ordinance}}", "{{salutation}}\n\nthank you for what you wrote about {{title}}.", "Sobre {{ordinance}}", "{{salutation}}\n\ngracias por lo que escribió.");
    private static final String ALL = "ordinance=2008-0811";
    @TempDir static Path keys;
    final CuttingServer server = new CuttingServer();
    final TestReplies house = new TestReplies(DATABASE, keys);
    private long template;

    @BeforeEach void open() {
        house.house.through(server.port());
        house.intake.docket("2008-0811", "2008-0900");
        template = house.tx(() -> house.templates.add(new Terms("Thanks", Again.REFUSE, null), WORDS));
        house.house.execute("INSERT INTO account (name, display_name, role, password_hash, created_at) VALUES ('writer', 'W', 'STAFF', 'x', NOW()), ('approver', 'A', 'STAFF', 'x', NOW())");
    }

    @AfterEach void empty() {
        server.close();
        for (String table : List.of("reply_draft", "reply_mailing", "reply_begun", "reply_edition", "reply_template", "outbox_letter", "outbox_closed", "constituent_flag", "letter_piece", "letter", "listed", "`position`", "signer", "contact", "constituent", "ordinance",
                "account", "mailbox")) house.house.execute("DELETE FROM " + table);
    }

    @AfterAll static void close() { DATABASE.close(); }

    private long come(String sender, String id, String words) { return come("", sender, id, words); }

    private long come(String more, String sender, String id, String words) {
        return house.come(more + "Message-ID: <" + id + "@mail.example>\r\nDate: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC).minusMinutes(5)) + "\r\nFrom: " + sender
                + "\r\nTo: office@office.example\r\nSubject: 2008-0811\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n" + words + "\r\n");
    }

    private Map<String, String> why(long mailing) { return house.drafts(mailing).stream().filter(each -> each.state() == State.LEFT_OUT).collect(Collectors.toMap(each -> each.to().address(), Draft::why)); }

    private List<String> writtenTo(long mailing) { return house.drafts(mailing).stream().filter(each -> each.state() == State.DRAFT).map(each -> each.to().address()).sorted().toList(); }

    @Test void words_are_drafted_approved_by_somebody_else_and_sent_into_the_thread_in_the_writers_language() {
        come("References: <first@mail.example>\r\n", "Orla Quandt <orla@example.org>", "a", "Please sign 2008-0811.");
        long contact = come("Inés Vega <ines@example.org>", "b", "Buenos días, les escribo porque quiero que el alcalde firme la ordenanza 2008-0811. Muchas gracias por su trabajo.");
        long mailing = house.drafted(template, ALL, false);
        assertEquals(List.of("Dear Orla Quandt,\n\nthank you for what you wrote about T.", "Estimado/a Inés Vega:\n\ngracias por lo que escribió."), house.drafts(mailing).stream().map(Draft::body).toList());
        house.post();
        assertEquals(List.of(), server.taken(), "nobody has approved it");
        assertEquals("reply.fourEyes", assertThrows(Refused.class, () -> house.done(() -> house.mailings.approve(house.seen(mailing)))).key());
        house.approve(mailing);
        house.post();
        house.post();
        assertEquals(2, server.taken().size());
        String sent = server.taken().get(0);
        for (String line : List.of("MAIL FROM:<office@office.example>", "In-Reply-To: <a@mail.example>", "To: Orla Quandt <orla@example.org>", "Subject: About 2008-0811", "Content-Language: en")) assertTrue(("\n" + sent).contains("\n" + line), line + " in " + sent);
        assertTrue(sent.replaceAll("\\s+", " ").contains("References: <first@mail.example> <a@mail.example>"), sent);
        assertFalse(sent.contains("Auto-Submitted"), "a person approved it");
        assertTrue(house.journal.stream().anyMatch(each -> each.startsWith("approver reply.approved " + mailing) && each.contains(WORDS.hash()) && each.contains("writtenBy=writer")), house.journal.toString());
        Outgoing letter = house.tx(() -> house.house.outbox.toContact(contact)).get(0);
        assertEquals(contact, house.tx(() -> house.house.outbox.answered(List.of(letter.messageId()))).orElseThrow().to().contact(), "an answer to it is known by its token");
        assertEquals(List.of(letter.id()), house.tx(() -> house.house.outbox.toConstituent(letter.to().constituent(), 9)).stream().map(Outgoing::id).toList(), "and it stands in the person's history");
    }

    @Test void through_a_mail_server_and_back_the_thread_is_known_by_our_token() throws Exception {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try {
            house.house.through(mail.getSmtp().getPort());
            long asked = come("Orla Quandt <orla@example.org>", "a", "Please sign 2008-0811.");
            house.approve(house.drafted(template, ALL, false));
            house.post();
            house.house.work.send();
            assertEquals(1, mail.getReceivedMessages().length);
            jakarta.mail.internet.MimeMessage got = mail.getReceivedMessages()[0];
            assertEquals("About 2008-0811", got.getSubject());
            assertEquals("<a@mail.example>", got.getHeader("In-Reply-To", null));
            assertTrue(String.valueOf(got.getContent()).startsWith("Dear Orla Quandt,"), String.valueOf(got.getContent()));
            long answer = come("In-Reply-To: " + got.getMessageID() + "\r\n", "Orla Quandt <orla@example.org>", "back", "Thank you for the answer.");
            assertEquals(asked, house.number("SELECT parent_id FROM letter WHERE contact_id = " + answer));
        } finally {
            mail.stop();
        }
    }

    @Test void whoever_must_not_be_written_to_is_left_out_and_the_reason_said() {
        house.house.execute("INSERT INTO mailbox (name, address, host, port, security, user_name, next_at) VALUES ('m', 'council@office.example', 'x', 1, 'TLS', 'x', NOW())");
        for (String name : List.of("fine", "dead", "wish", "bad", "shut")) come(name + " Quandt <" + name + "@example.org>", name, "Please sign 2008-0811.");
        come("Council <council@office.example>", "own", "Please sign 2008-0811.");
        come("Nobody <no-reply@example.org>", "nr", "Please sign 2008-0811, says a platform.");
        for (String[] flag : new String[][] {{"dead", "DECEASED"}, {"wish", "DO_NOT_CONTACT"}, {"bad", "INVALID_EMAIL"}})
            house.house.execute("INSERT INTO constituent_flag (constituent_id, kind, raised_by, raised_at) SELECT constituent_id, '" + flag[1] + "', 'x', NOW() FROM signer WHERE email_key = '" + flag[0] + "@example.org'");
        house.tx(() -> {
            house.house.addresses.close("shut@example.org", Reason.OPT_OUT, null);
            return null;
        });
        long mailing = house.drafted(template, ALL, false);
        assertEquals(List.of("fine@example.org"), writtenTo(mailing));
        Map<String, String> why = why(mailing);
        assertEquals("outbox.why.closed", why.get("shut@example.org"));
        assertEquals("reply.why.ours", why.get("council@office.example"));
        for (String marked : List.of("dead", "wish", "bad")) assertEquals("outbox.why.marked", why.get(marked + "@example.org"), marked);
        assertTrue(house.drafts(mailing).stream().noneMatch(each -> each.to().address().startsWith("no-reply") && each.state() == State.DRAFT));
    }

    @Test void one_who_wrote_often_gets_one_reply_for_the_latest_and_a_mark_after_the_approval_still_holds() {
        come("Orla Quandt <orla@example.org>", "a", "Please sign 2008-0811.");
        long later = come("Orla Quandt <orla@example.org>", "b", "Once more: please sign 2008-0811.");
        come("Bo Fenwick <bo@example.org>", "c", "Please sign 2008-0811.");
        long mailing = house.drafted(template, ALL, false);
        assertEquals(later, house.drafts(mailing).stream().filter(each -> each.to().address().startsWith("orla")).findFirst().orElseThrow().contact());
        house.approve(mailing);
        while (house.tx(house.posting::step));
        house.tx(() -> {
            house.house.addresses.close("bo@example.org", Reason.COMPLAINT, null);
            return null;
        });
        house.house.work.send();
        assertEquals(1, server.taken().size());
        assertTrue(server.taken().get(0).contains("In-Reply-To: <b@mail.example>"), server.taken().get(0));
    }

    @Test void nobody_gets_the_same_letter_twice_unless_the_template_lets_it() {
        come("Orla Quandt <orla@example.org>", "a", "Please sign 2008-0811.");
        long first = house.drafted(template, ALL, false), second = house.drafted(template, ALL, true);
        house.approve(first);
        house.approve(second);
        house.post();
        assertEquals(1, server.taken().size(), "both were drafted before either was sent");
        assertEquals("reply.why.had", why(second).get("orla@example.org"));
        assertEquals(Map.of("orla@example.org", "reply.why.had"), why(house.drafted(template, ALL, true)), "the template refuses, whatever is asked");
        house.done(() -> house.templates.change(house.templates.byId(template).orElseThrow().seen(), new Terms("Thanks", Again.ASK, 30), WORDS));
        assertEquals(Map.of("orla@example.org", "reply.why.had"), why(house.drafted(template, ALL, false)));
        assertEquals(List.of("orla@example.org"), writtenTo(house.drafted(template, ALL, true)));
        house.house.execute("UPDATE reply_draft SET put_at = put_at - INTERVAL 31 DAY WHERE put_at IS NOT NULL");
        assertEquals(List.of("orla@example.org"), writtenTo(house.drafted(template, ALL, false)), "it is long ago");
    }

    @Test void a_stance_nobody_confirmed_or_that_changed_since_gets_no_words_for_it() {
        long orla = come("Orla Quandt <orla@example.org>", "a", "Please sign 2008-0811."), bo = come("Bo Fenwick <bo@example.org>", "b", "Please sign 2008-0811."), ann = come("Ann Hill <ann@example.org>", "c", "Please sign 2008-0811.");
        for (long each : List.of(orla, bo, ann)) house.code(each, "SUPPORT");
        house.house.execute("UPDATE `position` SET suggested = TRUE WHERE contact_id = " + bo);
        house.code(come("Ann Hill <ann@example.org>", "d", "I have changed my mind about 2008-0811."), "OPPOSE");
        long mailing = house.drafted(template, ALL + "&stance=SUPPORT", false);
        assertEquals(List.of("orla@example.org"), writtenTo(mailing));
        assertEquals(Map.of("bo@example.org", "reply.why.suggested", "ann@example.org", "reply.why.changed"), why(mailing));
        assertTrue(house.tx(() -> house.mailings.byId(mailing).orElseThrow().toOneSide()));
    }

    @Test void a_letter_with_a_hole_is_sent_to_nobody() {
        long named = house.tx(() -> house.templates.add(new Terms("Named", Again.REFUSE, null), new TemplateText("x", "Hello {{given_name}}", "x", "Hola")));
        come("orla@example.org", "a", "Please sign 2008-0811.");
        assertEquals(Map.of("orla@example.org", "reply.why.blank"), why(house.drafted(named, ALL, false)));
        long mailing = house.drafted(named, ALL, false);
        assertEquals("reply.nobody", assertThrows(Refused.class, () -> house.approve(mailing)).key());
        house.name = "writer";
    }

    @Test void what_is_approved_are_the_words_that_were_read() {
        come("Orla Quandt <orla@example.org>", "a", "Please sign 2008-0811.");
        long mailing = house.drafted(template, ALL, false);
        house.done(() -> house.templates.change(house.templates.byId(template).orElseThrow().seen(), new Terms("Thanks", Again.REFUSE, null), new TemplateText("Other", "Other words", "Otra", "Otras")));
        house.approve(mailing);
        house.done(() -> house.templates.change(house.templates.byId(template).orElseThrow().seen(), new Terms("Thanks", Again.REFUSE, null), new TemplateText("Third", "Third words", "Otra", "Otras")));
        house.post();
        assertTrue(server.taken().get(0).contains("Subject: About 2008-0811"), server.taken().get(0));
        assertEquals(1, house.tx(() -> house.mailings.byId(mailing).orElseThrow().of().edition()));
        assertEquals(3, house.tx(() -> house.templates.byId(template).orElseThrow().edition().no()));
    }

    @Test void what_is_taken_back_before_it_left_is_sent_to_nobody_and_may_be_sent_by_another_mailing() {
        IntStream.range(0, 5).forEach(i -> come("P" + i + " Quandt <p" + i + "@example.org>", "a" + i, "Please sign 2008-0811."));
        house.posting.pauseSeconds = 3_600;
        long mailing = house.drafted(template, ALL, false);
        house.approve(mailing);
        house.post();
        assertEquals(List.of(), server.taken(), "it can be taken back for a while");
        house.house.execute("UPDATE outbox_letter SET due_at = '2000-01-01' WHERE address = 'p3@example.org'");
        house.house.work.send();
        assertEquals(4, house.tx(() -> house.mailings.takeBack(house.seen(mailing))));
        house.house.soon();
        house.house.work.send();
        assertEquals(1, server.taken().size());
        assertEquals(Map.of(State.TAKEN_BACK, 4L, State.PUT, 1L), house.drafts(mailing).stream().collect(Collectors.groupingBy(Draft::state, Collectors.counting())));
        assertEquals("reply.cannot", assertThrows(Refused.class, () -> house.done(() -> house.mailings.takeBack(house.seen(mailing)))).key());
        house.posting.pauseSeconds = 0;
        long again = house.drafted(template, ALL, false);
        assertEquals(List.of("p0@example.org", "p1@example.org", "p2@example.org", "p4@example.org"), writtenTo(again));
    }

    @Test void what_changed_between_the_reading_and_the_sending_stops_the_letter() {
        List<Long> contacts = IntStream.range(0, 5).mapToObj(i -> come("P" + i + " Quandt <p" + i + "@example.org>", "a" + i, "Please sign 2008-0811.")).toList();
        contacts.forEach(each -> house.code(each, "SUPPORT"));
        long mailing = house.drafted(template, ALL + "&stance=SUPPORT", false);
        house.approve(mailing);
        house.house.execute("UPDATE contact SET set_aside = 'SPAM' WHERE id = " + contacts.get(0));
        house.code(contacts.get(1), "OPPOSE");
        house.house.execute("UPDATE signer SET family_name = 'Renamed' WHERE contact_id = " + contacts.get(2));
        house.house.execute("UPDATE signer SET email_key = 'else@example.org' WHERE contact_id = " + contacts.get(3));
        house.post();
        assertEquals(1, server.taken().size());
        assertEquals(Map.of("p0@example.org", "reply.why.gone", "p1@example.org", "reply.why.changed", "p2@example.org", "reply.why.other", "p3@example.org", "reply.why.other"), why(mailing));
    }

    @Test void a_mailing_to_every_side_too_is_not_sent_to_whoever_does_not_speak_of_the_ordinance_any_more() {
        long plain = house.tx(() -> house.templates.add(new Terms("Plain", Again.REFUSE, null), new TemplateText("Thanks", "Thank you.", "Gracias", "Gracias.")));
        long orla = come("Orla Quandt <orla@example.org>", "a", "Please sign 2008-0811.");
        come("Bo Fenwick <bo@example.org>", "b", "Please sign 2008-0811.");
        long mailing = house.drafted(plain, ALL, false);
        house.approve(mailing);
        house.house.execute("DELETE FROM `position` WHERE contact_id = " + orla);
        house.post();
        assertEquals(1, server.taken().size());
        assertEquals(Map.of("orla@example.org", "reply.why.notOf"), why(mailing));
    }

    @Test void a_letter_that_was_recalled_does_not_count_as_had() {
        long contact = come("Orla Quandt <orla@example.org>", "a", "Please sign 2008-0811.");
        house.posting.pauseSeconds = 3_600;
        house.approve(house.drafted(template, ALL, false));
        house.post();
        house.house.outbox.recall(house.tx(() -> house.house.outbox.toContact(contact)).get(0).seen());
        assertEquals(List.of("orla@example.org"), writtenTo(house.drafted(template, ALL, false)));
    }

    @Test void somebody_is_left_out_by_hand_and_whoever_looked_earlier_is_told() {
        come("Orla Quandt <orla@example.org>", "a", "Please sign 2008-0811.");
        come("Bo Fenwick <bo@example.org>", "b", "Please sign 2008-0811.");
        long mailing = house.drafted(template, ALL, false);
        Seen before = house.seen(mailing);
        house.done(() -> house.mailings.leaveOut(before, house.drafts(mailing).get(0).id()));
        house.name = "approver";
        assertThrows(OptimisticLockException.class, () -> house.done(() -> house.mailings.approve(before)));
        house.approve(mailing);
        house.post();
        assertEquals(1, server.taken().size());
        assertTrue(server.taken().get(0).contains("bo@example.org"));
        assertThrows(Refused.class, () -> house.done(() -> house.mailings.leaveOut(house.seen(mailing), house.drafts(mailing).get(1).id())));
    }

    @Test void approved_and_put_by_many_at_once_each_is_written_to_once() throws Exception {
        IntStream.range(0, 12).forEach(i -> come("P" + i + " Quandt <p" + i + "@example.org>", "a" + i, "Please sign 2008-0811."));
        List<Long> mailings = IntStream.range(0, 3).mapToObj(i -> house.drafted(template, ALL, false)).toList();
        house.name = "approver";
        List<Seen> seen = mailings.stream().map(house::seen).toList();
        ExecutorService many = Executors.newFixedThreadPool(6);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Boolean>> approved = IntStream.range(0, 6).mapToObj(i -> many.submit(() -> {
            start.await();
            boolean first = true;
            try {
                house.done(() -> house.mailings.approve(seen.get(i % 3)));
            } catch (OptimisticLockException | Refused another) {
                first = false;
            }
            for (int turn = 0; turn < 20; turn++) house.tx(house.posting::step);
            return first;
        })).toList();
        start.countDown();
        int approvals = 0;
        for (Future<Boolean> each : approved) if (each.get()) approvals++;
        many.shutdown();
        assertEquals(3, approvals, "each mailing by one of the two");
        house.post();
        assertEquals(12, server.taken().size());
        assertEquals(12, DATABASE.rows("SELECT DISTINCT address FROM outbox_letter").size());
        assertEquals(12, house.number("SELECT COUNT(*) FROM outbox_letter"));
    }

    @Test void killed_while_it_is_put_and_sent_each_is_written_to_at_most_once() {
        IntStream.range(0, 8).forEach(i -> come("P" + i + " Quandt <p" + i + "@example.org>", "a" + i, "Please sign 2008-0811."));
        long mailing = house.drafted(template, ALL, false);
        house.approve(mailing);
        assertThrows(TestOutbox.Killed.class, () -> house.done(() -> {
            house.posting.step();
            throw new TestOutbox.Killed();
        }));
        assertEquals(0, house.number("SELECT COUNT(*) FROM outbox_letter"), "what its transaction did not keep is not there");
        while (house.tx(house.posting::step));
        house.house.line = server::cut;
        for (TestOutbox.Death death : TestOutbox.Death.values()) {
            house.house.death = death;
            try {
                house.house.work.send();
            } catch (TestOutbox.Killed dead) {
                house.house.loseLeases();
            }
            house.house.soon();
        }
        house.house.death = TestOutbox.Death.NEVER;
        house.post();
        for (int i = 0; i < 8; i++) {
            String to = "p" + i + "@example.org";
            long out = server.taken().stream().filter(each -> each.contains("<" + to + ">")).count();
            assertTrue(out <= 1, to + " " + out);
        }
        assertTrue(server.taken().size() >= 6, "two at most are uncertain: " + server.taken().size());
    }

    @Test void a_demo_sends_nothing() {
        come("Orla Quandt <orla@example.org>", "a", "Please sign 2008-0811.");
        house.house.demo();
        house.approve(house.drafted(template, ALL, false));
        house.post();
        assertEquals(List.of(), server.taken());
        assertEquals(1, house.number("SELECT COUNT(*) FROM outbox_letter WHERE state = 'WITHHELD' AND why = 'outbox.why.demo'"));
    }

    @Test void a_cap_puts_off() {
        come("Orla Quandt <orla@example.org>", "a", "Please sign 2008-0811.");
        IntStream.range(0, 20).forEach(i -> house.house.outbox.put(TestOutbox.letter("other " + i, org.countersign.outbox.LetterKind.REPLY, "orla@example.org")));
        house.house.work.send();
        house.approve(house.drafted(template, ALL, false));
        house.post();
        assertEquals(20, server.taken().size(), "so many to one address an hour");
        assertEquals(1, house.number("SELECT COUNT(*) FROM outbox_letter WHERE state = 'WAITING' AND put_key LIKE 'reply:draft:%'"));
    }

    @Test void a_selection_without_an_ordinance_a_retired_template_and_another_role_are_refused() {
        assertThrows(Invalid.class, () -> house.drafted(template, "stance=SUPPORT", false));
        assertThrows(Invalid.class, () -> house.drafted(template, "ordinance=" + "9".repeat(200), false));
        Seen seen = house.tx(() -> house.templates.byId(template).orElseThrow().seen());
        house.done(() -> house.templates.retire(seen));
        assertThrows(OptimisticLockException.class, () -> house.done(() -> house.mailings.draft(seen, Selection.parse(ALL), false)));
        assertThrows(Refused.class, () -> house.drafted(template, ALL, false));
        assertThrows(Refused.class, () -> house.tx(() -> house.templates.add(new Terms("Thanks", Again.REFUSE, null), WORDS)));
        assertThrows(Missing.class, () -> house.tx(() -> house.mailings.draft(new Seen(1_000_000, 0), Selection.parse(ALL), false)));
        for (Role other : List.of(Role.CLERK, Role.COUNCIL, Role.MAYOR, Role.HEARING)) {
            house.role = other;
            assertThrows(SecurityException.class, () -> house.tx(() -> house.mailings.latest(1)));
            assertThrows(SecurityException.class, () -> house.tx(() -> house.templates.all()));
            assertThrows(SecurityException.class, () -> house.done(() -> house.mailings.approve(seen)));
            assertThrows(SecurityException.class, () -> house.tx(() -> house.replies.send(1, page("x", 0), "x", "x")));
        }
    }

    @Test void alone_in_the_office_one_may_approve_ones_own_words() {
        come("Orla Quandt <orla@example.org>", "a", "Please sign 2008-0811.");
        house.house.execute("UPDATE account SET active = FALSE WHERE name = 'approver'");
        long mailing = house.drafted(template, ALL, false);
        house.done(() -> house.mailings.approve(house.seen(mailing)));
        house.post();
        assertEquals(1, server.taken().size());
    }

    private static Replies.Basis page(String form, long latest) { return new Replies.Basis(form, latest, null); }

    @Test void two_who_answer_one_letter_at_once_are_told_of_each_other_and_the_second_may_send_all_the_same() {
        long contact = come("Orla Quandt <orla@example.org>", "a", "Please sign 2008-0811.");
        long first = house.tx(() -> house.replies.send(contact, page("one", 0), "Re", "It was signed.")).orElseThrow();
        assertEquals(Optional.empty(), house.tx(() -> house.replies.send(contact, page("two", 0), "Re", "It was not signed.")), "somebody was faster");
        List<Outgoing> shown = house.tx(() -> house.replies.answers(contact));
        assertEquals(List.of(first), shown.stream().map(Outgoing::id).toList());
        assertNotEquals(first, house.tx(() -> house.replies.send(contact, page("two", Replies.latest(shown)), "Re", "Once more: it was signed.")).orElseThrow());
        assertEquals(2, house.number("SELECT COUNT(*) FROM outbox_letter"));
    }

    @Test void whoever_had_the_words_of_a_template_in_a_reply_to_themselves_does_not_get_them_by_a_mailing() {
        long contact = come("Orla Quandt <orla@example.org>", "a", "Please sign 2008-0811."), nameless = come("nobody@example.org", "n", "Please sign 2008-0811.");
        Template words = house.tx(() -> house.templates.byId(template).orElseThrow());
        assertFalse(house.tx(() -> house.replies.had(house.replies.to(contact), words)));
        for (long each : List.of(contact, nameless)) house.tx(() -> house.replies.send(each, new Replies.Basis("one", 0, new Replies.Begun(template, 1)), "About it", "It was signed."));
        assertTrue(house.tx(() -> house.replies.had(house.replies.to(contact), words)), "and its page says so");
        assertEquals(Map.of("orla@example.org", "reply.why.had", "nobody@example.org", "reply.why.had"), why(house.drafted(template, ALL, false)));
        assertTrue(house.journal.stream().anyMatch(each -> each.contains("reply.sent " + contact) && each.contains("template=" + template)), house.journal.toString());
        house.house.outbox.recall(house.tx(() -> house.house.outbox.toContact(contact)).get(0).seen());
        assertEquals(List.of("orla@example.org"), writtenTo(house.drafted(template, ALL, false)), "it was taken back");
    }

    @Test void a_template_says_for_whom_it_is_and_how_it_goes_with_whom_one_writes_to() {
        Purpose purpose = new Purpose("2008-0811", Stance.OPPOSE, null);
        long own = house.tx(() -> house.templates.add(new Terms("A no", Again.REFUSE, null, purpose), WORDS)), resident = house.tx(() -> house.templates.add(new Terms("At home", Again.REFUSE, null, new Purpose(null, null, Residency.RESIDENT)), WORDS));
        assertEquals(purpose, house.tx(() -> house.templates.byId(own).orElseThrow().terms().purpose()));
        assertTrue(house.journal.stream().anyMatch(each -> each.contains("reply.templateWritten " + own) && each.contains("stance=OPPOSE") && each.contains("ordinance=2008-0811")), house.journal.toString());
        long contact = come("Orla Quandt <orla@example.org>", "a", "Please veto 2008-0811.");
        house.code(contact, "OPPOSE");
        Recipient to = house.tx(() -> house.replies.to(contact));
        assertEquals(List.of(own, template, resident), Template.first(house.tx(() -> house.templates.all()), each -> each.terms().purpose().fit(to)).stream().map(Template::id).toList());
        house.code(contact, "SUPPORT");
        assertEquals(Purpose.Fit.AGAINST, purpose.fit(house.tx(() -> house.replies.to(contact))));
        assertEquals(List.of(Purpose.Fit.MADE, Purpose.Fit.AGAINST, Purpose.Fit.AGAINST), List.of("&stance=OPPOSE", "&stance=SUPPORT", "").stream().map(more -> purpose.fit(Selection.parse(ALL + more))).toList());
        house.done(() -> house.templates.change(house.templates.byId(own).orElseThrow().seen(), new Terms("A no", Again.REFUSE, null), WORDS));
        assertTrue(house.tx(() -> house.templates.byId(own).orElseThrow().terms().purpose()).isAny());
    }

    @Test void one_reply_by_hand_goes_out_once_however_often_its_page_is_sent() throws Exception {
        long contact = come("Orla Quandt <orla@example.org>", "a", "Please sign 2008-0811.");
        ExecutorService many = Executors.newFixedThreadPool(4);
        List<Future<Optional<Long>>> sent = IntStream.range(0, 4).mapToObj(i -> many.submit(() -> house.tx(() -> house.replies.send(contact, page("page", 0), "Re: 2008-0811", "Dear {{given_name}}, it was signed.\r\nYours")))).toList();
        for (Future<Optional<Long>> each : sent) assertEquals(sent.get(0).get(), each.get());
        many.shutdown();
        house.house.work.send();
        assertEquals(1, server.taken().size());
        String taken = server.taken().get(0);
        assertTrue(taken.contains("In-Reply-To: <a@mail.example>") && taken.contains("Dear Orla, it was signed."), taken);
        assertEquals(1, house.journal.stream().filter(each -> each.contains("reply.sent " + contact)).count());
        assertThrows(Invalid.class, () -> house.tx(() -> house.replies.send(contact, page("p2", Long.MAX_VALUE), "one\r\nBcc: all@example.org", "x")));
        assertThrows(Invalid.class, () -> house.tx(() -> house.replies.send(contact, page("p3", Long.MAX_VALUE), "x", "")));
        assertThrows(Invalid.class, () -> house.tx(() -> house.replies.send(contact, page("p4", Long.MAX_VALUE), "x", "y".repeat(100_000))));
        house.house.addresses.close("orla@example.org", Reason.OPT_OUT, null);
        assertEquals("outbox.why.closed", assertThrows(Refused.class, () -> house.tx(() -> house.replies.send(contact, page("p5", Long.MAX_VALUE), "x", "y"))).key());
    }
}
