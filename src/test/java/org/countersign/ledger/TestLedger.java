package org.countersign.ledger;

import jakarta.persistence.EntityManager;
import java.time.ZoneId;
import java.util.AbstractList;
import java.util.List;
import java.util.Set;
import org.countersign.TestDatabase;
import org.countersign.audit.Reconciliation;
import org.countersign.audit.TestAudit;
import org.countersign.city.City;
import org.countersign.count.TestTallies;
import org.countersign.intake.PositionsChanged;
import org.countersign.ordinance.FileNumber;

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

    /** What is added to it is heard in the running transaction. */
    public List<PositionsChanged> ear(EntityManager em) {
        return new AbstractList<>() {
            @Override public boolean add(PositionsChanged news) {
                on(em).hear(news);
                return true;
            }
            @Override public PositionsChanged get(int index) { throw new IndexOutOfBoundsException(index); }
            @Override public int size() { return 0; }
        };
    }

    /** Whether books and count are the same, now and at the ends of some days. @return the figures that are not */
    public List<String> mismatches(String number) {
        Reconciliation.Finding finding = TestAudit.of(ledger.tallies, city).check(new FileNumber(number));
        if (finding.figures() == 0) throw new IllegalStateException("the books are not kept");
        return finding.mismatches().stream().map(Object::toString).toList();
    }

    public void tell(PositionsChanged news) { database.doInTransaction(em -> on(em).hear(news)); }

    public void fold() { while (database.inTransaction(em -> folding(em).step())) { /* as long as there is more */ } }

    /** One step, or what breaks it off. */
    public boolean foldOnce() { return database.inTransaction(em -> folding(em).step()); }

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
