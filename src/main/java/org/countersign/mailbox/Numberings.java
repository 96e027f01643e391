package org.countersign.mailbox;

import java.time.Instant;
import java.util.Optional;
import org.countersign.platform.Bulk;

/** The numbers a mailbox's messages had, with how far they were read under each. Whoever calls holds its row. */
record Numberings(Bulk bulk, long mailbox) {
    /** No message bears it yet, nor did any before. */
    static final String NEXT_EPOCH = "GREATEST(epoch, COALESCE((SELECT MAX(q.epoch) FROM mailbox_message q WHERE q.mailbox_id = mailbox.id), 0), COALESCE((SELECT MAX(n.epoch) FROM mailbox_numbering n WHERE n.mailbox_id = mailbox.id), 0)) + 1";

    /** Other numbers hold for now. */
    void leave(Arrivals.Cursor at) {
        bulk.change("INSERT INTO mailbox_numbering (mailbox_id, uid_validity, epoch, last_uid, renumbered_to) VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE epoch = VALUES(epoch), last_uid = VALUES(last_uid), renumbered_to = VALUES(renumbered_to)",
                mailbox, at.validity(), at.epoch(), at.last(), at.old().upTo());
    }

    /** These held before. What somebody wanted once more meanwhile is asked for. */
    Optional<Arrivals.Cursor> known(long validity, Instant since) {
        return bulk.read("SELECT n.epoch, LEAST(n.last_uid, COALESCE((SELECT MIN(q.uid) - 1 FROM mailbox_message q WHERE q.state = 'WANTED' AND q.mailbox_id = n.mailbox_id AND q.epoch = n.epoch AND q.uid_validity = n.uid_validity), n.last_uid)),"
                + " n.renumbered_to FROM mailbox_numbering n WHERE n.mailbox_id = ? AND n.uid_validity = ?", row -> new Arrivals.Cursor(row.getInt(1), validity, row.getLong(2), new Arrivals.Old(row.getLong(3), since)), mailbox, validity).stream().findFirst();
    }

    /** They hold from now on. */
    Arrivals.Cursor enter(Arrivals.Cursor at) {
        bulk.change("UPDATE mailbox SET epoch = ?, uid_validity = ?, last_uid = ?, renumbered_to = ? WHERE id = ?", at.epoch(), at.validity(), at.last(), at.old().upTo(), mailbox);
        return at;
    }

    int nextEpoch() { return bulk.read("SELECT " + NEXT_EPOCH + " FROM mailbox WHERE id = ?", row -> row.getInt(1), mailbox).get(0); }
}
