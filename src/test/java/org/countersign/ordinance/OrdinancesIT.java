package org.countersign.ordinance;

import static org.junit.jupiter.api.Assertions.*;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.time.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.Function;
import org.countersign.TestDatabase;
import org.countersign.action.ActionType;
import org.countersign.action.Deed;
import org.countersign.action.RollCall.Figures;
import org.countersign.action.RollCall;
import org.countersign.platform.*;
import org.countersign.staff.*;
import org.junit.jupiter.api.*;

class OrdinancesIT {
    static final FileNumber NO = new FileNumber("2008-0811");
    static final Instant AT = Instant.parse("2026-03-08T07:30:00.123456Z");          // 02:30 in Hartford's spring gap, kept as UTC
    final TestDatabase database = TestDatabase.fresh();
    Role role = Role.CLERK;
    final List<String> journal = Collections.synchronizedList(new ArrayList<>());

    @AfterEach void close() { database.close(); }

    @Test void what_was_put_on_the_docket_comes_back_as_it_was() {
        Described as = new Described("Ein Gesetz über 🏛", List.of("the ID bill", "Ley ID"), "What it does", List.of("B. Member", "A. Member"), MeasureClass.RESOLUTION);
        with(docket -> docket.add(NO, as, List.of(new OrdinanceVersion.Wording("1", LocalDate.of(2008, 7, 14), "Be it ordained"))));
        Ordinance kept = find(NO);
        assertEquals(as, kept.described());
        assertEquals("Be it ordained", kept.versions().get(0).text());
        assertEquals(LocalDate.of(2008, 7, 14), kept.versions().get(0).dated());
        assertEquals("clerk", kept.recordedBy());
        assertEquals(List.of("ordinance.added"), journal);
    }

    @Test void an_action_comes_back_with_its_roll_call_or_without_one() {
        add(NO);
        Optional<RollCall> vote = RollCall.of(new Figures(10, 0, null, 3, null, null, 13));
        with(docket -> docket.record(NO, new Deed(ActionType.PASSAGE, AT, false, "City Council", vote.orElseThrow(), "emergency clause")));
        with(docket -> docket.record(NO, new Deed(ActionType.EXECUTIVE_SIGNATURE, AT.plusSeconds(60), true, null, null, null)));
        List<OrdinanceAction> actions = find(NO).actions();
        assertEquals(AT, actions.get(0).at());
        assertEquals(new Figures(10, 0, null, 3, null, null, 13), actions.get(0).vote().orElseThrow().figures());
        assertEquals("emergency clause", actions.get(0).note());
        assertTrue(actions.get(1).vote().isEmpty());
        assertTrue(actions.get(1).dateOnly());
        assertEquals(Optional.of(AT.plusSeconds(60)), find(NO).decidedAt());
    }

    @Test void a_corrected_action_stays_with_its_reason_and_the_journal_has_before_and_after() {
        add(NO);
        long wrong = with(docket -> docket.record(NO, new Deed(ActionType.EXECUTIVE_SIGNATURE, AT, false, null, null, null)).id());
        long right = with(docket -> docket.correct(NO, wrong, "the letter is dated the 18th", new Deed(ActionType.EXECUTIVE_SIGNATURE, AT.plusSeconds(86_400), false, null, null, null)).id());
        Ordinance kept = find(NO);
        assertEquals(right, kept.action(wrong).supersededBy().orElseThrow().id());
        assertEquals("the letter is dated the 18th", kept.action(wrong).supersededWhy());
        assertEquals(Optional.of(AT.plusSeconds(86_400)), kept.decidedAt());
        assertEquals(List.of("ordinance.added", "ordinance.actionRecorded", "ordinance.actionRecorded", "ordinance.actionSuperseded"), journal);
        assertThrows(Refused.class, () -> with(docket -> docket.correct(NO, wrong, "again", new Deed(ActionType.PASSAGE, AT, false, null, null, null))));
        assertEquals(2, find(NO).actions().size(), "a refused correction leaves nothing behind");
    }

