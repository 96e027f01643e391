package org.countersign.legistar;

import static org.junit.jupiter.api.Assertions.*;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.*;
import java.util.*;
import java.util.function.Consumer;
import java.util.function.Function;
import org.countersign.TestDatabase;
import org.countersign.action.*;
import org.countersign.city.City;
import org.countersign.ordinance.*;
import org.countersign.platform.*;
import org.countersign.staff.*;
import org.junit.jupiter.api.*;
import org.junit.jupiter.api.io.TempDir;

/** The clerk's Legistar is followed: a server on this machine tells, falls silent, tells otherwise, and the docket keeps step. */
class FollowingIT {
    static final City CITY = new City("springfield", "Springfield", "OH", "Ohio", ZoneId.of("America/New_York"), Set.of(), 5);
    static final FileNumber NO = new FileNumber("2026-14");
    @TempDir Path keys;
    final TestDatabase database = TestDatabase.fresh();
    final LegistarServer server = new LegistarServer();
    Role role;                                                                  // none: the program itself
    final List<String> journal = Collections.synchronizedList(new ArrayList<>());

    @AfterEach void close() {
        server.close();
        database.close();
    }

    @Test void a_matter_comes_in_whole_and_looking_again_changes_nothing() {
        matter();
        Run first = follow(false);
        assertEquals(List.of(Run.State.DONE, 1, 1, 0), List.of(first.state(), first.looked(), first.added(), first.failed()), notes());
        Ordinance kept = find();
        assertEquals("An ordinance about parks", kept.title());
        assertEquals(List.of("C. Member", "B. Member"), kept.sponsors());
        assertEquals(List.of("1", "2"), kept.versions().stream().map(OrdinanceVersion::label).toList());
        assertEquals("Be it ordained anew", kept.versions().get(1).text());
        assertEquals(List.of(ActionType.INTRODUCTION, ActionType.REFERRAL_COMMITTEE, ActionType.READING_1, ActionType.PASSAGE), kept.actions().stream().map(OrdinanceAction::type).toList());
        OrdinanceAction passage = kept.latestAction().orElseThrow();
        assertEquals(Instant.parse("2026-03-09T23:30:00Z"), passage.at(), "the city's clock, not the server's");
        assertEquals(List.of(3, 1, 1), List.of(passage.vote().orElseThrow().figures().yes(), passage.vote().orElseThrow().figures().no(), passage.vote().orElseThrow().figures().absent()));
        assertEquals(5, passage.vote().orElseThrow().figures().seats());
        assertTrue(kept.actions().get(0).dateOnly());
        List<List<Object>> before = everything();
        int deeds = journal.size();
        Run again = follow(true);
        assertEquals(List.of(1, 0, 0), List.of(again.same(), again.added(), again.changed()), notes());
        assertEquals(before, everything());
        assertEquals(deeds + 1, journal.size(), "but that it was asked for: " + journal);
    }

    @Test void what_legistar_changes_is_superseded_and_what_it_takes_away_is_struck() {
        matter();
        follow(false);
        server.matters.get(14L).put("MatterTitle", "An ordinance about all parks");
        server.lists.get("matters/14/histories").get(3).put("MatterHistoryActionDate", "2026-03-10T19:30:00");
        server.lists.get("matters/14/histories").remove(1);
        server.texts.get("matters/14/texts/102").put("MatterTextPlain", "Be it ordained once more");
        Run run = follow(false);
        assertEquals(1, run.changed(), notes());
        Ordinance kept = find();
        assertEquals("An ordinance about all parks", kept.title());
        assertEquals(5, kept.actions().size());
        assertEquals(List.of(ActionType.INTRODUCTION, ActionType.READING_1, ActionType.PASSAGE), standing(kept));
        assertEquals(List.of("1", "2", "2 (2)"), kept.versions().stream().map(OrdinanceVersion::label).toList());
        assertEquals("Be it ordained anew", kept.versions().get(1).text());
        assertTrue(told("legistar.note.struck") && told("legistar.note.renamed") && told("legistar.note.text"), notes());
        follow(true);
        assertEquals(5, find().actions().size());
        assertEquals(3, find().versions().size());
    }

