package org.countersign.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.countersign.mail.MailIntake;
import org.countersign.platform.Bulk;
import org.countersign.platform.FieldError;

/** Stored messages become contacts, some at a time: what they became, that they are taken and that their bytes are the letter's now commit together. */
@ApplicationScoped
@Transactional
public class ArrivalSteps {
    private static final String NEXT = "SELECT id, size FROM mailbox_message WHERE state = 'STORED' AND id > ? ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED";

    @PersistenceContext EntityManager em;
    @Inject MailIntake intake;

    /** @param after numbers that were tried @param most messages @param bytes at most, but for a single one @return the last that was looked at; 0: there is none */
    public long take(long after, int most, long bytes) {
        Bulk bulk = Bulk.of(em);
        List<Long> some = new ArrayList<>(), tooLong = new ArrayList<>();
        long[] size = {0};
        bulk.read(NEXT, row -> row.getLong(2) > MailIntake.LONGEST ? tooLong.add(row.getLong(1)) : (size[0] += row.getLong(2)) <= bytes || some.isEmpty() ? some.add(row.getLong(1)) : null, after, most);
        if (!tooLong.isEmpty() && (some.isEmpty() || tooLong.get(0) < some.get(0))) return refuse(bulk, tooLong.get(0));
        if (!tooLong.isEmpty()) some.removeIf(id -> id > tooLong.get(0));
        if (some.isEmpty()) return 0;
        List<MailIntake.Fate> fates = read(bulk, some);
        List<Object[]> rows = new ArrayList<>();
        List<Long> taken = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            MailIntake.Fate fate = fates.get(i);
            rows.add(new Object[] {fate.errors().isEmpty() ? "TAKEN" : "QUARANTINED", fate.contact(), fate.errors().isEmpty() ? null : Stored.written(fate.errors()), Arrivals.now(), some.get(i)});
            if (fate.errors().isEmpty()) taken.add(some.get(i));
        }
        bulk.write("UPDATE mailbox_message SET state = ?, contact_id = ?, errors = ?, taken_at = ? WHERE id = ?", rows);
        bulk.changeAll("DELETE FROM mailbox_piece WHERE message_id IN (??)", taken);
        return some.get(some.size() - 1);
    }

    /** Without having been opened: it would fill the memory only to be called too long. */
    private static long refuse(Bulk bulk, long id) {
        quarantine(bulk, id, new FieldError("message", "mail.tooLong", String.valueOf(MailIntake.LONGEST >> 20)));
        return id;
    }

    /** Where the memory does not suffice, or the stack: as an exception, since an error alone takes nothing back. */
    private List<MailIntake.Fate> read(Bulk bulk, List<Long> some) {
        try {
            return intake.take(some.stream().map(id -> raw(bulk, id)).toList());
        } catch (VirtualMachineError tooMuch) {
            throw new IllegalStateException("more than this machine can read at once", tooMuch);
        }
    }

    private static byte[] raw(Bulk bulk, long id) {
        return Pieces.read(bulk.read("SELECT bytes FROM mailbox_piece WHERE message_id = ? ORDER BY seq", row -> row.getBytes(1), id), MailIntake.LONGEST + 1);
    }

    /** The first that waits behind this number cannot be taken: its bytes stay. @return its number */
    public long setAside(long after, FieldError why) {
        Bulk bulk = Bulk.of(em);
        long id = bulk.read(NEXT, row -> row.getLong(1), after, 1).stream().findFirst().orElse(0L);
        quarantine(bulk, id, why);
        return id;
    }

    private static void quarantine(Bulk bulk, long id, FieldError why) {
        bulk.change("UPDATE mailbox_message SET state = 'QUARANTINED', errors = ?, taken_at = ? WHERE id = ? AND state = 'STORED'", Stored.written(List.of(why)), Arrivals.now(), id);
    }
}
