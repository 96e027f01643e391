package org.countersign.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.countersign.platform.Bulk;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The table is the queue. A letter is leased, then marked in the moment before its last byte, then settled; each step is a transaction of its
 * own. A lease that ran out before the mark was held by someone who died, and the letter is sent by the next; after the mark nobody knows.
 */
@ApplicationScoped
@Transactional
public class OutboxQueue {
    static final int AT_A_TIME = 20, MOST_ATTEMPTS = 10;
    private static final Duration LEASE = Duration.ofMinutes(5), LONGEST_PAUSE = Duration.ofMinutes(10), FIRST_PAUSE = Duration.ofSeconds(15), FIRST_DELAY = Duration.ofMinutes(1), LONGEST_DELAY = Duration.ofHours(8);
    private static final String HELD = " WHERE id = ? AND lease_owner = ?";

    @PersistenceContext EntityManager em;
    @Inject Restraint restraint;
    @Inject ClosedAddresses closed;
    @Inject @ConfigProperty(name = "countersign.outbox.hour", defaultValue = "1000") int hour;

    /** Letters that are due, leased to this holder; those that must not be sent are withheld or put off meanwhile. */
    public List<Outgoing> next(String holder) {
        Bulk bulk = Bulk.of(em);
        Instant now = Outbox.now();
        boolean paused = bulk.read("SELECT not_before > ? FROM outbox_turn FOR UPDATE", row -> row.getBoolean(1), Outbox.utc(now)).get(0);
        int room = paused ? 0 : (int) Math.min(AT_A_TIME, hour - under(bulk, now));
        if (room <= 0) return List.of();
        List<Outgoing> due = bulk.read("SELECT " + Outgoing.COLUMNS + " FROM outbox_letter WHERE state = 'WAITING' AND due_at <= ? AND (lease_until IS NULL OR lease_until < ?) ORDER BY due_at, id LIMIT " + room
                + " FOR UPDATE", Outgoing::of, Outbox.utc(now), Outbox.utc(now));
        List<Outgoing> free = restraint.of(bulk, due, now);
        bulk.write("UPDATE outbox_letter SET lease_owner = ?, lease_until = ? WHERE id = ?", free.stream().map(each -> new Object[] {holder, Outbox.utc(now.plus(LEASE)), each.id()}).toList());
        return due.isEmpty() || !free.isEmpty() ? free : next(holder);
    }

    /** How many went in the last hour, or are about to. */
    private static long under(Bulk bulk, Instant now) {
        return bulk.read("SELECT (SELECT COUNT(*) FROM outbox_letter WHERE marked_at > ?) + (SELECT COUNT(*) FROM outbox_letter WHERE state = 'WAITING' AND lease_until > ?)", row -> row.getLong(1),
                Outbox.utc(now.minus(Duration.ofHours(1))), Outbox.utc(now)).get(0);
    }

    /** The server has all of it but the end. @return false: it is another's by now, and must not be ended */
    public boolean mark(long id, String holder) {
        Instant now = Outbox.now();
        return Bulk.of(em).change("UPDATE outbox_letter SET state = 'SENDING', marked_at = ?, lease_until = ?, version = version + 1" + HELD + " AND state = 'WAITING' AND lease_until > ?", Outbox.utc(now),
                Outbox.utc(now.plus(LEASE)), id, holder, Outbox.utc(now)) == 1;
    }

    /** What became of a letter this holder had. */
    public void settle(Outgoing letter, String holder, Delivery delivery) {
        switch (delivery.kind()) {
            case SENT -> end(letter, holder, Outgoing.State.SENT, null, delivery.answer());
            case REFUSED, ADDRESS_REFUSED -> refuse(letter, holder, delivery);
            case UNSURE -> end(letter, holder, Outgoing.State.UNCERTAIN, "outbox.why.cut", delivery.answer());
            case LATER -> later(letter, holder, delivery.answer());
            case NOT_TRIED -> Bulk.of(em).change("UPDATE outbox_letter SET lease_owner = NULL, lease_until = NULL" + HELD + " AND state = 'WAITING'", letter.id(), holder);
        }
    }

    private void end(Outgoing letter, String holder, Outgoing.State state, String why, String answer) {
        Bulk.of(em).change("UPDATE outbox_letter SET state = ?, why = ?, answer = ?, settled_at = ?, attempts = attempts + 1, version = version + 1" + HELD + " AND state IN ('WAITING', 'SENDING', 'UNCERTAIN')",
                state, why, answer, Outbox.utc(Outbox.now()), letter.id(), holder);
    }

    private void refuse(Outgoing letter, String holder, Delivery delivery) {
        end(letter, holder, Outgoing.State.FAILED, "outbox.why.refused", delivery.answer());
        if (delivery.addressIsWrong()) closed.close(letter.to().address(), ClosedAddresses.Reason.HARD_BOUNCE, letter.id());
    }

    private void later(Outgoing letter, String holder, String answer) {
        if (letter.course().attempts() + 1 >= MOST_ATTEMPTS) end(letter, holder, Outgoing.State.FAILED, "outbox.why.tooOften", answer);
        else Bulk.of(em).change("UPDATE outbox_letter SET state = 'WAITING', attempts = attempts + 1, answer = ?, due_at = ?, lease_owner = NULL, lease_until = NULL, version = version + 1" + HELD
                + " AND state IN ('WAITING', 'SENDING')", answer, Outbox.utc(Outbox.now().plus(growing(FIRST_DELAY, letter.course().attempts(), LONGEST_DELAY))), letter.id(), holder);
    }

    /** The mail server cannot be used at all: it is no letter's fault, and all wait. */
    public void pause(Mishap why) {
        Bulk bulk = Bulk.of(em);
        int failures = bulk.read("SELECT failures FROM outbox_turn FOR UPDATE", row -> row.getInt(1)).get(0);
        bulk.change("UPDATE outbox_turn SET failures = failures + 1, not_before = ?, trouble = ?", Outbox.utc(Outbox.now().plus(growing(FIRST_PAUSE, failures, LONGEST_PAUSE))), why.written());
    }

    /** It can be used. */
    public void resume() { Bulk.of(em).change("UPDATE outbox_turn SET failures = 0, not_before = NULL, trouble = NULL WHERE failures > 0"); }

    /** Whoever had these died with the letter in the server's hands: nobody knows, and a person may ask. */
    public int sweep() {
        return Bulk.of(em).change("UPDATE outbox_letter SET state = 'UNCERTAIN', why = ?, settled_at = ?, version = version + 1 WHERE state = 'SENDING' AND lease_until < ?", "outbox.why.died", Outbox.utc(Outbox.now()),
                Outbox.utc(Outbox.now()));
    }

    private static Duration growing(Duration first, int times, Duration most) {
        Duration grown = first.multipliedBy(1L << Math.min(times, 12));
        return grown.compareTo(most) < 0 ? grown : most;
    }
}
