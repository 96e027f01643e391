package org.countersign.triage;

import static org.countersign.intake.TestIntake.*;
import static org.countersign.triage.Desk.*;
import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;
import java.util.stream.*;
import org.countersign.TestDatabase;
import org.countersign.contact.*;
import org.countersign.contact.Position.Coded;
import org.countersign.intake.*;
import org.countersign.ordinance.FileNumber;
import org.countersign.people.TestPeople;
import org.countersign.platform.*;
import org.countersign.staff.Role;
import org.countersign.stance.Stance;
import org.countersign.triage.Decisions.Choice;
import org.junit.jupiter.api.*;

class DecisionsIT {
    static final TestDatabase DATABASE = TestDatabase.fresh();
    static final FileNumber NO = new FileNumber("2008-0811"), OTHER = new FileNumber("2008-0900");
    static final NewSigner CLEO = new NewSigner("Cleo", "Marsh", null, null, "860-543-8500", at("12 Main Street", null, "06103"));
    final Desk desk = new Desk(DATABASE);

    @BeforeAll static void docket() { new TestIntake(DATABASE).docket(NO.value(), OTHER.value()); }

    @AfterAll static void close() { DATABASE.close(); }

    @BeforeEach void empty() { desk.empty(); }

    @Test void the_queues_hold_what_waits_and_let_go_of_what_is_decided() {
        long twin = twins(), none = desk.take(mail("Hello there", "Good day")), uncoded = desk.take(mail(null, "x", NO.value()));
        assertEquals(List.of(List.of("SEVERAL", twin), List.of("UNTRIAGED", twin), List.of("UNTRIAGED", none), List.of("UNCODED", uncoded)), desk.waiting());
        assertEquals(Map.of(Queue.SUGGESTED, 0, Queue.UNCODED, 1, Queue.UNTRIAGED, 2, Queue.SEVERAL, 1, Queue.REVIEW, 0), desk.in(room -> room.waiting.counts(0)));
        assertEquals(Optional.of(new Waiting.Place(none, 0)), desk.in(room -> room.waiting.next(new Waiting.Wanted(Queue.UNTRIAGED, 0), new Waiting.Place(twin, 0))));
        decide(none, (decisions, seen) -> decisions.setAside(seen, SetAsideReason.SPAM));
        decide(uncoded, (decisions, seen) -> decisions.code(seen, new Choice(NO, as(Stance.OPPOSE), null)));
        decide(twin, (decisions, seen) -> decisions.leaveUnidentified(seen, 0));
        assertEquals(List.of(List.of("UNTRIAGED", twin)), desk.waiting());
    }

    @Test void another_address_in_their_words_waits_for_review_with_both_and_is_let_stand_or_corrected_with_one_key() {
        long id = desk.take(TestIntake.call().by(new NewSigner("Ann", "Field", null, null, null, at("5 Main Street", null, "06103"))).saying("No.\n\nAnn Field\n12 Elm Street\nAustin, TX 78701").on(NO.value(), Stance.OPPOSE).done());
        assertEquals(List.of(List.of("REVIEW", id)), desk.waiting());
        Signer waits = desk.in(room -> room.cases.open(new Waiting.Place(id, 0))).orElseThrow().review().orElseThrow();
        assertEquals("12 Elm Street, Austin, TX 78701", waits.finding().why().second().orElseThrow().words());
        assertEquals(List.of("RESIDENT", false), List.of(waits.finding().residency().name(), waits.finding().conflict()), "the finding is as it was");
        List<List<Object>> before = desk.state();
        long looked = decide(id, (decisions, seen) -> decisions.look(seen, 0)).orElseThrow();
        assertEquals(List.of(), desk.waiting());
        assertTrue(desk.contact(id).sender().finding().why().second().isPresent(), "what stood there still shows on the contact");
        undo(looked);
        assertEquals(before, desk.state());
        decide(id, (decisions, seen) -> decisions.correct(seen, 0, at("12 Elm Street", null, "78701")));
        assertEquals(List.of(), desk.waiting());
        assertEquals("OTHER_STATE", desk.contact(id).sender().finding().residency().name());
    }

