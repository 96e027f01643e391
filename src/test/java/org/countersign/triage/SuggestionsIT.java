package org.countersign.triage;

import static org.countersign.intake.TestIntake.*;
import static org.countersign.triage.Desk.*;
import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.countersign.intake.Channel;
import org.countersign.TestDatabase;
import org.countersign.contact.Position;
import org.countersign.intake.TestIntake;
import org.countersign.stance.*;
import org.junit.jupiter.api.*;

class SuggestionsIT {
    static final TestDatabase DATABASE = TestDatabase.fresh();
    static final String NO = "2008-0811", OTHER = "2008-0900";
    final Desk desk = new Desk(DATABASE);

    @BeforeAll static void docket() {
        new TestIntake(DATABASE).docket(NO, OTHER);
        DATABASE.doInTransaction(em -> em.createNativeQuery("UPDATE ordinance SET title = CONCAT('An ordinance on matter ', file_number)").executeUpdate());
        DATABASE.doInTransaction(em -> em.createNativeQuery("INSERT INTO ordinance_nickname SELECT id, 0, 'Quiet Streets Act' FROM ordinance WHERE file_number = '2008-0900'").executeUpdate());
    }

    @AfterAll static void close() { DATABASE.close(); }

    @BeforeEach void empty() { desk.empty(); }

    @Test void plain_words_are_suggested_with_the_words_and_count_for_nobody() {
        long id = desk.take(mail("The ordinance", "I oppose this ordinance. Please veto it.", NO));
        assertEquals(List.of(List.of("UNCODED", id)), desk.waiting());
        desk.suggest();
        Position position = desk.contact(id).positions().get(0);
        assertEquals(Stance.OPPOSE, position.stance());
        assertTrue(position.suggested());
        assertEquals(ActionAsked.VETO, position.actionAsked());
        assertNull(position.codedBy());
        assertEquals(List.of(List.of("SUGGESTED", id)), desk.waiting());
        assertEquals(List.of(List.of("T0-23 T25-39", "i oppose this ordinance … please veto it")), DATABASE.rows("SELECT cues, grounds FROM suggestion"));
    }

    @Test void a_text_that_names_one_ordinance_is_taken_to_be_about_it_and_one_that_names_two_waits() {
        long one = desk.take(mail(null, "Please sign the Quiet  Streets\nAct, I support it.")), two = desk.take(mail("2008-0811 and 2008-0900", "I support this ordinance.")), none = desk.take(mail(null, "I support this ordinance."));
        long unsaid = desk.take(mail("About 2008-0811", "When is it?"));
        desk.suggest();
        assertEquals(Stance.SUPPORT, desk.contact(one).positions().get(0).stance());
        assertEquals(OTHER, desk.contact(one).positions().get(0).ordinance().fileNumber().value());
        assertNull(desk.contact(unsaid).positions().get(0).stance());
        assertEquals(List.of(List.of("SUGGESTED", one), List.of("UNTRIAGED", two), List.of("UNTRIAGED", none), List.of("UNCODED", unsaid)), desk.waiting());
    }

    @Test void what_nobody_has_heard_is_the_backlog_and_what_has_words_is_not() {
        desk.take(call().as(Channel.VOICEMAIL).at(AT.plusSeconds(60)).on(NO, null).done());
        desk.take(call().as(Channel.VOICEMAIL).at(AT).on(NO, null).done());
        desk.take(call().as(Channel.VOICEMAIL).saying("When is it?").on(NO, null).done());
        desk.take(call().as(Channel.VOICEMAIL).on(NO, Stance.OPPOSE).done());
        assertEquals(List.of(new Waiting.Unheard(Channel.VOICEMAIL, 2, AT)), desk.in(room -> room.waiting.unheard()));
    }

    @Test void what_a_person_coded_or_ticked_is_left_alone_and_so_is_what_speaks_of_several() {
        long ticked = desk.take(call().saying("I oppose this ordinance.").on(NO, Stance.SUPPORT).done()), several = desk.take(mail(null, "I oppose this ordinance.", NO, OTHER));
        desk.suggest();
        assertEquals(Stance.SUPPORT, desk.contact(ticked).positions().get(0).stance());
        assertFalse(desk.contact(ticked).positions().get(0).suggested());
        assertTrue(desk.contact(several).positions().stream().allMatch(each -> each.stance() == null));
    }

