package org.countersign.selection;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.countersign.TestDatabase;
import org.countersign.city.City;
import org.countersign.intake.PositionsChanged;
import org.countersign.intake.TestIntake;
import org.countersign.platform.Bulk;
import org.countersign.residency.ResidencyReader;
import org.countersign.search.Finder;
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
    /** Looks for words in what was read before; null: all is read again before each call. */
    Finder finder;
    Role role = Role.STAFF;
    int few = Selections.COUNTED;

    public TestSelections(TestDatabase database, City city) {
        this.database = database;
        this.city = city;
        this.intake = new TestIntake(database, ResidencyReader.of(city));
    }

    List<ContactRow> page(String query, Turn turn, Spot from, int most) { return with(selections -> selections.page(Selection.parse(query), turn, from, most)); }

    /** One call, one transaction. */
    <T> T with(Function<Selections, T> call) {
        if (!intake.news.isEmpty()) follow(intake.news);
        if (search != null && finder == null) search.readAgain();
        return database.inTransaction(em -> {
            Selections selections = new Selections();
            selections.em = em;
            selections.city = city;
            selections.who = who();
            selections.few = few;
            selections.finder = finder != null || search == null ? finder : search.finder();
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

    /** For rooms that write to whoever is listed; nobody looks for words. */
    public static Selections on(EntityManager em, City city, Who who) {
        Selections selections = new Selections();
        selections.em = em;
        selections.city = city;
        selections.who = who;
        return selections;
    }

    /** The first page of a list and its count as the program reads them. @return how many rows they had */
    public static int ours(Connection connection, ZoneId zone, String query, boolean byReceived) {
        Bulk bulk = new Bulk(connection);
        Listing listing = new Listing(bulk);
        int total = listing.count(new Conditions(Selection.parse(query), zone), COUNTED);
        return ContactRow.read(bulk, listing.page(new Conditions(Selection.parse(query), zone), total < COUNTED, byReceived ? Turn.RECEIVED_BEFORE : Turn.OLDER, null, LINES)).size() + total;
    }

    /** The same by the plainest statements there are. */
    public static int bare(Connection connection, ZoneId zone, String query, boolean byReceived) {
        Conditions conditions = new Conditions(Selection.parse(query), zone);
        Object[] values = conditions.values().toArray();
        Bulk bulk = new Bulk(connection);
        Turn turn = byReceived ? Turn.RECEIVED_BEFORE : Turn.OLDER;
        return bulk.read("SELECT * FROM (SELECT l.contact_id id" + conditions.sql() + turn.order(false) + " LIMIT " + LINES + ") few JOIN contact c ON c.id = few.id"
                + " JOIN signer s ON s.contact_id = c.id AND s.seq = 0 LEFT JOIN `position` p ON p.contact_id = c.id LEFT JOIN ordinance o ON o.id = p.ordinance_id", row -> row.getString("subject"), values).size()
                + bulk.read("SELECT COUNT(*) FROM (SELECT l.contact_id" + conditions.sql() + " LIMIT " + COUNTED + ") few", row -> row.getInt(1), values).get(0);
    }
}
