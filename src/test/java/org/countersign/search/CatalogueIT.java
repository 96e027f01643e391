package org.countersign.search;

import static org.countersign.intake.TestIntake.at;
import static org.countersign.intake.TestIntake.call;
import static org.countersign.intake.TestIntake.person;
import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.countersign.TestDatabase;
import org.countersign.intake.Channel;
import org.countersign.intake.Concerned;
import org.countersign.intake.NewContact;
import org.countersign.intake.NewSigner;
import org.countersign.intake.Origin;
import org.countersign.intake.PositionsChanged;
import org.countersign.intake.TestIntake;
import org.countersign.residency.Claim;
import org.countersign.residency.ResidencyEvidence;
import org.countersign.stance.Stance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The index holds what was committed, whatever happened on the way. */
class CatalogueIT {
    static final TestDatabase DATABASE = TestDatabase.fresh();
    final TestIntake intake = new TestIntake(DATABASE);
    @TempDir Path directory;
    TestSearch search;

    @BeforeAll static void docket() { new TestIntake(DATABASE).docket("2008-0811", "2008-0900"); }

    @AfterAll static void close() { DATABASE.close(); }

    @BeforeEach void empty() {
        for (String table : List.of("contact", "signer", "`position`", "constituent", "letter_text", "search_due", "search_node"))
            DATABASE.doInTransaction(em -> em.createNativeQuery("DELETE FROM " + table).executeUpdate());
        intake.ears = TestSearch::ear;
        search = new TestSearch(DATABASE, directory.resolve("index"));
    }

    @AfterEach void shut() { search.work.close(); }

    private long log(String given, String family, String text) {
        return intake.take(call().saying(text).by(person(given, family, given + "@example.org")).on("2008-0811", Stance.OPPOSE).done()).contactId();
    }

    private List<Long> contacts(String words) { return search.finder.contacts(words, Narrowing.NONE, Long.MAX_VALUE, 100); }

    @Test void a_contact_taken_in_is_found_by_its_words_and_its_people() {
        search.catchUp();
        long id = log("Inés", "Robles", "The curfew would close my shop early");
        assertEquals(List.of(), contacts("curfew"));
        search.catchUp();
        for (String words : List.of("curfew", "CURFEW shop", "\"close my shop\"", "ines robles", "2008-0811 curfew", "ines@example.org", String.valueOf(id))) assertEquals(List.of(id), contacts(words), words);
        for (String words : List.of("\"my close shop\"", "curfew garden", "2008-0900")) assertEquals(List.of(), contacts(words), words);
        assertEquals(1, search.finder.people("ines robles", 0, 10).size());
    }

    @Test void somebody_who_moved_is_named_with_a_street_in_its_own_town() {
        for (String[] home : new String[][] {{"12 Main Street", "Hartford"}, {"9 Zeta Road", "Avon"}})
            intake.take(call().by(new NewSigner("Inés", "Robles", null, "ines@example.org", null, new Claim(home[0], null, home[1], null, null, null, null, null, null, Claim.Answer.NOT_ASKED, false))).done());
        search.readAgain();
        assertEquals(List.of("ines@example.org · 12 Main Street, Hartford"), search.people("ines robles").stream().map(Hit::more).toList());
    }

    @Test void whoever_holds_another_is_shown_with_what_that_one_was_known_by() {
        log("Ann", "Robles", "x");
        intake.take(call().by(new NewSigner("Anna", "Robles", null, null, "860-543-8500", at(null, null, "06103"))).done());
        DATABASE.doInTransaction(em -> em.createNativeQuery("UPDATE constituent SET merged_into = (SELECT id FROM (SELECT id FROM constituent WHERE given_name = 'Anna') survivor) WHERE given_name = 'Ann'").executeUpdate());
        search.readAgain();
        assertEquals(List.of("Ann@example.org"), search.people("robles").stream().map(Hit::more).toList());
    }

