package org.countersign.reply;

import static org.junit.jupiter.api.Assertions.*;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.countersign.TestDatabase;
import org.countersign.city.Cities;
import org.countersign.intake.TestIntake;
import org.countersign.mail.MailIntake;
import org.countersign.mail.TestMail;
import org.countersign.outbox.ClosedAddresses.Reason;
import org.countersign.outbox.CuttingServer;
import org.countersign.outbox.Outgoing;
import org.countersign.outbox.TestOutbox;
import org.junit.jupiter.api.*;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a raw message that comes in to the letter that answers it. */
class ReplyIT {
    static final TestDatabase DATABASE = TestDatabase.fresh();
    @TempDir static Path keys;
    final CuttingServer server = new CuttingServer();
    final TestOutbox house = new TestOutbox(DATABASE, keys).through(server.port());
    final Acknowledgements acknowledgements = new Acknowledgements();
    final Returns returns = new Returns();
    final MailIntake mail = TestMail.intake(house.em, new TestIntake(DATABASE).on(house.em), house.outbox, taken -> {
        acknowledgements.heard(taken);
        returns.heard(taken);
    });

    @BeforeEach void open() {
        acknowledgements.em = house.em;
        acknowledgements.outbox = returns.outbox = house.outbox;
        acknowledgements.city = Cities.named("hartford");
        acknowledgements.wanted = true;
        acknowledgements.days = 7;
        returns.closed = house.addresses;
        house.execute("INSERT INTO mailbox (name, address, host, port, security, user_name, next_at) VALUES ('m', 'council@office.example', 'x', 1, 'TLS', 'x', NOW())");
        new TestIntake(DATABASE).docket("2008-0811", "2008-0900");
    }

    @AfterEach void empty() {
        server.close();
        for (String table : List.of("outbox_letter", "outbox_closed", "acknowledged", "letter_piece", "letter", "`position`", "signer", "contact", "constituent", "ordinance_nickname", "ordinance", "mailbox", "forwarder", "import_run")) house.execute("DELETE FROM " + table);
    }

    @AfterAll static void close() { DATABASE.close(); }

    private void come(String... raws) {
        for (String raw : raws) house.tx(() -> mail.take(List.of(raw.getBytes(StandardCharsets.UTF_8))));
    }

    private List<Outgoing> letters() { return house.outbox.latest(null, Long.MAX_VALUE, 100); }

    private static String from(String sender, String id, String subject, String words) { return with("", sender, id, subject, words); }

    /** @param more header lines */
    private static String with(String more, String sender, String id, String subject, String words) {
        return more + "Message-ID: <" + id + "@mail.example>\r\nDate: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC).minusMinutes(5)) + "\r\nFrom: " + sender
                + "\r\nTo: office@office.example\r\nSubject: " + subject + "\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n" + words + "\r\n";
    }

    @Test void whoever_writes_is_thanked_once_for_each_ordinance_and_period() {
        come(from("Orla Quandt <orla@example.org>", "a", "Ordinance 2008-0811", "Please sign 2008-0811."), from("Orla Quandt <orla@example.org>", "b", "Ordinance 2008-0811", "Again: please sign 2008-0811."));
        assertEquals(1, letters().size());
        come(from("Orla Quandt <orla@example.org>", "c", "Ordinance 2008-0900", "And what of 2008-0900?"));
        assertEquals(2, letters().size());
        house.execute("UPDATE acknowledged SET last_at = last_at - INTERVAL 8 DAY");
        come(from("Orla Quandt <orla@example.org>", "d", "Ordinance 2008-0811", "Still: please sign 2008-0811."));
        assertEquals(3, letters().size());
        house.work.send();
        String sent = server.taken().get(0);
        for (String line : List.of("MAIL FROM:<>", "Auto-Submitted: auto-replied", "In-Reply-To: <a@mail.example>", "References: <a@mail.example>", "To: Orla Quandt <orla@example.org>")) assertTrue(("\n" + sent).contains("\n" + line), line + " in " + sent);
        assertFalse(sent.contains("Please sign"), "nothing of theirs is repeated");
    }

    @Test void an_ordinance_is_the_same_for_the_thanks_by_whichever_of_its_names_it_goes() {
        house.execute("INSERT INTO ordinance_nickname (ordinance_id, seq, nickname) SELECT id, 0, CONCAT(IF(file_number = '2008-0811', 'Leaf blower', 'Food truck'), ' ordinance') FROM ordinance WHERE file_number IN ('2008-0811', '2008-0900')");
        come(from("Orla Quandt <orla@example.org>", "a", "Noise", "Please sign the leaf blower ordinance."), from("Orla Quandt <orla@example.org>", "b", "Lunch", "And sign the food truck ordinance."));
        assertEquals(2, letters().size(), "they are two");
        assertTrue(letters().stream().noneMatch(each -> each.text().body().contains("2008-") || each.to().ordinance() != null), "nobody has said so");
        come(from("Orla Quandt <orla@example.org>", "c", "Ordinance 2008-0811", "I mean 2008-0811."));
        assertEquals(2, letters().size(), "she was thanked for that one");
    }

