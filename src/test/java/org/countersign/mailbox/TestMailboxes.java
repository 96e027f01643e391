package org.countersign.mailbox;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLNonTransientConnectionException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.countersign.TestDatabase;
import org.countersign.TestTransactions;
import org.countersign.intake.TestIntake;
import org.countersign.mail.LettersTaken;
import org.countersign.mail.MailIntake;
import org.countersign.mail.TestMail;
import org.countersign.outbox.MailServer;
import org.countersign.outbox.MailServer.Login;
import org.countersign.outbox.MailServer.Security;
import org.countersign.outbox.Mishap;
import org.countersign.outbox.TestOutbox;
import org.countersign.platform.FieldError;
import org.countersign.platform.Seen;
import org.countersign.staff.Journal;
import org.countersign.staff.Role;
import org.countersign.staff.TestVault;
import org.countersign.staff.Who;

/** Mailboxes on a test database, from the server to the contact: every public call of a store is a transaction, as the container would have it; a step may be told to die. */
public final class TestMailboxes {
    /** The process, killed. */
    public static final class Killed extends Error {}

    /** Where it dies: while it stores, between store and seen, between seen and its note, while it takes in, right after that. */
    public enum Death { NEVER, IN_STORE, AFTER_STORE, AFTER_SEEN, IN_INTAKE, AFTER_INTAKE }

    final TestDatabase database;
    public final List<String> journal = Collections.synchronizedList(new ArrayList<>());
    public final Mailboxes mailboxes = new Kept();
    public final MailboxQueue queue = new Queue();
    public final Arrivals arrivals = new Arrived();
    public final MailboxWork work = new MailboxWork();
    public final ArrivalWork intake = new ArrivalWork();
    public final Quarantine quarantine = new Held();
    public final MailboxWatch watch = new MailboxWatch();
    public Role role = Role.ADMIN;
    /** In whose name letters leave; null: nobody has said. */
    public String from;
    public volatile Death death = Death.NEVER;
    /** Nobody reaches the database. */
    public volatile boolean away;
    /** Hears of letters within the transaction that takes them in. */
    public Consumer<LettersTaken> news = taken -> {};
    private final TestTransactions transactions;
    public final EntityManager em;

    public TestMailboxes(TestDatabase database, Path keys) {
        this.database = database;
        transactions = new TestTransactions(database);
        em = transactions.em;
        Who who = new Who() {
            @Override public String name() { return "mocando"; }
            @Override public Role role() { return role; }
        };
        Journal kept = new Journal() {
            @Override public void record(String by, String what, String type, String id, Map<String, ?> before, Map<String, ?> after) { journal.add(by + " " + what + " " + id + " " + before + " " + after); }
        };
        mailboxes.em = queue.em = arrivals.em = quarantine.em = em;
        mailboxes.who = quarantine.who = who;
        mailboxes.journal = quarantine.journal = kept;
        mailboxes.vault = TestVault.in(keys);
        watch.em = em;
        mailboxes.servers = watch.servers = new org.countersign.outbox.MailServers() {
            @Override public Optional<String> from() { return Optional.ofNullable(from); }
        };
        queue.pollSeconds = 3600;
        work.mailboxes = mailboxes;
        work.queue = queue;
        work.arrivals = arrivals;
        work.tokens = new org.countersign.oauth.AccessTokens();
        Steps steps = new Steps();
        steps.em = em;
        steps.intake = TestMail.intake(em, new TestIntake(database).on(em), TestOutbox.on(em), taken -> news.accept(taken));
        intake.steps = steps;
    }

    public void mails(MailIntake other) { intake.steps.intake = other; }

    static Mailboxes.Asked asked(String name, int port, String user, String secret) { return asked(name, new MailServer("127.0.0.1", port, Security.NONE, new Login(user, secret, false), null)); }

    static Mailboxes.Asked asked(String name, MailServer server) { return new Mailboxes.Asked(name, name + "@office.example", server, "INBOX", new Mailbox.Wish(false, true)); }

    /** Every mailbox that is due once, then everything that came is taken in. */
    public void round() {
        execute("UPDATE mailbox SET next_at = '2000-01-01'");
        for (Optional<MailboxQueue.Lease> lease = queue.next(); lease.isPresent(); lease = queue.next()) {
            work.carry(lease.get(), false);
        }
        intake.takeAll();
    }

