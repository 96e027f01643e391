package org.countersign.search;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Instant;
import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.FieldDoc;
import org.countersign.TestDatabase;
import org.countersign.TestTransactions;
import org.countersign.intake.PositionsChanged;
import org.countersign.platform.Bulk;
import org.countersign.staff.Role;

/** A node with its index on a test database: every public call of a store is one transaction, as the container would have it. */
public final class TestSearch {
    private static final int FEW = 5, PAGE = 26;
    final TestDatabase database;
    final CatalogueWork work = new CatalogueWork();
    final Due due;
    final Finder finder = new Finder();
    private final Hits hits = new Hits();
    private final TestTransactions transactions;
    private final EntityManager em;

    public TestSearch(TestDatabase database, Path directory) {
        this.database = database;
        transactions = new TestTransactions(database);
        em = transactions.em;
        due = new Rows();
        Originals originals = new Read();
        due.em = originals.em = hits.em = em;
        hits.city = org.countersign.city.Cities.named("hartford");
        due.who = TestFinder.as(Role.ADMIN);
        work.due = due;
        work.originals = originals;
        work.at = Optional.of(directory.toString());
        finder.work = work;
        finder.who = TestFinder.as(Role.STAFF);
    }

    /** What is added to it is heard in the running transaction. */
    public static List<PositionsChanged> ear(EntityManager em) {
        Due due = new Due();
        due.em = em;
        return new AbstractList<>() {
            @Override public boolean add(PositionsChanged news) {
                due.hear(news);
                return true;
            }
            @Override public PositionsChanged get(int index) { throw new IndexOutOfBoundsException(index); }
            @Override public int size() { return 0; }
        };
    }

    /** Finds what was last read. */
    public Finder finder() { return finder; }

    /** Reads all there is, told or not. */
    public void readAgain() {
        catchUp();
        due.everything();
        catchUp();
    }

    /** Reads all that is due. */
    public void catchUp() {
        boolean more = true;
        while (more) more = work.round();
    }

    public void close() { work.close(); }

    /** What the box shows for what was typed: found by the index, loaded from the database. */
    public int box(String typed) {
        return tx(() -> hits.people(finder.people(typed, 0, FEW)).size() + hits.ordinances(finder.ordinances(typed, FEW)).size()
                + hits.contacts(finder.contacts(typed, Narrowing.NONE, Long.MAX_VALUE, FEW), typed, java.util.Locale.ENGLISH).size());
    }

    /** People as the box names them. */
    List<Hit> people(String typed) { return tx(() -> hits.people(finder.people(typed, 0, FEW))); }

    /** The same three questions to the index alone, for the best. */
    public int bare(String typed) {
        return work.catalogue().orElseThrow().search(searcher -> {
            int found = searcher.search(QueryReader.people(typed), FEW).scoreDocs.length + searcher.search(QueryReader.ordinances(typed), FEW).scoreDocs.length;
            return found + searcher.search(QueryReader.contacts(typed), FEW, Catalogue.NEWEST_FIRST).scoreDocs.length;
        });
    }

    /** What the page of all that was found shows of contacts. */
    public int contacts(String typed) {
        return tx(() -> hits.contacts(finder.contacts(typed, Narrowing.NONE, Long.MAX_VALUE, PAGE), typed, java.util.Locale.ENGLISH).size());
    }

    /** The same question to the index alone, and one plain statement for what a page shows of those it found. */
    public int bareContacts(String typed) {
        List<Long> ids = work.catalogue().orElseThrow().search(searcher ->
                Stream.of(searcher.search(QueryReader.contacts(typed), PAGE, Catalogue.NEWEST_FIRST).scoreDocs).map(found -> (Long) ((FieldDoc) found).fields[0]).toList());
        if (ids.isEmpty()) return 0;
        return tx(() -> Bulk.of(em).read("SELECT c.id, s.given_name, s.family_name, s.organisation, c.received_at, c.channel, c.subject, LEFT(t.body, 20000) FROM contact c"
                + " LEFT JOIN signer s ON s.contact_id = c.id AND s.seq = 0 LEFT JOIN letter_text t ON t.id = c.text_id WHERE c.id IN (" + ids.stream().map(String::valueOf).collect(Collectors.joining(",")) + ")",
                row -> List.of(row.getLong(1), row.getString(6), String.valueOf(row.getString(8)))).size());
    }

    private <T> T tx(Supplier<T> work) { return transactions.tx(work); }

    private void done(Runnable work) { transactions.done(work); }

    private final class Rows extends Due {
        @Override public long enter(String host) { return tx(() -> super.enter(host)); }
        @Override public void everything() { TestSearch.this.done(super::everything); }
        @Override public List<Range> next(long node, int most) { return tx(() -> super.next(node, most)); }
        @Override public boolean done(long node, List<Range> ranges, long generation) { return tx(() -> super.done(node, ranges, generation)); }
        @Override public OptionalLong generation(long node) { return tx(() -> super.generation(node)); }
        @Override public boolean greet(long node) { return tx(() -> super.greet(node)); }
        @Override public void leave(long node) { TestSearch.this.done(() -> super.leave(node)); }
        @Override public void forgetBefore(Instant then) { TestSearch.this.done(() -> super.forgetBefore(then)); }
        @Override public boolean building(long node) { return tx(() -> super.building(node)); }
        @Override public List<Progress> progress() { return tx(super::progress); }
    }

    private final class Read extends Originals {
        @Override public Map<Long, Document> contacts(long first, long last) { return tx(() -> super.contacts(first, last)); }
        @Override public List<Long> people(long first, long last) { return tx(() -> super.people(first, last)); }
        @Override public java.util.Set<Long> signers(Collection<Long> contacts) { return tx(() -> super.signers(contacts)); }
        @Override public Map<Long, Document> people(Collection<Long> ids) { return tx(() -> super.people(ids)); }
        @Override public String docket() { return tx(super::docket); }
        @Override public Collection<Document> ordinances() { return tx(super::ordinances); }
    }
}