    @Test void two_members_who_exchange_their_votes_are_a_change_though_the_figures_are_the_same() {
        matter();
        follow(false);
        server.lists.get("eventitems/4/votes").get(0).put("VoteValueName", "Nay");
        server.lists.get("eventitems/4/votes").get(3).put("VoteValueName", "Aye");
        assertEquals(1, follow(true).changed(), notes());
        Ordinance kept = find();
        assertEquals(5, kept.actions().size(), "the roll call as it was told first stays readable");
        RollCall vote = kept.latestAction().orElseThrow().vote().orElseThrow();
        assertEquals("A. Member", vote.members().stream().filter(member -> member.option() == MemberVote.Option.NO).map(MemberVote::name).findFirst().orElse(""));
        assertEquals(3, vote.figures().yes());
        assertEquals(0, follow(true).changed(), notes());
    }

    @Test void what_people_wrote_and_corrected_is_not_overwritten() {
        matter();
        follow(false);
        role = Role.CLERK;
        with(docket -> docket.describe(Seen.of(find()), new Described("Our title", List.of("park bill"), "What it does", find().sponsors(), MeasureClass.ORDINANCE)));
        long wrong = find().latestAction().orElseThrow().id();
        with(docket -> docket.correct(NO, wrong, "the clock was wrong", new Deed(ActionType.PASSAGE, Instant.parse("2026-03-09T23:45:00Z"), false, "City Council", null, null)));
        long reading = find().actions().get(2).id();
        with(docket -> docket.strike(NO, reading, "it was not read"));
        role = null;
        server.matters.get(14L).put("MatterTitle", "Their new title");
        server.lists.get("matters/14/histories").get(3).put("MatterHistoryActionDate", "2026-03-09T19:40:00");
        server.lists.get("matters/14/histories").get(2).put("MatterHistoryActionText", "read");
        follow(false);
        Ordinance kept = find();
        assertEquals("Our title", kept.title());
        assertEquals("What it does", kept.summary());
        assertEquals(List.of(ActionType.INTRODUCTION, ActionType.REFERRAL_COMMITTEE, ActionType.PASSAGE), standing(kept));
        assertEquals(Instant.parse("2026-03-09T23:45:00Z"), kept.latestAction().orElseThrow().at());
        assertTrue(told("legistar.note.kept.title") && told("legistar.note.corrected"), notes());
        int actions = kept.actions().size();
        follow(true);
        assertEquals(actions, find().actions().size());
        server.sponsor(14, "2", 9, "D. Member");
        follow(true);
        assertEquals(List.of("C. Member", "B. Member", "D. Member"), find().sponsors(), "a field nobody touched goes on");
        assertEquals("Our title", find().title());
    }

    @Test void what_was_on_the_docket_by_hand_is_followed_and_nothing_is_doubled() {
        with(docket -> docket.add(NO, new Described("By hand", List.of(), null, List.of(), MeasureClass.RESOLUTION), List.of(new OrdinanceVersion.Wording("1", null, "ours"))));
        with(docket -> docket.record(NO, new Deed(ActionType.PASSAGE, Instant.parse("2026-03-09T23:00:00Z"), false, "Council", null, "typed")));
        matter();
        follow(false);
        Ordinance kept = find();
        assertEquals(List.of("By hand", MeasureClass.RESOLUTION), List.of(kept.title(), kept.measureClass()));
        assertEquals(List.of("C. Member", "B. Member"), kept.sponsors());
        assertEquals(1, kept.actions().stream().filter(each -> each.type() == ActionType.PASSAGE).count());
        assertEquals("typed", kept.latestAction().orElseThrow().note());
        assertEquals("ours", kept.versions().get(0).text());
        assertTrue(told("legistar.note.adopted"), notes());
        server.lists.get("matters/14/histories").remove(3);
        follow(true);
        assertEquals(ActionType.PASSAGE, find().latestAction().orElseThrow().type(), "it is theirs who typed it");
        assertTrue(told("legistar.note.theirsGone"), notes());
    }

