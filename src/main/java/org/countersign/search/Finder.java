package org.countersign.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.countersign.staff.Who;

/**
 * Finds numbers by words: of people, contacts and ordinances. Whoever asks loads them from the database and leaves out what is gone: the
 * index is a moment behind, and never the truth. Without an index (it is being begun) nothing is found.
 */
@ApplicationScoped
public class Finder {
    private static final Sort BEST_FIRST = new Sort(SortField.FIELD_SCORE, new SortField(Cards.ID, SortField.Type.LONG, true));

    @Inject CatalogueWork work;
    @Inject Who who;

    /** Whether all there is can be found; not while the index is missing or being built. */
    public boolean complete() { return work.complete(); }

    /** Constituents that stand, best first. @param skip so many of the best @throws SecurityException for whoever may not see people */
    public List<Long> people(String words, int skip, int most) {
        mayRead();
        return ids(find(QueryReader.people(words), BEST_FIRST, skip, most));
    }

    /** Contacts, those that came in last first. @param before the id before which they are wanted; Long.MAX_VALUE from the newest on */
    public List<Long> contacts(String words, Narrowing among, long before, int most) {
        return contacts(words, among, new Walk(Walk.Order.LAST_IN, before == Long.MAX_VALUE ? null : new Walk.Place(0, before)), most).stream().map(Walk.Place::id).toList();
    }

    /** Contacts in the order of the walk, as it goes on. */
    public List<Walk.Place> contacts(String words, Narrowing among, Walk walk, int most) {
        mayRead();
        BooleanQuery.Builder onwards = new BooleanQuery.Builder().add(narrowed(words, among), Occur.MUST);
        walk.onto(onwards);
        return find(onwards.build(), walk.sort(), 0, most).stream().map(walk::place).toList();
    }

    /** Ordinances, best first. */
    public List<Long> ordinances(String words, int most) { return ids(find(QueryReader.ordinances(words), BEST_FIRST, 0, most)); }

    private void mayRead() {
        if (!who.administers() && !who.seesPersonalData()) throw new SecurityException("people and contacts are not looked for by " + who.role());
    }

    /** Typos are forgiven where nothing is found without. */
    private Query narrowed(String words, Narrowing among) {
        Query strict = narrowed(QueryReader.contacts(words), among);
        return search(searcher -> count(searcher, strict, 1)).orElse(0) > 0 ? strict : narrowed(QueryReader.contactsWithTypos(words), among);
    }

    private static Query narrowed(Query query, Narrowing among) {
        BooleanQuery.Builder narrowed = new BooleanQuery.Builder().add(query, Occur.MUST);
        among.onto(narrowed);
        return narrowed.build();
    }

    private static int count(IndexSearcher searcher, Query query, int most) throws IOException {
        TopDocs found = searcher.search(query, new TopFieldCollectorManager(Catalogue.NEWEST_FIRST, 1, null, most));
        return (int) Math.min(found.totalHits.value, most);
    }

    private List<FieldDoc> find(Query query, Sort sort, int skip, int most) {
        if (most <= 0) return List.of();
        return search(searcher -> {
            int all = Math.min(skip + most, Math.max(1, searcher.getIndexReader().maxDoc()));
            TopDocs found = searcher.search(query, new TopFieldCollectorManager(sort, all, null, all));
            return Stream.of(found.scoreDocs).skip(skip).map(FieldDoc.class::cast).toList();
        }).orElse(List.of());
    }

    private static List<Long> ids(List<FieldDoc> found) { return found.stream().map(Walk::id).toList(); }

    /** Where the index is opened again in this very moment, nothing is found. */
    private <T> Optional<T> search(Catalogue.Search<T> what) {
        try {
            return work.catalogue().map(catalogue -> catalogue.search(what));
        } catch (AlreadyClosedException openedAgain) {
            return Optional.empty();
        }
    }
}
