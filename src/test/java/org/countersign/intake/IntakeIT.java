package org.countersign.intake;

import static org.countersign.intake.TestIntake.*;
import static org.junit.jupiter.api.Assertions.*;

import java.time.Instant;
import java.util.*;
import java.util.concurrent.*;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.countersign.TestDatabase;
import org.countersign.platform.Again;
import org.countersign.residency.Claim;
import org.countersign.stance.Stance;
import org.junit.jupiter.api.*;

class IntakeIT {
    static final TestDatabase DATABASE = TestDatabase.fresh();
    final TestIntake intake = new TestIntake(DATABASE);

    @AfterAll static void close() { DATABASE.close(); }

    @BeforeEach void empty() throws Exception {
        try (var connection = DATABASE.connection(); var statement = connection.createStatement()) {
            for (String table : List.of("contact", "signer", "`position`", "constituent", "letter_text", "campaign", "ordinance_reason", "ordinance")) statement.execute("DELETE FROM " + table);
        }
        intake.docket("2008-0811", "2008-0900");
    }

    @Test void the_worked_example_is_one_person_with_three_contacts_and_a_petition_line() {
        Claim inTheCity = at("12 Main Street", null, "06103");
        NewSigner ann = new NewSigner("Ann", "Field", null, "ann@example.org", "860-543-8500", Claim.NONE), mailed = new NewSigner("Ann", "Field", null, "ANN@example.org ", null, at(null, null, "10001"));
        NewSigner testified = new NewSigner("ANN", "Field", null, null, "(860) 543-8500 x 12", inTheCity), signed = new NewSigner("Ann", "Field", null, null, null, at("12 Main St.", null, "06103-1234"));
        intake.take(call().by(ann).on("2008-0811", Stance.UNCLEAR).done());
        intake.take(call().as(Channel.LETTER).by(mailed).in("C").on("2008-0811", Stance.OPPOSE).done());
        intake.take(call().as(Channel.TESTIMONY).by(testified).on("2008-0811", Stance.SUPPORT).done());
        intake.take(call().as(Channel.PETITION).by(signed).on("2008-0811", Stance.OPPOSE).done());
        assertEquals(List.of("NEW", "EMAIL", "PHONE_AND_NAME", "NAME_AND_ADDRESS"), column("SELECT link_rule FROM signer ORDER BY contact_id"));
        assertEquals(1, column("SELECT DISTINCT constituent_id FROM signer").size());
        assertEquals(List.of(List.of("Ann", "Field", "ann field", true)), DATABASE.rows("SELECT given_name, family_name, name_key, has_identifier FROM constituent"));
    }

    @Test void each_signer_of_a_joint_letter_is_decided_on_their_own_also_among_themselves() {
        intake.take(call().by(person("Ann", "Field", "ann@example.org"), person("Bo", "Field", "bo@example.org"), person("Ann", "Field", "ann@example.org"), NewSigner.NOBODY)
                .on("2008-0811", Stance.SUPPORT).done());
        assertEquals(List.of("NEW", "NEW", "EMAIL", "NOT_TOLD_APART"), column("SELECT link_rule FROM signer ORDER BY seq"));
        assertEquals(4, ((Number) column("SELECT signers FROM contact").get(0)).intValue());
        assertEquals(2, count("constituent"));
    }

    @Test void a_couple_that_shares_a_mailbox_are_two_people_and_a_nameless_third_mail_is_neither() {
        intake.take(DESK, call().by(person("Ann", "Field", "both@example.org")).done(), call().by(person("Bo", "Field", "both@example.org")).done(),
                call().by(person(null, " ", "both@example.org")).done());
        assertEquals(List.of("NEW", "NEW", "SEVERAL"), column("SELECT link_rule FROM signer ORDER BY contact_id"));
        assertEquals(2, count("constituent"));
        assertEquals(1, column("SELECT contact_id FROM signer WHERE constituent_id IS NULL AND linked_at IS NULL").size());
    }

    @Test void a_blank_name_is_filled_from_the_first_contact_that_brings_one_and_later_names_are_others() {
        intake.take(call().by(person(null, null, "x@example.org")).done());
        assertEquals(Arrays.asList(List.of("")), DATABASE.rows("SELECT name_key FROM constituent"));
        long named = intake.take(call().by(person("Ann", "Field", "x@example.org")).done()).contactId();
        intake.take(call().by(person("Bo", null, "x@example.org")).done());
        assertEquals(List.of(List.of("ann field", named), List.of("bo", named + 1)), DATABASE.rows("SELECT name_key, named_contact_id FROM constituent ORDER BY id"));
    }

