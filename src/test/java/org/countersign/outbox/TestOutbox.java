package org.countersign.outbox;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.countersign.TestDatabase;
import org.countersign.TestTransactions;
import org.countersign.outbox.NewLetter.About;
import org.countersign.outbox.NewLetter.Addressee;
import org.countersign.outbox.NewLetter.Answers;
import org.countersign.outbox.NewLetter.Wording;
import org.countersign.platform.Seen;
import org.countersign.staff.Journal;
import org.countersign.staff.Role;
import org.countersign.staff.TestVault;
import org.countersign.staff.Vault;
import org.countersign.staff.Who;

/** The outbox on a test database: every public call of a store is a transaction, as the container would have it; a step may be told to die. */
public final class TestOutbox {
    /** The process, killed. */
    public static final class Killed extends Error {}

    /** Where it dies: before or after the mark, before or after what became of a letter is written down. */
    public enum Death { NEVER, BEFORE_MARK, AFTER_MARK, BEFORE_SETTLED, AFTER_SETTLED }

    final TestDatabase database;
    public final List<String> journal = Collections.synchronizedList(new ArrayList<>());
    public final List<AddressClosed> closed = Collections.synchronizedList(new ArrayList<>());
    public final Outbox outbox = new Kept();
    public final ClosedAddresses addresses = new Shut();
    public final OutboxQueue queue = new Queue();
    public final OutboxWork work = new OutboxWork();
    public final Vault vault;
    public MailServers.Sending sending;
    public Role role = Role.STAFF;
    public Death death = Death.NEVER;
    /** So many times what became of a letter cannot be written down: the database is away. */
    public int away;
    /** What else goes when the process is killed: its line to the server. */
    public Runnable line = () -> { };
    private final TestTransactions transactions;
    public final EntityManager em;

    public TestOutbox(TestDatabase database, Path keys) {
        this.database = database;
        transactions = new TestTransactions(database);
        em = transactions.em;
        vault = TestVault.in(keys);
        Who who = new Who() {
            @Override public String name() { return "mocando"; }
            @Override public Role role() { return role; }
        };
        Journal kept = new Journal() {
            @Override public void record(String by, String what, String type, String id, Map<String, ?> before, Map<String, ?> after) { journal.add(by + " " + what + " " + id); }
        };
        MailServers servers = new MailServers() {
            @Override public Optional<Sending> sending() { return Optional.ofNullable(sending); }
            @Override public Optional<String> from() { return Optional.of("office@office.example"); }
        };
        outbox.em = addresses.em = queue.em = em;
        outbox.who = addresses.who = who;
        outbox.journal = addresses.journal = kept;
        outbox.vault = vault;
        outbox.servers = work.servers = servers;
        addresses.news = event(closed);
        queue.closed = addresses;
        queue.hour = 1000;
        queue.restraint = new Restraint();
        queue.restraint.mostAnHour = 20;
        queue.restraint.mostAutomaticADay = 5;
        work.queue = queue;
        work.tokens = new org.countersign.oauth.AccessTokens();
        work.carrier = new Carrier();
        work.pause = java.time.Duration.ofMillis(1);
    }

    /** For rooms that read what was answered, on letters without a token. */
    public static Outbox on(EntityManager em) {
        Outbox outbox = new Outbox();
        outbox.em = em;
        return outbox;
    }

    /** For rooms that keep marks on people. */
    public static ClosedAddresses addresses(EntityManager em, Who who, Journal journal) {
        ClosedAddresses addresses = new ClosedAddresses();
        addresses.em = em;
        addresses.who = who;
        addresses.journal = journal;
        addresses.news = event(new ArrayList<>());
        return addresses;
    }

    /** Letters leave through a server on this machine. */
    public TestOutbox through(int port) {
        sending = new MailServers.Sending(new MailServer("127.0.0.1", port, MailServer.Security.NONE, MailServer.Login.NONE, null), "office@office.example", "Office of the Mayor", null);
        return this;
    }