    @Test void a_server_that_fails_leaves_whole_matters_and_the_next_look_takes_the_rest() {
        for (long id = 1; id <= 3; id++) {
            server.matter(id, "A-" + id, "Title " + id);
            server.history(id, id * 10, "2026-02-02T00:00:00", "Introduced", "City Council");
        }
        server.fail("matters/2/versions", 100, 500);
        Run run = follow(false);
        assertEquals(List.of(Run.State.DONE, 3, 2, 1), List.of(run.state(), run.looked(), run.added(), run.failed()), notes());
        assertEquals(List.of("A-1", "A-3"), numbers());
        server.heal();
        server.matters.get(2L).put("MatterLastModifiedUtc", "2020-01-01T00:00:00");
        run = follow(false);
        assertEquals(List.of(1, 0), List.of(run.added(), run.failed()), notes());
        assertEquals(List.of("A-1", "A-2", "A-3"), numbers());
        assertEquals(List.of(List.of(0L)), database.rows("SELECT COUNT(*) FROM legistar_matter WHERE due"));
    }

    @Test void a_line_that_is_cut_and_an_answer_that_is_no_json_are_asked_again_or_told() {
        matter();
        server.fail("histories", 1, 0);
        server.fail("sponsors", 2, 503);
        assertEquals(1, follow(false).added(), notes());
        assertEquals(4, find().actions().size());
        server.fail("^matters$", 100, 200);
        Run run = follow(false);
        assertEquals(Run.State.FAILED, run.state());
        assertTrue(told("legistar.malformed"), notes());
        server.heal();
        server.fail("histories", 100, 0);
        follow(false);
        assertEquals(4, find().actions().size(), "half a history is no history");
        server.heal();
        server.lists.put("matters/14/histories", new ArrayList<>());
        follow(true);
        assertEquals(4, standing(find()).size(), "an empty one takes nothing away");
        assertTrue(told("legistar.note.emptied"), notes());
    }

    @Test void a_legistar_that_falls_silent_ends_the_run_and_not_what_was_taken() {
        for (long id = 1; id <= 9; id++) server.matter(id, "A-" + id, "Title " + id);
        server.fail("matters/[3-9]/", 1000, 500);
        Run run = follow(false);
        assertEquals(List.of(Run.State.FAILED, 7, 2, 5), List.of(run.state(), run.looked(), run.added(), run.failed()), notes());
        assertTrue(told("legistar.gaveUp"), notes());
        server.heal();
        assertEquals(7, follow(false).added(), notes());
        server.token = "secret";
        assertEquals(Run.State.FAILED, follow(false).state());
        assertTrue(told("legistar.tokenRefused") && !notes().contains("secret"), notes());
    }

    @Test void a_run_whose_server_died_begins_again_and_the_dead_one_writes_nothing_more() {
        matter();
        setUp();
        runs(runs -> runs.ask(false));
        Runs.Lease dead = runs(Runs::next).orElseThrow();
        assertTrue(runs(Runs::next).isEmpty(), "one at a time");
        runs(runs -> { runs.tell(dead, new Step("x")); return null; });
        change("UPDATE legistar_run SET until_at = '2000-01-01'");
        Runs.Lease next = runs(Runs::next).orElseThrow();
        following().carry(dead);
        assertEquals(Run.State.RUNNING, latest().state());
        following().carry(next);
        assertEquals(List.of(Run.State.DONE, 1, 1), List.of(latest().state(), latest().looked(), latest().added()), notes());
        assertTrue(told("legistar.note.resumed"), notes());
    }