    @Test void a_group_of_one_subject_is_filed_in_one_sweep_and_taken_back_whole() {
        long first = desk.take(mail("Save our lawn", "Attached.")), second = desk.take(mail("RE: save our lawn!", "As my neighbor says.")), contrary = desk.take(mail("Save our lawn", "I support the ordinance.")), alone = desk.take(mail("Something else", "x"));
        desk.suggest();
        SubjectGroups.Group group = desk.in(room -> room.groups.largest(10)).get(0);
        assertEquals(List.of("", "save our lawn", 3), List.of(group.ordinance(), group.key(), group.count()));
        assertEquals(1, desk.in(room -> room.groups.largest(10)).size(), "one letter alone is no group");
        List<Cases.Member> members = desk.in(room -> room.groups.members(group, Stance.OPPOSE, 10));
        assertEquals(contrary, members.get(0).seen().id(), "those with words of the other side come first");
        assertEquals(List.of(false, true, true), members.stream().map(Cases.Member::clear).toList());
        List<List<Object>> before = desk.state();
        List<Seen> clear = members.stream().filter(Cases.Member::clear).map(Cases.Member::seen).toList();
        Sweep sweep = desk.in(room -> room.decisions.file(0, clear, NO, as(Stance.OPPOSE)));
        assertEquals(List.of(2, 0), List.of(sweep.confirmed(), sweep.left()));
        assertEquals(List.of(Stance.OPPOSE, Stance.OPPOSE), java.util.stream.Stream.of(first, second).map(id -> desk.contact(id).positions().get(0).stance()).toList());
        assertEquals(2, desk.in(room -> room.decisions.file(0, clear, OTHER, as(Stance.OPPOSE))).left(), "whoever has an older page changes nothing");
        undo(sweep.decision());
        assertEquals(before, desk.state());
        assertEquals(Set.of(first, second), desk.takenBack.get(desk.takenBack.size() - 1).contacts(), "whoever was to answer because of it hears of it");
        Sweep aside = desk.in(room -> room.decisions.setAside(0, List.of(desk.seen(contrary), desk.seen(alone)), SetAsideReason.NOT_ABOUT_AN_ORDINANCE));
        assertEquals(2, aside.confirmed());
        undo(aside.decision());
        assertEquals(before, desk.state());
    }

    @Test void every_kind_of_decision_is_taken_back_exactly_and_any_number_back() {
        long twin = twins(), mail = desk.take(mail("Lawn matters here", "Please veto this ordinance.", NO.value()));
        desk.take(mail("Lawn matters here", "Attached", NO.value()));
        desk.suggest();
        List<BiFunction<Decisions, Seen, Optional<Long>>> verbs = List.of(
                (decisions, seen) -> decisions.code(seen, new Choice(NO, new Coded("1", Stance.SUPPORT, null, List.of("cost")), null)),
                (decisions, seen) -> decisions.code(seen, new Choice(OTHER, as(Stance.OPPOSE), NO)),
                (decisions, seen) -> decisions.setAside(seen, SetAsideReason.SPAM),
                (decisions, seen) -> decisions.correct(seen, 0, at("PO Box 100", null, "06140").ofProgramme()),
                (decisions, seen) -> decisions.correct(seen, 0, at("12 Main Street", "2", "06103")));
        Deque<Long> made = new ArrayDeque<>();
        Deque<List<List<Object>>> states = new ArrayDeque<>();
        for (var verb : verbs) {
            states.push(desk.state());
            made.push(decide(mail, verb).orElseThrow());
            desk.suggest();
        }
        for (BiFunction<Decisions, Seen, Optional<Long>> verb : List.<BiFunction<Decisions, Seen, Optional<Long>>>of((decisions, seen) -> decisions.linkToNew(seen, 0, CLEO), (decisions, seen) -> decisions.link(seen, 0, someone()))) {
            states.push(desk.state());
            made.push(decide(twin, verb).orElseThrow());
        }
        while (!made.isEmpty()) {
            undo(made.pop());
            desk.suggest();
            assertEquals(states.pop(), desk.state());
        }
        assertTrue(desk.journal.contains("contact.undone " + mail));
    }

