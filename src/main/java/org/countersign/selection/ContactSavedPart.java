package org.countersign.selection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The searches that are kept, beside the list and on the desk, with how many contacts each finds now. */
@Named
@RequestScoped
public class ContactSavedPart {
    private static final int COUNTED = 1_000;
    /** So many are counted; the others are called by their names alone. */
    static final int FIRST = 50;

    @Inject SavedSearches searches;
    @Inject Selections selections;
    private List<SavedSearch> all;
    private List<Row> rows;
    private boolean counted;

    /** @param count how many it finds, at most so many and one more; null: not counted (yet) @param mine whether it may be changed from here */
    public record Row(Long id, String name, String owner, String asked, Integer count, boolean mine) {
        public boolean more() { return count != null && count > COUNTED; }

        public Integer shown() { return count == null ? null : Integer.valueOf(Math.min(count, COUNTED)); }
    }

    /** Nothing is counted before the page is there. */
    public void count() {
        counted = true;
        rows = null;
    }

    public boolean isCounted() { return counted; }

    public List<Row> getRows() {
        if (rows == null) rows = all().stream().limit(FIRST).map(this::row).toList();
        return rows;
    }

    /** Those behind the first, not counted. */
    public List<Row> getOthers() { return all().stream().skip(FIRST).map(search -> new Row(search.id(), search.name(), search.owner(), search.asked(), null, searches.mayChange(search))).toList(); }

    private List<SavedSearch> all() {
        if (all == null) all = searches.mine();
        return all;
    }

    private Row row(SavedSearch search) {
        boolean known = counted && selections.complete(search.selection());
        return new Row(search.id(), search.name(), search.owner(), search.asked(), known ? selections.count(search.selection(), COUNTED + 1) : null, searches.mayChange(search));
    }

    /** Some cannot be counted: not everything that has their words is found yet. */
    public boolean isBuilding() { return counted && getRows().stream().anyMatch(row -> row.count == null); }
}