    @Test void what_was_there_before_the_index_is_in_it() {
        for (int i = 0; i < 30; i++) log("Ann" + (char) ('a' + i % 26), "Field", "words " + i);
        search.catchUp();
        assertEquals(30, contacts("words").size());
        assertEquals(0, DATABASE.rows("SELECT * FROM search_due").size());
    }

    @Test void the_newest_come_first_a_page_at_a_time() {
        List<Long> ids = Stream.iterate(0, i -> i + 1).limit(25).map(i -> log("P" + i, "Ruiz", "same words")).toList();
        search.catchUp();
        List<Long> first = search.finder.contacts("same words", Narrowing.NONE, Long.MAX_VALUE, 10), next = search.finder.contacts("same words", Narrowing.NONE, first.get(9), 10);
        assertEquals(List.of(ids.get(24), ids.get(15), ids.get(14), ids.get(5)), List.of(first.get(0), first.get(9), next.get(0), next.get(9)));
    }

    @Test void what_is_looked_for_among_is_narrowed() {
        long call = log("Ann", "Field", "curfew"), letter = intake.take(call().as(Channel.LETTER).saying("curfew").in("Form").by(new NewSigner("Bo", "Vale", null, null, null, at("12 Main St", null, "06103")))
                .on("2008-0900", Stance.SUPPORT).done()).contactId();
        search.catchUp();
        long other = (Long) DATABASE.rows("SELECT id FROM ordinance WHERE file_number = '2008-0900'").get(0).get(0), form = (Long) DATABASE.rows("SELECT campaign_id FROM contact WHERE id = " + letter).get(0).get(0);
        for (Narrowing one : List.of(Narrowing.NONE.toOrdinance(other), Narrowing.NONE.to(Channel.LETTER), Narrowing.NONE.to(List.of(Stance.SUPPORT)), Narrowing.NONE.to(other, List.of(Stance.SUPPORT)), Narrowing.NONE.toCampaign(form),
                Narrowing.NONE.to(Channel.LETTER).toStanding().from(TestIntake.AT).before(TestIntake.AT.plusSeconds(1))))
            assertEquals(List.of(letter), search.finder.contacts("curfew", one, Long.MAX_VALUE, 10), one.toString());
        for (Narrowing none : List.of(Narrowing.NONE.to(other, List.of(Stance.OPPOSE)), Narrowing.NONE.toSetAside(), Narrowing.NONE.before(TestIntake.AT), Narrowing.NONE.from(TestIntake.AT.plusSeconds(1))))
            assertEquals(List.of(), search.finder.contacts("curfew", none, Long.MAX_VALUE, 10), none.toString());
        assertEquals(List.of(letter, call), search.finder.contacts("curfew", Narrowing.NONE.toStanding(), Long.MAX_VALUE, 10));
    }

