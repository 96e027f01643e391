package org.countersign.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.*;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.countersign.TestDatabase;
import org.countersign.intake.ImportEntry;
import org.countersign.intake.NewContact;
import org.countersign.intake.NewPosition;
import org.countersign.letter.LetterReaderTest;
import org.countersign.platform.Bulk;
import org.countersign.stance.Stance;
import org.junit.jupiter.api.*;

/** Which letter is whose and about what, as far as only the database can tell. */
class SettlingIT {
    private static final String FORWARD = "From: %s\nTo: mayor@example.gov\nMessage-ID: <f@example.gov>\nDate: Tue, 12 May 2026 09:30:00 -0400\nSubject: Fwd: The ordinance\n\nFYI\n\n---------- Forwarded message ---------\n"
            + "From: Jane Public <jane@example.org>\nDate: Mon, 4 May 2026 09:00:00 -0400\nSubject: The ordinance\nTo: bo@example.gov\n\nPlease veto.\n";
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    @BeforeAll static void docket() {
        DATABASE.doInTransaction(em -> {
            for (String sql : List.of("INSERT INTO ordinance (id, file_number, title, recorded_at, recorded_by) VALUES (1, '2026-14', 'Of lawns', NOW(), 'x'), (2, '2026-15', 'Of roofs', NOW(), 'x')",
                    "INSERT INTO forwarder (address, listed_by, listed_at) VALUES ('bo@example.gov', 'admin', NOW())",
                    "INSERT INTO contact (id, received_at, channel, recorded_at, recorded_by, source, external_id) VALUES (7, NOW(), 'EMAIL', NOW(), 'x', 'mail', 'first@example.org')",
                    "INSERT INTO signer (contact_id, seq, link_rule, residency, evidence, why, found_by, found_at, email_key, given_name, family_name) VALUES (7, 1, 'NEW', 'UNKNOWN', 'NONE', '', 'x', NOW(), 'jane@example.org', 'Jane', 'Public')",
                    "INSERT INTO `position` (ordinance_id, contact_id, suggested) VALUES (2, 7, FALSE)",
                    "INSERT INTO letter (contact_id, body_hash, message_id, received_at, size, reader_version, kept_at, content_key) VALUES (7, UNHEX(SHA2('a', 256)), 'first@example.org', NOW(), 1, 2, NOW(), UNHEX(SHA2('b', 256)))"))
                em.createNativeQuery(sql).executeUpdate();
        });
    }

    @AfterAll static void close() { DATABASE.close(); }

    @Test void what_a_listed_address_forwards_is_its_writers_and_nobody_else_is_believed() {
        NewContact passed = settle(null, FORWARD.formatted("Bo <Bo@Example.gov>")).get(0);
        assertEquals("Jane|Public|jane@example.org", passed.signers().get(0).givenName() + "|" + passed.signers().get(0).familyName() + "|" + passed.signers().get(0).email());
        assertEquals("Please veto.", passed.content().text());
        assertEquals("The ordinance", passed.content().subject());
        assertEquals("bo@example.gov", passed.arrival().hands().enteredBy());
        assertEquals(Instant.parse("2026-05-04T13:00:00Z"), passed.arrival().receivedAt(), "when it was sent to somebody of the office");
        NewContact stranger = settle(null, FORWARD.formatted("Eve <eve@example.org>")).get(0);
        assertEquals("eve@example.org", stranger.signers().get(0).email());
        assertEquals("FYI", stranger.content().text());
        assertNull(stranger.arrival().hands().enteredBy());
    }

    @Test void what_a_listed_address_answers_or_forwards_that_is_a_contact_already_is_kept_beside_it() {
        String answer = FORWARD.formatted("Bo <bo@example.gov>").replace("Subject: Fwd", "In-Reply-To: <first@example.org>\nSubject: Re");
        NewContact quoted = settle(null, answer).get(0);
        assertEquals(List.of("first@example.org", List.of()), List.of(quoted.arrival().externalId(), quoted.positions()));
        assertEquals("first@example.org", settle(null, answer.replace("Jane Public <jane@example.org>", "Jane Public")).get(0).arrival().externalId(), "also where the quote names no address");
        assertEquals("f@example.gov", settle(null, answer.replace("Jane Public <jane@example.org>", "Ann Other <ann@example.org>")).get(0).arrival().externalId(), "somebody else's words are theirs");
        assertEquals("f@example.gov", settle(null, answer.replace("In-Reply-To: <first@example.org>", "In-Reply-To: <second@example.org>\nReferences: <first@example.org>")).get(0).arrival().externalId(), "a later message of hers is another");
    }