    @Test void words_that_are_not_understood_are_told_and_recorded_once_somebody_says_what_they_mean() {
        server.matter(14, "2026-14", "Parks");
        server.history(14, 1, "2026-02-02T00:00:00", "Moved along", "City Council");
        follow(false);
        assertTrue(find().actions().isEmpty() && told("legistar.note.word"), notes());
        setUp(new Source("springfield", server.address(), server.pages(), List.of("Ordinance"), List.of(), null, null, null, List.of("moved along = reading-1"), false));
        look(false);
        assertEquals(List.of(ActionType.READING_1), standing(find()));
    }

    @Test void the_days_of_presentment_and_signature_are_fields_of_the_matter_until_a_history_tells_them() {
        Map<String, Object> matter = server.matter(14, "2026-14", "Parks");
        matter.put("MatterEXDate5", "2026-03-12T00:00:00");
        matter.put("MatterEXDate6", "0001-01-01T00:00:00");
        setUp(new Source("springfield", server.address(), server.pages(), List.of(), List.of(), null, "MatterEXDate5", "MatterEXDate6", List.of(), false));
        look(false);
        assertEquals(List.of(ActionType.EXECUTIVE_RECEIPT), standing(find()));
        server.history(14, 1, "2026-03-12T16:00:00", "Sent to Mayor", "City Clerk");
        look(true);
        assertEquals(List.of(ActionType.EXECUTIVE_RECEIPT), standing(find()));
        assertEquals(Instant.parse("2026-03-12T20:00:00Z"), find().latestAction().orElseThrow().at());
        assertEquals(2, find().actions().size(), "the day alone is superseded by the hour");
    }

    @Test void which_matters_come_is_the_offices_choice_and_what_is_not_public_does_not() {
        server.matter(1, "A-1", "An ordinance");
        server.matter(2, "A-2", "A resolution").put("MatterTypeName", "Resolution");
        server.matter(3, "A-3", "Old").put("MatterIntroDate", "2019-01-01T00:00:00");
        server.matter(4, "R-4", "Named").put("MatterTypeName", "Communication");
        server.matter(5, "A-5", "Restricted").put("MatterRestrictViewViaWeb", true);
        server.matter(6, "A-6", "Not public");
        server.hidden.add(6L);
        server.matter(7, null, "No number");
        server.matter(8, "A/8", "Slash");
        server.matter(9, "A-1", "The same number again");
        server.matter(10, "A-10", null);
        setUp(new Source("springfield", server.address(), server.pages(), List.of("Ordinance"), List.of("R-4"), LocalDate.of(2026, 1, 1), null, null, List.of(), false));
        Run run = look(false);
        assertEquals(List.of("A-1", "A-8", "R-4"), numbers(), notes());
        assertEquals(5, run.leftOut(), notes());
        for (String each : List.of("hidden", "noNumber", "twice", "noTitle")) assertTrue(told("legistar.note." + each), each + notes());
        server.matters.remove(1L);
        look(true);
        assertTrue(told("legistar.note.gone") && numbers().contains("A-1"), notes());
        server.matters.get(8L).put("MatterFile", "B-8");
        look(true);
        assertTrue(told("legistar.note.renumbered") && numbers().contains("A-8") && !numbers().contains("B-8"), notes());
    }

    @Test void two_thousand_matters_come_in_pages_that_overlap_each_once_and_the_second_look_asks_for_what_changed() {
        for (long id = 1; id <= 2003; id++) server.matter(id, "N-" + id, "Title").put("MatterTypeName", id == 2003 ? "Ordinance" : "Bill");
        server.overlap = 3;
        Source all = new Source("springfield", server.address(), server.pages(), List.of(), List.of(), null, null, null, List.of(), false);
        Fetching fetching = new Fetching(new WebApi(all, null, Duration.ZERO, Duration.ofSeconds(20)), all, CITY.zone());
        assertEquals(2003, fetching.matters(null).size());
        assertEquals(List.of("matters", "matters 1000", "matters 2000"), server.asked);
        server.matters.get(5L).put("MatterLastModifiedUtc", "2026-05-01T00:00:00");
        server.matters.get(6L).put("MatterEXDate7", "2026-05-01T00:00:00");
        assertEquals(List.of(5L, 6L), fetching.matters(Instant.parse("2026-05-03T23:00:00Z")).stream().map(Matter::id).toList());
        assertEquals(List.of(), fetching.matters(Instant.parse("2026-05-09T00:00:00Z")));
    }

