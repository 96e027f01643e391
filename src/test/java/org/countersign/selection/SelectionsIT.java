package org.countersign.selection;

import static org.countersign.intake.TestIntake.*;
import static org.junit.jupiter.api.Assertions.*;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.countersign.TestDatabase;
import org.countersign.city.Cities;
import org.countersign.intake.Channel;
import org.countersign.intake.NewContact;
import org.countersign.intake.NewSigner;
import org.countersign.intake.TestIntake;
import org.countersign.residency.Claim;
import org.countersign.search.TestSearch;
import org.countersign.staff.Role;
import org.countersign.stance.Stance;
import org.junit.jupiter.api.*;
import org.junit.jupiter.api.io.TempDir;

class SelectionsIT {
    static final TestDatabase DATABASE = TestDatabase.fresh();
    final TestSelections selections = new TestSelections(DATABASE, Cities.named("hartford"));
    final TestIntake intake = selections.intake;
    @TempDir Path directory;

    @BeforeAll static void docket() { new TestIntake(DATABASE).docket("2008-0811", "2008-0900"); }

    @AfterAll static void close() { DATABASE.close(); }

    @BeforeEach void empty() {
        selections.empty();
        selections.search = new TestSearch(DATABASE, directory.resolve("index"));
    }

    @AfterEach void shut() { selections.search.close(); }

    @Test void lists_find_by_ordinance_channel_stance_state_and_words_newest_first() {
        long call = intake.take(call().by(person("Ann", "Field", "ann@example.org")).on("2008-0811", Stance.OPPOSE).on("2008-0900", Stance.SUPPORT).done()).contactId();
        long letter = intake.take(call().as(Channel.LETTER).by(organisation("Hill 100% Neighbors")).suggesting("2008-0811", Stance.SUPPORT).done()).contactId();
        long triage = intake.take(call().as(Channel.EMAIL).by(person("Bo", "O'Field", null), person("Cy", null, "cy@example.org")).done()).contactId();
        assertEquals(List.of(triage, letter, call), found(""));
        assertEquals(List.of(letter, call), found("ordinance=2008-0811"));
        assertEquals(List.of(letter), found("channel=LETTER&residency=UNKNOWN&find=+"));
        assertEquals(List.of(call), found("ordinance=2008-0811&stance=OPPOSE"));
        assertEquals(List.of(), found("ordinance=2008-0900&stance=OPPOSE"), "a stance on another ordinance");
        assertEquals(List.of(triage), found("state=UNCODED"));
        assertEquals(List.of(letter), found("state=SUGGESTED"));
        assertEquals(List.of(triage, call), found("find=field"));
        assertEquals(List.of(letter), found("find=100%25"));
        assertEquals(List.of(triage), found("find=CY@example.org"));
        assertEquals(List.of(call), found("find=" + call));
        assertEquals(List.of(), found("find='+OR+1%3D1+--"));
        ContactRow row = selections.page("", Turn.OLDER, new Spot(AT, letter), 1).get(0);
        assertEquals(List.of(new ContactRow.Said("2008-0811", Stance.OPPOSE, false), new ContactRow.Said("2008-0900", Stance.SUPPORT, false)), row.positions());
        assertEquals("Ann Field", row.name());
    }

    @Test void the_people_of_a_list_are_all_who_signed_each_once_and_mergers_followed() {
        long both = intake.take(call().by(person("Ann", "Field", "ann@example.org"), person("Bo", "Marsh", "bo@example.org")).on("2008-0811", Stance.OPPOSE).done()).contactId();
        long again = intake.take(call().by(person("Anna", "Field", "anna@example.org")).on("2008-0811", Stance.OPPOSE).done()).contactId();
        intake.take(call().by(organisation("Hill Neighbors")).on("2008-0811", Stance.OPPOSE).done());
        intake.take(call().by(person("Cy", "Fenn", "cy@example.org")).on("2008-0811", Stance.SUPPORT).done());
        long ann = whose(both, 0), bo = whose(both, 1), anna = whose(again, 0);
        Selection against = Selection.read(java.util.Map.of("ordinance", "2008-0811", "stance", "OPPOSE")::get);
        assertArrayEquals(LongStream.of(ann, bo, anna).sorted().toArray(), selections.with(one -> one.people(against)));
        DATABASE.doInTransaction(em -> em.createNativeQuery("UPDATE constituent SET merged_into = " + anna + " WHERE id = " + ann).executeUpdate());
        assertArrayEquals(LongStream.of(bo, anna).sorted().toArray(), selections.with(one -> one.people(against)));
    }

