package org.countersign.speaker;

import static org.countersign.intake.TestIntake.AT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.countersign.TestDatabase;
import org.countersign.contact.TestTriage;
import org.countersign.hearing.Appearance;
import org.countersign.hearing.Hearings;
import org.countersign.hearing.Notice;
import org.countersign.hearing.TestHearings;
import org.countersign.intake.TestIntake;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Again;
import org.countersign.platform.Invalid;
import org.countersign.platform.Refused;
import org.countersign.staff.Role;
import org.countersign.staff.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What clerks do on a night, in the database: once each, taken back, corrected, by two at a time, and nothing once the minutes are approved. */
class ActsIT {
    static final TestDatabase DATABASE = TestDatabase.fresh();
    static final String NO = "2008-0811", OTHER = "2008-0900";
    final TestIntake intake = new TestIntake(DATABASE);
    Role role = Role.HEARING;
    String name = "hearing";

    @BeforeAll static void docket() { new TestIntake(DATABASE).docket(NO, OTHER); }

    @AfterAll static void close() { DATABASE.close(); }

    @Test void an_act_that_comes_twice_is_done_once_and_whoever_is_done_is_a_contact() {
        long hearing = announce();
        String speaker = id(), act = act(id(), speaker, "\"name\":\"Ann Field\",\"lives\":\"06103\",\"card\":{\"" + NO + "\":\"OPPOSE\"}");
        assertTrue(take(hearing, act));
        assertFalse(take(hearing, act));
        assertEquals(List.of(), contacts(hearing));
        take(hearing, act(id(), speaker, "\"status\":\"DONE\",\"spoken\":{\"" + NO + "\":\"SUPPORT\"}"));
        assertEquals(List.of(List.of("TESTIMONY", "SUPPORT")), contacts(hearing), "as heard, not as the card says");
    }

    @Test void what_is_taken_back_counts_no_more_and_what_somebody_changed_since_is_not_taken_back() {
        long hearing = announce();
        String speaker = id(), done = id();
        take(hearing, act(id(), speaker, "\"card\":{\"" + NO + "\":\"SUPPORT\"}"));
        take(hearing, act(done, speaker, "\"status\":\"DONE\",\"gist\":\"first\""));
        take(hearing, act(id(), speaker, "\"gist\":\"second\""));
        assertEquals("hearing.undo.changed", assertThrows(Refused.class, () -> take(hearing, undo(done))).key());
        assertEquals(1, contacts(hearing).size(), "a correction replaces the contact");
        String last = id();
        take(hearing, act(last, speaker, "\"status\":\"NO_SHOW\""));
        assertEquals(List.of(), contacts(hearing));
        take(hearing, undo(last));
        assertEquals(1, contacts(hearing).size());
        assertEquals("hearing.undo.gone", assertThrows(Refused.class, () -> take(hearing, undo(last))).key());
    }

    @Test void a_sign_up_taken_back_is_shown_nowhere_and_frees_no_number() {
        long hearing = announce();
        String first = id();
        take(hearing, act(first, id(), "\"name\":\"Ann Field\""));
        take(hearing, undo(first));
        take(hearing, act(id(), id(), "\"name\":\"Bo Reed\""));
        assertEquals(List.of(2), in(office -> office.nights.since(hearing, -1).speakers().stream().filter(each -> each.status() != Status.STRUCK).map(Speaker::number).toList()));
    }

