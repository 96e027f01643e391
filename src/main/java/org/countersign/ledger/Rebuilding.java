package org.countersign.ledger;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.countersign.city.City;
import org.countersign.intake.Concerned;
import org.countersign.intake.PositionsChanged;
import org.countersign.platform.Again;
import org.countersign.platform.Bulk;
import org.countersign.staff.Journal;
import org.countersign.staff.Who;

/**
 * Writes the books up anew from the contacts, while others go on writing contacts: the books are closed and emptied, opened again, and then
 * every contact is posted, and after them everyone who wrote, some thousand in a transaction. Whoever changes contacts meanwhile posts them too, and posting twice is posting
 * once. A server that dies leaves off where another goes on.
 */
@ApplicationScoped
@Transactional
public class Rebuilding {
    private static final int AT_A_TIME = 2_000;
    /** The changes first: who is folding them is waited for, and folds no more after. */
    static final List<String> TABLES = List.of("ledger_change", "ledger_entry", "ledger_step", "ledger_dwelling", "ledger_household", "ledger_speech", "ledger_organisation",
            "ledger_reason", "ledger_day", "ledger_total");

    /** A second: whoever reads after us waits behind us, and a backup or a full count reads for minutes. Then the next tick of the clock is as good. */
    private static final String WAITING = " WAIT 1";
    private static final Logger LOG = Logger.getLogger(Rebuilding.class.getName());

    @PersistenceContext EntityManager em;
    @Resource(lookup = "java:app/jdbc/countersign") DataSource source;
    @Inject City city;
    @Inject Who who;
    @Inject Journal journal;

    /** How far it is. @param of the last contact and the last constituent there are, together @param unfolded changes that are not in the sums yet */
    public record Progress(boolean kept, long writtenTo, long of, long unfolded) {}

    public Progress progress() {
        Bulk bulk = Bulk.of(em);
        return new Progress(Book.read(bulk).kept(city.zone()), bulk.read("SELECT written_to + people_to FROM ledger_progress", row -> row.getLong(1)).get(0),
                bulk.read("SELECT COALESCE((SELECT MAX(id) FROM contact), 0) + COALESCE((SELECT MAX(id) FROM constituent), 0)", row -> row.getLong(1)).get(0), bulk.read("SELECT COUNT(*) FROM ledger_change", row -> row.getLong(1)).get(0));
    }

    /** For who finds them wrong: nobody reads them from now on, and the job writes them up anew. */
    public void close() {
        if (!who.administers()) throw new SecurityException("the ledger is not written up by " + who.role());
        close(Bulk.of(em));
        journal.record(who.name(), "ledger.writtenUpAnew", "ledger", "", null, null);
    }

    /** Whoever read the books counts afresh from now on; once this commits nobody posts any more. */
    private static void close(Bulk bulk) { Book.write(bulk, Book.State.CLOSED, Book.alone(bulk).zone()); }

    /**
     * Where they must be emptied first, closes, empties and opens them, unless somebody reads them for long; all of it held against every other node: one that came late would
     * empty what was posted already. Tables are emptied whole only outside of a transaction, so there are two connections.
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void renew() {
        try (Connection holding = source.getConnection(); Connection emptying = source.getConnection()) {
            holding.setAutoCommit(false);
            try {
                Bulk bulk = new Bulk(holding);
                if (!held(bulk).isEmpty() && outdated(bulk)) {
                    close(new Bulk(emptying));
                    empty(emptying);
                    open(bulk);
                    holding.commit();
                }
            } finally {
                holding.rollback();
                holding.setAutoCommit(true);
            }
        } catch (SQLException e) {
            if (!Again.isBrokenOff(e)) throw new PersistenceException("the books cannot be emptied", e);
            LOG.log(Level.INFO, "somebody reads the books that are to be emptied, and is waited for: {0}", e.getMessage());
        }
    }

    private static void empty(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) statement.execute("TRUNCATE TABLE " + table + WAITING);
        }
    }

    /** Everyone who wrote while they were closed is done by now: what they wrote will be found. */
    void open(Bulk bulk) {
        Book.alone(bulk);
        bulk.change("UPDATE ledger_progress SET written_to = 0, people_to = 0");
        Book.write(bulk, Book.State.BUILDING, city.zone().getId());
    }

    /** The last of each that is in the books. */
    private record Written(long contact, long constituent) {}

    /** Until the transaction ends: whoever writes the books up. @return how far they are written up; none: somebody else is at it */
    private static List<Written> held(Bulk bulk) {
        return bulk.read("SELECT written_to, people_to FROM ledger_progress FOR UPDATE SKIP LOCKED", row -> new Written(row.getLong(1), row.getLong(2)));
    }

    /** Writes up so many contacts, or people. @return whether there may be more */
    public boolean step() {
        Bulk bulk = Bulk.of(em);
        List<Written> mine = held(bulk);
        if (mine.isEmpty()) return false;
        Book book = Book.shared(bulk);
        if (book.state() != Book.State.BUILDING) return false;
        Posting posting = new Posting(bulk, ZoneId.of(book.zone()));
        List<Long> contacts = after(bulk, "contact", mine.get(0).contact());
        if (!contacts.isEmpty()) {
            posting.postAlone(contacts);
            bulk.change("UPDATE ledger_progress SET written_to = ?", contacts.get(contacts.size() - 1));
            return true;
        }
        List<Long> people = after(bulk, "constituent", mine.get(0).constituent());
        if (!people.isEmpty()) {
            posting.post(new PositionsChanged(Set.of(), Concerned.NONE, Concerned.known(people)));
            bulk.change("UPDATE ledger_progress SET people_to = ?", people.get(people.size() - 1));
            return true;
        }
        Book.write(bulk, Book.State.KEPT, book.zone());
        return false;
    }

    private static List<Long> after(Bulk bulk, String table, long last) {
        return bulk.read("SELECT id FROM " + table + " WHERE id > ? ORDER BY id LIMIT " + AT_A_TIME, row -> row.getLong(1), last);
    }

    /** Whether there is something to do. */
    public boolean due() { return !Book.read(Bulk.of(em)).kept(city.zone()); }

    /** Whether the books must be emptied first. */
    private boolean outdated(Bulk bulk) {
        Book book = Book.read(bulk);
        return !book.open() || !book.fits(city.zone());
    }
}
