package org.countersign.hearing;

import static org.countersign.intake.TestIntake.AT;
import static org.junit.jupiter.api.Assertions.*;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.lang.reflect.Field;
import java.time.Instant;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.Function;
import org.countersign.TestDatabase;
import org.countersign.contact.*;
import org.countersign.intake.*;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.*;
import org.countersign.staff.*;
import org.countersign.stance.Stance;
import org.junit.jupiter.api.*;

class RosterIT {
    static final TestDatabase DATABASE = TestDatabase.fresh();
    static final String NO = "2008-0811", OTHER = "2008-0900";
    final TestIntake intake = new TestIntake(DATABASE);
    Role role = Role.HEARING;

    @BeforeAll static void docket() { new TestIntake(DATABASE).docket(NO, OTHER); }

    @AfterAll static void close() { DATABASE.close(); }

    @Test void a_hearing_comes_back_as_it_was_announced_and_corrected() {
        Hearing announced = announce(NO, OTHER);
        Notice right = new Notice("Court of Common Council", AT.plusSeconds(86_400), true, null, "Sources disagree on the day", List.of(new FileNumber(NO)));
        with(hearings -> { hearings.correct(Seen.of(announced), right); return null; });
        assertEquals(right, with(hearings -> hearings.byId(announced.id())).orElseThrow().notice());
        assertEquals(List.of(announced.id()), with(hearings -> hearings.on(new FileNumber(NO))).stream().map(Hearing::id).filter(announced.id()::equals).toList());
        assertThrows(OptimisticLockException.class, () -> with(hearings -> { hearings.correct(Seen.of(announced), right); return null; }), "somebody else corrected it");
        assertTrue(intake.journal.containsAll(List.of("hearing.announced " + announced.id(), "hearing.corrected " + announced.id())));
    }