    @Test void two_clerks_at_once_lose_nobody_and_give_no_number_twice() throws Exception {
        long hearing = announce();
        ExecutorService clerks = Executors.newFixedThreadPool(2);
        List<Future<Boolean>> taken = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String act = act(id(), id(), "\"name\":\"Speaker Nr" + i + "\",\"status\":\"DONE\",\"card\":{\"" + NO + "\":\"OPPOSE\"}");
            taken.add(clerks.submit(() -> Again.ifBrokenOff(() -> take(hearing, act))));
        }
        for (Future<Boolean> each : taken) assertTrue(each.get(60, TimeUnit.SECONDS));
        clerks.shutdown();
        Set<Integer> numbers = in(office -> office.nights.since(hearing, -1).speakers().stream().map(Speaker::number).collect(Collectors.toSet()));
        assertEquals(20, numbers.size());
        assertEquals(20, contacts(hearing).size());
    }

    @Test void another_clerk_corrects_what_one_noted_with_a_reason_until_the_minutes_are_approved() {
        long hearing = announce();
        String speaker = id();
        take(hearing, act(id(), speaker, "\"status\":\"DONE\",\"card\":{\"" + NO + "\":\"SUPPORT\"}"));
        name = "clerk";
        role = Role.CLERK;
        take(hearing, act(id(), speaker, "\"spoken\":{\"" + NO + "\":\"NEUTRAL\"}").replaceFirst("\\{", "{\"reason\":\"the recording\","));
        assertEquals(List.of(List.of("TESTIMONY", "NEUTRAL")), contacts(hearing));
        assertTrue(intake.journal.contains("hearing.speakerCorrected " + hearing));
        in(office -> { office.nights.approve(hearing); return null; });
        assertEquals("hearing.minutes.locked", assertThrows(Refused.class, () -> take(hearing, act(id(), speaker, "\"gist\":\"late\""))).key());
        assertThrows(Refused.class, () -> in(office -> { office.nights.approve(hearing); return null; }));
    }

    @Test void what_is_out_of_bounds_is_refused_and_nothing_of_the_act_stays() {
        long hearing = announce();
        String two = "{\"id\":\"" + id() + "\",\"kind\":\"signUp\",\"changes\":[{\"speaker\":\"" + id() + "\",\"set\":{\"name\":\"Ann Field\"}}],\"night\":{\"orderBy\":\"LOUDEST\"}}";
        assertThrows(Invalid.class, () -> take(hearing, two));
        assertEquals(List.of(), in(office -> office.nights.since(hearing, -1).speakers()));
        for (Role none : List.of(Role.COUNCIL, Role.MAYOR)) {
            role = none;
            assertThrows(SecurityException.class, () -> take(hearing, act(id(), id(), "\"name\":\"Ann Field\"")));
            assertThrows(SecurityException.class, () -> in(office -> office.nights.since(hearing, -1)));
        }
    }

    @Test void nobody_is_made_by_an_act_whose_sign_up_was_refused() {
        long hearing = announce();
        String lost = id(), endless = act(id(), lost, "\"language\":\"" + "x".repeat(61) + "\"");
        assertThrows(Invalid.class, () -> take(hearing, endless));
        String call = act(id(), lost, "\"status\":\"CALLED\"").replace("signUp", "call");
        assertEquals("hearing.speaker.unknown", assertThrows(Refused.class, () -> take(hearing, call)).key());
        assertEquals(List.of(), in(office -> office.nights.since(hearing, -1).speakers()));
    }

    @Test void order_item_and_time_are_taken_back_where_nobody_changed_them_since() {
        long hearing = announce(NO, OTHER);
        String moved = id(), ruled = id(), speaker = id();
        take(hearing, act(id(), speaker, "\"name\":\"Ann Field\""));
        take(hearing, act(moved, speaker, "\"turn\":2000").replace("signUp", "move").replaceFirst("}$", ",\"night\":{\"orderBy\":\"CHAIR\",\"item\":\"" + OTHER + "\"}}"));
        take(hearing, night(ruled, "\"timeRule\":\"120\""));
        take(hearing, undo(moved));
        Night now = in(office -> office.nights.since(hearing, -1).night());
        assertEquals(Arrays.asList("SIGN_UP", null, "120"), Arrays.asList(now.orderBy(), now.item(), now.timeRule()), "the rule was another act");
        take(hearing, night(id(), "\"timeRule\":\"60\""));
        assertEquals("hearing.undo.night", assertThrows(Refused.class, () -> take(hearing, undo(ruled))).key());
    }

    @Test void whoever_took_no_position_stays_under_what_was_heard_then_alone() {
        long hearing = announce(NO, OTHER);
        String speaker = id();
        take(hearing, night(id(), "\"item\":\"" + NO + "\""));
        take(hearing, act(id(), speaker, "\"name\":\"Ann Field\",\"status\":\"DONE\""));
        take(hearing, night(id(), "\"item\":\"" + OTHER + "\""));
        take(hearing, act(id(), speaker, "\"name\":\"Anne Field\""));
        Minutes minutes = in(office -> office.nights.minutes(hearing));
        assertEquals(List.of(1, 0), List.of(minutes.who(NO, Appearance.SPOKE, null).size(), minutes.who(OTHER, Appearance.SPOKE, null).size()));
    }

    private static String night(String id, String set) { return "{\"id\":\"" + id + "\",\"kind\":\"night\",\"night\":{" + set + "}}"; }

    private static String id() { return UUID.randomUUID().toString(); }

    private static String act(String id, String speaker, String set) { return "{\"id\":\"" + id + "\",\"kind\":\"signUp\",\"changes\":[{\"speaker\":\"" + speaker + "\",\"set\":{" + set + "}}]}"; }

    private static String undo(String act) { return "{\"id\":\"" + id() + "\",\"kind\":\"undo\",\"undoes\":\"" + act + "\"}"; }

    private boolean take(long hearing, String act) { return in(office -> office.acts.take(hearing, Act.read(Json.createReader(new StringReader(act)).readObject()))); }

    private static List<List<String>> contacts(long hearing) {
        return DATABASE.rows("SELECT c.channel, p.stance FROM hearing_speaker h JOIN contact c ON c.id = h.contact_id AND c.set_aside IS NULL JOIN `position` p ON p.contact_id = c.id WHERE h.hearing_id = " + hearing)
                .stream().map(row -> row.stream().map(String::valueOf).toList()).toList();
    }

    private long announce() { return announce(NO); }

    private long announce(String... agenda) { return in(office -> office.hearings.announce(new Notice("City Council", AT, false, null, null, Arrays.stream(agenda).map(FileNumber::new).toList()))).id(); }

    private record Office(Hearings hearings, Acts acts, Nights nights) {}

    private <T> T in(Function<Office, T> work) {
        return DATABASE.inTransaction(em -> {
            Who who = who();
            Hearings hearings = TestHearings.on(em, who, intake.noting());
            Records records = new Records();
            records.em = em;
            records.intake = intake.on(em);
            records.triage = TestTriage.on(em, who, intake.noting(), new ArrayList<>());
            records.who = who;
            Acts acts = new Acts();
            acts.em = em;
            acts.hearings = hearings;
            acts.records = records;
            acts.journal = intake.noting();
            acts.who = who;
            return work.apply(new Office(hearings, acts, nights(em, hearings, who)));
        });
    }

    private Nights nights(EntityManager em, Hearings hearings, Who who) {
        Nights nights = new Nights();
        nights.em = em;
        nights.hearings = hearings;
        nights.journal = intake.noting();
        nights.who = who;
        nights.roster = TestHearings.roster(em, who, hearings, intake.on(em), TestTriage.on(em, who, intake.noting(), new ArrayList<>()));
        return nights;
    }

    private Who who() {
        return new Who() {
            @Override public String name() { return name; }
            @Override public Role role() { return role; }
        };
    }
}