    @Test void every_side_reads_the_same_words_each_in_their_language() {
        come(from("Orla Quandt <orla@example.org>", "a", "2008-0811", "I support 2008-0811 with all my heart, please sign it."), from("Bo Fenwick <bo@example.org>", "b", "2008-0811", "I oppose 2008-0811. Veto it, you fools, or we will remember you."),
                from("Inés Vega <ines@example.org>", "c", "2008-0811", "Buenos días, les escribo porque quiero que el alcalde firme la ordenanza 2008-0811. Muchas gracias por su trabajo."));
        List<Outgoing> letters = letters();
        assertEquals(letters.get(2).text(), letters.get(1).text());
        assertEquals("es", letters.get(0).text().language());
        assertTrue(letters.get(0).text().body().contains("Hartford") && letters.get(0).text().body().contains("2008-0811"), letters.get(0).text().body());
    }

    @ParameterizedTest @ValueSource(strings = {"Auto-Submitted: auto-replied\r\n", "Precedence: bulk\r\n", "List-Id: <all.example.org>\r\n", "Return-Path: <>\r\n", "X-Auto-Response-Suppress: OOF\r\n", "X-Loop: yes\r\n", "X-Spam-Flag: YES\r\n"})
    void a_machine_or_a_list_is_not_answered_and_its_letter_is_kept(String header) {
        come(with(header, "Orla Quandt <orla@example.org>", "a", "2008-0811", "Please sign 2008-0811."));
        assertEquals(List.of(), letters());
        assertEquals(1L, ((Number) DATABASE.rows("SELECT COUNT(*) FROM contact").get(0).get(0)).longValue());
    }

    @Test void nobody_of_ours_no_no_reply_no_repeat_and_no_old_letter_is_answered() {
        come(from("Council <council@office.example>", "a", "x", "x"), from("office@office.example", "b", "x", "y"), from("no-reply@example.org", "c", "x", "z"));
        come(from("Orla Quandt <orla@example.org>", "d", "x", "x").replaceFirst("Date: [^\r]*", "Date: Tue, 12 Aug 2008 09:00:00 -0400"));
        assertEquals(List.of(), letters());
        String letter = from("Bo Fenwick <bo@example.org>", "e", "x", "x");
        come(letter, letter);
        assertEquals(1, letters().size());
    }

    @Test void whoever_only_passed_it_on_is_not_thanked_and_its_writer_still_is_when_they_write() {
        house.execute("INSERT INTO forwarder (address, listed_by, listed_at) VALUES ('bo@example.gov', 'admin', NOW())");
        come(from("Bo Clerk <bo@example.gov>", "p", "Fwd: 2008-0811", "---------- Forwarded message ---------\r\nFrom: Orla Quandt <orla@example.org>\r\nDate: Mon, 4 May 2026 09:00:00 -0400\r\nSubject: 2008-0811\r\nTo: bo@example.gov\r\n\r\nPlease veto 2008-0811.\r\n"));
        come(with("Reply-To: Orla Quandt <orla@example.org>\r\n", "Orla Quandt <messages@votervoice.net>", "v", "2008-0811", "Please veto 2008-0811, says a platform."));
        assertEquals(List.of(), letters());
        assertEquals(2L, ((Number) DATABASE.rows("SELECT COUNT(*) FROM signer WHERE email_key = 'orla@example.org'").get(0).get(0)).longValue(), "both are hers");
        come(from("Orla Quandt <orla@example.org>", "a", "2008-0811", "Now myself: please veto 2008-0811."));
        assertEquals(List.of("orla@example.org"), letters().stream().map(each -> each.to().address()).toList());
    }

    @Test void whoever_sends_a_form_that_somebody_else_filled_in_is_not_thanked() {
        String form = "<?xml version=\"1.0\"?><CWC><CWCVersion>2.0</CWCVersion><Delivery><DeliveryId>0f3a9c7be1d24680a5c4b2e19d7730ab</DeliveryId><DeliveryDate>20080811</DeliveryDate><DeliveryAgent>Tools</DeliveryAgent><CampaignId>c</CampaignId></Delivery>"
                + "<Recipient><MemberOffice>HXX01</MemberOffice></Recipient><Constituent><FirstName>Orla</FirstName><LastName>Quandt</LastName><Email>orla@example.org</Email></Constituent><Message><Subject>Please veto</Subject>"
                + "<Bill><BillNumber>2008-0811</BillNumber></Bill><ConstituentMessage>My own words.</ConstituentMessage></Message></CWC>";
        come(from("Tools <tools@tools.example>", "f", "2008-0811", form).replace("Content-Type: text/plain", "Content-Type: text/xml"));
        assertEquals(1L, ((Number) DATABASE.rows("SELECT COUNT(*) FROM signer WHERE email_key = 'orla@example.org'").get(0).get(0)).longValue(), "it is hers");
        assertEquals(List.of(), letters());
    }