    @Test void whatever_a_list_is_chosen_by_narrows_what_is_looked_for() {
        NewContact plain = call().by(new NewSigner("Bo", "Vale", null, "bo@example.org", null, at("12 Main St", null, "06103"))).on("2008-0900", Stance.SUPPORT).done();
        long full = intake.take(new Origin("other", "desk", 7L), new NewContact(plain.arrival(), plain.signers(), plain.positions(), new NewContact.Content(null, "curfew", " ES_mx", null, null, true, true, false))).get(0).contactId();
        long suggested = intake.take(call().saying("curfew").at(TestIntake.AT.plusSeconds(1)).by(person("Ann", "Field", "ann@example.org")).suggesting("2008-0900", Stance.OPPOSE).done()).contactId();
        long triage = intake.take(call().saying("curfew").at(TestIntake.AT.minusNanos(1_000)).done()).contactId();
        search.catchUp();
        List<Object> signer = DATABASE.rows("SELECT constituent_id, evidence FROM signer WHERE contact_id = " + full).get(0);
        long ordinance = (Long) DATABASE.rows("SELECT id FROM ordinance WHERE file_number = '2008-0900'").get(0).get(0), bo = (Long) signer.get(0);
        for (Narrowing one : List.of(Narrowing.NONE.to(ResidencyEvidence.valueOf((String) signer.get(1))), Narrowing.NONE.toRecordedBy("other"), Narrowing.NONE.toImport(7), Narrowing.NONE.toReplyWanted(), Narrowing.NONE.toOwnWords(true),
                Narrowing.NONE.toLanguage("es"), Narrowing.NONE.toSignedBy(List.of(bo, -1L)), Narrowing.NONE.to(Narrowing.Coding.COUNTED), Narrowing.NONE.to(ordinance, Narrowing.Coding.COUNTED),
                Narrowing.NONE.to(List.of(Stance.SUPPORT, Stance.SUPPORT_IF_AMENDED)), Narrowing.NONE.to(ordinance, List.of(Stance.SUPPORT, Stance.NEUTRAL)), Narrowing.NONE.from(TestIntake.AT).before(TestIntake.AT.plusNanos(1_000))))
            assertEquals(List.of(full), search.finder.contacts("curfew", one, Long.MAX_VALUE, 10), one.toString());
        assertEquals(List.of(suggested), search.finder.contacts("curfew", Narrowing.NONE.to(Narrowing.Coding.SUGGESTED), Long.MAX_VALUE, 10));
        assertEquals(List.of(triage), search.finder.contacts("curfew", Narrowing.NONE.to(Narrowing.Coding.UNCODED), Long.MAX_VALUE, 10));
        for (Narrowing two : List.of(Narrowing.NONE.toOwnWords(null), Narrowing.NONE.toLanguage(null), Narrowing.NONE.toRecordedBy("mocando"))) assertEquals(List.of(triage, suggested), search.finder.contacts("curfew", two, Long.MAX_VALUE, 10));
        for (Narrowing none : List.of(Narrowing.NOTHING, Narrowing.NONE.toSeveral(), Narrowing.NONE.toReview(), Narrowing.NONE.toOwnWords(false), Narrowing.NONE.to(ordinance + 1, Narrowing.Coding.COUNTED), Narrowing.NONE.toSignedBy(List.of())))
            assertEquals(List.of(), search.finder.contacts("curfew", none, Long.MAX_VALUE, 10), none.toString());
        assertEquals(List.of(suggested, full, triage), walked(Walk.Order.LAST_RECEIVED));
        assertEquals(List.of(triage, full, suggested), walked(Walk.Order.FIRST_RECEIVED));
        assertEquals(List.of(full, suggested, triage), walked(Walk.Order.FIRST_IN));
    }

    /** One at a time. */
    private List<Long> walked(Walk.Order order) {
        List<Long> all = new ArrayList<>();
        List<Walk.Place> one = search.finder.contacts("curfew", Narrowing.NONE, new Walk(order, null), 1);
        for (; !one.isEmpty(); one = search.finder.contacts("curfew", Narrowing.NONE, new Walk(order, one.get(0)), 1)) all.add(one.get(0).id());
        return all;
    }

    @Test void what_commits_later_with_a_lower_number_is_not_missed() {
        search.catchUp();
        DATABASE.doInTransaction(slow -> {
            long early = intake.on(slow).take(call().saying("early").by(person("Early", "Bird", "early@example.org")).done(), TestIntake.DESK).contactId();
            long late = log("Late", "Owl", "late");
            search.catchUp();
            assertTrue(early < late);
            assertEquals(List.of(late), contacts("late"));
            assertEquals(List.of(), contacts("early"));
        });
        search.catchUp();
        assertEquals(1, contacts("early").size());
    }

    @Test void what_was_rolled_back_is_in_no_index() {
        search.catchUp();
        assertThrows(IllegalStateException.class, () -> DATABASE.doInTransaction(em -> {
            intake.on(em).take(call().saying("never").done(), TestIntake.DESK);
            throw new IllegalStateException();
        }));
        search.catchUp();
        assertEquals(List.of(), contacts("never"));
    }

