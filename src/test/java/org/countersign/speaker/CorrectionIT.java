package org.countersign.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.TestDatabase;
import org.countersign.contact.Position.Coded;
import org.countersign.hearing.Appearance;
import org.countersign.hearing.SpeakerRow;
import org.countersign.intake.TestIntake;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Invalid;
import org.countersign.platform.Refused;
import org.countersign.platform.Seen;
import org.countersign.residency.Claim;
import org.countersign.staff.Role;
import org.countersign.stance.Stance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What was noted is corrected: nothing that people decided is lost, nothing is counted again that was taken back, and approved minutes stay as they were approved. */
class CorrectionIT extends TestNight {
    static final TestDatabase DATABASE = TestDatabase.fresh();

    CorrectionIT() { super(DATABASE); }

    @BeforeAll static void docket() { new TestIntake(DATABASE).docket(NO, OTHER); }

    @AfterAll static void close() { DATABASE.close(); }

    @Test void once_the_minutes_are_approved_neither_grid_nor_agenda_changes_and_what_is_coded_later_does_not_change_them() {
        long hearing = announce();
        String speaker = id();
        take(hearing, act(id(), speaker, "\"name\":\"Ann Field\",\"lives\":\"06103\",\"status\":\"DONE\",\"gist\":\"as approved\",\"spoken\":{\"" + NO + "\":\"SUPPORT\"}"));
        in(office -> { office.nights().approve(hearing); return null; });
        SpeakerRow line = line(hearing);
        assertLocked(() -> in(office -> { office.roster().takeBack(hearing, seen(line)); return null; }));
        assertLocked(() -> in(office -> { office.roster().restore(hearing, seen(line)); return null; }));
        assertLocked(() -> in(office -> office.roster().enter(hearing, TestIntake.call().on(NO, Stance.SUPPORT).done())));
        assertLocked(() -> in(office -> { office.hearings().correct(Seen.of(office.hearings().byId(hearing).orElseThrow()), office.hearings().byId(hearing).orElseThrow().notice()); return null; }));
        code(line, Stance.OPPOSE);
        Minutes minutes = in(office -> office.nights().minutes(hearing));
        assertEquals(List.of("Ann Field"), minutes.who(NO, Appearance.SPOKE, Stance.SUPPORT).stream().map(Minutes.Line::name).toList());
        assertEquals("as approved", minutes.lines().get(0).row().gist());
        assertEquals(64, minutes.hash().length());
        DATABASE.doInTransaction(em -> em.createNativeQuery("UPDATE hearing_night SET minutes = REPLACE(minutes, 'SUPPORT', 'OPPOSE') WHERE hearing_id = " + hearing).executeUpdate());
        assertEquals("hearing.minutes.altered", assertThrows(Refused.class, () -> in(office -> office.nights().minutes(hearing))).key());
    }

    private static void assertLocked(org.junit.jupiter.api.function.Executable change) { assertEquals("hearing.minutes.locked", assertThrows(Refused.class, change).key()); }

    @Test void other_words_alone_change_the_words_alone() {
        long hearing = announce();
        String speaker = id();
        take(hearing, act(id(), speaker, "\"name\":\"Ann Field\",\"status\":\"DONE\",\"gist\":\"first\",\"spoken\":{\"" + NO + "\":\"SUPPORT\"}"));
        SpeakerRow before = line(hearing);
        take(hearing, act(id(), speaker, "\"gist\":\"second\""));
        assertEquals(List.of(before.contact(), "second"), List.of(line(hearing).contact(), line(hearing).gist()));
        take(hearing, act(id(), speaker, "\"gist\":null"));
        assertNull(line(hearing).gist());
        assertTrue(intake.journal.contains("contact.reworded " + before.contact()));
    }