    @Test void who_may_ask_and_who_may_set_it_up() {
        assertThrows(Refused.class, () -> runs(runs -> runs.ask(false)), "nothing is set up");
        setUp();
        role = Role.CLERK;
        long one = runs(runs -> runs.ask(false)), same = runs(runs -> runs.ask(true));
        assertEquals(one, same, "one waits already");
        assertThrows(SecurityException.class, () -> setUp(Source.NONE));
        for (Role reader : List.of(Role.HEARING, Role.COUNCIL, Role.MAYOR)) {
            role = reader;
            assertThrows(SecurityException.class, () -> runs(runs -> runs.ask(false)), reader.name());
        }
        role = Role.ADMIN;
        database.doInTransaction(em -> sources(em).change(Source.NONE, "s3cret", sources(em).kept().version()));
        assertEquals("s3cret", database.inTransaction(em -> sources(em).token()));
        assertFalse(database.rows("SELECT token FROM legistar_source").toString().contains("s3cret"), "sealed");
        assertTrue(String.join(" ", journal).contains("token=true") && !String.join(" ", journal).contains("s3cret"), journal.toString());
        assertThrows(jakarta.persistence.OptimisticLockException.class, () -> database.doInTransaction(em -> sources(em).change(Source.NONE, null, 0)), "somebody changed it meanwhile");
    }

    private void matter() {
        server.matter(14, "2026-14", "An ordinance about parks");
        server.history(14, 1, "2026-02-02T00:00:00", "Introduced", "City Council");
        server.history(14, 2, "2026-02-02T00:00:00", "Referred to Committee", "City Council");
        server.history(14, 3, "2026-02-23T19:00:00", "Passed on First Reading", "City Council");
        Map<String, Object> passed = server.history(14, 4, "2026-03-09T19:30:00", "Passed", "City Council");
        passed.put("MatterHistoryEventId", 77);
        passed.put("MatterHistoryPassedFlag", 1);
        for (String name : List.of("A. Member", "B. Member", "C. Member")) server.vote(4, name, "Aye");
        server.vote(4, "D. Member", "Nay");
        server.vote(4, "E. Member", "Absent");
        server.sponsor(14, "1", 0, "A. Member");
        server.sponsor(14, "2", 1, "B. Member");
        server.sponsor(14, "2", 0, "C. Member");
        server.version(14, "101", "1", "Be it ordained");
        server.version(14, "102", "2", "Be it ordained anew");
    }

    private Run follow(boolean whole) {
        setUp();
        return look(whole);
    }

    private void setUp() { setUp(new Source("springfield", server.address(), server.pages(), List.of("Ordinance"), List.of(), null, null, null, List.of(), false)); }

    private void setUp(Source source) {
        if (!database.inTransaction(em -> sources(em).kept()).source().equals(source)) database.doInTransaction(em -> sources(em).change(source, null, sources(em).kept().version()));
    }

    private Run look(boolean whole) {
        runs(runs -> runs.ask(whole));
        following().carry(runs(Runs::next).orElseThrow());
        return latest();
    }

    private Run latest() { return runs(runs -> runs.latest(1)).get(0); }

    private String notes() { return String.join("\n", runs(runs -> runs.notes(latest().id())).stream().map(note -> note.file() + " " + note.key() + " " + note.values()).toList()); }

    private boolean told(String key) { return runs(runs -> runs.notes(latest().id())).stream().anyMatch(note -> note.key().equals(key)); }

    private List<List<Object>> everything() {
        return database.rows("SELECT 'o', id, title, version, file_number FROM ordinance UNION ALL SELECT 'a', id, type, superseded_by, at FROM ordinance_action UNION ALL SELECT 'v', id, label, body, dated FROM ordinance_version"
                + " UNION ALL SELECT 'l', matter_id, mark, action_id, told FROM legistar_act UNION ALL SELECT 'b', matter_id, mark, name, choice FROM legistar_ballot");
    }

