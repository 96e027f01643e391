package org.countersign.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.countersign.platform.Bulk;
import org.countersign.platform.FieldError;
import org.countersign.platform.Missing;
import org.countersign.platform.Words;
import org.countersign.staff.Journal;
import org.countersign.staff.Who;

/** Messages that could not be taken in, with their raw bytes and the reason; none is ever dropped. A better reader may try again. */
@ApplicationScoped
@Transactional
public class Quarantine {
    private static final int LONGEST = 256 << 20;
    private static final String HELD = "q.state IN ('QUARANTINED', 'WANTED')", THERE = "(m.active AND q.epoch = m.epoch AND q.uid_validity <=> m.uid_validity)";

    @PersistenceContext EntityManager em;
    @Inject Who who;
    @Inject Journal journal;

    /** @param size of its raw bytes */
    public record Held(long id, String mailbox, Instant fetched, long size, List<FieldError> errors) {
        public String reason(Locale locale) { return String.join(" ", errors.stream().map(error -> Words.in(locale).say(error.key(), error.values().toArray())).toList()); }

        public String fileName() { return "message-" + id + ".eml"; }
    }

    /** Latest first. */
    public List<Held> latest(int most) {
        guard();
        return Bulk.of(em).read("SELECT q.id, m.name, q.fetched_at, q.size, q.errors FROM mailbox_message q JOIN mailbox m ON m.id = q.mailbox_id WHERE " + HELD + " ORDER BY q.id DESC LIMIT " + most,
                row -> new Held(row.getLong(1), row.getString(2), row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC), row.getLong(4), Stored.errors(row.getString(5))));
    }

    /** The bytes as they came. */
    public byte[] raw(long message) {
        guard();
        Bulk bulk = Bulk.of(em);
        if (bulk.read("SELECT q.id FROM mailbox_message q WHERE q.id = ? AND " + HELD, row -> row.getLong(1), message).isEmpty()) throw new Missing("quarantined");
        return Pieces.read(bulk.read("SELECT bytes FROM mailbox_piece WHERE message_id = ? ORDER BY seq", row -> row.getBytes(1), message), LONGEST);
    }

    /** All of them are read once more; what did not come whole is asked for again where its mailbox is still read, and else, or the second time, taken as it is. */
    public int tryAgain() {
        guard();
        Bulk bulk = Bulk.of(em);
        int many = bulk.change("UPDATE mailbox_message q JOIN mailbox m ON m.id = q.mailbox_id SET q.state = 'STORED', q.incomplete = FALSE, q.errors = NULL WHERE " + HELD
                + " AND (NOT q.incomplete OR q.size > 0 AND (q.state = 'WANTED' OR NOT " + THERE + "))");
        many += bulk.change("UPDATE mailbox_message q JOIN mailbox m ON m.id = q.mailbox_id SET q.state = 'WANTED' WHERE " + HELD + " AND q.incomplete AND " + THERE);
        bulk.change("UPDATE mailbox m JOIN (SELECT mailbox_id, epoch, uid_validity, MIN(uid) AS uid FROM mailbox_message WHERE state = 'WANTED' GROUP BY mailbox_id, epoch, uid_validity) q ON q.mailbox_id = m.id"
                + " SET m.last_uid = LEAST(m.last_uid, q.uid - 1), m.next_at = UTC_TIMESTAMP(6) WHERE " + THERE);
        if (many > 0) journal.record(who.name(), "mailbox.triedAgain", "mailbox", "quarantine", null, Map.of("messages", many));
        return many;
    }

    private void guard() {
        if (!who.administers() && !who.seesPersonalData()) throw new SecurityException("messages are not for " + who.role());
    }
}