    @Test void who_is_on_the_phone_does_not_wait_for_an_import() {
        search.catchUp();
        for (int chunk = 0; chunk < 60; chunk++) news(1_000_000 + chunk * 1_000L, 500);
        long call = log("Ann", "Field", "curfew");
        for (int chunk = 60; chunk < 120; chunk++) news(1_000_000 + chunk * 1_000L, 500);
        List<Due.Range> next = search.due.next(search.work.catalogue().orElseThrow().node(), 500);
        assertTrue(next.stream().limit(2).anyMatch(range -> range.kind() == Kind.CONTACT && range.first() == call && range.lane() == Due.Lane.FEW), next.toString());
        assertEquals(120, next.stream().filter(range -> range.lane() == Due.Lane.MANY).count());
        while (contacts("curfew").isEmpty()) assertTrue(search.work.round());
        assertEquals(List.of(call), contacts("curfew"));
        assertEquals(1, search.finder.people("ann field", 0, 10).size());
        assertFalse(DATABASE.rows("SELECT id FROM search_due").isEmpty(), "the import is still being read");
    }

    private static void news(long after, int many) {
        List<Long> ids = Stream.iterate(after + 1, id -> id + 1).limit(many).toList();
        DATABASE.doInTransaction(em -> TestSearch.ear(em).add(new PositionsChanged(Set.of(), Concerned.known(ids), Concerned.NONE)));
    }

    @Test void every_node_has_its_own() {
        TestSearch second = new TestSearch(DATABASE, directory.resolve("second"));
        search.catchUp();
        second.catchUp();
        log("Ann", "Field", "curfew");
        search.catchUp();
        second.catchUp();
        assertEquals(contacts("curfew"), second.finder.contacts("curfew", Narrowing.NONE, Long.MAX_VALUE, 10));
        second.work.close();
    }

    @Test void an_index_that_died_goes_on_where_it_was() {
        search.catchUp();
        log("Ann", "Field", "curfew");
        search.work.close();                                                    // nothing of it was kept
        log("Bo", "Vale", "curfew");
        search.catchUp();
        assertEquals(2, contacts("curfew").size());
        assertEquals(List.of(List.of(1L)), DATABASE.rows("SELECT COUNT(*) FROM search_node"));
    }