    @Test void a_phone_or_a_street_alone_tells_nobody_apart_but_stays_on_the_contact() {
        intake.take(call().by(new NewSigner(null, null, null, null, "860-543-8500", at("12 Main St", null, "06103"))).on("2008-0811", Stance.OPPOSE).done());
        assertEquals(List.of(Arrays.asList("NOT_TOLD_APART", null, "+18605438500", "12 Main St")), DATABASE.rows("SELECT link_rule, constituent_id, phone_key, street FROM signer"));
        assertEquals(0, count("constituent"));
    }

    @Test void a_name_alone_makes_a_constituent_each_time_and_a_later_mail_makes_it_more_than_a_name() {
        intake.take(DESK, call().by(person("Ann", "Field", null)).done(), call().by(person("Ann", "Field", null)).done());
        assertEquals(List.of("NEW", "NEW"), column("SELECT link_rule FROM signer"));
        assertEquals(List.of(false, false), column("SELECT has_identifier FROM constituent"));
    }

    @Test void a_blank_name_with_an_organisation_is_the_organisation_and_a_name_beside_it_represents_it() {
        intake.take(DESK, call().by(organisation("Hill Neighbors, Inc.")).done(), call().by(organisation("HILL NEIGHBORS INC")).done(),
                call().by(new NewSigner("Ann", "Field", "Hill Neighbors Inc", null, null, Claim.NONE)).done());
        assertEquals(List.of("NEW", "ORGANISATION_NAME", "NEW"), column("SELECT link_rule FROM signer ORDER BY contact_id"));
        assertEquals(List.of(List.of("ORGANISATION", "hill neighbors inc"), List.of("PERSON", "ann field")), DATABASE.rows("SELECT kind, name_key FROM constituent ORDER BY id"));
        assertEquals(List.of("Hill Neighbors, Inc."), column("SELECT organisation FROM constituent WHERE kind = 'ORGANISATION'"));
    }

    @Test void a_known_external_id_of_the_source_is_a_duplicate_on_the_same_ordinance_and_adds_a_position_on_another() {
        NewContact first = call().named(" a-1 ").on("2008-0811", Stance.SUPPORT).done(), other = call().named("a-1").on("2008-0811", Stance.OPPOSE).on("2008-0900", Stance.NEUTRAL).done();
        List<Outcome> outcomes = intake.take(DESK, first, first, other, other, call().named("A-1").done());
        assertEquals(List.of(Outcome.Kind.ACCEPTED, Outcome.Kind.DUPLICATE, Outcome.Kind.POSITION_ADDED, Outcome.Kind.DUPLICATE, Outcome.Kind.ACCEPTED), kinds(outcomes));
        assertEquals(Outcome.Kind.DUPLICATE, intake.take(other).kind());
        assertEquals(Outcome.Kind.ACCEPTED, intake.take(new Origin("mocando", "another source", null), other).get(0).kind());
        assertEquals(List.of(List.of("2008-0811", "SUPPORT"), List.of("2008-0900", "NEUTRAL")), DATABASE.rows(
                "SELECT o.file_number, p.stance FROM `position` p JOIN ordinance o ON o.id = p.ordinance_id WHERE p.contact_id = " + outcomes.get(0).contactId() + " ORDER BY o.id"));
    }

    @Test void a_rejected_contact_blocks_nothing_and_says_why() {
        List<Outcome> outcomes = intake.take(DESK, call().named("a").on("no such", Stance.SUPPORT).done(), call().named("a").on("2008-0811", Stance.SUPPORT).done(),
                call().at(Instant.now().plusSeconds(86_400)).done());
        assertEquals(List.of(Outcome.Kind.REJECTED, Outcome.Kind.ACCEPTED, Outcome.Kind.REJECTED), kinds(outcomes));
        assertEquals("positions[0].ordinance", outcomes.get(0).errors().get(0).field());
        assertEquals("contact.receivedAt.future", outcomes.get(2).errors().get(0).key());
        assertEquals(1, count("contact"));
    }

    @Test void two_positions_on_one_ordinance_in_one_contact_are_refused() {
        Outcome outcome = intake.take(call().on("2008-0811", Stance.SUPPORT).on(" 2008-0811", Stance.OPPOSE).done());
        assertEquals(List.of("positions[1].ordinance"), outcome.errors().stream().map(error -> error.field()).toList());
    }

