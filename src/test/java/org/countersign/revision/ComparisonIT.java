package org.countersign.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.countersign.TestDatabase;
import org.countersign.city.Cities;
import org.countersign.count.CutOff;
import org.countersign.count.Docket;
import org.countersign.count.Matrix;
import org.countersign.count.Person;
import org.countersign.count.RandomDocket;
import org.countersign.count.Reckoning;
import org.countersign.count.Tallies;
import org.countersign.count.Tally;
import org.countersign.count.TestTallies;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Bulk;
import org.countersign.residency.Residency;
import org.countersign.residency.ResidencyEvidence;
import org.countersign.stance.Stance;

/** What a preview says of the tallies against two full counts, one before and one after what it found is written, on dockets drawn at random. */
class ComparisonIT {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final CutOff NOW = CutOff.read("", Cities.named("hartford").zone());

    @AfterContainer static void close() { DATABASE.close(); }

    @Provide Arbitrary<Random> chance() { return Arbitraries.longs().map(Random::new); }

    @Property(tries = 80, edgeCases = EdgeCasesMode.NONE) void the_tallies_that_are_shown_are_those_before_and_after(@ForAll("chance") Random random) {
        Docket docket = RandomDocket.draw(random);
        docket.store(DATABASE);
        found(random);
        Comparison.Moved shown = DATABASE.inTransaction(em -> comparison().of(Bulk.of(em), 1));
        List<Figure> figures = new ArrayList<>();
        List<DistrictFigure> districts = new ArrayList<>();
        Map<String, Counted> before = counted(docket);
        DATABASE.doInTransaction(em -> Bulk.of(em).change("UPDATE signer s JOIN revision_finding r ON r.contact_id = s.contact_id AND r.seq = s.seq SET s.residency = r.residency, s.evidence = r.evidence, s.district = r.district"));
        Map<String, Counted> after = counted(docket);
        before.forEach((ordinance, counted) -> differ(ordinance, counted, after.get(ordinance), figures, districts));
        assertEquals(figures, shown.figures());
        assertEquals(districts, shown.districts());
    }

    /** One in three signers in one of three districts, one in four found otherwise, some of them as before. */
    private static void found(Random random) {
        DATABASE.doInTransaction(em -> {
            Bulk bulk = Bulk.of(em);
            for (String table : List.of("revision_finding", "revision")) bulk.change("DELETE FROM " + table);
            bulk.change("INSERT INTO revision (id, state, ground, last_contact, made_by, made_at) VALUES (1, 'COUNTING', 1, 500, 'test', '2008-01-01')");
            bulk.change("UPDATE signer SET district = ELT(1 + FLOOR(9 * RAND(?)), 'One', 'Two', 'Three')", random.nextInt());
            List<Object[]> rows = bulk.read("SELECT contact_id, seq, residency, evidence, conflict, review, district, locality, why, found_at, found_by FROM signer ORDER BY contact_id, seq",
                    row -> new Object[] {1, row.getLong(1), row.getInt(2), row.getString(3), row.getString(4), row.getBoolean(5), row.getBoolean(6), row.getString(7), row.getString(8), row.getString(9), row.getObject(10), row.getString(11),
                        random.nextInt(4) > 0 ? row.getString(3) : pick(random, Residency.values()).name(), random.nextInt(4) > 0 ? row.getString(4) : pick(random, ResidencyEvidence.values()).name(), false, false, random.nextInt(4) > 0 ? row.getString(7) : "Four", null, "x"});
            rows.removeIf(row -> random.nextInt(4) > 0);
            bulk.write("INSERT INTO revision_finding (revision_id, contact_id, seq, was_residency, was_evidence, was_conflict, was_review, was_district, was_locality, was_why, was_found_at, was_found_by,"
                    + " residency, evidence, conflict, review, district, locality, why) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", rows);
        });
    }

    private static <T> T pick(Random random, T[] from) { return from[random.nextInt(from.length)]; }

    private static Comparison comparison() {
        Comparison comparison = new Comparison();
        comparison.tallies = TestTallies.on(DATABASE);
        comparison.city = Cities.named("hartford");
        return comparison;
    }

    private record Counted(Tally tally, Map<String, Integer> districts) {}

    /** By the full count that a tally shows, ordinance by ordinance. */
    private static Map<String, Counted> counted(Docket docket) {
        Tallies tallies = TestTallies.on(DATABASE);
        Map<String, Counted> all = new TreeMap<>();
        for (String number : docket.ordinances) {
            Map<String, Integer> districts = new TreeMap<>();
            for (Person.Placed person : everyone(number)) if (person.residency() == Residency.RESIDENT) districts.merge(district(person), 1, Integer::sum);
            all.put(number, new Counted(tallies.at(new FileNumber(number), NOW), districts));
        }
        return all;
    }

    private static List<Person.Placed> everyone(String number) {
        try (Connection connection = DATABASE.connection()) {
            return Reckoning.of(connection, new FileNumber(number), NOW).everyone();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String district(Person.Placed person) { return String.valueOf(DATABASE.rows("SELECT COALESCE(district, '') FROM signer WHERE contact_id = " + person.contact() + " AND seq = " + person.seq()).get(0).get(0)); }

    private static void differ(String ordinance, Counted before, Counted after, List<Figure> figures, List<DistrictFigure> districts) {
        for (Residency residency : Residency.values()) {
            List<Figure> moved = new ArrayList<>();
            for (Stance stance : Stance.values()) {
                Figure figure = new Figure(ordinance, residency, stance, people(before).of(residency, stance), people(after).of(residency, stance), contacts(before).of(residency, stance), contacts(after).of(residency, stance));
                if (figure.moves()) moved.add(figure);
            }
            if (!moved.isEmpty()) figures.add(new Figure(ordinance, residency, null, people(before).row(residency), people(after).row(residency), contacts(before).row(residency), contacts(after).row(residency)));
            figures.addAll(moved);
        }
        TreeMap<String, Integer> names = new TreeMap<>(before.districts());
        names.putAll(after.districts());
        names.keySet().forEach(name -> {
            DistrictFigure figure = new DistrictFigure(ordinance, name, before.districts().getOrDefault(name, 0), after.districts().getOrDefault(name, 0));
            if (figure.peopleBefore() != figure.peopleAfter()) districts.add(figure);
        });
    }

    private static Matrix<Stance> people(Counted of) { return of.tally().people().matrix(); }

    private static Matrix<Stance> contacts(Counted of) { return of.tally().contacts().matrix(); }
}