    private static long whose(long contact, int seq) { return (Long) DATABASE.rows("SELECT constituent_id FROM signer WHERE contact_id = " + contact + " AND seq = " + seq).get(0).get(0); }
    @Test void a_reply_that_is_wanted_and_never_went_out_is_found_and_so_is_when_the_oldest_came() {
        long answered = wanting("ann@example.org"), failed = wanting("bo@example.org"), acknowledged = wanting("cy@example.org"), open = wanting("di@example.org");
        intake.take(call().by(person("Eve", "Field", "eve@example.org")).on("2008-0811", Stance.OPPOSE).done());
        letter(answered, "REPLY", "SENT");
        letter(failed, "REPLY", "FAILED");
        letter(acknowledged, "ACKNOWLEDGEMENT", "SENT");
        assertEquals(List.of(open, acknowledged, failed, answered), found("reply=WANTED"));
        assertEquals(List.of(open, acknowledged, failed), found("reply=UNSENT"));
        assertEquals(java.util.Optional.of(AT), selections.with(one -> one.oldest(Selection.parse("reply=UNSENT"))));
        assertEquals(java.util.Optional.empty(), selections.with(one -> one.oldest(Selection.parse("reply=UNSENT&channel=FAX"))));
    }

    private long wanting(String email) {
        NewContact plain = call().by(person("Ann", "Field", email)).on("2008-0811", Stance.OPPOSE).done();
        return intake.take(new NewContact(plain.arrival(), plain.signers(), plain.positions(), new NewContact.Content(null, null, "en", null, null, null, true, false))).contactId();
    }

    private static void letter(long contact, String kind, String state) {
        DATABASE.doInTransaction(em -> em.createNativeQuery("INSERT INTO outbox_letter (id, put_key, kind, state, address, contact_id, subject, body, language, message_id, put_by, put_at, due_at) VALUES (" + contact + ", 'k" + contact
                + "', '" + kind + "', '" + state + "', 'a@example.org', " + contact + ", 's', 'b', 'en', 'm" + contact + "', 'staff', NOW(6), NOW(6))").executeUpdate());
    }

    @Test void what_may_be_from_several_and_what_is_to_be_looked_at_have_lists_of_their_own() {
        for (String given : List.of("Ann", "Bo")) intake.take(call().by(person(given, "Twin", "both@example.org")).done());
        long several = intake.take(call().by(person(null, null, "both@example.org")).on("2008-0811", Stance.OPPOSE).done()).contactId();
        Claim texan = new Claim(null, null, null, null, "06105", null, null, null, "Texas", Claim.Answer.GIVEN, false);
        long odd = intake.take(call().by(new NewSigner("Cy", "Fenn", null, null, null, texan)).on("2008-0811", Stance.SUPPORT).done()).contactId();
        assertEquals(List.of(several), found("state=SEVERAL"));
        assertEquals(List.of(odd), found("state=REVIEW"));
        assertEquals(List.of(), found("state=REVIEW&stance=OPPOSE"));
        assertEquals(List.of(several), found("state=SEVERAL&ordinance=2008-0811"));
    }