    private List<String> numbers() { return database.rows("SELECT file_number FROM ordinance ORDER BY file_number").stream().map(row -> (String) row.get(0)).toList(); }

    private static List<ActionType> standing(Ordinance ordinance) { return ordinance.actions().stream().filter(each -> !each.isSuperseded()).map(OrdinanceAction::type).toList(); }

    private Ordinance find() { return database.inTransaction(em -> docket(em).byNumber(NO)).orElseThrow(); }

    private void with(Consumer<Ordinances> work) { database.doInTransaction(em -> work.accept(docket(em))); }

    private <T> T runs(Function<Runs, T> work) { return database.inTransaction(em -> work.apply(realRuns(em))); }

    private void change(String sql) { database.doInTransaction(em -> Bulk.of(em).change(sql)); }

    private Who who() {
        return new Who() {
            @Override public String name() { return role == null ? "system" : "clerk"; }
            @Override public Role role() { return role; }
        };
    }

    private Journal journal() {
        return new Journal() {
            @Override public void record(String who, String what, String type, String id, Map<String, ?> before, Map<String, ?> after) { journal.add(what + after); }
        };
    }

    private Ordinances docket(EntityManager em) { return TestOrdinances.of(em, who(), journal()); }

    private Sources sources(EntityManager em) {
        Sources sources = new Sources();
        sources.em = em;
        sources.who = who();
        sources.journal = journal();
        sources.vault = TestVault.in(keys);
        return sources;
    }

    private Runs realRuns(EntityManager em) {
        Runs runs = new Runs();
        runs.em = em;
        runs.who = who();
        runs.journal = journal();
        runs.ordinances = docket(em);
        runs.sources = sources(em);
        return runs;
    }

    private Waiting waiting(EntityManager em) {
        Waiting waiting = new Waiting();
        waiting.em = em;
        return waiting;
    }

    /** Each call a transaction of its own, as in the application. */
    private Following following() {
        Following following = new Following();
        following.city = CITY;
        following.pause = Duration.ofMillis(1);
        following.patience = Duration.ofSeconds(20);
        following.sources = new Sources() {
            @Override Kept kept() { return database.inTransaction(em -> sources(em).kept()); }
            @Override String token() { return database.inTransaction(em -> sources(em).token()); }
            @Override void synced(Instant to, long seen) { database.doInTransaction(em -> sources(em).synced(to, seen)); }
        };
        following.runs = new Runs() {
            @Override Optional<Run> byId(long id) { return runs(runs -> runs.byId(id)); }
            @Override boolean found(Lease lease, int matters) { return runs(runs -> runs.found(lease, matters)); }
            @Override boolean keep(Lease lease) { return runs(runs -> runs.keep(lease)); }
            @Override void tell(Lease lease, Step step) { runs(runs -> { runs.tell(lease, step); return null; }); }
            @Override void end(Lease lease, Step.Note why) { runs(runs -> { runs.end(lease, why); return null; }); }
        };
        following.waiting = new Waiting() {
            @Override List<Known> matters(boolean whole) { return database.inTransaction(em -> waiting(em).matters(whole)); }
            @Override Map<Long, String> pages() { return database.inTransaction(em -> waiting(em).pages()); }
            @Override void due(long id, Optional<String> file) { database.doInTransaction(em -> waiting(em).due(id, file)); }
            @Override void notDue(long id) { database.doInTransaction(em -> waiting(em).notDue(id)); }
        };
        following.taking = new Taking() {
            @Override Step take(Told told, Source source) {
                return database.inTransaction(em -> {
                    Taking taking = new Taking();
                    taking.em = em;
                    taking.ordinances = docket(em);
                    taking.city = CITY;
                    return taking.take(told, source);
                });
            }
        };
        return following;
    }
}