    @ParameterizedTest @ValueSource(strings = {"segments", "_"}) void whichever_file_of_it_is_broken_an_index_is_begun_anew(String named) throws IOException {
        search.catchUp();
        log("Ann", "Field", "curfew");
        search.catchUp();
        search.work.close();
        try (Stream<Path> files = Files.list(directory.resolve("index"))) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith(named)).toList()) Files.write(file, new byte[] {1, 2, 3});
        }
        search.catchUp();
        assertEquals(1, contacts("curfew").size());
    }

    @Test void a_directory_in_which_others_keep_something_is_left_as_it_is() throws IOException {
        Files.createDirectories(directory.resolve("index"));
        Path letter = Files.writeString(directory.resolve("index").resolve("letter.txt"), "Dear mayor");
        search.catchUp();
        assertTrue(search.work.catalogue().isEmpty());
        try (Stream<Path> files = Files.list(directory.resolve("index"))) {
            assertEquals(List.of(letter), files.toList());
        }
        assertEquals("Dear mayor", Files.readString(letter));
        Files.delete(letter);
        log("Ann", "Field", "curfew");
        search.catchUp();
        assertEquals(1, contacts("curfew").size());
        search.work.close();
        Files.writeString(letter, "Dear council");
        search.catchUp();
        assertTrue(search.work.catalogue().isEmpty(), "nor is an index beside it touched");
        Files.delete(letter);
        search.catchUp();
        assertEquals(1, contacts("curfew").size());
    }

    @Test void until_everything_was_read_what_is_found_is_not_all() {
        assertFalse(search.finder.complete(), "there is no index yet");
        for (int i = 0; i < 3; i++) log("Ann", "Field", "curfew " + i);
        while (search.work.round()) assertEquals(search.due.progress().get(0).left() == 0, search.finder.complete());
        assertTrue(search.finder.complete());
        log("Bo", "Vale", "curfew");
        assertTrue(search.finder.complete(), "a moment behind");
        search.due.everything();
        assertFalse(search.finder.complete());
        search.catchUp();
        assertTrue(search.finder.complete());
    }

    @Test void an_index_or_a_database_out_of_a_backup_is_noticed() {
        search.catchUp();
        log("Ann", "Field", "curfew");
        search.catchUp();
        search.work.close();
        DATABASE.doInTransaction(em -> em.createNativeQuery("UPDATE search_node SET generation = generation - 2").executeUpdate());
        DATABASE.doInTransaction(em -> em.createNativeQuery("UPDATE letter_text SET body = 'parking'").executeUpdate());
        search.catchUp();
        assertEquals(1, contacts("parking").size());
        assertEquals(List.of(), contacts("curfew"));
    }

    @Test void whoever_was_taken_for_gone_begins_anew() {
        search.catchUp();
        search.due.forgetBefore(java.time.Instant.now().plusSeconds(60));
        log("Ann", "Field", "curfew");
        search.work.greet();
        search.catchUp();
        assertEquals(1, contacts("curfew").size());
    }

    @Test void everything_is_read_again_when_somebody_asks() {
        log("Ann", "Field", "curfew");
        search.catchUp();
        DATABASE.doInTransaction(em -> em.createNativeQuery("UPDATE letter_text SET body = 'parking'").executeUpdate());    // past every rule of the program
        search.due.everything();
        assertEquals(0, search.due.progress().get(0).percent());
        search.catchUp();
        assertEquals(1, contacts("parking").size());
        assertEquals(List.of(), contacts("curfew"));
        assertEquals(100, search.due.progress().get(0).percent());
    }

    @Test void ordinances_are_found_by_number_title_and_nickname() {
        search.catchUp();
        DATABASE.doInTransaction(em -> {
            em.createNativeQuery("UPDATE ordinance SET title = 'An ordinance concerning a juvenile curfew', version = version + 1 WHERE file_number = '2008-0900'").executeUpdate();
            em.createNativeQuery("INSERT INTO ordinance_nickname SELECT id, 0, 'the Night Owl rule' FROM ordinance WHERE file_number = '2008-0900'").executeUpdate();
        });
        search.catchUp();
        long id = (Long) DATABASE.rows("SELECT id FROM ordinance WHERE file_number = '2008-0900'").get(0).get(0);
        for (String words : List.of("2008-0900", "0900", "20080900", "juvenile curfew", "night owl", "nigth owl", "juven")) assertEquals(List.of(id), search.finder.ordinances(words, 5), words);
        assertEquals(List.of(), search.finder.ordinances("2008-0999", 5));
        DATABASE.doInTransaction(em -> em.createNativeQuery("DELETE FROM ordinance_nickname").executeUpdate());
    }

    @Test void what_is_withheld_from_a_text_leads_nowhere() {
        long id = log("Ann", "Field", "I am undocumented and my number is 078-05-1120, keep the curfew");
        search.catchUp();
        assertEquals(List.of(id), contacts("curfew"));
        for (String withheld : List.of("undocumented", "078-05-1120", "1120")) assertEquals(List.of(), contacts(withheld), withheld);
    }

    @Test void typos_are_forgiven_where_nothing_is_found_without() {
        long right = log("Ann", "Field", "the curfew"), wrong = log("Bo", "Vale", "the curfev");
        search.catchUp();
        assertEquals(List.of(right), contacts("curfew"));
        assertEquals(List.of(wrong, right), contacts("curfex"));
    }

    @Test void who_may_not_see_people_finds_ordinances_only() {
        search.finder.who = TestFinder.as(org.countersign.staff.Role.MAYOR);
        search.catchUp();
        assertThrows(SecurityException.class, () -> search.finder.people("ann", 0, 1));
        assertThrows(SecurityException.class, () -> contacts("ann"));
        assertEquals(1, search.finder.ordinances("2008-0811", 5).size());
    }
}
