package org.countersign.bench;

import jakarta.persistence.EntityManager;
import java.util.AbstractList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.countersign.TestDatabase;
import org.countersign.city.Cities;
import org.countersign.imports.TestImports;
import org.countersign.intake.PositionsChanged;
import org.countersign.ledger.TestLedger;
import org.countersign.people.TestLikeness;
import org.countersign.search.TestSearch;
import org.countersign.selection.TestSelections;
import org.countersign.triage.TestWaiting;

/** Everyone in the house who hears the news of a contact in its own transaction, so that a bench pays for all of them as the office does. */
enum Hearer {
    LISTED(TestSelections::listed), WAITING(TestWaiting::on), LIKENESS(TestLikeness::on), LEDGER(em -> TestLedger.on(em)::hear), SEARCH(em -> TestSearch.ear(em)::add);

    private final Function<EntityManager, Consumer<PositionsChanged>> room;

    Hearer(Function<EntityManager, Consumer<PositionsChanged>> room) { this.room = room; }

    /** Who hears within the transaction of this one. */
    Consumer<PositionsChanged> in(EntityManager em) { return room.apply(em); }

    static Set<Hearer> all() { return EnumSet.allOf(Hearer.class); }

    static Set<Hearer> allBut(Hearer one) { return EnumSet.complementOf(EnumSet.of(one)); }

    /** Imports of which these hear, into an empty house whose books are open and which has one index. */
    static TestImports imports(TestDatabase database, Set<Hearer> hearers) {
        TestImports imports = new TestImports(database);
        imports.docket(DrawnDocket.ORDINANCE);
        new TestLedger(database, Cities.named("hartford").zone()).rebuild();
        database.doInTransaction(em -> em.createNativeQuery("INSERT INTO search_node (host, seen_at) VALUES ('bench', UTC_TIMESTAMP(6))").executeUpdate());
        imports.hear(ears(hearers));
        return imports;
    }

    /** Where news lands that these hear at once. */
    private static Function<EntityManager, List<PositionsChanged>> ears(Set<Hearer> hearers) {
        return em -> {
            List<Consumer<PositionsChanged>> rooms = hearers.stream().map(each -> each.in(em)).toList();
            return new AbstractList<>() {
                @Override public boolean add(PositionsChanged news) {
                    rooms.forEach(room -> room.accept(news));
                    return true;
                }

                @Override public PositionsChanged get(int index) { throw new IndexOutOfBoundsException(index); }
                @Override public int size() { return 0; }
            };
        };
    }
}
