package org.countersign.mail;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.countersign.TestTransactions;
import org.countersign.intake.ImportEntry;
import org.countersign.intake.Intake;
import org.countersign.intake.Origin;
import org.countersign.intake.PositionsChanged;
import org.countersign.intake.TestIntake;
import org.countersign.outbox.Outbox;
import org.countersign.outbox.TestOutbox;
import org.countersign.staff.Role;
import org.countersign.staff.Who;

/** The reading and keeping of mail on a test database, for tests of other rooms. */
public final class TestMail {
    private static final Who STAFF = new Who() {
        @Override public Role role() { return Role.STAFF; }
    };

    private TestMail() {}

    /** What came through a mailbox. @param outbox whose letters may be answered */
    @SuppressWarnings("unchecked") public static MailIntake intake(EntityManager em, Intake intake, Outbox outbox, Consumer<LettersTaken> news) {
        MailIntake mail = new MailIntake();
        mail.format = on(em);
        mail.format.letters.outbox = outbox;
        mail.intake = intake;
        mail.news = (Event<LettersTaken>) Proxy.newProxyInstance(TestMail.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, args) -> {
            news.accept((LettersTaken) args[0]);
            return null;
        });
        return mail;
    }

    /** What an import takes in, and who hears of it. */
    public static void bring(MailIntake as, long importId, byte[] raw, Consumer<LettersTaken.Brought> news) {
        List<LettersTaken.Brought> told = new java.util.ArrayList<>();
        as.format.news = TestIntake.told(told);
        List<ImportEntry> entries = as.format.settle(as.format.entries(List.of(new MboxReader.Message(raw, false))).get(0), null);
        as.format.keep(importId, entries, as.intake.take(entries.stream().map(ImportEntry::contact).toList(), new Origin("writer", "mail", importId)));
        told.forEach(news);
    }

    /** For imports, which read their file in no transaction. */
    public static MailFormat format(TestTransactions transactions) {
        MailFormat mail = on(transactions.em);
        mail.letters = new Letters() {
            @Override Set<String> forwarders() { return transactions.tx(super::forwarders); }
            @Override Set<String> forwarders(java.time.Instant then) { return transactions.tx(() -> super.forwarders(then)); }
        };
        mail.letters.em = transactions.em;
        mail.letters.who = STAFF;
        mail.letters.outbox = TestOutbox.on(transactions.em);
        return mail;
    }

    public static Rereading rereading(EntityManager em, List<PositionsChanged> news) {
        Rereading rereading = new Rereading();
        rereading.em = em;
        rereading.city = on(em).city;
        rereading.news = TestIntake.told(news);
        return rereading;
    }

    /** What is kept, for whoever answers it. */
    public static Letters letters(EntityManager em) { return on(em).letters; }

    public static MailFormat on(EntityManager em) {
        MailFormat mail = new MailFormat();
        mail.city = new org.countersign.city.City("test", "Testville", "CT", "Connecticut", java.time.ZoneId.of("America/New_York"), java.util.Set.of(), 9);
        mail.news = TestIntake.told(new java.util.ArrayList<>());
        mail.letters = new Letters();
        mail.letters.em = em;
        mail.letters.who = STAFF;
        return mail;
    }
}