    @Test void words_are_whatever_somebody_remembers_and_narrow_what_else_is_asked() {
        long call = intake.take(call().saying("the trees on our street").by(new NewSigner("José", "O’Brien", null, "jo@example.org", "860-543-8500", at("12 Larkfield Street", "4", "06103"))).on("2008-0811", Stance.OPPOSE).done()).contactId();
        long letter = intake.take(call().as(Channel.LETTER).saying("cut no trees").in("Trees").by(person("Elizabeth", "Zoë", null)).on("2008-0811", Stance.SUPPORT).done()).contactId();
        for (String words : List.of("obrien+jose", "O%27Brien,+Pepe", "8500", "860.543.8500", "12+larkfield", "jo@example.org", "trees+street", "%22our+street%22", "jose+trees")) assertEquals(List.of(call), found("find=" + words), words);
        assertEquals(List.of(letter), found("find=liz+zoe"));
        assertEquals(List.of(letter, call), found("find=trees&ordinance=2008-0811&from=2000-01-01"));
        for (String one : List.of("channel=LETTER", "ordinance=2008-0811&stance=SUPPORT", "stance=SUPPORT", "campaign=Trees", "state=STANDING&channel=LETTER")) assertEquals(List.of(letter), found("find=trees&" + one), one);
        for (String none : List.of("ordinance=2008-0900", "state=SET_ASIDE", "channel=FAX", "campaign=Trees&stance=OPPOSE", "to=2000-01-01", "by=nobody")) assertEquals(List.of(), found("find=trees&" + none), none);
    }