    @Test void a_person_teaches_a_subject_and_the_others_that_wait_are_suggested_the_same() {
        long first = desk.take(mail("Save our library lawn", "See the attachment.", NO)), second = desk.take(mail("RE: [Ticket #41] Save our  LIBRARY lawn!", "As attached.", NO)), elsewhere = desk.take(mail("Save our library lawn", "As attached.", OTHER));
        desk.suggest();
        code(first, Stance.OPPOSE);
        desk.suggest();
        long late = desk.take(mail("Fwd: save our library lawn", "Attached.", NO));
        desk.suggest();
        for (long id : List.of(second, late)) {
            assertEquals(Stance.OPPOSE, desk.contact(id).positions().get(0).stance());
            assertTrue(desk.contact(id).positions().get(0).suggested());
        }
        assertNull(desk.contact(elsewhere).positions().get(0).stance());
        code(second, Stance.OPPOSE);
        assertEquals(List.of(List.of("save our library lawn", "OPPOSE", "staff", 1, 0)), DATABASE.rows("SELECT subject_key, stance, taught_by, confirmed, rejected FROM subject_rule"));
    }

    @Test void whoever_contradicts_a_rule_stops_it_and_what_rests_on_it_is_uncoded_again() {
        long first = desk.take(mail("Save our library lawn", "x", NO)), second = desk.take(mail("Save our library lawn", "x", NO)), third = desk.take(mail("Save our library lawn", "x", NO));
        desk.suggest();
        code(first, Stance.OPPOSE);
        desk.suggest();
        code(second, Stance.SUPPORT);
        assertNull(desk.contact(third).positions().get(0).stance());
        assertEquals(List.of(List.of(0, 1, "staff")), DATABASE.rows("SELECT confirmed, rejected, stopped_by FROM subject_rule"));
        code(third, Stance.SUPPORT);
        assertEquals(1, DATABASE.rows("SELECT id FROM subject_rule").size(), "a subject that was contradicted tells nothing");
        assertTrue(desk.journal.stream().anyMatch(each -> each.startsWith("triage.ruleContradicted ")), desk.journal.toString());
        DATABASE.doInTransaction(em -> em.createNativeQuery("UPDATE subject_rule SET expires_at = '2008-01-01'").executeUpdate());
        code(desk.take(mail("Save our library lawn", "x", NO)), Stance.SUPPORT);
        assertEquals(2, DATABASE.rows("SELECT id FROM subject_rule").size(), "until it would have expired");
    }

    @Test void what_was_removed_by_hand_is_taught_anew_by_the_next_coding() {
        List<Long> all = three("x");
        code(all.get(0), Stance.OPPOSE);
        desk.suggest();
        removeTheRule();
        code(all.get(1), Stance.SUPPORT);
        desk.suggest();
        assertEquals(Stance.SUPPORT, said(all.get(2)));
    }

    @Test void a_rule_that_is_removed_or_has_expired_suggests_nothing() {
        long first = desk.take(mail("Save our library lawn", "x", NO)), second = desk.take(mail("Save our library lawn", "x", NO));
        desk.suggest();
        code(first, Stance.OPPOSE);
        desk.suggest();
        removeTheRule();
        assertNull(desk.contact(second).positions().get(0).stance());
        DATABASE.doInTransaction(em -> em.createNativeQuery("UPDATE subject_rule SET stopped_at = NULL, stopped_by = NULL, expires_at = '2008-01-01'").executeUpdate());
        long third = desk.take(mail("Save our library lawn", "x", NO));
        desk.suggest();
        assertNull(desk.contact(third).positions().get(0).stance());
    }

    static final String LAWN = "Save our library lawn";

    @Test void whoever_takes_back_a_contradiction_has_the_rule_back_and_all_that_rested_on_it() {
        List<Long> all = three("x");
        code(all.get(0), Stance.OPPOSE);
        desk.suggest();
        long contradiction = code(all.get(1), Stance.SUPPORT);
        desk.suggest();
        assertNull(said(all.get(2)));
        undo(contradiction);
        desk.suggest();
        assertEquals(List.of(Stance.OPPOSE, Stance.OPPOSE), List.of(said(all.get(1)), said(all.get(2))));
    }

    @Test void whoever_takes_back_a_first_coding_and_codes_again_teaches_again() {
        List<Long> all = three("x");
        long taught = code(all.get(0), Stance.OPPOSE);
        desk.suggest();
        undo(taught);
        desk.suggest();
        assertNull(said(all.get(0)));
        assertNull(said(all.get(1)));
        code(all.get(0), Stance.SUPPORT);
        desk.suggest();
        assertEquals(List.of(Stance.SUPPORT, Stance.SUPPORT), List.of(said(all.get(1)), said(all.get(2))));
    }