    @Test void a_list_of_hearings_asks_for_all_their_agendas_at_once_and_each_keeps_its_order() {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 6; i++) ids.add(i % 2 == 0 ? announce(NO, OTHER).id() : announce(OTHER, NO).id());
        DATABASE.inTransaction(em -> {
            Bulk bulk = Bulk.of(em);
            long before = asked(bulk);
            List<Hearing> latest = hearings(em).latest(6);
            long questions = asked(bulk) - before;
            assertTrue(questions < 6, questions + " questions for six hearings");
            assertTrue(latest.stream().filter(each -> ids.contains(each.id())).count() > 4, "but for one of a later day");
            latest.stream().filter(each -> ids.contains(each.id())).forEach(each -> assertEquals(ids.indexOf(each.id()) % 2 == 0 ? List.of(NO, OTHER) : List.of(OTHER, NO), each.numbers().stream().map(FileNumber::value).toList()));
            return null;
        });
    }

    private static long asked(Bulk bulk) { return bulk.read("SHOW SESSION STATUS LIKE 'Questions'", row -> row.getLong(2)).get(0); }

    @Test void what_a_hearing_lacks_is_told_at_once() {
        Invalid wrong = assertThrows(Invalid.class, () -> new Notice(" ", null, false, null, null, List.of()));
        assertEquals(List.of("body", "day", "agenda"), wrong.errors().stream().map(FieldError::field).toList());
        assertThrows(Invalid.class, () -> announce("unheard-of"));
    }

    @Test void speakers_stand_in_the_order_they_were_entered_each_a_contact() {
        long hearing = announce(NO, OTHER).id();
        assertEquals(1, enter(hearing, line("Ann Field", "06103", Appearance.SPOKE, Stance.SUPPORT, null)));
        assertEquals(2, enter(hearing, line(null, "w", Appearance.SPOKE, Stance.SUPPORT_IF_AMENDED, Stance.OPPOSE)));
        SpeakerForm written = line("Hollis Bramwell", "West Hartford", Appearance.WRITTEN, Stance.NEUTRAL, null);
        written.setOrganisation("Hill Neighbors");
        written.setGist("Asks for a longer trial");
        assertEquals(3, enter(hearing, written));
        List<SpeakerRow> rows = roster(roster -> roster.of(hearing));
        assertEquals(List.of(3, 2, 1), rows.stream().map(SpeakerRow::number).toList());
        assertEquals(List.of("Hollis Bramwell", "", "Ann Field"), rows.stream().map(SpeakerRow::name).toList());
        assertEquals("Hill Neighbors", rows.get(0).organisation());
        assertEquals("Asks for a longer trial", rows.get(0).gist());
        assertEquals(Map.of(NO, Stance.SUPPORT_IF_AMENDED, OTHER, Stance.OPPOSE), rows.get(1).stances());
        assertEquals(List.of("TESTIMONY", AT.toString().substring(0, 10)), DATABASE.rows("SELECT channel, DATE(received_at) FROM contact WHERE id = " + rows.get(2).contact()).get(0).stream().map(String::valueOf).toList());
        RosterTally tally = RosterTally.of(rows, NO);
        assertEquals(List.of(1, 2, 1, 0), List.of(tally.count(Appearance.SPOKE, Stance.SUPPORT), tally.total(Appearance.SPOKE), tally.total(Appearance.WRITTEN), tally.total(Appearance.REGISTERED)));
    }

    @Test void testimony_that_came_in_a_file_stands_on_the_roster_of_its_day_once() {
        Hearing hearing = announce(NO);
        assertEquals(1, enter(hearing.id(), line("Ann Field", "r", Appearance.SPOKE, Stance.SUPPORT)));
        Origin file = new Origin("mocando", "a file", null);
        List<Long> ids = intake.take(file, testified(60, Channel.TESTIMONY, NO), testified(30, Channel.POSITION_SLIP, NO), testified(90, Channel.CALL, NO), testified(90, Channel.TESTIMONY, OTHER),
                testified(3600, Channel.TESTIMONY, NO)).stream().map(Outcome::contactId).toList();
        for (int again = 0; again < 2; again++) roster(roster -> roster.enlist(hearing, "a file", AT.plusSeconds(3600)));
        assertEquals(List.of(ids.get(0), ids.get(1)), roster(roster -> roster.of(hearing.id())).stream().map(SpeakerRow::contact).limit(2).toList());
        assertEquals(3, roster(roster -> roster.of(hearing.id())).size());
    }

    @Test void a_line_sent_twice_is_entered_once() {
        long hearing = announce(NO).id();
        SpeakerForm line = line("Ann Field", "r", Appearance.SPOKE, Stance.SUPPORT);
        assertEquals(1, enter(hearing, line));
        assertEquals(1, enter(hearing, line));
        assertEquals(1, roster(roster -> roster.of(hearing)).size());
    }

    @Test void two_clerks_at_once_lose_nobody_and_give_no_place_twice() throws Exception {
        long hearing = announce(NO).id();
        ExecutorService clerks = Executors.newFixedThreadPool(2);
        List<Future<Integer>> places = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            SpeakerForm line = line("Speaker Nr" + i, "06103", Appearance.SPOKE, Stance.OPPOSE);
            places.add(clerks.submit(() -> Again.ifBrokenOff(() -> enter(hearing, line))));
        }
        Set<Integer> given = new TreeSet<>();
        for (Future<Integer> place : places) given.add(place.get(60, TimeUnit.SECONDS));
        clerks.shutdown();
        assertEquals(20, given.size());
        assertEquals(20, roster(roster -> roster.of(hearing)).size());
    }

    @Test void a_line_without_a_stance_or_with_too_much_said_is_refused_and_nothing_is_kept() {
        long hearing = announce(NO).id();
        SpeakerForm silent = line("Ann Field", "r", Appearance.SPOKE, (Stance) null);
        assertEquals("stance0", assertThrows(Invalid.class, () -> enter(hearing, silent)).errors().get(0).field());
        SpeakerForm endless = line("Ann Field", "r", Appearance.SPOKE, Stance.SUPPORT);
        endless.setGist("x".repeat(2001));
        assertThrows(Invalid.class, () -> enter(hearing, endless));
        assertThrows(Missing.class, () -> enter(0, line("Ann Field", "r", Appearance.SPOKE, Stance.SUPPORT)));
        assertEquals(List.of(), roster(roster -> roster.of(hearing)));
    }

    @Test void whoever_entered_a_line_takes_it_back_and_restores_it_but_not_what_others_set_aside() {
        long hearing = announce(NO).id();
        enter(hearing, line("Ann Field", "r", Appearance.SPOKE, Stance.SUPPORT));
        takeBack(hearing);
        assertTrue(only(hearing).setAside());
        assertTrue(only(hearing).mayChange());
        restore(hearing);
        assertFalse(only(hearing).setAside());
        for (SetAsideReason reason : SetAsideReason.values()) {
            DATABASE.doInTransaction(em -> em.createNativeQuery("UPDATE contact SET set_aside = '" + reason + "' WHERE id = " + only(hearing).contact()).executeUpdate());
            assertEquals(reason == SetAsideReason.ENTERED_IN_ERROR, only(hearing).mayChange(), reason.name());
            if (reason != SetAsideReason.ENTERED_IN_ERROR) assertThrows(SecurityException.class, () -> restore(hearing), reason.name());
        }
        role = Role.STAFF;
        assertTrue(only(hearing).mayChange(), "who decides decides this too");
        restore(hearing);
        assertFalse(only(hearing).setAside());
    }

    @Test void a_line_that_another_entered_is_theirs() {
        long hearing = announce(NO).id();
        enter(hearing, line("Ann Field", "r", Appearance.SPOKE, Stance.SUPPORT));
        DATABASE.doInTransaction(em -> em.createNativeQuery("UPDATE contact SET recorded_by = 'another' WHERE id = " + only(hearing).contact()).executeUpdate());
        assertFalse(only(hearing).mayChange());
        assertThrows(SecurityException.class, () -> takeBack(hearing));
    }

    @Test void what_a_program_suggests_is_not_what_a_speaker_said() {
        long hearing = announce(NO, OTHER).id();
        enter(hearing, line("Ann Field", "r", Appearance.SPOKE, Stance.SUPPORT, Stance.OPPOSE));
        DATABASE.doInTransaction(em -> em.createNativeQuery("UPDATE `position` p JOIN ordinance o ON o.id = p.ordinance_id SET p.suggested = TRUE WHERE o.file_number = '" + OTHER + "' AND p.contact_id = "
                + only(hearing).contact()).executeUpdate());
        assertEquals(Map.of(NO, Stance.SUPPORT), only(hearing).stances());
    }

    private SpeakerRow only(long hearing) { return roster(roster -> roster.of(hearing)).get(0); }

    private void takeBack(long hearing) { roster(roster -> { roster.takeBack(hearing, seen(hearing)); return null; }); }

    private void restore(long hearing) { roster(roster -> { roster.restore(hearing, seen(hearing)); return null; }); }

    private Seen seen(long hearing) { return new Seen(only(hearing).contact(), only(hearing).version()); }

    @Test void the_council_reads_of_hearings_and_enters_nobody_and_sees_no_names() {
        long hearing = announce(NO).id();
        role = Role.COUNCIL;
        assertFalse(with(hearings -> hearings.latest(10)).isEmpty());
        assertThrows(SecurityException.class, () -> announce(NO));
        assertThrows(SecurityException.class, () -> enter(hearing, line("Ann Field", "r", Appearance.SPOKE, Stance.SUPPORT)));
        assertThrows(SecurityException.class, () -> roster(roster -> roster.of(hearing)));
    }

    private Hearing announce(String... agenda) {
        Notice notice = new Notice("City Council", AT, false, "Council chamber", null, Arrays.stream(agenda).map(FileNumber::new).toList());
        return with(hearings -> hearings.announce(notice));
    }

    private static NewContact testified(int seconds, Channel how, String number) { return TestIntake.call().as(how).at(AT.plusSeconds(seconds)).on(number, Stance.SUPPORT).done(); }

    private static SpeakerForm line(String name, String place, Appearance appearance, Stance... stances) {
        SpeakerForm line = new SpeakerForm(List.of(NO, OTHER).subList(0, stances.length), appearance);
        line.setName(name);
        line.setPlace(place);
        for (int i = 0; i < stances.length; i++) line.getSaid().get(i).setStance(stances[i]);
        return line;
    }

    private int enter(long hearing, SpeakerForm line) { return roster(roster -> roster.enter(hearing, line.contact(hearing, Instant.from(AT)))); }

    private <T> T roster(Function<Roster, T> work) {
        return DATABASE.inTransaction(em -> {
            Roster roster = new Roster();
            roster.em = em;
            roster.hearings = hearings(em);
            roster.intake = intake.on(em);
            roster.who = who();
            roster.triage = TestTriage.on(em, who(), intake.noting(), new ArrayList<>());
            roster.news = TestIntake.told(new ArrayList<>());
            return work.apply(roster);
        });
    }

    private <T> T with(Function<Hearings, T> work) { return DATABASE.inTransaction(em -> work.apply(hearings(em))); }

    private Hearings hearings(EntityManager em) {
        Hearings hearings = new Hearings();
        hearings.em = em;
        hearings.ordinances = ordinances(em);
        hearings.journal = intake.noting();
        hearings.who = who();
        return hearings;
    }

    /** Of another room: its EntityManager is set as the container would. */
    private static Ordinances ordinances(EntityManager em) {
        try {
            Ordinances ordinances = new Ordinances();
            Field field = Ordinances.class.getDeclaredField("em");
            field.setAccessible(true);
            field.set(ordinances, em);
            return ordinances;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Who who() {
        return new Who() {
            @Override public String name() { return "hearing"; }
            @Override public Role role() { return role; }
        };
    }
}