    @Test void the_docket_tells_what_awaits_the_mayor_from_what_does_not_yet_or_no_more() {
        FileNumber passed = new FileNumber("passed"), signed = new FileNumber("signed"), failed = new FileNumber("failed"), struck = new FileNumber("struck");
        for (FileNumber each : List.of(NO, passed, signed, failed, struck)) add(each);
        for (FileNumber each : List.of(passed, signed, struck)) with(docket -> docket.record(each, new Deed(ActionType.PASSAGE, AT, false, null, null, null)));
        with(docket -> docket.record(signed, new Deed(ActionType.EXECUTIVE_SIGNATURE, AT, false, null, null, null)));
        with(docket -> docket.record(failed, new Deed(ActionType.FAILURE, AT, false, null, null, null)));
        long wrong = with(docket -> docket.record(struck, new Deed(ActionType.EXECUTIVE_VETO, AT, false, null, null, null)).id());
        assertEquals(List.of(failed, signed), that(Ordinances.Course.SETTLED).subList(1, 3), "a veto that stands");
        with(docket -> { docket.strike(struck, wrong, "it was another"); return null; });
        assertEquals(List.of(struck, passed), that(Ordinances.Course.AWAITS_MAYOR));
        assertEquals(List.of(NO), that(Ordinances.Course.BEFORE_COUNCIL));
        assertEquals(List.of(failed, signed), that(Ordinances.Course.SETTLED));
    }

    @Test void all_that_wait_are_counted_however_few_are_shown() {
        for (int i = 0; i < 21; i++) {
            FileNumber each = new FileNumber("waits-" + i);
            add(each);
            with(docket -> docket.record(each, new Deed(ActionType.PASSAGE, AT, false, null, null, null)));
        }
        assertEquals(List.of(21, 20), List.of(with(docket -> docket.count(Ordinances.Course.AWAITS_MAYOR)), with(docket -> docket.that(Ordinances.Course.AWAITS_MAYOR, 20)).size()));
        int before = with(docket -> docket.count(Ordinances.Course.BEFORE_COUNCIL));
        assertEquals(0, before);
    }

    @Test void what_was_chosen_can_be_chosen_again_however_many_came_since() {
        for (String each : List.of("old", "middle", "new")) add(new FileNumber(each));
        assertEquals(List.of("old", "new"), with(docket -> docket.choices(List.of("old"), 1)));
        assertEquals(List.of("new", "middle"), with(docket -> docket.choices(List.of("new"), 2)));
    }

    private List<FileNumber> that(Ordinances.Course course) { return with(docket -> docket.that(course, 10)).stream().map(Ordinance::fileNumber).toList(); }

    @Test void an_action_of_another_ordinance_is_not_this_ones() {
        add(NO);
        add(new FileNumber("other"));
        long theirs = with(docket -> docket.record(new FileNumber("other"), new Deed(ActionType.PASSAGE, AT, false, null, null, null)).id());
        assertThrows(Missing.class, () -> with(docket -> { docket.strike(NO, theirs, "why"); return null; }));
    }

    @Test void whoever_saves_what_someone_changed_meanwhile_is_told_so() {
        add(NO);
        Seen seen = Seen.of(find(NO));
        with(docket -> { docket.describe(seen, new Described("T", List.of(), null, List.of("only a sponsor more"), MeasureClass.ORDINANCE)); return null; });
        assertThrows(OptimisticLockException.class, () -> with(docket -> { docket.describe(seen, OrdinanceTest.described("mine")); return null; }));
        assertEquals(List.of("only a sponsor more"), find(NO).sponsors());
    }

    @Test void a_file_number_is_taken_once_even_by_two_desks_in_the_same_moment() throws Exception {
        CyclicBarrier start = new CyclicBarrier(4);
        ExecutorService desks = Executors.newFixedThreadPool(4);
        try {
            List<Future<Boolean>> all = desks.invokeAll(Collections.nCopies(4, () -> {
                start.await(20, TimeUnit.SECONDS);
                try {
                    add(NO);
                    return true;
                } catch (Refused taken) {
                    return false;
                }
            }));
            int one = 0;
            for (Future<Boolean> each : all) if (each.get(30, TimeUnit.SECONDS)) one++;
            assertEquals(1, one);
        } finally {
            desks.shutdownNow();
        }
    }

