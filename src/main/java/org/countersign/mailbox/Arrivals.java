package org.countersign.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.countersign.platform.Bulk;

/** Raw messages as they were fetched: stored with the cursor that stands behind them, so that none is fetched twice and none passed over; told to the server after that. */
@ApplicationScoped
@Transactional
public class Arrivals {
    @PersistenceContext EntityManager em;

    /** A message at the server, not yet read. @param size about how many bytes */
    public interface Source {
        long uid();
        long size();
        InputStream open() throws IOException;
    }

    /** Where reading goes on. @param epoch raised whenever the numbers begin anew @param validity of the folder's numbers @param last the greatest number that is stored */
    public record Cursor(int epoch, long validity, long last) {}

    /** The folder has these numbers now. Others than last time: they begin anew, and what comes again is known by what it is. @param next the number its next message will get */
    public Cursor cursor(MailboxQueue.Lease lease, long validity, long next) {
        Bulk bulk = Bulk.of(em);
        return bulk.read("SELECT uid_validity, last_uid, from_now, epoch FROM mailbox WHERE id = ? AND lease_owner = ? FOR UPDATE", row -> {
            Long known = row.getObject(1, Long.class);
            if (known != null && known == validity) return new Cursor(row.getInt(4), validity, row.getLong(2));
            long last = known == null && row.getBoolean(3) ? Math.max(0, next - 1) : 0;
            int epoch = known == null ? row.getInt(4) : row.getInt(4) + 1;
            bulk.change("UPDATE mailbox SET epoch = ?, uid_validity = ?, last_uid = ? WHERE id = ?", epoch, validity, last, lease.mailbox());
            return new Cursor(epoch, validity, last);
        }, lease.mailbox(), lease.holder()).stream().findFirst().orElseThrow(() -> new MailboxQueue.Lease.Lost(lease));
    }

    /** Stores these, ascending, and moves the cursor behind the last of them, or nothing at all. @throws IOException where the server breaks off */
    @Transactional(rollbackOn = IOException.class)
    public void store(MailboxQueue.Lease lease, Cursor at, List<Source> messages) throws IOException {
        Bulk bulk = Bulk.of(em);
        if (bulk.read("SELECT id FROM mailbox WHERE id = ? AND lease_owner = ? AND epoch = ? AND uid_validity = ? FOR UPDATE", row -> row.getLong(1), lease.mailbox(), lease.holder(), at.epoch(), at.validity()).isEmpty()) throw new MailboxQueue.Lease.Lost(lease);
        for (Source message : messages) store(bulk, lease.mailbox(), at, message);
        bulk.change("UPDATE mailbox SET last_uid = GREATEST(last_uid, ?) WHERE id = ?", messages.get(messages.size() - 1).uid(), lease.mailbox());
    }

    private static void store(Bulk bulk, long mailbox, Cursor at, Source message) throws IOException {
        int added = bulk.change("INSERT IGNORE INTO mailbox_message (mailbox_id, epoch, uid_validity, uid, size, fetched_at) VALUES (?, ?, ?, ?, 0, ?)", mailbox, at.epoch(), at.validity(), message.uid(), now());
        if (added == 0) return;
        long id = bulk.read("SELECT LAST_INSERT_ID()", row -> row.getLong(1)).get(0);
        try (InputStream raw = message.open()) {
            long size = Pieces.write(raw, (seq, piece) -> bulk.change("INSERT INTO mailbox_piece (message_id, seq, bytes) VALUES (?, ?, ?)", id, seq, piece));
            bulk.change("UPDATE mailbox_message SET size = ? WHERE id = ?", size, id);
        }
    }

    /** Numbers of what is stored and the server has not been told of. */
    public List<Long> unseen(long mailbox, Cursor at, int most) {
        return Bulk.of(em).read("SELECT uid FROM mailbox_message WHERE mailbox_id = ? AND seen_at IS NULL AND epoch = ? AND uid_validity = ? ORDER BY uid LIMIT " + most, row -> row.getLong(1), mailbox, at.epoch(), at.validity());
    }

    /** The server has been told. */
    public void seen(long mailbox, Cursor at, List<Long> uids) {
        Bulk.of(em).write("UPDATE mailbox_message SET seen_at = ? WHERE mailbox_id = ? AND epoch = ? AND uid_validity = ? AND uid = ? AND seen_at IS NULL",
                uids.stream().map(uid -> new Object[] {now(), mailbox, at.epoch(), at.validity(), uid}).toList());
    }

    static LocalDateTime now() { return LocalDateTime.now(ZoneOffset.UTC); }
}