    /** What died with its holder: as if its time had run out. */
    public void loseLeases() { execute("UPDATE mailbox SET lease_until = '2000-01-01' WHERE lease_until IS NOT NULL"); }

    public long number(String sql) { return ((Number) database.rows(sql).get(0).get(0)).longValue(); }

    public void execute(String sql) { database.doInTransaction(one -> one.createNativeQuery(sql).executeUpdate()); }

    public <T> T tx(Supplier<T> work) {
        if (away && !transactions.running()) throw new PersistenceException(new SQLNonTransientConnectionException("away", "08000"));
        return transactions.tx(work);
    }

    private void done(Runnable work) {
        tx(() -> {
            work.run();
            return null;
        });
    }

    private void die(Death here) {
        if (death == here) throw new Killed();
    }

    private final class Kept extends Mailboxes {
        @Override public List<Mailbox> all() { return tx(super::all); }
        @Override public Optional<Mailbox> byId(long id) { return tx(() -> super.byId(id)); }
        @Override public Optional<String> unreadSender() { return tx(super::unreadSender); }
        @Override public List<String> cameTo(long contact) { return tx(() -> super.cameTo(contact)); }
        @Override Mailbox open(long id) { return tx(() -> super.open(id)); }
        @Override public long add(Asked asked) { return tx(() -> super.add(asked)); }
        @Override void renewed(Mailbox box, String secret) { done(() -> super.renewed(box, secret)); }
        @Override public void change(Seen seen, Asked asked) { done(() -> super.change(seen, asked)); }
    }

    private final class Queue extends MailboxQueue {
        @Override public Optional<Lease> next() { return tx(super::next); }
        @Override public void renew(Lease lease) { done(() -> super.renew(lease)); }
        @Override public void readAll(Lease lease, boolean idles) { done(() -> super.readAll(lease, idles)); }
        @Override public void rest(Lease lease) { done(() -> super.rest(lease)); }
        @Override public void fail(Lease lease, Mishap why) { done(() -> super.fail(lease, why)); }
    }

    private final class Arrived extends Arrivals {
        @Override public Cursor cursor(MailboxQueue.Lease lease, long validity, long next) { return tx(() -> super.cursor(lease, validity, next)); }
        @Override public void store(MailboxQueue.Lease lease, Cursor at, List<Source> messages) throws IOException {
            IOException[] broken = new IOException[1];
            try {
                done(() -> {
                    try {
                        super.store(lease, at, messages);
                    } catch (IOException e) {
                        broken[0] = e;
                        throw new IllegalStateException(e);
                    }
                    die(Death.IN_STORE);
                });
            } catch (IllegalStateException cut) {
                if (broken[0] != null) throw broken[0];
                throw cut;
            }
            die(Death.AFTER_STORE);
        }
        @Override public int stuck(MailboxQueue.Lease lease, Source message) { return tx(() -> super.stuck(lease, message)); }
        @Override public void giveUp(MailboxQueue.Lease lease, Cursor at, Source message) { done(() -> super.giveUp(lease, at, message)); }
        @Override public List<Long> unseen(long mailbox, Cursor at, int most) { return tx(() -> super.unseen(mailbox, at, most)); }
        @Override public void seen(long mailbox, Cursor at, List<Long> uids) {
            die(Death.AFTER_SEEN);
            done(() -> super.seen(mailbox, at, uids));
        }
    }

    private final class Steps extends ArrivalSteps {
        @Override public long take(long after, int most, long bytes) {
            long last = tx(() -> {
                long taken = super.take(after, most, bytes);
                die(Death.IN_INTAKE);
                return taken;
            });
            die(Death.AFTER_INTAKE);
            return last;
        }
        @Override public long setAside(long after, FieldError why) { return tx(() -> super.setAside(after, why)); }
    }

    private final class Held extends Quarantine {
        @Override public List<Quarantine.Held> latest(long before, int most) { return tx(() -> super.latest(before, most)); }
        @Override public List<Quarantine.Held> dealtWith(long before, int most) { return tx(() -> super.dealtWith(before, most)); }
        @Override public void tryAgain(long message) { done(() -> super.tryAgain(message)); }
        @Override public void dealWith(long message, String note) { done(() -> super.dealWith(message, note)); }
        @Override public byte[] raw(long message) { return tx(() -> super.raw(message)); }
        @Override public int tryAgain() { return tx(super::tryAgain); }
    }
}