    @Test void a_stance_that_was_ticked_is_confirmed_one_that_a_program_suggests_is_not_and_none_is_uncoded() {
        intake.take(DESK, call().on("2008-0811", Stance.SUPPORT).done(), call().suggesting("2008-0811", Stance.OPPOSE).done(), call().on("2008-0811", null).done());
        assertEquals(List.of(Arrays.asList("SUPPORT", false, "mocando"), Arrays.asList("OPPOSE", true, null), Arrays.asList(null, false, null)),
                DATABASE.rows("SELECT stance, suggested, coded_by FROM `position` ORDER BY contact_id"));
    }

    @Test void texts_and_campaigns_are_kept_once_and_reasons_join_the_list_of_the_ordinance() {
        intake.take(DESK, call().saying("the same words").in("C").on("2008-0811", Stance.OPPOSE, "cost", "safety").done(), call().saying("the same words").in("C ").on("2008-0811", Stance.OPPOSE, "cost").done());
        intake.take(call().saying("the same words").in("c").on("2008-0811", Stance.OPPOSE, "COST").done());
        assertEquals(1, count("letter_text"));
        assertEquals(1, column("SELECT DISTINCT text_id FROM contact").size());
        assertEquals(List.of("C", "c"), column("SELECT name FROM campaign ORDER BY id"));
        assertEquals(List.of("cost", "safety"), column("SELECT code FROM ordinance_reason ORDER BY code"));
        assertEquals(List.of("cost;safety", "cost", "COST"), column("SELECT reasons FROM `position` ORDER BY contact_id"));
    }

    @Test void what_a_caller_says_of_their_own_status_is_not_kept() {
        intake.take(call().saying("My mother is undocumented and would not report a break-in.").on("2008-0811", Stance.SUPPORT).done());
        intake.take(call().saying("The city should not protect illegal immigrants.").on("2008-0811", Stance.OPPOSE).done());
        assertEquals(List.of(List.of("[status withheld] and would not report a break-in.", "statusWithheld")),
                DATABASE.rows("SELECT t.body, c.flag FROM contact c JOIN letter_text t ON t.id = c.text_id WHERE c.flag IS NOT NULL"));
        assertEquals(List.of(), DATABASE.rows("SELECT 1 FROM letter_text WHERE body LIKE '%undocumented%'"));
    }

    @Test void names_of_300_characters_emoji_html_and_quotes_are_kept_as_written() {
        String longName = "Ñ".repeat(300), odd = "<script>alert('x')</script> 🏛️ \"; DROP TABLE contact; -- \\";
        intake.take(call().by(person(longName, longName, "long@example.org")).saying(odd.repeat(20)).done());
        intake.take(call().by(person(odd, odd, "odd@example.org")).done());
        assertEquals(List.of(List.of(longName, longName), List.of(odd, odd)), DATABASE.rows("SELECT given_name, family_name FROM signer ORDER BY contact_id"));
        assertEquals(List.of(odd.repeat(20)), column("SELECT body FROM letter_text"));
        assertEquals("EMAIL", intake.take(call().by(person(longName, longName.toLowerCase(Locale.ROOT), "long@example.org")).done()).accepted() ? column("SELECT link_rule FROM signer ORDER BY contact_id DESC LIMIT 1").get(0) : null);
    }

    @Test void what_the_database_cannot_keep_is_refused_by_field() {
        Outcome outcome = intake.take(call().named("x".repeat(201)).by(person("a\0b", "x".repeat(401), "e"), person("\uD800", null, null)).saying("\0").on("2008-0811", Stance.SUPPORT, "a;b", "y".repeat(81)).done());
        assertEquals(Set.of("externalId", "constituent.givenName", "constituent.familyName", "coSigners[0].givenName", "text", "positions[0].reasons", "positions[0].reasons[1]"),
                outcome.errors().stream().map(error -> error.field()).collect(Collectors.toSet()));
        assertEquals(0, count("contact"));
    }

    @Test void the_journal_has_an_entry_for_each_contact_at_the_desk_and_none_for_those_of_an_import_and_news_says_where_to_count_again() {
        NewContact one = call().on("2008-0811", Stance.SUPPORT).done();
        intake.take(DESK, one, one);
        assertEquals(2, intake.journal.size());
        assertTrue(intake.journal.get(0).startsWith("contact.logged "));
        intake.take(new Origin("mocando", "list", 7L), one);
        assertEquals(2, intake.journal.size());
        assertEquals(2, intake.news.size());
        assertEquals(List.of(7L), column("SELECT import_id FROM `position` WHERE import_id IS NOT NULL"));
    }