    @Test void an_undo_of_what_was_decided_before_it_kept_what_a_programme_gave_leaves_them_guarded() throws IOException {
        long id = desk.take(mail("Lawn matters here", "Please veto.", NO.value()));
        desk.in(room -> room.decisions.correct(desk.seen(id), 0, at("PO Box 100", null, "06140").ofProgramme()));
        List<List<Object>> before = desk.state();
        long aside = decide(id, (decisions, seen) -> decisions.setAside(seen, SetAsideReason.SPAM)).orElseThrow();
        for (String statement : List.of("UPDATE decision_signer SET substitute = NULL", Files.readString(Path.of("sql/V245__substitute_before.sql")).replaceAll("(?m)^--.*|;", "")))
            DATABASE.doInTransaction(em -> em.createNativeQuery(statement).executeUpdate());
        undo(aside);
        assertEquals(before, desk.state());
    }

    @Test void whoever_is_new_is_called_what_their_letter_says_met_again_by_it_and_gone_when_that_is_taken_back() {
        long twin = twins(), people = count("constituent");
        List<List<Object>> before = desk.state();
        long made = decide(twin, (decisions, seen) -> decisions.linkToNew(seen, 0, CLEO)).orElseThrow();
        Signer cleo = desk.contact(twin).sender();
        assertEquals(List.of("Cleo", "Marsh", "860-543-8500", "12 Main Street", "RESIDENT"), List.of(cleo.givenName(), cleo.familyName(), cleo.phone(), cleo.claim().street(), cleo.finding().residency().name()));
        assertEquals(List.of(List.of("cleo marsh", true)), DATABASE.rows("SELECT name_key, has_identifier FROM constituent WHERE id = " + cleo.constituentId().orElseThrow()));
        long again = desk.take(call().by(new NewSigner("Cleo", "Marsh", null, null, "(860) 543-8500", org.countersign.residency.Claim.NONE)).on(NO.value(), Stance.OPPOSE).done());
        assertEquals(cleo.constituentId(), desk.contact(again).sender().constituentId());
        DATABASE.doInTransaction(em -> em.createNativeQuery("DELETE FROM signer WHERE contact_id = " + again).executeUpdate());
        DATABASE.doInTransaction(em -> em.createNativeQuery("DELETE FROM contact WHERE id = " + again).executeUpdate());
        DATABASE.doInTransaction(em -> em.createNativeQuery("DELETE FROM `position` WHERE contact_id = " + again).executeUpdate());
        undo(made);
        assertEquals(before, desk.state());
        assertEquals(people, count("constituent"));
        decide(twin, (decisions, seen) -> decisions.linkToNew(seen, 0, new NewSigner(" ", null, null, null, null, org.countersign.residency.Claim.NONE)));
        assertEquals(null, desk.contact(twin).sender().familyName(), "what is blank is as it came");
    }

    @Test void what_was_decided_before_names_were_kept_leaves_them_when_it_is_taken_back() {
        long id = desk.take(mail("Lawn matters here", "Please veto.", NO.value()));
        List<List<Object>> before = desk.state();
        long aside = decide(id, (decisions, seen) -> decisions.setAside(seen, SetAsideReason.SPAM)).orElseThrow();
        DATABASE.doInTransaction(em -> em.createNativeQuery("UPDATE decision_signer SET given_name = NULL, family_name = NULL, phone = NULL, phone_key = NULL, name_key = NULL").executeUpdate());
        undo(aside);
        assertEquals(before, desk.state());
    }

    private static long count(String table) { return (Long) DATABASE.rows("SELECT COUNT(*) FROM " + table).get(0).get(0); }