    @Test void file_numbers_differ_by_case_and_accent_and_versions_do_not() {
        add(new FileNumber("a-1"));
        add(new FileNumber("A-1"));
        add(new FileNumber("Ä-1"));
        with(docket -> docket.addVersion(new FileNumber("a-1"), new OrdinanceVersion.Wording("amendé", null, null)));
        assertThrows(Refused.class, () -> with(docket -> docket.addVersion(new FileNumber("a-1"), new OrdinanceVersion.Wording("AMENDE", null, null))));
    }

    @Test void pages_of_the_docket_run_by_id_without_gap_or_repeat() {
        for (int i = 0; i < 5; i++) add(new FileNumber("n" + i));
        List<String> seen = new ArrayList<>();
        Long after = 0L;
        while (after != null) {
            Keyset keyset = new Keyset(after, 2);
            Map<String, Object> page = keyset.answer(with(docket -> docket.after(keyset)), Ordinance::id, ordinance -> ordinance.fileNumber().value());
            ((List<?>) page.get("items")).forEach(number -> seen.add((String) number));
            after = (Long) page.get("next");
        }
        assertEquals(List.of("n0", "n1", "n2", "n3", "n4"), seen);
    }

    @Test void the_hearing_clerk_the_council_and_the_mayor_change_nothing() {
        add(NO);
        for (Role reader : List.of(Role.HEARING, Role.COUNCIL, Role.MAYOR)) {
            role = reader;
            assertThrows(SecurityException.class, () -> add(new FileNumber("other")), reader.name());
            assertThrows(SecurityException.class, () -> with(docket -> docket.record(NO, new Deed(ActionType.PASSAGE, AT, false, null, null, null))), reader.name());
            assertTrue(find(NO).actions().isEmpty(), "but reads");
        }
    }

    @Test void the_docket_finds_what_a_number_a_title_or_a_nickname_contains() {
        with(docket -> docket.add(new FileNumber("24-0600_S1"), new Described("Access to City services", List.of("the ID bill"), null, List.of(), null), List.of()));
        with(docket -> docket.add(new FileNumber("x"), new Described("Über 100 % of fees", List.of(), null, List.of(), null), List.of()));
        assertEquals(List.of("24-0600_S1"), found("0600_s"));
        assertEquals(List.of("24-0600_S1"), found("the id"));
        assertEquals(List.of("24-0600_S1"), found(" access TO "));
        assertEquals(List.of("x"), found("ÜBER 100 %"));
        assertEquals(List.of("x"), found("%"));
        assertEquals(List.of("x", "24-0600_S1"), found(" "));
        assertEquals(List.of(), found("' OR 1=1"));
    }

    private List<String> found(String words) {
        return with(docket -> docket.find(words, Long.MAX_VALUE, 10)).stream().map(ordinance -> ordinance.fileNumber().value()).toList();
    }

    private Ordinance add(FileNumber number) { return with(docket -> docket.add(number, OrdinanceTest.described("T"), List.of())); }

    private Ordinance find(FileNumber number) { return with(docket -> docket.byNumber(number)).orElseThrow(); }

    private <T> T with(Function<Ordinances, T> work) { return database.inTransaction(em -> work.apply(docket(em))); }

    private Ordinances docket(EntityManager em) {
        Ordinances docket = new Ordinances();
        docket.em = em;
        docket.stirred = org.countersign.intake.TestIntake.told(new ArrayList<>());
        docket.news = org.countersign.intake.TestIntake.told(new ArrayList<>());
        docket.who = new Who() {
            @Override public String name() { return "clerk"; }
            @Override public Role role() { return role; }
        };
        docket.journal = new Journal() {
            @Override public void record(String who, String what, String type, String id, Map<String, ?> before, Map<String, ?> after) { journal.add(what); }
        };
        return docket;
    }
}