    @Test void what_its_own_words_say_stays_suggested_when_the_rule_is_removed() {
        long first = desk.take(mail(LAWN, "As attached.", NO));
        desk.suggest();
        code(first, Stance.OPPOSE);
        long second = desk.take(mail(LAWN, "I oppose this ordinance.", NO)), third = desk.take(mail(LAWN, "x", NO));
        desk.suggest();
        removeTheRule();
        desk.suggest();
        assertEquals(Stance.OPPOSE, said(second));
        assertNull(said(third));
    }

    @Test void a_contact_that_the_program_took_to_be_about_an_ordinance_or_that_counts_again_is_reached_by_what_is_learned() {
        long named = desk.take(mail("About 2008-0811", "When is it?")), aside = desk.take(mail("About 2008-0811", "x", NO)), first = desk.take(mail("About 2008-0811", "x", NO));
        desk.in(room -> room.decisions.setAside(desk.seen(aside), org.countersign.contact.SetAsideReason.SPAM)).ifPresent(this::undo);
        desk.suggest();
        code(first, Stance.OPPOSE);
        desk.suggest();
        assertEquals(List.of(Stance.OPPOSE, Stance.OPPOSE), List.of(said(named), said(aside)));
    }

    @Test void what_a_person_took_away_is_not_suggested_again() {
        long id = desk.take(mail("The ordinance", "I oppose this ordinance.", NO));
        desk.suggest();
        code(id, null);
        desk.suggest();
        assertNull(said(id));
    }

    @Test void what_the_sender_asked_for_stays_when_a_rule_goes_and_what_was_suggested_goes() {
        long first = desk.take(mail(LAWN, "x", NO));
        desk.suggest();
        code(first, Stance.OPPOSE);
        long asked = desk.take(mail(LAWN, "x", NO)), suggested = desk.take(mail(LAWN, "I oppose this ordinance. Please veto it.", NO));
        DATABASE.doInTransaction(em -> em.createNativeQuery("UPDATE `position` SET action_asked = 'LET_LAPSE' WHERE contact_id = " + asked).executeUpdate());
        desk.suggest();
        assertEquals(ActionAsked.VETO, desk.contact(suggested).positions().get(0).actionAsked());
        removeTheRule();
        assertEquals(Arrays.asList(null, ActionAsked.LET_LAPSE), Arrays.asList(said(asked), desk.contact(asked).positions().get(0).actionAsked()));
        assertNull(desk.contact(suggested).positions().get(0).actionAsked());
    }

    @Test void a_learned_subject_tells_the_ordinance_too_at_its_own_mailbox_until_it_is_removed() {
        long first = desk.take(mail(LAWN, "x"));
        desk.suggest();
        code(first, Stance.OPPOSE);
        long second = desk.take(mail("Re: " + LAWN, "y")), contrary = desk.take(mail(LAWN, "I support this ordinance. Please sign it.")), elsewhere = desk.take(to("parks@example.gov", mail(LAWN, "y")));
        desk.suggest();
        assertEquals(Stance.OPPOSE, said(second));
        assertEquals(List.of(), desk.contact(contrary).positions(), "its own words say otherwise");
        assertEquals(List.of(), desk.contact(elsewhere).positions(), "at another mailbox the same words may mean something else");
        removeTheRule();
        assertEquals(List.of(), desk.contact(second).positions());
        assertTrue(desk.waiting().contains(List.of("UNTRIAGED", second)));
    }

    private static org.countersign.intake.NewContact to(String mailbox, org.countersign.intake.NewContact mail) {
        var came = mail.arrival();
        return new org.countersign.intake.NewContact(new org.countersign.intake.NewContact.Arrival(null, came.receivedAt(), came.channel(), "Parks <" + mailbox + ">", null, null), mail.signers(), mail.positions(), mail.content());
    }

    /** Of one subject, none of which says what it wants. */
    private List<Long> three(String text) {
        List<Long> all = java.util.stream.Stream.of(1, 2, 3).map(each -> desk.take(mail(LAWN, text, NO))).toList();
        desk.suggest();
        return all;
    }

    private Stance said(long id) { return desk.contact(id).positions().get(0).stance(); }

    private void removeTheRule() {
        desk.in(room -> {
            room.rules.remove(room.rules.list(null, 10).get(0).id());
            return null;
        });
    }

    private void undo(long decision) {
        desk.in(room -> {
            room.decisions.undo(decision);
            return null;
        });
    }

    private long code(long id, Stance stance) { return desk.in(room -> room.decisions.code(desk.seen(id), new Decisions.Choice(new org.countersign.ordinance.FileNumber(NO), as(stance), null))).orElseThrow(); }
}
