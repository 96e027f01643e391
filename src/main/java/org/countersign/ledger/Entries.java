package org.countersign.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.countersign.count.Statement.Contribution;
import org.countersign.count.Statement;
import org.countersign.platform.Bulk;

/** What positions are in the books for: the new is added to the sums, and what stood there before is taken off. */
final class Entries {
    private final Bulk bulk;
    private final Calendar calendar;
    private final Changes changes;
    private final ReasonBook reasons;
    private final Map<Key, Entry> before = new HashMap<>();
    private final Map<Key, Entry> after = new HashMap<>();

    record Key(long ordinance, long contact) {}

    /** @param reasons its codes, with semicolons between, where it counts for them; else null */
    record Entry(long received, int code, String reasons) {}

    Entries(Bulk bulk, Calendar calendar, Changes changes) {
        this.bulk = bulk;
        this.calendar = calendar;
        this.changes = changes;
        reasons = new ReasonBook(bulk);
    }

    /** Those that may stand there. */
    void read(Collection<Long> contacts) {
        bulk.find("SELECT ordinance_id, contact_id, received, code, reasons FROM ledger_entry WHERE contact_id IN (??)", contacts,
                row -> before.put(new Key(row.getLong(1), row.getLong(2)), new Entry(row.getLong(3), row.getInt(4), row.getString(5))));
    }

    void add(long ordinance, Statement statement) {
        Contribution contribution = statement.contribution();
        String given = contribution.contact() && !statement.reasons().isEmpty() ? String.join(";", statement.reasons()) : null;
        after.put(new Key(ordinance, statement.contact()), new Entry(statement.receivedAt(), contribution.code(), given));
    }

    void write() {
        reasons.learn(after.values());
        List<Object[]> gone = new ArrayList<>(), written = new ArrayList<>();
        before.forEach((key, entry) -> {
            if (entry.equals(after.get(key))) return;
            post(key, entry, -1);
            if (!after.containsKey(key)) gone.add(new Object[] {key.ordinance(), key.contact()});
        });
        after.forEach((key, entry) -> {
            if (Objects.equals(entry, before.get(key))) return;
            post(key, entry, 1);
            written.add(new Object[] {key.ordinance(), key.contact(), entry.received(), entry.code(), entry.reasons()});
        });
        written.sort((one, other) -> Long.compare((long) one[1], (long) other[1]));
        bulk.write("DELETE FROM ledger_entry WHERE ordinance_id = ? AND contact_id = ?", gone);
        bulk.write("INSERT INTO ledger_entry (ordinance_id, contact_id, received, code, reasons) VALUES (?, ?, ?, ?, ?)"
                + (before.isEmpty() ? "" : " ON DUPLICATE KEY UPDATE received = VALUES(received), code = VALUES(code), reasons = VALUES(reasons)"), written);
    }

    private void post(Key key, Entry entry, int times) {
        int day = calendar.day(entry.received());
        changes.add(key.ordinance(), Sort.POSITION, day, entry.code(), times);
        if (entry.reasons() == null) return;
        Contribution contribution = Contribution.read(entry.code());
        for (long reason : reasons.numbers(entry.reasons()))
            changes.add(key.ordinance(), Sort.REASON, day, new ReasonCode(reason, contribution.residency(), contribution.stance()).code(), times);
    }
}
