package org.countersign.selection;

import java.util.List;
import java.util.function.Function;
import org.countersign.TestDatabase;
import org.countersign.city.City;
import org.countersign.intake.PositionsChanged;
import org.countersign.intake.TestIntake;
import org.countersign.residency.ResidencyReader;
import org.countersign.staff.Role;
import org.countersign.staff.Who;

/** Lists on a test database: what intake tells is followed before anything is looked for. */
public final class TestSelections {
    public final TestIntake intake;
    final TestDatabase database;
    final City city;
    Role role = Role.STAFF;

    public TestSelections(TestDatabase database, City city) {
        this.database = database;
        this.city = city;
        this.intake = new TestIntake(database, ResidencyReader.of(city));
    }

    List<ContactRow> page(String query, Turn turn, Spot from, int most) { return with(selections -> selections.page(Selection.parse(query), turn, from, most)); }

    /** One call, one transaction. */
    <T> T with(Function<Selections, T> call) {
        follow(intake.news);
        return database.inTransaction(em -> {
            Selections selections = new Selections();
            selections.em = em;
            selections.city = city;
            selections.who = who();
            return call.apply(selections);
        });
    }

    /** What was told, and is not told again. */
    public void follow(List<PositionsChanged> news) {
        database.doInTransaction(em -> {
            Listed listed = new Listed();
            listed.em = em;
            news.forEach(listed::follow);
        });
        news.clear();
    }

    void empty() { for (String table : List.of("contact", "signer", "`position`", "constituent", "listed")) database.doInTransaction(em -> em.createNativeQuery("DELETE FROM " + table).executeUpdate()); }

    Who who() {
        return new Who() {
            @Override public String name() { return "staff"; }
            @Override public Role role() { return role; }
        };
    }
}
