package org.countersign.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.countersign.platform.Bulk;

/** Raw messages as they were fetched: stored with the cursor that stands behind them, so that none is fetched twice and none passed over; told to the server after that. */
@ApplicationScoped
@Transactional
public class Arrivals {
    /** Behind a message, but not past one that somebody wanted once more since the server was asked. */
    private static final String BEHIND = "last_uid = GREATEST(last_uid, LEAST(?, COALESCE((SELECT MIN(q.uid) - 1 FROM mailbox_message q WHERE q.state = 'WANTED' AND q.mailbox_id = mailbox.id AND q.epoch = mailbox.epoch"
            + " AND q.uid_validity = mailbox.uid_validity AND q.wanted_at >= mailbox.asked_at), 9223372036854775807)))";

    @PersistenceContext EntityManager em;

    /** A message at the server, not yet read. Its size is about how many bytes; it was received when the server says so, null where it does not. */
    public interface Source {
        long uid();
        long size();
        Instant received();
        InputStream open() throws IOException;
    }

    /** Where reading goes on. @param epoch raised whenever the numbers begin anew @param validity of the folder's numbers @param last the greatest number that is stored @param old what is left alone */
    public record Cursor(int epoch, long validity, long last, Old old) {
        /** Numbers only ascend: a next one that was given already is another message's. @param next 0: nobody tells */
        boolean goesOn(long next) { return next == 0 || next > last; }
    }

    /**
     * What was in the mailbox before it was set up, where that was to be left alone and the numbers do not tell it any more.
     *
     * @param upTo the greatest number there was when they began anew @param since when it was set up; null: nothing is left alone
     */
    public record Old(long upTo, Instant since) {
        /** The server's clock may be another. What it does not tell the time of is read. */
        private static final Duration CLOCKS = Duration.ofHours(1);

        boolean holds(Source message) { return since != null && message.uid() <= upTo && message.received() != null && message.received().isBefore(since.minus(CLOCKS)); }
    }

    /**
     * The folder has these numbers now. Those it had before go on where they were left; others, those of another account, and those that went back, as
     * after a backup was put back, begin anew, and what comes again is known by what it is. Only the first time of all do they tell what was there before;
     * later, that would pass over what came while the mailbox could not be read.
     *
     * @param next the number its next message will get; 0: the server does not tell
     */
    public Cursor cursor(MailboxQueue.Lease lease, long validity, long next) {
        Bulk bulk = Bulk.of(em);
        return bulk.read("SELECT uid_validity, last_uid, from_now, epoch, renumbered_to, since FROM mailbox WHERE id = ? AND lease_owner = ? FOR UPDATE", row -> {
            bulk.change("UPDATE mailbox SET asked_at = UTC_TIMESTAMP(6) WHERE id = ?", lease.mailbox());
            Long known = row.getObject(1, Long.class);
            Instant since = row.getObject(6, LocalDateTime.class) == null ? null : row.getObject(6, LocalDateTime.class).toInstant(ZoneOffset.UTC);
            Numberings numberings = new Numberings(bulk, lease.mailbox());
            if (known == null) return numberings.enter(first(row.getInt(4), validity, next, row.getBoolean(3), since));
            Cursor left = new Cursor(row.getInt(4), known, row.getLong(2), new Old(row.getLong(5), since));
            if (known == validity && left.goesOn(next)) return left;
            numberings.leave(left);
            return numberings.enter(numberings.known(validity, since).filter(one -> one.goesOn(next)).orElseGet(() -> new Cursor(numberings.nextEpoch(), validity, 0, new Old(Math.max(0, next - 1), since))));
        }, lease.mailbox(), lease.holder()).stream().findFirst().orElseThrow(() -> new MailboxQueue.Lease.Lost(lease));
    }

    /** Of this account. @param epoch above 0: another one was read before */
    private static Cursor first(int epoch, long validity, long next, boolean fromNow, Instant since) {
        long before = Math.max(0, next - 1);
        return new Cursor(epoch, validity, epoch == 0 && fromNow ? before : 0, new Old(epoch == 0 ? 0 : before, since));
    }

    /** Stores these, ascending, and moves the cursor behind the last of them, or nothing at all. @throws IOException where the server breaks off */
    @Transactional(rollbackOn = IOException.class)
    public void store(MailboxQueue.Lease lease, Cursor at, List<Source> messages) throws IOException {
        Bulk bulk = Bulk.of(em);
        if (bulk.read("SELECT id FROM mailbox WHERE id = ? AND lease_owner = ? AND epoch = ? AND uid_validity = ? FOR UPDATE", row -> row.getLong(1), lease.mailbox(), lease.holder(), at.epoch(), at.validity()).isEmpty()) throw new MailboxQueue.Lease.Lost(lease);
        for (Source message : messages) if (!at.old().holds(message)) store(bulk, lease.mailbox(), at, message);
        bulk.change("UPDATE mailbox SET " + BEHIND + " WHERE id = ?", messages.get(messages.size() - 1).uid(), lease.mailbox());
    }

