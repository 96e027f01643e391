package org.countersign.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.countersign.platform.Bulk;
import org.countersign.platform.FieldError;
import org.countersign.platform.FieldErrors;
import org.countersign.platform.Missing;
import org.countersign.platform.Words;
import org.countersign.staff.Journal;
import org.countersign.staff.Who;

/** Messages that could not be taken in, with their raw bytes and the reason; none is ever dropped. A better reader may try again. */
@ApplicationScoped
@Transactional
public class Quarantine {
    private static final int LONGEST = 256 << 20, LONGEST_NOTE = 500;
    private static final String HELD = "q.state IN ('QUARANTINED', 'WANTED')", KEPT = "q.state IN ('QUARANTINED', 'WANTED', 'DEALT_WITH')", OPEN = ", q.dealt_by = NULL, q.dealt_at = NULL, q.note = NULL", ASKED = "(m.asked_at > q.wanted_at AND m.read_at >= m.asked_at)", THERE = "(m.active AND q.epoch = m.epoch AND q.uid_validity <=> m.uid_validity)";

    @PersistenceContext EntityManager em;
    @Inject Who who;
    @Inject Journal journal;

    /** @param size of its raw bytes @param wanted its server is asked for it once more @param dealt null: nobody has dealt with it */
    public record Held(long id, String mailbox, Instant fetched, long size, List<FieldError> errors, boolean wanted, Dealt dealt) implements Serializable {
        public String reason(Locale locale) { return String.join(" ", errors.stream().map(error -> Words.in(locale).say(error.key(), error.values().toArray())).toList()); }

        public String fileName() { return "message-" + id + ".eml"; }
    }

    /** @param note what became of it, in their words */
    public record Dealt(String by, Instant at, String note) implements Serializable {}

    /** What waits for somebody, latest first. @param before those with a smaller number */
    public List<Held> latest(long before, int most) { return held(HELD, before, most); }

    /** What somebody has dealt with, latest first. */
    public List<Held> dealtWith(long before, int most) { return held("q.state = 'DEALT_WITH'", before, most); }

    private List<Held> held(String which, long before, int most) {
        guard();
        return Bulk.of(em).read("SELECT q.id, m.name, q.fetched_at, q.size, q.errors, q.dealt_by, q.dealt_at, q.note, q.state = 'WANTED' FROM mailbox_message q JOIN mailbox m ON m.id = q.mailbox_id WHERE " + which + " AND q.id < ? ORDER BY q.id DESC LIMIT " + most,
                row -> new Held(row.getLong(1), row.getString(2), at(row.getObject(3, LocalDateTime.class)), row.getLong(4), Stored.errors(row.getString(5)), row.getBoolean(9),
                        row.getString(6) == null ? null : new Dealt(row.getString(6), at(row.getObject(7, LocalDateTime.class)), row.getString(8))), before);
    }

    private static Instant at(LocalDateTime kept) { return kept.toInstant(ZoneOffset.UTC); }

    /** The bytes as they came. */
    public byte[] raw(long message) {
        guard();
        Bulk bulk = Bulk.of(em);
        if (bulk.read("SELECT q.id FROM mailbox_message q WHERE q.id = ? AND " + KEPT, row -> row.getLong(1), message).isEmpty()) throw new Missing("quarantined");
        return Pieces.read(bulk.read("SELECT bytes FROM mailbox_piece WHERE message_id = ? ORDER BY seq", row -> row.getBytes(1), message), LONGEST);
    }

    /** All of them are read once more; what did not come whole is asked for again where its mailbox is still read, and else, or once its server was asked in vain, taken as it is. */
    public int tryAgain() {
        guard();
        int many = again(HELD);
        if (many > 0) journal.record(who.name(), "mailbox.triedAgain", "mailbox", "quarantine", null, Map.of("messages", many));
        return many;
    }

    /** This one is, also where somebody had dealt with it. */
    public void tryAgain(long message) {
        guard();
        if (again(KEPT + " AND q.id = " + message) == 0) throw new Missing("quarantined");
        journal.record(who.name(), "mailbox.triedAgain", "mailbox", "quarantine", null, Map.of("message", message));
    }

    private int again(String which) {
        Bulk bulk = Bulk.of(em);
        holdMailboxes(bulk, which);
        int many = bulk.change("UPDATE mailbox_message q JOIN mailbox m ON m.id = q.mailbox_id SET q.state = 'STORED', q.incomplete = FALSE, q.errors = NULL" + OPEN + " WHERE " + which
                + " AND (NOT q.incomplete OR q.size > 0 AND (q.state = 'WANTED' AND " + ASKED + " OR NOT " + THERE + "))");
        many += bulk.change("UPDATE mailbox_message q JOIN mailbox m ON m.id = q.mailbox_id SET q.state = 'WANTED', q.wanted_at = UTC_TIMESTAMP(6)" + OPEN + " WHERE " + which + " AND q.incomplete AND " + THERE);
        bulk.change("UPDATE mailbox m JOIN (SELECT mailbox_id, epoch, uid_validity, MIN(uid) AS uid FROM mailbox_message WHERE state = 'WANTED' GROUP BY mailbox_id, epoch, uid_validity) q ON q.mailbox_id = m.id"
                + " SET m.last_uid = LEAST(m.last_uid, q.uid - 1), m.next_at = UTC_TIMESTAMP(6) WHERE " + THERE);
        return many;
    }

    /** Those whose server is asked: whoever reads one of them meanwhile has stored before, or asks afterwards. */
    private static void holdMailboxes(Bulk bulk, String which) {
        List<Long> all = bulk.read("SELECT DISTINCT q.mailbox_id FROM mailbox_message q JOIN mailbox m ON m.id = q.mailbox_id WHERE " + which + " AND q.incomplete AND " + THERE, row -> row.getLong(1));
        bulk.find("SELECT id FROM mailbox WHERE id IN (??) ORDER BY id FOR UPDATE", all, row -> row.getLong(1));
    }

    /** Somebody has done with it what was to be done: it waits no more, and its bytes stay. @param note what became of it */
    public void dealWith(long message, String note) {
        guard();
        String said = note == null ? "" : note.strip();
        new FieldErrors().needed("note", said).text("note", said, LONGEST_NOTE).throwIfAny();
        int dealt = Bulk.of(em).change("UPDATE mailbox_message q SET q.state = 'DEALT_WITH', q.dealt_by = ?, q.dealt_at = UTC_TIMESTAMP(6), q.note = ? WHERE q.id = ? AND " + HELD, who.name(), said, message);
        if (dealt == 0) throw new Missing("quarantined");
        journal.record(who.name(), "mailbox.dealtWith", "mailbox", "quarantine", null, Map.of("message", message, "note", said));
    }

    private void guard() {
        if (!who.administers() && !who.seesPersonalData()) throw new SecurityException("messages are not for " + who.role());
    }
}