    @Test void the_ordinance_is_told_by_address_then_by_number_then_by_what_it_answers_and_never_by_the_subject_of_another() {
        assertEquals(List.of("2026-14"), meant(null, letter("To: x+2026-14@example.gov", "Subject: About 2026-15", "yes")));
        assertEquals(List.of("2026-15"), meant("2026-14", letter("To: x@example.gov", "Subject: About 2026-15", "yes")));
        assertEquals(List.of("2026-14"), meant("2026-14", letter("To: x@example.gov", "Subject: a", "2026-15 and 2026-14")));
        assertEquals(List.of(), meant(null, letter("To: x@example.gov", "Subject: a", "2026-15 and 2026-14")));
        assertEquals(List.of("2026-15"), meant(null, letter("References: <other@x> <first@example.org>", "Subject: Re: a", "yes")));
        assertEquals(List.of(), meant(null, letter("To: x@example.gov", "Subject: Re: a", "yes")));
        assertEquals(List.of("2026-15"), meant(null, letter("In-Reply-To: <reply-5-0123456789abcdef@example.gov>", "Subject: Re: a", "yes")), "it answers a letter of ours");
        assertEquals(List.of(), meant(null, letter("In-Reply-To: <reply-5-0000000000000000@example.gov>", "Subject: Re: a", "yes")), "anybody can write such an id, but not sign it");
        assertEquals(List.of("2026-14"), meant("2026-14", letter("To: x@example.gov", "Subject: a", "yes")));
    }

    @Test void an_id_that_was_anothers_is_no_reason_to_lose_a_letter_and_the_same_letter_twice_is_one() {
        List<NewContact> contacts = settle(null, letter("Message-ID: <first@example.org>", "Subject: a", "other words"), letter("Message-ID: <n@x>", "Subject: a", "same"), letter("Message-ID: <n@x>", "Subject: a", "same\n-- \nBo"),
                letter("Message-ID: <n@x>", "Subject: a", "not the same"));
        assertTrue(contacts.get(0).arrival().externalId().startsWith("reused:") && contacts.get(0).arrival().flag().contains("idReused"), contacts.toString());
        assertEquals(List.of("n@x", "n@x"), List.of(contacts.get(1).arrival().externalId(), contacts.get(2).arrival().externalId()));
        assertTrue(contacts.get(3).arrival().externalId().startsWith("reused:"));
        assertEquals(contacts.get(0).arrival().externalId(), settle(null, letter("Message-ID: <first@example.org>", "Subject: a", "other words")).get(0).arrival().externalId(), "it is known by the same name again");
    }

    @Test void what_a_list_or_a_gateway_wrote_into_its_subject_makes_no_other_letter_of_it() {
        List<String> ids = settle(null, letter("Message-ID: <t@x>", "Subject: The roof", "Please."), letter("Message-ID: <t@x>", "Subject: [council] The roof", "Please."), letter("Message-ID: <t@x>", "Subject: [EXTERNAL] Fwd: The roof", "Please.\n-- \nBo"),
                letter("Message-ID: <t@x>", "Subject: Something else", "Please."), letter("Message-ID: <t@x>", "Subject: Something else", "Please.").replace("bo@example.org", "eve@example.org")).stream().map(each -> each.arrival().externalId()).toList();
        assertEquals(List.of("t@x", "t@x", "t@x", "t@x"), ids.subList(0, 4), "the same words, or the same body of the same sender");
        assertTrue(ids.get(4).startsWith("reused:"), "another sender is another letter");
    }

    @Test void a_form_says_the_same_of_each_of_its_bills() {
        String form = "<CWC><Delivery><DeliveryId>1</DeliveryId><CampaignId>c</CampaignId></Delivery><Constituent><FirstName>R</FirstName><LastName>E</LastName><Email>r@example.org</Email></Constituent><Message><Subject>s</Subject>"
                + "<Bill><BillTypeAbbreviation>2026</BillTypeAbbreviation><BillNumber>14</BillNumber></Bill><Bill><BillNumber>2026-15</BillNumber></Bill><ProOrCon>PRO</ProOrCon><OrganizationStatement>form text</OrganizationStatement></Message></CWC>";
        List<NewPosition> positions = settle(null, form).get(0).positions();
        assertEquals(List.of("2026-14 SUPPORT", "2026-15 SUPPORT"), positions.stream().map(each -> each.ordinance() + " " + each.stance()).toList());
        assertEquals(Stance.SUPPORT, settle("2026-14", form.replaceAll("<Bill>.*</Bill>", "")).get(0).positions().get(0).stance());
        assertEquals(List.of(), settle(null, form.replaceAll("<Bill>.*</Bill>", "")).get(0).positions());
    }

    private static String letter(String header, String subject, String body) { return "From: bo@example.org\n" + header + "\nDate: Tue, 12 May 2026 09:30:00 -0400\n" + subject + "\n\n" + body + "\n"; }

    private static List<String> meant(String usual, String letter) { return settle(usual, letter).get(0).positions().stream().map(NewPosition::ordinance).toList(); }

    private static List<NewContact> settle(String usual, String... letters) {
        EntryReader reader = new EntryReader(LetterReaderTest.NOW, ZoneOffset.UTC);
        List<ImportEntry> entries = new ArrayList<>();
        for (String letter : letters) entries.add(reader.read(entries.size() + 1, new MboxReader.Message(letter.getBytes(UTF_8), false)));
        return DATABASE.inTransaction(em -> Settling.settle(Bulk.of(em), entries, new Settling.Terms(usual, Forwarders.all(Bulk.of(em))), ids -> ids.get(0).startsWith("reply-5-0123456789abcdef") ? java.util.Optional.of(7L) : java.util.Optional.empty())).stream().map(ImportEntry::contact).toList();
    }
}
