package org.countersign.speaker;

import static org.countersign.intake.TestIntake.AT;

import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.countersign.TestDatabase;
import org.countersign.contact.TestTriage;
import org.countersign.contact.Triage;
import org.countersign.hearing.Hearings;
import org.countersign.hearing.LineTakenBack;
import org.countersign.hearing.Notice;
import org.countersign.hearing.Roster;
import org.countersign.hearing.TestHearings;
import org.countersign.intake.TestIntake;
import org.countersign.ordinance.FileNumber;
import org.countersign.staff.Role;
import org.countersign.staff.Who;

/** The clerks of a night on a test database, for the tests of this room. */
abstract class TestNight {
    static final String NO = "2008-0811", OTHER = "2008-0900";
    final TestDatabase database;
    final TestIntake intake;
    Role role = Role.HEARING;
    String name = "hearing";

    TestNight(TestDatabase database) {
        this.database = database;
        intake = new TestIntake(database);
    }

    static String night(String id, String set) { return "{\"id\":\"" + id + "\",\"kind\":\"night\",\"night\":{" + set + "}}"; }

    static String id() { return UUID.randomUUID().toString(); }

    static String act(String id, String speaker, String set) { return "{\"id\":\"" + id + "\",\"kind\":\"signUp\",\"changes\":[{\"speaker\":\"" + speaker + "\",\"set\":{" + set + "}}]}"; }

    static String undo(String act) { return "{\"id\":\"" + id() + "\",\"kind\":\"undo\",\"undoes\":\"" + act + "\"}"; }

    boolean take(long hearing, String act) { return in(office -> office.acts.take(hearing, Act.read(Json.createReader(new StringReader(act)).readObject()))); }

    List<List<String>> contacts(long hearing) {
        return database.rows("SELECT c.channel, p.stance FROM hearing_speaker h JOIN contact c ON c.id = h.contact_id AND c.set_aside IS NULL JOIN `position` p ON p.contact_id = c.id WHERE h.hearing_id = " + hearing)
                .stream().map(row -> row.stream().map(String::valueOf).toList()).toList();
    }

    long announce() { return announce(NO); }

    long announce(String... agenda) { return in(office -> office.hearings.announce(new Notice("City Council", AT, false, null, null, Arrays.stream(agenda).map(FileNumber::new).toList()))).id(); }

    /** Who works on the night, in one transaction. */
    record Office(Hearings hearings, Acts acts, Nights nights, Roster roster, Triage triage) {}

    <T> T in(Function<Office, T> work) {
        return database.inTransaction(em -> {
            Hearings hearings = TestHearings.on(em, who(), intake.noting());
            Triage triage = TestTriage.on(em, who(), intake.noting(), new ArrayList<>());
            Acts acts = acts(em, hearings, records(em, triage));
            List<LineTakenBack> news = new ArrayList<>();
            Roster roster = TestHearings.roster(em, who(), hearings, intake.on(em), triage, news);
            T done = work.apply(new Office(hearings, acts, nights(em, hearings, roster), roster, triage));
            news.forEach(acts::follow);
            return done;
        });
    }

    private Records records(EntityManager em, Triage triage) {
        Records records = new Records();
        records.em = em;
        records.intake = intake.on(em);
        records.triage = triage;
        records.who = who();
        return records;
    }

    private Acts acts(EntityManager em, Hearings hearings, Records records) {
        Acts acts = new Acts();
        acts.em = em;
        acts.hearings = hearings;
        acts.records = records;
        acts.journal = intake.noting();
        acts.who = who();
        return acts;
    }

    private Nights nights(EntityManager em, Hearings hearings, Roster roster) {
        Nights nights = new Nights();
        nights.em = em;
        nights.hearings = hearings;
        nights.roster = roster;
        nights.journal = intake.noting();
        nights.who = who();
        return nights;
    }

    private Who who() {
        return new Who() {
            @Override public String name() { return name; }
            @Override public Role role() { return role; }
        };
    }
}