    @Test void a_letter_that_bears_our_own_address_is_not_answered_wherever_it_came_from() {
        come(with("Return-Path: <mallory@example.org>\r\n", "Council <council@office.example>", "o", "x", "x"));
        assertEquals(List.of(), letters());
    }

    @Test void a_thousand_letters_of_a_robot_that_hides_are_thanked_once() {
        List<byte[]> many = java.util.stream.IntStream.range(0, 200).mapToObj(i -> from("Bob <bob@example.org>", "r" + i, "hello " + i, "hello " + i).getBytes(StandardCharsets.UTF_8)).toList();
        for (int i = 0; i < 5; i++) house.tx(() -> mail.take(many.subList(0, 100)));
        house.tx(() -> mail.take(many.subList(100, 200)));
        assertEquals(1, letters().size());
    }

    private static String bounce(String messageId, String address, String status) {
        return "Return-Path: <>\r\nFrom: Mail Delivery System <MAILER-DAEMON@mx.example>\r\nTo: office@office.example\r\nSubject: Undelivered Mail Returned to Sender\r\nMessage-ID: <b" + (messageId + address + status).hashCode() + "@mx.example>\r\n"
                + "MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=\"x\"\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nsorry\r\n--x\r\nContent-Type: message/delivery-status\r\n\r\n"
                + "Reporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; " + address + "\r\nAction: failed\r\nStatus: " + status + "\r\n\r\n--x\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <" + messageId + ">\r\nSubject: Auto\r\n\r\n--x--\r\n";
    }

    @Test void a_hard_bounce_of_our_letter_closes_the_address_and_no_other_bounce_does() {
        come(from("Orla Quandt <orla@example.org>", "a", "x", "x"));
        Outgoing ours = letters().get(0);
        come(bounce(ours.messageId(), "orla@example.org", "5.2.2"), bounce(ours.messageId(), "orla@example.org", "4.4.1"), bounce("not-ours@office.example", "orla@example.org", "5.1.1"), bounce(ours.messageId(), "someone@example.org", "5.1.1"));
        assertEquals(List.of(), house.closed);
        come(bounce(ours.messageId(), "orla@example.org", "5.1.1"));
        assertEquals(List.of("orla@example.org"), house.closed.stream().map(each -> each.address()).toList());
        assertEquals(Reason.HARD_BOUNCE, house.closed.get(0).reason());
        assertEquals(ours.to().constituent(), house.closed.get(0).constituent());
        assertEquals(1, letters().size(), "a bounce is not answered");
    }

    @Test void a_bounce_that_somebody_brings_as_a_file_closes_the_address_too_and_nobody_is_thanked_for_a_file() {
        come(from("Orla Quandt <orla@example.org>", "a", "x", "x"));
        Outgoing ours = letters().get(0);
        house.execute("INSERT INTO import_run (id, format, source, state, started_by, started_at) VALUES (7, 'eml', 'mail', 'RUNNING', 'writer', NOW())");
        for (String raw : List.of(bounce(ours.messageId(), "orla@example.org", "5.1.1"), from("Bo Fenwick <bo@example.org>", "n", "x", "x"))) house.tx(() -> {
            TestMail.bring(mail, 7, raw.getBytes(StandardCharsets.UTF_8), returns::brought);
            return null;
        });
        assertEquals(List.of("orla@example.org"), house.closed.stream().map(each -> each.address()).toList());
        assertEquals(1, letters().size());
    }

    @Test void a_complaint_and_the_word_stop_end_our_letters_but_only_from_whoever_got_them() {
        come(from("Orla Quandt <orla@example.org>", "a", "x", "x"), from("Bo Fenwick <bo@example.org>", "b", "x", "x"));
        Outgoing toBo = letters().get(0), toOrla = letters().get(1);
        come(with("In-Reply-To: <" + toOrla.messageId() + ">\r\n", "Mallory <mallory@example.org>", "m", "Re: Auto", "STOP"));
        assertEquals(List.of(), house.closed);
        come(with("In-Reply-To: <" + toOrla.messageId() + ">\r\n", "Orla Quandt <orla@example.org>", "s", "Re: Auto", "Stop the veto!"));
        assertEquals(List.of(), house.closed, "a sentence is no wish");
        come(with("In-Reply-To: <" + toOrla.messageId() + ">\r\n", "Orla Quandt <orla@example.org>", "t", "Re: Auto", "STOP"));
        assertEquals(Reason.OPT_OUT, house.closed.get(0).reason());
        come("Return-Path: <>\r\nFrom: feedback@isp.example\r\nSubject: complaint\r\nMessage-ID: <f@isp.example>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=\"feedback-report\"; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\n"
                + "spam\r\n--x\r\nContent-Type: message/feedback-report\r\n\r\nFeedback-Type: abuse\r\nUser-Agent: x/1\r\nVersion: 1\r\n\r\n--x\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: <" + toBo.messageId() + ">\r\nSubject: Auto\r\n\r\nx\r\n--x--\r\n");
        assertEquals(List.of(Reason.OPT_OUT, Reason.COMPLAINT), house.closed.stream().map(each -> each.reason()).toList());
    }
}
