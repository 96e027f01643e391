package org.countersign.ledger;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.countersign.city.City;
import org.countersign.intake.Concerned;
import org.countersign.intake.PositionsChanged;
import org.countersign.platform.Bulk;

/**
 * Writes the books up anew from the contacts, while others go on writing contacts: the books are closed and emptied, opened again, and then
 * every contact is posted, some thousand in a transaction. Whoever changes contacts meanwhile posts them too, and posting twice is posting
 * once. A server that dies leaves off where another goes on.
 */
@ApplicationScoped
@Transactional
public class Rebuilding {
    private static final int AT_A_TIME = 2_000;
    /** The changes first: who is folding them is waited for, and folds no more after. */
    static final List<String> TABLES = List.of("ledger_change", "ledger_entry", "ledger_step", "ledger_dwelling", "ledger_household", "ledger_speech", "ledger_organisation",
            "ledger_reason", "ledger_day", "ledger_total");

    @PersistenceContext EntityManager em;
    @Resource(lookup = "java:app/jdbc/countersign") DataSource source;
    @Inject City city;

    /** How far it is. @param of the last contact there is @param unfolded changes that are not in the sums yet */
    public record Progress(boolean kept, long writtenTo, long of, long unfolded) {}

    public Progress progress() {
        Bulk bulk = Bulk.of(em);
        return new Progress(Book.read(bulk).kept(city.zone()), bulk.read("SELECT written_to FROM ledger_progress", row -> row.getLong(1)).get(0),
                bulk.read("SELECT COALESCE(MAX(id), 0) FROM contact", row -> row.getLong(1)).get(0), bulk.read("SELECT COUNT(*) FROM ledger_change", row -> row.getLong(1)).get(0));
    }

    /** Whoever read the books counts afresh from now on; once this commits nobody posts any more. */
    public void close() { Book.write(Bulk.of(em), Book.State.CLOSED, Book.alone(Bulk.of(em)).zone()); }

    /** Tables are emptied whole only outside of a transaction. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void empty() {
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            for (String table : TABLES) statement.execute("TRUNCATE TABLE " + table);
        } catch (SQLException e) {
            throw new IllegalStateException("the books cannot be emptied", e);
        }
    }

    /** Everyone who wrote while they were closed is done by now: what they wrote will be found. */
    public void open() {
        Bulk bulk = Bulk.of(em);
        if (Book.alone(bulk).open()) return;
        bulk.change("UPDATE ledger_progress SET written_to = 0");
        Book.write(bulk, Book.State.BUILDING, city.zone().getId());
    }

    /** Writes up so many contacts. @return whether there may be more */
    public boolean step() {
        Bulk bulk = Bulk.of(em);
        List<Long> mine = bulk.read("SELECT written_to FROM ledger_progress FOR UPDATE SKIP LOCKED", row -> row.getLong(1));
        if (mine.isEmpty()) return false;                                      // somebody else is at it
        Book book = Book.shared(bulk);
        if (book.state() != Book.State.BUILDING) return false;
        List<Long> contacts = bulk.read("SELECT id FROM contact WHERE id > ? ORDER BY id LIMIT " + AT_A_TIME, row -> row.getLong(1), mine.get(0));
        if (contacts.isEmpty()) {
            Book.write(bulk, Book.State.KEPT, book.zone());
            return false;
        }
        new Posting(bulk, ZoneId.of(book.zone())).post(new PositionsChanged(Set.of(), Concerned.known(contacts), Concerned.NONE));
        bulk.change("UPDATE ledger_progress SET written_to = ?", contacts.get(contacts.size() - 1));
        return true;
    }

    /** Whether there is something to do, and what. */
    public boolean due() { return !Book.read(Bulk.of(em)).kept(city.zone()); }

    /** Whether the books must be emptied first. */
    public boolean outdated() {
        Book book = Book.read(Bulk.of(em));
        return !book.open() || !book.fits(city.zone());
    }
}