    private static void store(Bulk bulk, long mailbox, Cursor at, Source message) throws IOException {
        int added = bulk.change("INSERT IGNORE INTO mailbox_message (mailbox_id, epoch, uid_validity, uid, size, fetched_at) VALUES (?, ?, ?, ?, 0, ?)", mailbox, at.epoch(), at.validity(), message.uid(), now());
        if (added == 0) again(bulk, mailbox, at, message);
        else new Fetching(bulk, bulk.read("SELECT LAST_INSERT_ID()", row -> row.getLong(1)).get(0)).into(message, 0);
    }

    /** What is known is not fetched again, unless somebody wants it. */
    private static void again(Bulk bulk, long mailbox, Cursor at, Source message) throws IOException {
        record Wanted(long id, long size) {}
        for (Wanted each : bulk.read("SELECT id, size FROM mailbox_message WHERE mailbox_id = ? AND epoch = ? AND uid_validity = ? AND uid = ? AND state = 'WANTED'", row -> new Wanted(row.getLong(1), row.getLong(2)),
                mailbox, at.epoch(), at.validity(), message.uid())) new Fetching(bulk, each.id()).into(message, each.size());
    }

    /** Reading broke off at this one, which was asked for alone. @return how often in a row by now */
    public int stuck(MailboxQueue.Lease lease, Source message) {
        Bulk bulk = Bulk.of(em);
        bulk.change("UPDATE mailbox SET stuck = IF(stuck_uid <=> ?, stuck + 1, 1), stuck_uid = ? WHERE id = ? AND lease_owner = ?", message.uid(), message.uid(), lease.mailbox(), lease.holder());
        return bulk.read("SELECT stuck FROM mailbox WHERE id = ? AND lease_owner = ?", row -> row.getInt(1), lease.mailbox(), lease.holder()).stream().findFirst().orElseThrow(() -> new MailboxQueue.Lease.Lost(lease));
    }

    /** The server does not give this one: that is kept in quarantine, and whatever came after it waits no longer. */
    public void giveUp(MailboxQueue.Lease lease, Cursor at, Source message) {
        Bulk bulk = Bulk.of(em);
        String why = Stored.written(List.of(Fetching.notGiven(message)));
        int moved = bulk.change("UPDATE mailbox SET " + BEHIND + ", stuck = 0, stuck_uid = NULL, failures = 1 WHERE id = ? AND lease_owner = ? AND epoch = ?", message.uid(), lease.mailbox(), lease.holder(), at.epoch());
        if (moved == 0) throw new MailboxQueue.Lease.Lost(lease);
        bulk.change("INSERT INTO mailbox_message (mailbox_id, epoch, uid_validity, uid, size, fetched_at, state, incomplete, errors) VALUES (?, ?, ?, ?, 0, ?, 'QUARANTINED', TRUE, ?)"
                + " ON DUPLICATE KEY UPDATE state = IF(state = 'WANTED', 'QUARANTINED', state), errors = IF(incomplete, VALUES(errors), errors)", lease.mailbox(), at.epoch(), at.validity(), message.uid(), now(), why);
    }

    /** Numbers of what is stored and the server has not been told of; what did not come whole stays unread there. */
    public List<Long> unseen(long mailbox, Cursor at, int most) {
        return Bulk.of(em).read("SELECT uid FROM mailbox_message WHERE mailbox_id = ? AND seen_at IS NULL AND NOT incomplete AND epoch = ? AND uid_validity = ? ORDER BY uid LIMIT " + most, row -> row.getLong(1), mailbox, at.epoch(), at.validity());
    }

    /** The server has been told. */
    public void seen(long mailbox, Cursor at, List<Long> uids) {
        Bulk.of(em).write("UPDATE mailbox_message SET seen_at = ? WHERE mailbox_id = ? AND epoch = ? AND uid_validity = ? AND uid = ? AND seen_at IS NULL",
                uids.stream().map(uid -> new Object[] {now(), mailbox, at.epoch(), at.validity(), uid}).toList());
    }

    static LocalDateTime now() { return LocalDateTime.now(ZoneOffset.UTC); }
}
