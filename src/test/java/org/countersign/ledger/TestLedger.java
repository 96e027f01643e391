package org.countersign.ledger;

import jakarta.persistence.EntityManager;
import java.time.ZoneId;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.countersign.TestDatabase;
import org.countersign.audit.Reconciliation;
import org.countersign.audit.TestAudit;
import org.countersign.city.City;
import org.countersign.count.TestTallies;
import org.countersign.intake.PositionsChanged;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Bulk;
import org.countersign.staff.Journal;
import org.countersign.staff.Who;

/** The books on a test database; every public call is one transaction, as the container would have it. */
public final class TestLedger {
    private final TestDatabase database;
    private final City city;
    public final Ledger ledger = new Ledger();
    final List<String> journal = Collections.synchronizedList(new ArrayList<>());

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

    public static Folding folding(EntityManager em) {
        Folding folding = new Folding();
        folding.em = em;
        return folding;
    }

    public Rebuilding rebuilding(EntityManager em) {
        Rebuilding rebuilding = new Rebuilding();
        rebuilding.em = em;
        rebuilding.source = database.source();
        rebuilding.city = city;
        rebuilding.who = new Who();
        rebuilding.journal = new Journal() {
            @Override public void record(String who, String what, String type, String id, Map<String, ?> before, Map<String, ?> after) { journal.add(what); }
        };
        return rebuilding;
    }

    /** Emptied row by row: of small books that is quicker. */
    public void clear() {
        database.doInTransaction(em -> rebuilding(em).close());
        Rebuilding.TABLES.forEach(table -> database.doInTransaction(em -> em.createNativeQuery("DELETE FROM " + table).executeUpdate()));
        database.doInTransaction(em -> rebuilding(em).open(Bulk.of(em)));
    }

    public void writeUp() { while (database.inTransaction(em -> rebuilding(em).step())) { /* as long as there is more */ } }

    public void rebuild() {
        clear();
        writeUp();
    }

    /** As the job does it. */
    public void rebuildWhole() {
        close();
        job(database.source()).writeUp();
    }

    /** What an administrator asks for. */
    void close() { database.doInTransaction(em -> rebuilding(em).close()); }

    /** That of one more node, which empties them over this. */
    RebuildJob job(DataSource over) {
        RebuildJob job = new RebuildJob();
        job.rebuilding = new Rebuilding() {
            @Override public boolean due() { return database.inTransaction(em -> rebuilding(em).due()); }
            @Override public void renew() {
                Rebuilding one = rebuilding(null);
                one.source = over;
                one.renew();
            }
            @Override public boolean step() { return database.inTransaction(em -> rebuilding(em).step()); }
        };
        return job;
    }
}
