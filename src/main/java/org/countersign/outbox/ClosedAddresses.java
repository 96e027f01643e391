package org.countersign.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.countersign.platform.Bulk;
import org.countersign.staff.Journal;
import org.countersign.staff.Who;

/** Addresses the program writes to no more, until a person opens them again; whoever keeps marks on people hears of it in the same transaction. */
@ApplicationScoped
@Transactional
public class ClosedAddresses {
    @PersistenceContext EntityManager em;
    @Inject Who who;
    @Inject Journal journal;
    @Inject Event<AddressClosed> news;

    public enum Reason { HARD_BOUNCE, COMPLAINT, OPT_OUT }

    /** @param letter of ours because of which; null: none */
    public record Closed(String address, Reason reason, Long letter, String by, Instant at) {}

    /** @param letter of ours because of which; null: not known */
    public void close(String address, Reason reason, Long letter) {
        String key = address.strip().toLowerCase(Locale.ROOT);
        Bulk bulk = Bulk.of(em);
        int closed = bulk.change("INSERT INTO outbox_closed (address, reason, letter_id, closed_by, closed_at) SELECT ?, ?, ?, ?, UTC_TIMESTAMP(6) FROM (SELECT 1) one"
                + " WHERE NOT EXISTS (SELECT 1 FROM outbox_closed WHERE address = ? AND reason = ? AND opened_at IS NULL)", key, reason, letter, who.name(), key, reason);
        if (closed == 0) return;
        journal.record(who.name(), "letter.addressClosed", "letter", letter == null ? "address" : String.valueOf(letter), null, Map.of("address", key, "reason", reason));
        Long constituent = bulk.read("SELECT constituent_id FROM outbox_letter WHERE id = ?", row -> row.getObject(1, Long.class), letter == null ? 0 : letter).stream()
                .filter(Objects::nonNull).findFirst().orElse(null);
        news.fire(new AddressClosed(key, reason, constituent));
    }

    public boolean isClosed(String address) {
        return !Bulk.of(em).read("SELECT 1 FROM outbox_closed WHERE address = ? AND opened_at IS NULL LIMIT 1", row -> row.getInt(1), address.strip().toLowerCase(Locale.ROOT)).isEmpty();
    }

    /** Latest first. */
    public List<Closed> latest(int most) {
        mayDecide();
        return Bulk.of(em).read("SELECT address, reason, letter_id, closed_by, closed_at FROM outbox_closed WHERE opened_at IS NULL ORDER BY id DESC LIMIT " + most, row -> new Closed(row.getString(1),
                Reason.valueOf(row.getString(2)), row.getObject(3, Long.class), row.getString(4), row.getObject(5, LocalDateTime.class).toInstant(ZoneOffset.UTC)));
    }

    /** A person says that these may be written to again. */
    public void open(Collection<String> addresses) {
        mayDecide();
        for (String address : addresses) {
            int opened = Bulk.of(em).change("UPDATE outbox_closed SET opened_by = ?, opened_at = UTC_TIMESTAMP(6) WHERE address = ? AND opened_at IS NULL", who.name(), address);
            if (opened > 0) journal.record(who.name(), "letter.addressOpened", "letter", "address", Map.of("address", address), null);
        }
    }

    /** They were opened by mistake. @param since when that was, by the database's clock */
    public void closeAgain(Collection<String> addresses, LocalDateTime since) {
        mayDecide();
        for (String address : addresses) {
            int closed = Bulk.of(em).change("UPDATE outbox_closed SET opened_by = NULL, opened_at = NULL WHERE address = ? AND opened_by = ? AND opened_at >= ?", address, who.name(), since);
            if (closed > 0) journal.record(who.name(), "letter.addressClosed", "letter", "address", null, Map.of("address", address));
        }
    }

    private void mayDecide() {
        if (!who.administers() && !who.seesPersonalData()) throw new SecurityException("addresses are not for " + who.role());
    }
}
