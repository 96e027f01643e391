package org.countersign.ledger;

import jakarta.persistence.EntityManager;
import java.time.ZoneId;
import java.util.Set;
import org.countersign.TestDatabase;
import org.countersign.city.City;
import org.countersign.count.TestTallies;
import org.countersign.intake.PositionsChanged;

/** The books on a test database; every public call is one transaction, as the container would have it. */
public final class TestLedger {
    private final TestDatabase database;
    private final City city;
    public final Ledger ledger = new Ledger();

    public TestLedger(TestDatabase database, ZoneId zone) {
        this.database = database;
        city = new City("test", "Test", "CT", "Connecticut", zone, Set.of(), 5);
        ledger.tallies = TestTallies.on(database);
    }

    /** For who fires news within a transaction. */
    public static Bookkeeping on(EntityManager em) {
        Bookkeeping bookkeeping = new Bookkeeping();
        bookkeeping.em = em;
        return bookkeeping;
    }

    public void tell(PositionsChanged news) { database.doInTransaction(em -> on(em).hear(news)); }

    public void fold() { while (database.inTransaction(em -> folding(em).step())) { /* as long as there is more */ } }

    /** One step, or what breaks it off. */
    boolean foldOnce() { return database.inTransaction(em -> folding(em).step()); }

    private static Folding folding(EntityManager em) {
        Folding folding = new Folding();
        folding.em = em;
        return folding;
    }

    public Rebuilding rebuilding(EntityManager em) {
        Rebuilding rebuilding = new Rebuilding();
        rebuilding.em = em;
        rebuilding.source = database.source();
        rebuilding.city = city;
        return rebuilding;
    }

    /** Emptied row by row: of small books that is quicker. */
    public void clear() {
        database.doInTransaction(em -> rebuilding(em).close());
        Rebuilding.TABLES.forEach(table -> database.doInTransaction(em -> em.createNativeQuery("DELETE FROM " + table).executeUpdate()));
        database.doInTransaction(em -> rebuilding(em).open());
    }

    public void writeUp() { while (database.inTransaction(em -> rebuilding(em).step())) { /* as long as there is more */ } }

    public void rebuild() {
        clear();
        writeUp();
    }

    /** As the job does it. */
    public void rebuildWhole() {
        database.doInTransaction(em -> rebuilding(em).close());
        rebuilding(null).empty();
        database.doInTransaction(em -> rebuilding(em).open());
        writeUp();
    }
}
