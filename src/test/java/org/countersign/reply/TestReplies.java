package org.countersign.reply;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.countersign.TestDatabase;
import org.countersign.city.Cities;
import org.countersign.intake.TestIntake;
import org.countersign.mail.MailIntake;
import org.countersign.mail.TestMail;
import org.countersign.ordinance.TestOrdinances;
import org.countersign.outbox.TestOutbox;
import org.countersign.platform.Seen;
import org.countersign.selection.Selection;
import org.countersign.selection.TestSelections;
import org.countersign.staff.Journal;
import org.countersign.staff.Role;
import org.countersign.staff.Who;

/** Replies on a test database, beside an outbox; every public call of a store is a transaction, and somebody is at work. */
final class TestReplies {
    final TestOutbox house;
    final TestIntake intake;
    final Templates templates = new Templates();
    final Recipients recipients = new Recipients();
    final Mailings mailings = new Mailings();
    final Drafting drafting = new Drafting();
    final Posting posting = new Posting();
    final Replies replies = new Replies();
    final List<String> journal = new CopyOnWriteArrayList<>();
    volatile String name = "writer";
    volatile Role role = Role.STAFF;
    private final TestDatabase database;
    private final MailIntake mail;

    TestReplies(TestDatabase database, Path keys) {
        this.database = database;
        house = new TestOutbox(database, keys);
        intake = new TestIntake(database);
        mail = TestMail.intake(house.em, intake.on(house.em), house.outbox, taken -> { });
        Who who = new Who() {
            @Override public String name() { return name; }
            @Override public Role role() { return role; }
        };
        Journal kept = new Journal() {
            @Override public void record(String by, String what, String type, String id, Map<String, ?> before, Map<String, ?> after) { journal.add(by + " " + what + " " + id + " " + after); }
        };
        templates.em = recipients.em = mailings.em = drafting.em = posting.em = house.em;
        templates.who = recipients.who = mailings.who = replies.who = who;
        templates.journal = mailings.journal = replies.journal = kept;
        recipients.outbox = mailings.outbox = posting.outbox = replies.outbox = house.outbox;
        mailings.templates = drafting.templates = posting.templates = replies.templates = templates;
        mailings.ordinances = TestOrdinances.of(house.em, who, kept);
        drafting.recipients = posting.recipients = replies.recipients = recipients;
        drafting.city = posting.city = replies.city = Cities.named("hartford");
        drafting.selections = TestSelections.on(house.em, Cities.named("hartford"), who);
        posting.pauseSeconds = 0;
        posting.letters = TestMail.letters(house.em);
        replies.posting = posting;
    }

    /** A letter comes in, and lists hear of it. @return its contact */
    long come(String raw) {
        house.tx(() -> mail.take(List.of(raw.getBytes(StandardCharsets.UTF_8))));
        follow();
        return number("SELECT MAX(id) FROM contact");
    }

    long number(String sql) { return ((Number) database.rows(sql).get(0).get(0)).longValue(); }

    void follow() {
        database.doInTransaction(em -> intake.news.forEach(TestSelections.listed(em)));
        intake.news.clear();
    }

    void code(long contact, String stance) {
        house.execute("UPDATE `position` SET stance = '" + stance + "', suggested = FALSE WHERE contact_id = " + contact);
        house.execute("UPDATE listed SET stance = '" + stance + "', suggested = FALSE, uncoded = FALSE WHERE contact_id = " + contact);
    }

    <T> T tx(Supplier<T> work) { return house.tx(work); }

    void done(Runnable work) {
        house.tx(() -> {
            work.run();
            return null;
        });
    }

    /** Drafts of it, all of them. @return the mailing */
    long drafted(long template, String asked, boolean anew) {
        long id = tx(() -> mailings.draft(templates.byId(template).orElseThrow().seen(), Selection.parse(asked), anew));
        while (tx(drafting::step));
        return id;
    }

    Seen seen(long mailing) { return tx(() -> mailings.byId(mailing).orElseThrow().seen()); }

    void approve(long mailing) {
        String before = name;
        name = "approver";
        done(() -> mailings.approve(seen(mailing)));
        name = before;
    }

    /** Whatever is approved goes into the outbox, and out. */
    void post() {
        while (tx(posting::step));
        house.work.send();
    }

    List<Draft> drafts(long mailing) { return tx(() -> mailings.drafts(mailing, null, 0, 1000)); }
}
