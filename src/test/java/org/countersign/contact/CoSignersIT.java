package org.countersign.contact;

import static org.countersign.intake.TestIntake.*;
import static org.junit.jupiter.api.Assertions.*;

import jakarta.persistence.OptimisticLockException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.countersign.TestDatabase;
import org.countersign.constituent.LinkRule;
import org.countersign.intake.NewSigner;
import org.countersign.intake.TestIntake;
import org.countersign.platform.*;
import org.countersign.residency.*;
import org.countersign.staff.*;
import org.countersign.stance.Stance;
import org.junit.jupiter.api.*;

class CoSignersIT {
    static final TestDatabase DATABASE = TestDatabase.fresh();
    final TestIntake intake = new TestIntake(DATABASE);
    Role role = Role.STAFF;

    @AfterAll static void close() { DATABASE.close(); }

    @BeforeEach void empty() {
        for (String table : List.of("contact", "signer", "`position`", "constituent", "ordinance")) DATABASE.doInTransaction(em -> em.createNativeQuery("DELETE FROM " + table).executeUpdate());
        intake.docket("2008-0811");
    }

    @Test void a_couple_signs_one_letter_and_whoever_was_added_is_taken_back_without_a_trace_but_in_the_journal() {
        long letter = writes(person("Ann", "Field", "field@example.org"));
        List<List<Object>> before = kept();
        add(letter, person("Bob", "Field", "field@example.org"));
        Contact contact = find(letter);
        assertEquals(2, contact.signers().size());
        assertEquals(2, signers());
        assertEquals(LinkRule.NEW, contact.signer(1).linkRule(), "another name at the same mailbox is another person");
        assertEquals("staff", contact.signer(1).addedBy());
        assertNull(contact.sender().addedBy());
        takeBack(letter, 1);
        assertEquals(before, kept());
        assertEquals(1, signers());
        assertEquals(List.of("contact.logged " + letter, "contact.coSignerAdded " + letter, "contact.coSignerRemoved " + letter), intake.journal);
    }

    @Test void the_identity_rules_say_who_it_is_and_the_news_tells_whom_it_concerns() {
        long bob = constituent(writes(new NewSigner("Bob", "Field", null, "bob@example.org", null, Claim.NONE))), letter = writes(person("Ann", "Field", "ann@example.org"));
        intake.news.clear();
        add(letter, person(null, null, "bob@example.org"));
        assertEquals(bob, find(letter).signer(1).constituentId().orElseThrow());
        assertEquals(LinkRule.EMAIL, find(letter).signer(1).linkRule());
        assertEquals(Set.of(letter), intake.news.get(0).contacts().known());
        assertTrue(intake.news.get(0).constituents().known().contains(bob));
        takeBack(letter, 1);
        assertTrue(intake.news.get(1).constituents().known().contains(bob));
        assertEquals(List.of(Arrays.asList(bob, "bob field")), DATABASE.rows("SELECT id, name_key FROM constituent WHERE id = " + bob), "who was known before is known still");
    }

    @Test void without_an_address_they_live_where_the_sender_lives_and_with_one_there() {
        long letter = writes(new NewSigner("Ann", "Field", null, null, null, at("12 Main Street", null, "06103")));
        add(letter, person("Bob", "Field", null));
        add(letter, new NewSigner("Carl", "Field", null, null, null, at(null, null, "90210")));
        assertEquals(List.of(Residency.RESIDENT, Residency.RESIDENT, Residency.OTHER_STATE), find(letter).signers().stream().map(signer -> signer.finding().residency()).toList());
        takeBack(letter, 1);
        add(letter, person("Dora", "Field", null));
        assertEquals(List.of(0, 2, 3), find(letter).signers().stream().map(Signer::seq).toList(), "nobody gets the place of another");
    }