    @Test void what_people_decided_and_when_it_was_said_hold_for_the_corrected_line() {
        long hearing = announce(NO, OTHER);
        String speaker = id();
        take(hearing, act(id(), speaker, "\"name\":\"Ann Field\",\"lives\":\"w\",\"mode\":\"REGISTERED\",\"card\":{\"" + NO + "\":\"SUPPORT\"}"));
        SpeakerRow before = line(hearing);
        DATABASE.doInTransaction(em -> em.createNativeQuery("UPDATE contact SET received_at = '2008-07-21 23:30:00' WHERE id = " + before.contact()).executeUpdate());
        role = Role.STAFF;
        in(office -> { office.triage().code(seen(line(hearing)), new FileNumber(NO), new Coded(null, Stance.SUPPORT, null, List.of("lamps"))); return null; });
        in(office -> { office.triage().linkToNew(seen(line(hearing)), 0); return null; });
        in(office -> { office.triage().correct(seen(line(hearing)), 0, new Claim(null, null, null, null, "06103", null, null, null, null, Claim.Answer.GIVEN, false)); return null; });
        String linked = signer(line(hearing), "constituent_id");
        take(hearing, act(id(), speaker, "\"card\":{\"" + NO + "\":\"SUPPORT\",\"" + OTHER + "\":\"OPPOSE\"}"));
        SpeakerRow after = line(hearing);
        assertNotEquals(before.contact(), after.contact());
        assertEquals(Map.of(NO, Stance.SUPPORT, OTHER, Stance.OPPOSE), after.stances());
        assertEquals(List.of(linked, "BY_HAND", "06103"), List.of(signer(after, "constituent_id"), signer(after, "link_rule"), signer(after, "zip")));
        assertEquals("lamps", one("SELECT p.reasons FROM `position` p JOIN ordinance o ON o.id = p.ordinance_id WHERE o.file_number = '" + NO + "' AND p.contact_id = " + after.contact()));
        assertTrue(one("SELECT received_at FROM contact WHERE id = " + after.contact()).startsWith("2008-07-21"));
        take(hearing, act(id(), speaker, "\"name\":\"Bo Reed\",\"lives\":\"r\",\"card\":{\"" + NO + "\":\"NEUTRAL\",\"" + OTHER + "\":\"OPPOSE\"}"));
        assertNotEquals("BY_HAND", signer(line(hearing), "link_rule"), "another name is another person");
        assertEquals("null", one("SELECT p.reasons FROM `position` p JOIN ordinance o ON o.id = p.ordinance_id WHERE o.file_number = '" + NO + "' AND p.contact_id = " + line(hearing).contact()));
    }

    @Test void what_the_grid_takes_back_is_struck_at_the_console_and_counts_again_by_the_grid_alone() {
        long hearing = announce();
        String speaker = id();
        take(hearing, act(id(), speaker, "\"name\":\"Ann Field\",\"status\":\"DONE\",\"spoken\":{\"" + NO + "\":\"SUPPORT\"}"));
        SpeakerRow line = line(hearing);
        in(office -> { office.roster().takeBack(hearing, seen(line)); return null; });
        assertEquals(Status.STRUCK, speaker(hearing).status());
        assertEquals("hearing.speaker.struck", assertThrows(Refused.class, () -> take(hearing, act(id(), speaker, "\"status\":\"DONE\",\"gist\":\"late\""))).key());
        assertEquals(List.of(), contacts(hearing));
        in(office -> { office.roster().restore(hearing, seen(line(hearing))); return null; });
        assertEquals(Status.DONE, speaker(hearing).status());
        assertEquals(List.of(List.of("TESTIMONY", "SUPPORT")), contacts(hearing));
    }

    @Test void the_page_sends_what_was_changed_alone_and_is_refused_where_that_moved_meanwhile() {
        long hearing = announce();
        String speaker = id();
        take(hearing, act(id(), speaker, "\"name\":\"Ann Field\",\"status\":\"DONE\",\"card\":{\"" + NO + "\":\"SUPPORT\"}"));
        CorrectionForm none = form(hearing), stale = form(hearing);
        none.getSaid().get(0).setStance(null);
        assertEquals(Set.of(Field.SPOKEN), none.act().changes().get(0).set().keySet());
        take(hearing, act(id(), speaker, "\"gist\":\"noted meanwhile\""));
        in(office -> office.acts().take(hearing, none.act()));
        assertEquals(Map.of(), speaker(hearing).said(), "none noted, whatever the card says");
        assertEquals("noted meanwhile", speaker(hearing).get(Field.GIST));
        assertEquals(Map.of(), line(hearing).stances());
        stale.getNoted().put("gist", "from an old page");
        assertEquals("hearing.correct.moved", assertThrows(Refused.class, () -> in(office -> office.acts().take(hearing, stale.act()))).key());
        assertThrows(Invalid.class, () -> form(hearing).act(), "nothing is otherwise");
    }

    private CorrectionForm form(long hearing) {
        CorrectionForm form = new CorrectionForm(speaker(hearing), List.of(NO));
        form.setReason("the recording");
        return form;
    }

    private void code(SpeakerRow line, Stance stance) {
        role = Role.STAFF;
        in(office -> { office.triage().code(seen(line), new FileNumber(NO), new Coded(null, stance, null, List.of())); return null; });
    }

    private Speaker speaker(long hearing) { return in(office -> office.nights().since(hearing, -1).speakers()).get(0); }

    private SpeakerRow line(long hearing) { return in(office -> office.roster().of(hearing)).get(0); }

    private static Seen seen(SpeakerRow line) { return new Seen(line.contact(), line.version()); }

    private static String signer(SpeakerRow line, String column) { return one("SELECT " + column + " FROM signer WHERE contact_id = " + line.contact()); }

    private static String one(String sql) { return String.valueOf(DATABASE.rows(sql).get(0).get(0)); }
}
