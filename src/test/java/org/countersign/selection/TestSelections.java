package org.countersign.selection;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.countersign.TestDatabase;
import org.countersign.city.City;
import org.countersign.intake.Concerned;
import org.countersign.intake.PositionsChanged;
import org.countersign.intake.TestIntake;
import org.countersign.platform.Bulk;
import org.countersign.residency.ResidencyReader;
import org.countersign.search.TestSearch;
import org.countersign.staff.Role;
import org.countersign.staff.Who;

/** Lists on a test database: what intake tells is followed before anything is looked for. */
public final class TestSelections {
    private static final int LINES = 51, COUNTED = 10_001;
    public final TestIntake intake;
    final TestDatabase database;
    final City city;
    /** Where words are looked for; null: nobody does. */
    TestSearch search;
    Role role = Role.STAFF;

    public TestSelections(TestDatabase database, City city) {
        this.database = database;
        this.city = city;
        this.intake = new TestIntake(database, ResidencyReader.of(city));
    }

    List<ContactRow> page(String query, Turn turn, Spot from, int most) { return with(selections -> selections.page(Selection.parse(query), turn, from, most)); }

    /** One call, one transaction. */
    <T> T with(Function<Selections, T> call) {
        if (!intake.news.isEmpty()) follow(intake.news);
        if (search != null) search.readAgain();
        return database.inTransaction(em -> {
            Selections selections = new Selections();
            selections.em = em;
            selections.city = city;
            selections.who = who();
            selections.finder = search == null ? null : search.finder();
            return call.apply(selections);
        });
    }

    /** What was told, and is not told again. */
    public void follow(List<PositionsChanged> news) {
        database.doInTransaction(em -> news.forEach(listed(em)));
        news.clear();
    }

    /** Who follows the news in its transaction. */
    public static Consumer<PositionsChanged> listed(EntityManager em) {
        Listed listed = new Listed();
        listed.em = em;
        return listed::follow;
    }

    void empty() { for (String table : List.of("contact", "signer", "`position`", "constituent", "listed")) database.doInTransaction(em -> em.createNativeQuery("DELETE FROM " + table).executeUpdate()); }

    Who who() {
        return new Who() {
            @Override public String name() { return "staff"; }
            @Override public Role role() { return role; }
        };
    }

    /** Each call a transaction of its own, as the container would have it. */
    Selections apart() {
        return new Selections() {
            { who = TestSelections.this.who(); }

            @Override public List<ContactLine> lines(Selection selection, long after, int contacts) { return with(own -> own.lines(selection, after, contacts)); }
        };
    }

    /** Follows all that is in the tables, as if it had been told. */
    public void readAll() {
        List<Long> all = database.rows("SELECT id FROM contact").stream().map(row -> (Long) row.get(0)).toList();
        for (int from = 0; from < all.size(); from += 20_000)
            follow(new ArrayList<>(List.of(new PositionsChanged(Set.of(), new Concerned(Set.copyOf(all.subList(from, Math.min(all.size(), from + 20_000))), Set.of()), Concerned.NONE))));
    }

    /** What the first page of the list asks of the store. */
    public int open(String query) {
        Selection selection = Selection.parse(query);
        return with(selections -> Leaf.open(selections, selection, new Leaf.Place(false, null, null), LINES).rows().size() + selections.count(selection, COUNTED));
    }

    /** The same by statements alone. */
    public int bare(String query) {
        Conditions conditions = new Conditions(Selection.parse(query), city.zone());
        Object[] values = conditions.values().toArray();
        return database.inTransaction(em -> {
            Bulk bulk = Bulk.of(em);
            return bulk.read("SELECT * FROM (SELECT l.contact_id id" + conditions.sql() + " ORDER BY l.contact_id DESC LIMIT " + LINES + ") few JOIN contact c ON c.id = few.id"
                    + " JOIN signer s ON s.contact_id = c.id AND s.seq = 0 LEFT JOIN `position` p ON p.contact_id = c.id LEFT JOIN ordinance o ON o.id = p.ordinance_id ORDER BY few.id DESC", row -> row.getString("subject"), values).size()
                    + bulk.read("SELECT COUNT(*) FROM (SELECT l.contact_id" + conditions.sql() + " LIMIT " + COUNTED + ") few", row -> row.getInt(1), values).get(0);
        });
    }
}