    @Test void whoever_has_no_place_of_their_own_follows_the_sender_whose_place_is_corrected_and_the_journal_has_it() {
        Claim declined = new Claim(null, null, null, null, null, null, null, null, null, Claim.Answer.DECLINED, false);
        long letter = intake.take(call().by(new NewSigner("Ann", "Field", null, null, null, at(null, null, "06107")), person("Bob", "Field", null), new NewSigner("Carl", "Field", null, null, null, at(null, null, "90210")),
                new NewSigner("Dora", "Field", null, null, null, declined)).on("2008-0811", Stance.OPPOSE).done()).contactId();
        assertEquals(List.of("SUBURB", "SUBURB", "OTHER_STATE", "UNKNOWN"), residencies(letter));
        correct(letter, 0, new Claim("12 Main Street", null, null, null, "06103", null, null, null, null, Claim.Answer.GIVEN, true));
        assertEquals(List.of("RESIDENT", "RESIDENT", "OTHER_STATE", "UNKNOWN"), residencies(letter));
        assertEquals(List.of(ResidencyEvidence.DOCUMENT_SEEN, "staff"), List.of(find(letter).signer(1).finding().evidence(), find(letter).signer(1).foundBy()));
        assertEquals(Claim.NONE, find(letter).signer(1).claim(), "the proof is the sender's");
        correct(letter, 0, at(null, null, "06511"));
        assertEquals(List.of("ELSEWHERE_IN_STATE", "ELSEWHERE_IN_STATE", "OTHER_STATE", "UNKNOWN"), residencies(letter), "also where a proof was seen before");
        correct(letter, 2, Claim.NONE);
        assertEquals(List.of("ELSEWHERE_IN_STATE", "ELSEWHERE_IN_STATE", "ELSEWHERE_IN_STATE", "UNKNOWN"), residencies(letter), "who has no place any more lives where the sender lives");
        assertTrue(find(letter).signer(3).finding().why().declined());
        String told = new ContactJson(ZoneOffset.UTC).state(find(letter)).get("coSigners").toString();
        assertTrue(told.contains("ELSEWHERE_IN_STATE") && told.contains("residency=null"), told);
    }

    @Test void a_proof_or_a_no_of_their_own_stays_though_the_sender_had_the_same() {
        Claim proof = new Claim(null, null, null, null, null, null, null, null, null, Claim.Answer.NOT_ASKED, true), declined = new Claim(null, null, null, null, null, null, null, null, null, Claim.Answer.DECLINED, false);
        for (Claim same : List.of(proof, declined)) {
            long letter = intake.take(call().by(new NewSigner("Ann", "Field", null, null, null, same), new NewSigner("Bob", "Field", null, null, null, same)).on("2008-0811", Stance.OPPOSE).done()).contactId();
            Finding seen = find(letter).signer(1).finding();
            assertEquals(same, find(letter).signer(1).claim(), "the form of a correction opens with it");
            correct(letter, 0, at(null, null, "06107"));
            assertEquals(List.of(Residency.SUBURB, seen), List.of(find(letter).sender().finding().residency(), find(letter).signer(1).finding()));
        }
    }

    @Test void a_proof_that_tells_of_an_address_is_the_senders_where_nothing_is_written_of_the_co_signer() {
        Claim elsewhere = new Claim(null, null, null, null, "06107", null, null, null, null, Claim.Answer.GIVEN, true);
        long letter = intake.take(call().by(new NewSigner("Ann", "Field", null, null, null, elsewhere), person("Bob", "Field", null)).on("2008-0811", Stance.OPPOSE).done()).contactId();
        assertEquals(List.of(ResidencyEvidence.DOCUMENT_SEEN, Claim.NONE), List.of(find(letter).signer(1).finding().evidence(), find(letter).signer(1).claim()));
        correct(letter, 0, at("12 Main Street", null, "06103"));
        assertEquals(List.of("RESIDENT", "RESIDENT"), residencies(letter));
    }

    private List<String> residencies(long contact) { return find(contact).signers().stream().map(signer -> signer.finding().residency().name()).toList(); }

    private void correct(long contact, int seq, Claim right) {
        Seen seen = find(contact).seen();
        DATABASE.doInTransaction(em -> TestTriage.on(em, who(role), intake.noting(), intake.news).correct(seen, seq, right));
    }