    private long someone() { return ((Number) DATABASE.rows("SELECT MIN(id) FROM constituent").get(0).get(0)).longValue(); }

    @Test void a_contact_that_waits_on_two_ordinances_comes_twice() {
        long id = desk.take(mail(null, "x", NO.value(), OTHER.value())), last = desk.take(mail(null, "x", NO.value()));
        List<Long> walked = new ArrayList<>();
        for (Optional<Waiting.Place> at = next(Waiting.Place.START); at.isPresent(); at = next(at.get())) walked.add(at.get().contact());
        assertEquals(List.of(id, id, last), walked);
    }

    private Optional<Waiting.Place> next(Waiting.Place after) { return desk.in(room -> room.waiting.next(new Waiting.Wanted(Queue.UNCODED, 0), after)); }

    @Test void what_is_said_of_another_ordinance_takes_no_version_and_no_reasons_along() {
        long id = desk.take(mail(null, "x", NO.value()));
        decide(id, (decisions, seen) -> decisions.code(seen, new Choice(NO, new Coded("2", Stance.OPPOSE, null, List.of("cost")), null)));
        Contact contact = desk.contact(id);
        Case open = new Case(contact, contact.positions().get(0).ordinance().id(), null, List.of(), Case.Shortlist.NOBODY);
        assertEquals(new Coded("2", Stance.SUPPORT, null, List.of("cost")), open.coded(NO, Stance.SUPPORT, null));
        assertEquals(as(Stance.SUPPORT), open.coded(OTHER, Stance.SUPPORT, null));
    }

    @Test void what_a_list_does_not_show_whole_is_not_taken_along_unread() {
        String tail = " Words after words.".repeat(120);
        long whole = desk.take(mail(null, "I oppose this ordinance.", NO.value())), cut = desk.take(mail(null, "I oppose this ordinance." + tail + " I support this ordinance after all.", NO.value()));
        List<Cases.Member> members = desk.in(room -> {
            room.em.createNativeQuery("UPDATE `position` SET stance = 'OPPOSE', suggested = TRUE").executeUpdate();
            room.em.createNativeQuery("INSERT INTO suggestion (contact_id, ordinance_id, stance, cues, grounds, made_at) SELECT contact_id, ordinance_id, 'OPPOSE', 'T0-23', 'x', NOW(6) FROM `position`").executeUpdate();
            room.em.createNativeQuery("UPDATE waiting SET queue = 'SUGGESTED'").executeUpdate();
            return room.cases.members(new Cases.Group(NO.value(), Stance.OPPOSE, null, "x", 2), 10);
        });
        assertEquals(List.of(cut, whole), members.stream().map(each -> each.seen().id()).toList());
        assertEquals(List.of(false, true), members.stream().map(Cases.Member::clear).toList());
    }

    @Test void what_someone_else_changed_since_is_not_taken_back() {
        long id = desk.take(mail(null, "x", NO.value()));
        long decision = decide(id, (decisions, seen) -> decisions.code(seen, new Choice(NO, as(Stance.OPPOSE), null))).orElseThrow();
        desk.name = "another";
        decide(id, (decisions, seen) -> decisions.code(seen, new Choice(NO, as(Stance.SUPPORT), null)));
        assertThrows(Missing.class, () -> undo(decision), "only their own");
        desk.name = "staff";
        assertEquals("triage.undo.changed", assertThrows(Refused.class, () -> undo(decision)).key());
        assertEquals(Stance.SUPPORT, desk.contact(id).positions().get(0).stance());
    }

    @Test void whoever_comes_second_is_told_so_and_changes_nothing() {
        long id = desk.take(mail(null, "x", NO.value()));
        Seen seen = desk.seen(id);
        assertTrue(desk.in(room -> room.decisions.code(seen, new Choice(NO, as(Stance.OPPOSE), null))).isPresent());
        assertEquals(Optional.empty(), desk.in(room -> room.decisions.code(seen, new Choice(NO, as(Stance.SUPPORT), null))));
        assertEquals(Stance.OPPOSE, desk.contact(id).positions().get(0).stance());
    }