    @Test void words_that_many_say_are_listed_page_by_page_whichever_way_and_counted() {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 1_100; i++) ids.add(0, intake.take(call().saying("trees").at(AT.minusSeconds(i)).by(person("Ann", "Field", null)).done()).contactId());
        Selection trees = Selection.parse("find=trees");
        assertEquals(ids, selections.page("find=trees", Turn.OLDER, null, 2_000).stream().map(ContactRow::id).toList());
        assertEquals(ids.subList(1_001, 1_100), selections.page("find=trees", Turn.OLDER, new Spot(AT, ids.get(1_000)), 200).stream().map(ContactRow::id).toList());
        assertEquals(ids.subList(40, 50), selections.page("find=trees", Turn.NEWER, new Spot(AT, ids.get(50)), 10).stream().map(ContactRow::id).toList());
        assertEquals(ids.get(1_099), selections.page("find=trees", Turn.RECEIVED_BEFORE, null, 1).get(0).id(), "the first was received last");
        assertEquals(List.of(1_100, 50), List.of(selections.with(one -> one.count(trees, 5_000)), selections.with(one -> one.count(trees, 50))));
        assertEquals(ids.get(1_099), selections.with(one -> one.lines(trees, 0, 5)).get(0).contact());
        List<Long> received = new ArrayList<>(ids);
        Collections.reverse(received);
        assertEquals(received, selections.page("find=trees", Turn.RECEIVED_BEFORE, null, 2_000).stream().map(ContactRow::id).toList());
        assertEquals(received.subList(1_001, 1_100), selections.page("find=trees", Turn.RECEIVED_BEFORE, new Spot(AT.minusSeconds(1_000), received.get(1_000)), 200).stream().map(ContactRow::id).toList());
        assertEquals(received.subList(40, 50), selections.page("find=trees", Turn.RECEIVED_AFTER, new Spot(AT.minusSeconds(50), received.get(50)), 10).stream().map(ContactRow::id).toList());
        DATABASE.doInTransaction(em -> em.createNativeQuery("UPDATE listed SET channel = 'FAX' WHERE contact_id < " + received.get(950)).executeUpdate());
        assertEquals(received.subList(950, 960), selections.page("find=trees&channel=CALL", Turn.RECEIVED_BEFORE, null, 10).stream().map(ContactRow::id).toList(), "the database has the last word, however far it is to go");
        assertEquals(150, selections.with(one -> one.count(Selection.parse("find=trees&channel=CALL"), 5_000)).intValue());
    }

    @Test void what_is_no_tag_of_a_language_is_listed_with_what_nobody_told() {
        List<Long> none = new ArrayList<>();
        for (String tag : new String[] {null, "", "und", "UND-x", "Spanish (MX)", "e", "123", "español", "es MX", "longerthan8"}) none.add(0, tagged(tag));
        long es = tagged(" ES_mx"), ht = tagged("ht");
        assertEquals(none, found("language=und"));
        assertEquals(List.of(List.of(es), List.of(ht)), List.of(found("language=es"), found("language=ht")));
        assertEquals(List.of(List.of("es"), List.of("ht")), DATABASE.rows("SELECT language FROM listed WHERE language IS NOT NULL ORDER BY 1"));
        DATABASE.doInTransaction(em -> em.createNativeQuery("UPDATE listed SET language = 'und' WHERE contact_id = " + none.get(0)).executeUpdate());
        DATABASE.doInTransaction(em -> em.createNativeQuery("UPDATE listed SET language = 'spanish (mx)' WHERE contact_id = " + none.get(1)).executeUpdate());
        DATABASE.doInTransaction(em -> em.createNativeQuery(upgrade("UPDATE listed")).executeUpdate());
        assertEquals(none, found("language=und"), "and what an older program listed is corrected");
    }

    /** The statement of the migration that begins so. */
    private static String upgrade(String begin) {
        try {
            return java.util.Arrays.stream(java.nio.file.Files.readString(Path.of("sql/V229__language_told.sql")).split("\\R|;")).filter(line -> line.startsWith(begin)).findFirst().orElseThrow();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private long tagged(String tag) {
        NewContact plain = call().done();
        return intake.take(new NewContact(plain.arrival(), plain.signers(), plain.positions(), new NewContact.Content(null, null, tag, null, null, null, false, false))).contactId();
    }

    @Test void the_index_that_lists_are_walked_in_holds_every_column_they_are_chosen_by() {
        assertEquals(List.of(), DATABASE.rows("SELECT c.column_name FROM information_schema.columns c WHERE c.table_schema = DATABASE() AND c.table_name = 'listed' AND NOT EXISTS (SELECT 1 FROM information_schema.statistics s"
                + " WHERE s.table_schema = DATABASE() AND s.table_name = 'listed' AND s.index_name = 'k_listed_received' AND s.column_name = c.column_name)"), "ADR 46");
        assertEquals(List.of(List.of("language"), List.of("own_words")), DATABASE.rows("SELECT DISTINCT column_name FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = 'listed' AND seq_in_index = 1 AND column_name IN ('language', 'own_words') ORDER BY 1"));
    }

    @Test void a_persons_list_holds_what_those_said_who_were_merged_into_them() {
        long ann = intake.take(call().by(person("Ann", "Field", "ann@example.org")).done()).contactId(), anne = intake.take(call().by(person("Anne", "Feld", "anne@example.org")).done()).contactId();
        intake.take(call().by(person("Bo", "Field", "bo@example.org")).done());
        long one = constituent(ann), other = constituent(anne);
        assertEquals(List.of(ann), found("person=" + one));
        DATABASE.doInTransaction(em -> em.createNativeQuery("UPDATE constituent SET merged_into = ? WHERE id = ?").setParameter(1, one).setParameter(2, other).executeUpdate());
        assertEquals(List.of(anne, ann), found("person=" + one));
    }

    private static long constituent(long contact) { return (long) DATABASE.rows("SELECT constituent_id FROM signer WHERE contact_id = " + contact).get(0).get(0); }

    @Test void a_list_that_is_read_on_while_contacts_come_in_loses_and_doubles_none() {
        List<Long> there = new ArrayList<>();
        for (int i = 0; i < 9; i++) there.add(0, intake.take(call().at(AT.plusSeconds(i)).done()).contactId());
        for (boolean byReceived : new boolean[] {false, true}) {
            List<Long> read = new ArrayList<>();
            for (Leaf leaf = open(byReceived, null); ; leaf = open(byReceived, leaf.older())) {
                leaf.rows().forEach(row -> read.add(row.id()));
                intake.take(call().at(AT.plusSeconds(100)).done());
                if (leaf.older() == null) break;
            }
            assertEquals(there, read.stream().filter(there::contains).toList());
            assertEquals(read.size(), Set.copyOf(read).size());
        }
    }

    private Leaf open(boolean byReceived, String before) { return selections.with(own -> Leaf.open(own, Selection.ALL, new Leaf.Place(byReceived, before, null), 2, Selections.COUNTED + 1)); }

    @Test void the_council_the_mayor_and_the_clerks_see_no_list() {
        for (Role other : List.of(Role.CLERK, Role.HEARING, Role.COUNCIL, Role.MAYOR)) {
            selections.role = other;
            assertThrows(SecurityException.class, () -> found(""), other.name());
        }
    }

    private List<Long> found(String query) { return selections.page(query, Turn.OLDER, null, 10).stream().map(ContactRow::id).toList(); }
}