    @Test void whoever_is_sent_again_because_no_answer_came_signed_once() {
        long letter = writes(person("Ann", "Field", null));
        Seen first = find(letter).seen();
        with(coSigners -> coSigners.add(first, person("Bob", "Field", null), "7b0c0b64-7a7c-4a51-9f2e-0a4a3f2f6d11"));
        with(coSigners -> coSigners.add(first, person("Bob", "Field", null), "7b0c0b64-7a7c-4a51-9f2e-0a4a3f2f6d11"));
        Seen then = find(letter).seen();
        with(coSigners -> coSigners.add(then, person("Bob", "Field", null), "7b0c0b64-7a7c-4a51-9f2e-0a4a3f2f6d12"));
        assertEquals(List.of("Ann", "Bob", "Bob"), find(letter).signers().stream().map(Signer::givenName).toList(), "another line is another person, though the name is the same");
        assertEquals(2, intake.journal.stream().filter(each -> each.startsWith("contact.coSignerAdded")).count());
    }

    @Test void whoever_came_with_the_contact_stays() {
        long letter = intake.take(call().by(person("Ann", "Field", null), person("Bob", "Field", null)).on("2008-0811", Stance.OPPOSE).done()).contactId();
        assertThrows(Refused.class, () -> takeBack(letter, 1));
        assertThrows(Refused.class, () -> takeBack(letter, 0));
        assertThrows(Missing.class, () -> takeBack(letter, 2));
    }

    @Test void nobody_is_added_on_a_stale_screen_beyond_what_can_be_kept_or_by_others_than_staff() {
        long letter = writes(person("Ann", "Field", null));
        Seen stale = find(letter).seen();
        add(letter, person("Bob", "Field", null));
        assertThrows(OptimisticLockException.class, () -> with(coSigners -> coSigners.add(stale, person("Carl", "Field", null))));
        assertThrows(Invalid.class, () -> add(letter, person("x".repeat(401), "Field", null)));
        Seen seen = find(letter).seen();
        for (Role other : List.of(Role.CLERK, Role.HEARING, Role.COUNCIL, Role.MAYOR)) {
            role = other;
            assertThrows(SecurityException.class, () -> with(coSigners -> coSigners.add(seen, person("Carl", "Field", null))), other.name());
        }
    }

    private long writes(NewSigner sender) { return intake.take(call().by(sender).on("2008-0811", Stance.OPPOSE).done()).contactId(); }

    private static long constituent(long contact) { return (Long) DATABASE.rows("SELECT constituent_id FROM signer WHERE contact_id = " + contact).get(0).get(0); }

    private void add(long contact, NewSigner signer) {
        Seen seen = find(contact).seen();
        with(coSigners -> coSigners.add(seen, signer));
    }

    private void takeBack(long contact, int seq) {
        Seen seen = find(contact).seen();
        with(coSigners -> coSigners.takeBack(seen, seq));
    }

    /** As the contact itself counts them. */
    private static int signers() { return ((Number) DATABASE.rows("SELECT signers FROM contact").get(0).get(0)).intValue(); }

    private Contact find(long id) { return DATABASE.inTransaction(em -> TestTriage.contacts(em, who(Role.STAFF)).byId(id).orElseThrow()); }

    private static List<List<Object>> kept() {
        List<List<Object>> kept = new java.util.ArrayList<>(DATABASE.rows("SELECT id, kind, name_key, has_identifier FROM constituent ORDER BY id"));
        kept.addAll(DATABASE.rows("SELECT contact_id, seq, constituent_id, link_rule FROM signer ORDER BY contact_id, seq"));
        return kept;
    }

    private void with(Consumer<CoSigners> work) { DATABASE.doInTransaction(em -> work.accept(TestTriage.coSigners(em, who(role), intake.noting(), intake.news))); }

    private static Who who(Role role) {
        return new Who() {
            @Override public String name() { return "staff"; }
            @Override public Role role() { return role; }
        };
    }
}