    @Test void two_people_in_one_queue_never_decide_twice() throws Exception {
        List<Long> all = IntStream.range(0, 20).mapToObj(i -> desk.take(mail("Lawn matters " + i % 3, "x", NO.value()))).toList();
        Map<Long, Seen> seen = all.stream().collect(Collectors.toMap(id -> id, desk::seen));
        ExecutorService hands = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> done = IntStream.range(0, 4).mapToObj(hand -> hands.submit(() -> (int) all.stream().filter(id -> Again.ifBrokenOff(
                    () -> desk.in(room -> room.decisions.code(seen.get(id), new Choice(NO, as(Stance.OPPOSE), null))).isPresent())).count())).toList();
            int decided = 0;
            for (Future<Integer> each : done) decided += each.get(60, TimeUnit.SECONDS);
            assertEquals(all.size(), decided);
        } finally {
            hands.shutdownNow();
        }
        assertEquals(List.of(), desk.waiting());
        assertEquals(20, desk.journal.stream().filter(each -> each.startsWith("contact.coded")).count());
    }

    @Test void a_group_is_confirmed_in_one_action_and_taken_back_whole() {
        List<Long> all = IntStream.range(0, 5).mapToObj(i -> desk.take(mail(null, "I oppose this ordinance.", NO.value()))).toList();
        desk.suggest();
        List<Seen> seen = all.stream().map(desk::seen).toList();
        decide(all.get(4), (decisions, now) -> decisions.setAside(now, SetAsideReason.SPAM));
        List<List<Object>> before = desk.state();
        Sweep sweep = desk.in(room -> room.decisions.confirm(0, seen, NO));
        assertEquals(4, sweep.confirmed());
        assertEquals(1, sweep.left());
        assertEquals(List.of(), desk.waiting());
        assertEquals(4, DATABASE.rows("SELECT 1 FROM `position` WHERE coded_by = 'staff' AND NOT suggested").size());
        assertTrue(desk.journal.contains("triage.sweep " + sweep.decision()));
        undo(sweep.decision());
        assertEquals(before, desk.state());
        assertThrows(Refused.class, () -> undo(sweep.decision()));
    }

    @Test void of_a_sweep_what_still_stands_is_taken_back_and_the_rest_is_named_and_follows_once_it_stands_again() {
        List<Long> all = IntStream.range(0, 4).mapToObj(i -> desk.take(mail("Lawn mowers", "Please.", NO.value()))).toList();
        List<List<Object>> before = desk.state();
        Sweep sweep = desk.in(room -> room.decisions.file(0, all.stream().map(desk::seen).toList(), NO, as(Stance.OPPOSE)));
        long changed = all.get(2), later = decide(changed, (decisions, seen) -> decisions.setAside(seen, SetAsideReason.SPAM)).orElseThrow();
        assertEquals(List.of(4), desk.in(room -> room.decisions.swept(9)).stream().map(Sweep.Made::contacts).toList());
        assertEquals(new Sweep.Undone(3, List.of(changed), 0), takeBack(sweep.decision()));
        assertEquals(1, DATABASE.rows("SELECT 1 FROM `position` WHERE stance = 'OPPOSE'").size());
        Sweep.Made open = desk.in(room -> room.decisions.swept(9)).get(0);
        assertEquals(sweep.decision() + " 1 Lawn mowers", open.decision() + " " + open.contacts() + " " + open.subject());
        undo(later);
        assertEquals(new Sweep.Undone(1, List.of(), 0), takeBack(sweep.decision()));
        assertEquals(before, desk.state());
        assertEquals(List.of(), desk.in(room -> room.decisions.swept(9)));
        assertThrows(Refused.class, () -> takeBack(sweep.decision()));
        assertEquals(3, desk.journal.stream().filter(each -> each.startsWith("triage.sweepTakenBack")).count());
    }

    /** Two at a time. */
    private Sweep.Undone takeBack(long decision) {
        Sweep.Undone done = Sweep.Undone.NONE;
        do {
            Sweep.Undone before = done;
            done = before.and(desk.in(room -> room.decisions.takeBack(decision, before.next(), 2)));
        } while (done.next() != 0);
        return done;
    }

    @Test void a_sweep_whose_taking_back_breaks_off_is_taken_back_from_there() {
        List<Long> all = IntStream.range(0, 5).mapToObj(i -> desk.take(mail("Lawn mowers", "Please.", NO.value()))).toList();
        List<List<Object>> before = desk.state();
        Sweep sweep = desk.in(room -> room.decisions.file(0, all.stream().map(desk::seen).toList(), NO, as(Stance.OPPOSE)));
        assertEquals(new Sweep.Undone(2, List.of(), all.get(1)), desk.in(room -> room.decisions.takeBack(sweep.decision(), 0, 2)));
        assertEquals(List.of(3), desk.in(room -> room.decisions.swept(9)).stream().map(Sweep.Made::contacts).toList());
        assertEquals(new Sweep.Undone(3, List.of(), 0), takeBack(sweep.decision()));
        assertEquals(before, desk.state());
        assertThrows(Refused.class, () -> takeBack(sweep.decision()));
    }

    @Test void a_whole_group_is_swept_in_pieces_of_one_decision_with_all_that_is_word_for_word_as_one_that_was_read() {
        String form = "Please veto this. ".repeat(150);
        List<Long> contrary = IntStream.range(0, 3).mapToObj(i -> desk.take(mail("Lawn mowers", "I support this ordinance " + i))).toList();
        List<Long> same = IntStream.range(0, 4).mapToObj(i -> desk.take(mail("Lawn mowers", form))).toList();
        long other = desk.take(mail("Lawn mowers", form + "But I am for it."));
        List<Long> clear = IntStream.range(0, 3).mapToObj(i -> desk.take(mail("Lawn mowers", "Veto it, " + i))).toList();
        desk.suggest();
        List<List<Object>> before = desk.state();
        SubjectGroups.Group group = desk.in(room -> room.groups.largest(9)).get(0);
        List<Cases.Member> shown = desk.in(room -> room.groups.members(group, Stance.OPPOSE, 0, 4));
        assertEquals(List.of(false, false, false, false), shown.stream().map(Cases.Member::clear).toList(), "three of the other side and one that is too long to be shown whole");
        Map<Long, Boolean> ticks = shown.stream().collect(Collectors.toMap(each -> each.seen().id(), each -> each.seen().id() == same.get(0)));
        Sweep sweep = new Sweeping().sweep(new Sweeping.Shown(shown, ticks, 0), (after, most) -> desk.in(room -> room.groups.members(group, Stance.OPPOSE, after, 3)),
                (onto, chosen) -> desk.in(room -> room.decisions.file(onto, chosen, NO, as(Stance.OPPOSE))));
        assertEquals(7, sweep.confirmed());
        Set<Object> coded = DATABASE.rows("SELECT contact_id FROM `position` WHERE coded_by IS NOT NULL").stream().map(row -> row.get(0)).collect(Collectors.toSet());
        assertEquals(Stream.concat(same.stream(), clear.stream()).collect(Collectors.toSet()), coded, "neither " + contrary + " nor " + other);
        assertEquals(1, DATABASE.rows("SELECT id FROM decision").size());
        assertEquals(new Sweep.Undone(7, List.of(), 0), takeBack(sweep.decision()));
        assertEquals(before, desk.state());
    }

    @Test void a_sweep_that_was_taken_back_elsewhere_does_not_stand_in_the_way_of_what_was_decided_before_it() {
        long id = desk.take(mail("Lawn mowers", "Please.", NO.value()));
        Sweeping sweeping = new Sweeping();
        sweeping.trail = new TriageTrail();
        Sweep before = desk.in(room -> room.decisions.file(0, List.of(desk.seen(id)), NO, as(Stance.OPPOSE))), last = desk.in(room -> room.decisions.file(0, List.of(desk.seen(desk.take(mail("Lawn mowers", "No.", NO.value())))), NO, as(Stance.OPPOSE)));
        for (Sweep each : List.of(before, last)) sweeping.trail.went(new TriageTrail.Step(each.decision(), null, null, 1));
        undo(last.decision());
        desk.in(room -> {
            sweeping.decisions = room.decisions;
            assertThrows(Refused.class, sweeping::takeBack);
            return null;
        });
        assertEquals(before.decision(), sweeping.trail.last().orElseThrow().decision());
    }

    @Test void of_a_very_large_group_so_many_are_looked_at_and_the_next_sweep_goes_on_there() {
        List<Long> asked = new ArrayList<>();
        BiFunction<Long, Integer, List<Cases.Member>> endless = (after, most) -> {
            asked.add(after);
            return LongStream.rangeClosed(after + 1, Math.min(after + most, 200_000)).mapToObj(id -> new Cases.Member(new Seen(id, 0), "x", "x", id, "I support it.", false, List.of(), true)).toList();
        };
        Sweep sweep = new Sweeping().sweep(new Sweeping.Shown(List.of(), Map.of(), 0), endless, (onto, chosen) -> fail("nothing of it is clear"));
        assertEquals(List.of(0, (long) Sweeping.LOOKED_AT), List.of(sweep.confirmed(), sweep.behind()));
        asked.clear();
        for (int again = 2; sweep.behind() > 0; again++) {
            sweep = new Sweeping().sweep(new Sweeping.Shown(List.of(), Map.of(), sweep.behind()), endless, (onto, chosen) -> fail("nothing of it is clear"));
            assertTrue(again <= 200_000 / Sweeping.LOOKED_AT + 1, "the rest is never reached");
        }
        assertEquals(List.of((long) Sweeping.LOOKED_AT, 200_000L), List.of(asked.get(0), asked.get(asked.size() - 1)), "it goes on where it ended");
    }

    /** Random decisions and undoings against a model that remembers whole states. */
    @TestFactory Stream<DynamicTest> any_walk_of_decisions_and_undoings_ends_where_the_model_says() {
        return Stream.of(1L, 2L, 3L, 4L, 5L).map(seed -> DynamicTest.dynamicTest("seed " + seed, () -> walk(new Random(seed))));
    }

    private void walk(Random chance) {
        desk.empty();
        List<Long> all = IntStream.range(0, 4).mapToObj(i -> desk.take(mail("Lawn matters " + i % 2, i % 2 == 0 ? "I oppose this ordinance." : "x", NO.value()))).toList();
        desk.suggest();
        Deque<Long> made = new ArrayDeque<>();
        Deque<List<List<Object>>> states = new ArrayDeque<>();
        for (int step = 0; step < 25; step++) {
            if (!made.isEmpty() && chance.nextInt(3) == 0) {
                undo(made.pop());
                desk.suggest();
                assertEquals(states.pop(), desk.state(), "step " + step);
                continue;
            }
            long id = all.get(chance.nextInt(all.size()));
            Stance stance = Stance.values()[chance.nextInt(Stance.values().length)];
            boolean aside = desk.contact(id).setAside() != null;
            states.push(desk.state());
            made.push(decide(id, chance.nextInt(4) == 0 && !aside ? (decisions, seen) -> decisions.setAside(seen, SetAsideReason.TEST)
                    : (decisions, seen) -> decisions.code(seen, new Choice(chance.nextBoolean() ? NO : OTHER, as(stance), null))).orElseThrow());
            desk.suggest();
        }
    }

    @Test void only_those_who_see_contacts_decide() {
        long id = desk.take(mail(null, "x", NO.value()));
        Seen seen = desk.seen(id);
        for (Role other : List.of(Role.CLERK, Role.HEARING, Role.COUNCIL, Role.MAYOR)) {
            desk.role = other;
            assertThrows(SecurityException.class, () -> desk.in(room -> room.decisions.setAside(seen, SetAsideReason.TEST)));
            assertThrows(SecurityException.class, () -> desk.in(room -> room.waiting.counts(0)));
            assertThrows(SecurityException.class, () -> desk.in(room -> room.rules.list(null, 5)));
        }
    }

    @Test void whoever_was_merged_is_offered_as_the_one_that_remained_with_all_they_hold() {
        long ann = known("Ann", "ann@example.org"), anna = known("Anna", "anna@example.org"), bo = known("Bo", "ann@example.org");
        merge(anna, ann);
        desk.take(call().by(new NewSigner(null, null, "Field Neighbors", "ann@example.org", null, org.countersign.residency.Claim.NONE)).done());       // no person, so not who this is
        Case open = open(desk.take(call().by(person(null, null, "ann@example.org")).done()));
        assertEquals(List.of(new Case.Candidate(anna, "Anna Field", "EMAIL", 2, "ann@example.org"), new Case.Candidate(bo, "Bo Field", "EMAIL", 1, "ann@example.org")), open.candidates().first());
        assertEquals(0, open.candidates().others());
    }

    @Test void of_many_the_likeliest_are_offered_and_how_many_more_there_are_is_said() {
        desk.take(call().by(new NewSigner("Zoe", "Marsh", null, null, null, at("12 Main Street", null, "06103"))).on(NO.value(), Stance.OPPOSE).done());
        List<Long> all = IntStream.range(0, 12).mapToObj(i -> known("Ann" + (char) ('a' + i), "all@example.org")).toList();
        Case open = open(desk.take(call().by(new NewSigner(null, null, null, "all@example.org", null, at("12 Main Street", null, "06103"))).done()));
        assertEquals(all.subList(0, 9), open.candidates().first().stream().map(Case.Candidate::constituent).toList(), "a household is less than a mailbox");
        assertEquals(4, open.candidates().others());
    }

    @Test void what_else_they_said_is_that_of_all_who_were_found_to_be_one() {
        long first = desk.take(call().by(person("Ann", "Field", "ann@example.org")).on(NO.value(), Stance.OPPOSE).done()), later = desk.take(call().by(person("Anna", "Field", "anna@example.org")).on(NO.value(), Stance.SUPPORT).done());
        assertEquals(List.of(), open(first).earlier());
        merge(whose(later), whose(first));
        assertEquals(List.of(later), open(first).earlier().stream().map(Case.Earlier::contact).toList());
        assertEquals(List.of(first), open(later).earlier().stream().map(Case.Earlier::contact).toList());
    }

    private Case open(long contact) { return desk.in(room -> room.cases.open(new Waiting.Place(contact, 0))).orElseThrow(); }

    private long known(String given, String email) { return whose(desk.take(call().by(person(given, "Field", email)).on(NO.value(), Stance.OPPOSE).done())); }

    private long whose(long contact) { return desk.contact(contact).sender().constituentId().orElseThrow(); }

    private void merge(long survivor, long other) { DATABASE.doInTransaction(em -> TestPeople.merging(em, desk.intake, Role.STAFF).merge(seenPerson(survivor), seenPerson(other))); }

    private static Seen seenPerson(long id) { return new Seen(id, (Long) DATABASE.rows("SELECT version FROM constituent WHERE id = " + id).get(0).get(0)); }

    /** A contact that may be from either of two. */
    private long twins() {
        desk.take(call().by(person("Ann", "Field", "ann@example.org")).on(NO.value(), Stance.OPPOSE).done());
        desk.take(call().by(person("Bo", "Field", "ann@example.org")).on(NO.value(), Stance.OPPOSE).done());
        return desk.take(call().by(person(null, null, "ann@example.org")).done());
    }

    private Optional<Long> decide(long id, BiFunction<Decisions, Seen, Optional<Long>> verb) { return desk.in(room -> verb.apply(room.decisions, desk.seen(id))); }

    private void undo(long decision) {
        desk.in(room -> {
            room.decisions.undo(decision);
            return null;
        });
    }
}
