package org.countersign.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.countersign.TestDatabase;
import org.countersign.hearing.Appearance;
import org.countersign.hearing.Hearing;
import org.countersign.hearing.Notice;
import org.countersign.intake.TestIntake;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Again;
import org.countersign.platform.Invalid;
import org.countersign.platform.Refused;
import org.countersign.platform.Seen;
import org.countersign.staff.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What clerks do on a night, in the database: once each, taken back, corrected, by two at a time, and nothing once the minutes are approved. */
class ActsIT extends TestNight {
    static final TestDatabase DATABASE = TestDatabase.fresh();

    ActsIT() { super(DATABASE); }

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
        take(hearing, act(last, speaker, "\"status\":\"NO_SHOW\"").replaceFirst("\\{", "{\"reason\":\"somebody else\","));
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
        assertEquals(List.of(2), in(office -> office.nights().since(hearing, -1).speakers().stream().filter(each -> each.status() != Status.STRUCK).map(Speaker::number).toList()));
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
        Set<Integer> numbers = in(office -> office.nights().since(hearing, -1).speakers().stream().map(Speaker::number).collect(Collectors.toSet()));
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
        in(office -> { office.nights().approve(hearing); return null; });
        assertEquals("hearing.minutes.locked", assertThrows(Refused.class, () -> take(hearing, act(id(), speaker, "\"gist\":\"late\""))).key());
        assertThrows(Refused.class, () -> in(office -> { office.nights().approve(hearing); return null; }));
    }

    @Test void what_is_out_of_bounds_is_refused_and_nothing_of_the_act_stays() {
        long hearing = announce();
        String two = "{\"id\":\"" + id() + "\",\"kind\":\"signUp\",\"changes\":[{\"speaker\":\"" + id() + "\",\"set\":{\"name\":\"Ann Field\"}}],\"night\":{\"orderBy\":\"LOUDEST\"}}";
        assertThrows(Invalid.class, () -> take(hearing, two));
        assertEquals(List.of(), in(office -> office.nights().since(hearing, -1).speakers()));
        for (Role none : List.of(Role.COUNCIL, Role.MAYOR)) {
            role = none;
            assertThrows(SecurityException.class, () -> take(hearing, act(id(), id(), "\"name\":\"Ann Field\"")));
            assertThrows(SecurityException.class, () -> in(office -> office.nights().since(hearing, -1)));
        }
    }

    @Test void nobody_is_made_by_an_act_whose_sign_up_was_refused() {
        long hearing = announce();
        String lost = id(), endless = act(id(), lost, "\"language\":\"" + "x".repeat(61) + "\"");
        assertThrows(Invalid.class, () -> take(hearing, endless));
        String call = act(id(), lost, "\"status\":\"CALLED\"").replace("signUp", "call");
        assertEquals("hearing.speaker.unknown", assertThrows(Refused.class, () -> take(hearing, call)).key());
        assertEquals(List.of(), in(office -> office.nights().since(hearing, -1).speakers()));
    }

    @Test void order_item_and_time_are_taken_back_where_nobody_changed_them_since() {
        long hearing = announce(NO, OTHER);
        String moved = id(), ruled = id(), speaker = id();
        take(hearing, act(id(), speaker, "\"name\":\"Ann Field\""));
        take(hearing, act(moved, speaker, "\"turn\":2000").replace("signUp", "move").replaceFirst("}$", ",\"night\":{\"orderBy\":\"CHAIR\",\"item\":\"" + OTHER + "\"}}"));
        take(hearing, night(ruled, "\"timeRule\":\"120\""));
        take(hearing, undo(moved));
        Night now = in(office -> office.nights().since(hearing, -1).night());
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
        Minutes minutes = in(office -> office.nights().minutes(hearing));
        assertEquals(List.of(1, 0), List.of(minutes.who(NO, Appearance.SPOKE, null).size(), minutes.who(OTHER, Appearance.SPOKE, null).size()));
    }

    @Test void an_ordinance_that_leaves_the_agenda_is_not_heard_any_more_and_one_that_somebody_spoke_on_stays() {
        long hearing = announce(NO, OTHER);
        take(hearing, night(id(), "\"item\":\"" + OTHER + "\""));
        agenda(hearing, NO);
        assertEquals(null, in(office -> office.nights().since(hearing, -1).night()).item());
        DATABASE.doInTransaction(em -> em.createNativeQuery("UPDATE hearing_night SET item = '" + OTHER + "' WHERE hearing_id = " + hearing).executeUpdate());
        assertTrue(take(hearing, act(id(), id(), "\"name\":\"Ann Field\",\"status\":\"DONE\"")), "as it was left by an earlier release");
        assertEquals(null, in(office -> office.nights().since(hearing, -1).night()).item());
        assertThrows(Invalid.class, () -> take(hearing, night(id(), "\"item\":\"" + OTHER + "\"")));
        assertEquals("hearing.agenda.heard", assertThrows(Refused.class, () -> agenda(hearing, OTHER)).key());
    }

    private void agenda(long hearing, String... numbers) {
        in(office -> {
            Hearing now = office.hearings().byId(hearing).orElseThrow();
            office.hearings().correct(Seen.of(now), new Notice(now.body(), now.startsAt(), now.dateOnly(), null, null, Arrays.stream(numbers).map(FileNumber::new).toList()));
            return null;
        });
    }

    @Test void what_people_volunteer_of_their_status_and_their_numbers_is_kept_nowhere() {
        long hearing = announce();
        String speaker = id();
        take(hearing, act(id(), speaker, "\"status\":\"DONE\",\"needs\":\"my SSN is 123-45-6789\",\"exhibits\":\"card A123456789\",\"gist\":\"I am undocumented and want lamps\"").replaceFirst("\\{", "{\"reason\":\"she said I am undocumented\","));
        String kept = database.rows("SELECT CONCAT_WS(' ', s.gist, s.needs, s.exhibits, a.changes, a.before_it, a.reason) FROM hearing_speaker s JOIN hearing_act a ON a.hearing_id = s.hearing_id WHERE s.hearing_id = " + hearing).toString();
        assertTrue(kept.contains("[status withheld] and want lamps") && !kept.contains("undocumented") && !kept.contains("6789"), kept);
        take(hearing, act(id(), speaker, "\"gist\":\"" + "I am illegal ".repeat(15) + "\""));
        assertEquals(200, in(office -> office.nights().since(hearing, -1).speakers()).get(0).get(Field.GIST).length(), "what is longer then is cut");
    }

    @Test void two_clerks_who_note_the_same_speaker_at_once_leave_one_contact_that_says_what_the_roster_says() throws Exception {
        for (int round = 0; round < 5; round++) {
            long hearing = announce();
            String speaker = id();
            take(hearing, act(id(), speaker, "\"name\":\"Ann Field\",\"card\":{\"" + NO + "\":\"OPPOSE\"}"));
            ExecutorService clerks = Executors.newFixedThreadPool(2);
            List<Future<Boolean>> taken = new ArrayList<>();
            for (String said : List.of("SUPPORT", "NEUTRAL", "OPPOSE", "SUPPORT")) {
                String act = act(id(), speaker, "\"status\":\"DONE\",\"gist\":\"said " + said + "\",\"spoken\":{\"" + NO + "\":\"" + said + "\"}");
                taken.add(clerks.submit(() -> Again.ifBrokenOff(() -> take(hearing, act))));
            }
            for (Future<Boolean> each : taken) assertTrue(each.get(60, TimeUnit.SECONDS));
            clerks.shutdown();
            Minutes.Line line = in(office -> office.nights().minutes(hearing)).lines().get(0);
            assertEquals(1, contacts(hearing).size());
            assertEquals("said " + line.row().stances().get(NO), line.row().gist());
        }
    }
}