    @Test void desks_that_take_the_same_person_in_at_the_same_moment_make_one_constituent() throws Exception {
        int desks = 8;
        CyclicBarrier start = new CyclicBarrier(desks);
        ExecutorService pool = Executors.newFixedThreadPool(desks);
        try {
            for (Future<Outcome> each : pool.invokeAll(IntStream.range(0, desks).mapToObj(i -> (Callable<Outcome>) () -> {
                start.await(30, TimeUnit.SECONDS);
                return Again.ifBrokenOff(() -> intake.take(call().named("x" + i / 2).by(person("Ann", "Field", "ann@example.org")).saying("same").in("C").on("2008-0811", Stance.SUPPORT, "cost").done()));
            }).toList())) assertTrue(each.get(60, TimeUnit.SECONDS).contactId() > 0);
        } finally {
            pool.shutdownNow();
        }
        assertEquals(List.of(1, 4, 1, 1), List.of(count("constituent"), count("contact"), count("letter_text"), count("campaign")));
    }

    @Test void what_is_known_of_the_sender_holds_for_a_co_signer_without_a_place_and_one_with_a_place_has_their_own() {
        NewSigner sender = new NewSigner("Ann", "Field", null, null, null, at("12 Main Street", null, "06103"));
        NewSigner elsewhere = new NewSigner("Cy", "Field", null, null, null, at(null, null, "10001"));
        intake.take(call().by(sender, person("Bo", "Field", null), elsewhere).on("2008-0811", Stance.SUPPORT).done());
        assertEquals(List.of(List.of("RESIDENT", "CONSISTENT"), List.of("RESIDENT", "CONSISTENT"), List.of("OTHER_STATE", "CONSISTENT")),
                DATABASE.rows("SELECT residency, evidence FROM signer ORDER BY seq"));
        assertNull(column("SELECT household_key FROM signer WHERE seq = 1").get(0), "an address that was not given for them is not theirs");
    }

    @Test void another_address_in_their_words_lists_a_finding_for_review_once_for_the_same_letter_however_the_batch_is_cut() {
        String letter = "I oppose it.\n\nSincerely,\nAnn Field\n12 Elm Street\nAustin, TX 78701";
        NewContact first = call().by(in("Ann", "06103")).saying(letter).done(), same = call().by(in("Bo", "06103")).saying(letter).done(), agrees = call().by(in("Cy", "06103")).saying("I live at 9 Oak St, Hartford, CT 06103.").done();
        intake.take(DESK, first, same, agrees);
        List<List<Object>> together = DATABASE.rows("SELECT residency, evidence, conflict, review, why FROM signer ORDER BY contact_id");
        assertEquals(List.of(true, false, false), together.stream().map(row -> row.get(3)).toList(), together.toString());
        assertEquals(List.of("RESIDENT", "CONSISTENT", false), together.get(0).subList(0, 3), "it changes nothing of the finding");
        assertTrue(together.get(0).get(4).toString().contains("12 Elm Street, Austin, TX 78701"), together.toString());
        DATABASE.doInTransaction(em -> { for (String table : List.of("signer", "contact", "letter_text")) em.createNativeQuery("DELETE FROM " + table).executeUpdate(); });
        for (NewContact each : List.of(first, same, agrees)) intake.take(each);
        assertEquals(together, DATABASE.rows("SELECT residency, evidence, conflict, review, why FROM signer ORDER BY contact_id"));
    }

    @Test void an_address_where_another_signer_lives_is_no_second_one_of_the_sender() {
        intake.take(call().by(in("Ann", "06103"), in("Bo", "78701")).saying("We oppose it.\n\nBo Field\n12 Elm St, Austin, TX 78701").done());
        assertEquals(List.of(false, false), column("SELECT review FROM signer ORDER BY seq"));
    }

    private static NewSigner in(String given, String zip) { return new NewSigner(given, "Field", null, null, null, at(null, null, zip)); }

    private static List<Outcome.Kind> kinds(List<Outcome> outcomes) { return outcomes.stream().map(Outcome::kind).toList(); }

    private static List<Object> column(String sql) { return DATABASE.rows(sql).stream().map(row -> row.get(0)).toList(); }

    private static int count(String table) { return ((Number) column("SELECT COUNT(*) FROM " + table).get(0)).intValue(); }
}
