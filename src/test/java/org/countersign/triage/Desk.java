package org.countersign.triage;

import static org.countersign.intake.TestIntake.*;

import jakarta.persistence.EntityManager;
import java.util.*;
import java.util.function.*;
import org.countersign.TestDatabase;
import org.countersign.contact.*;
import org.countersign.contact.Position.Coded;
import org.countersign.intake.*;
import org.countersign.platform.Seen;
import org.countersign.staff.*;
import org.countersign.stance.*;

/** The triage room on a test database, at which somebody works; what is told is followed in the same transaction. */
final class Desk {
    static final List<String> TABLES = List.of("decision", "suggestion", "waiting", "subject_rule", "contact", "signer", "`position`", "constituent", "letter_text");
    final TestDatabase database;
    final TestIntake intake;
    final List<String> journal = Collections.synchronizedList(new ArrayList<>());
    String name = "staff";
    Role role = Role.STAFF;

    Desk(TestDatabase database) {
        this.database = database;
        intake = new TestIntake(database);
    }

    /** Everything of the room within one transaction. */
    final class Room {
        final EntityManager em;
        final Waiting waiting = new Waiting();
        final SubjectRules rules = new SubjectRules();
        final Suggestions suggestions = new Suggestions();
        final Decisions decisions = new Decisions();
        final Cases cases = new Cases();
        final SubjectGroups groups = new SubjectGroups();

        Room(EntityManager em) {
            this.em = em;
            List<PositionsChanged> news = new ArrayList<>() {
                @Override public boolean add(PositionsChanged one) {
                    waiting.follow(one);
                    return super.add(one);
                }
            };
            waiting.em = rules.em = suggestions.em = decisions.em = cases.em = groups.em = em;
            waiting.who = rules.who = decisions.who = who();
            rules.journal = suggestions.journal = decisions.journal = noting();
            rules.news = suggestions.news = told(news);
            decisions.takenBack = told(takenBack);
            rules.days = 60;
            suggestions.rules = decisions.rules = rules;
            cases.contacts = groups.contacts = TestTriage.contacts(em, who());
            decisions.triage = TestTriage.on(em, who(), noting(), news);
        }
    }

    /** What was told to be taken back. */
    final List<PositionsChanged.TakenBack> takenBack = new ArrayList<>();

    void empty() { TABLES.forEach(table -> database.doInTransaction(em -> em.createNativeQuery("DELETE FROM " + table).executeUpdate())); }

    <T> T in(Function<Room, T> work) { return database.inTransaction(em -> work.apply(new Room(em))); }

    long take(NewContact contact) {
        intake.news.clear();
        long id = intake.take(contact).contactId();
        List<PositionsChanged> news = List.copyOf(intake.news);
        in(room -> {
            news.forEach(room.waiting::follow);
            return null;
        });
        return id;
    }

    /** A mail with a subject. */
    static NewContact mail(String subject, String text, String... ordinances) {
        List<NewPosition> positions = Arrays.stream(ordinances).map(no -> new NewPosition(no, null, null, NewPosition.Coding.CONFIRMED, null, List.of())).toList();
        return new NewContact(new NewContact.Arrival(null, AT, Channel.EMAIL, null, null, null), List.of(person("Ann", "Field" + UUID.randomUUID(), null)), positions,
                new NewContact.Content(subject, text, null, null, null, null, false, false));
    }

    void suggest() { while (in(room -> room.suggestions.step())) { } }

    Seen seen(long id) { return contact(id).seen(); }

    Contact contact(long id) { return database.inTransaction(em -> TestTriage.contacts(em, who()).byId(id)).orElseThrow(); }

    static Coded as(Stance stance) { return new Coded(null, stance, null, List.of()); }

    List<List<Object>> waiting() { return database.rows("SELECT queue, contact_id FROM waiting ORDER BY contact_id, CAST(queue AS CHAR)"); }

    /** Everything of the contacts that counts, but the version. */
    List<List<Object>> state() {
        List<List<Object>> all = new ArrayList<>(database.rows("SELECT ordinance_id, contact_id, stance, suggested, action_asked, reasons, ordinance_version, coded_by, coded_at, import_id FROM `position` ORDER BY 2, 1"));
        all.addAll(database.rows("SELECT id, set_aside, set_aside_by, set_aside_at FROM contact ORDER BY id"));
        all.addAll(database.rows("SELECT * FROM signer ORDER BY contact_id, seq"));
        all.addAll(database.rows("SELECT id, name_key, has_identifier FROM constituent ORDER BY id"));
        all.addAll(database.rows("SELECT queue, contact_id, ordinance_id FROM waiting ORDER BY 1, 2, 3"));
        all.addAll(database.rows("SELECT ordinance_id, subject_key, stance, confirmed, rejected, stopped_by FROM subject_rule ORDER BY id"));
        return all;
    }

    Who who() {
        return new Who() {
            @Override public String name() { return name; }
            @Override public Role role() { return role; }
        };
    }

    private Journal noting() {
        return new Journal() {
            @Override public void record(String who, String what, String type, String id, Map<String, ?> before, Map<String, ?> after) { journal.add(what + " " + id); }
        };
    }
}