    public static NewLetter letter(String key, LetterKind kind, String to) {
        return new NewLetter(key, kind, new Addressee(to, "Orla Quandt", About.NOTHING), new Wording("The bridge: " + key, "Dear neighbor,\n\n.\nthank you – gracias.\n", "en"), Answers.NOTHING, null);
    }

    /** As in a demo, where nothing is sent. */
    public void demo() { outbox.demo = true; }

    /** What was not marked when its holder died is taken by the next; what was is nobody's. */
    public void loseLeases() {
        execute("UPDATE outbox_letter SET lease_until = '2000-01-01' WHERE lease_until IS NOT NULL");
        queue.sweep();
    }

    /** As if the time of every pause and delay were over. */
    public void soon() {
        execute("UPDATE outbox_turn SET not_before = NULL");
        execute("UPDATE outbox_letter SET due_at = '2000-01-01' WHERE state = 'WAITING'");
    }

    public void execute(String sql) { database.doInTransaction(one -> one.createNativeQuery(sql).executeUpdate()); }

    public <T> T tx(Supplier<T> work) { return transactions.tx(work); }

    private void done(Runnable work) { transactions.done(work); }

    private void die(Death here) {
        if (death != here) return;
        line.run();
        throw new Killed();
    }

    @SuppressWarnings("unchecked") private static <T> Event<T> event(List<T> told) {
        return (Event<T>) Proxy.newProxyInstance(TestOutbox.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, args) -> told.add((T) args[0]) ? null : null);
    }

    private final class Kept extends Outbox {
        @Override public long put(NewLetter letter) { return tx(() -> super.put(letter)); }
        @Override public boolean recall(String key) { return tx(() -> super.recall(key)); }
        @Override public boolean restore(String key) { return tx(() -> super.restore(key)); }
        @Override public Optional<Outgoing.State> state(String key) { return tx(() -> super.state(key)); }
        @Override public Optional<Outgoing> answered(List<String> ids) { return tx(() -> super.answered(ids)); }
        @Override public List<Outgoing> latest(Outgoing.State state, long before, int most) { return tx(() -> super.latest(state, before, most)); }
        @Override public Optional<Outgoing> byId(long id) { return tx(() -> super.byId(id)); }
        @Override public void sendAgain(Seen seen) { done(() -> super.sendAgain(seen)); }
        @Override public long failed() { return tx(super::failed); }
        @Override public int sendFailedAgain() { return tx(super::sendFailedAgain); }
        @Override public void arrived(Seen seen) { done(() -> super.arrived(seen)); }
        @Override public void recall(Seen seen) { done(() -> super.recall(seen)); }
    }

    private final class Shut extends ClosedAddresses {
        @Override public void close(String address, Reason reason, Long letter) { done(() -> super.close(address, reason, letter)); }
        @Override public boolean isClosed(String address) { return tx(() -> super.isClosed(address)); }
        @Override public List<Closed> latest(int most) { return tx(() -> super.latest(most)); }
        @Override public void open(java.util.Collection<String> all) { done(() -> super.open(all)); }
    }

    private final class Queue extends OutboxQueue {
        @Override public List<Outgoing> next(String holder) { return tx(() -> super.next(holder)); }
        @Override public int sweep() { return tx(super::sweep); }
        @Override public void pause(Mishap why) { done(() -> super.pause(why)); }
        @Override public void resume() { done(super::resume); }
        @Override public boolean mark(long id, String holder) {
            die(Death.BEFORE_MARK);
            boolean marked = tx(() -> super.mark(id, holder));
            die(Death.AFTER_MARK);
            return marked;
        }
        @Override public void settle(Outgoing letter, String holder, Delivery delivery) {
            die(Death.BEFORE_SETTLED);
            if (away-- > 0) throw new jakarta.persistence.PersistenceException(new java.sql.SQLNonTransientConnectionException("away", "08000"));
            done(() -> super.settle(letter, holder, delivery));
            die(Death.AFTER_SETTLED);
        }
    }
}
