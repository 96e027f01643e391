package org.countersign.district;

import static org.countersign.intake.TestIntake.at;
import static org.countersign.intake.TestIntake.call;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.countersign.TestDatabase;
import org.countersign.city.Cities;
import org.countersign.count.CutOff;
import org.countersign.count.Side;
import org.countersign.count.Tallies;
import org.countersign.count.TestTallies;
import org.countersign.intake.NewSigner;
import org.countersign.intake.TestIntake;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Words;
import org.countersign.staff.Role;
import org.countersign.staff.Who;
import org.countersign.stance.Stance;
import org.junit.jupiter.api.Test;

/** People by where they live, on a test database. */
class DistrictsIT {
    @Test void people_and_their_places_are_read_at_one_moment() {
        try (TestDatabase database = TestDatabase.fresh()) {
            TestIntake intake = new TestIntake(database);
            intake.docket("A-1");
            intake.take(call().by(new NewSigner("Ann", "Field", null, null, null, at(null, null, "78701"))).on("A-1", Stance.OPPOSE).done());
            AtomicInteger moments = new AtomicInteger();
            Tallies real = TestTallies.on(database);
            Districts districts = new Districts();
            districts.tallies = new Tallies() {
                @Override public <T> T atOneMoment(Reading<T> reading) {
                    moments.incrementAndGet();
                    return real.atOneMoment(reading);
                }
            };
            districts.who = new Who();
            districts.city = Cities.named("hartford");
            PlaceTally found = districts.of(new FileNumber("A-1"), CutOff.read("", districts.city.zone()), Words.in(Locale.ENGLISH));
            assertEquals(1, found.outside().stream().mapToInt(PlaceRow::total).sum());
            assertEquals(1, moments.get(), "who changes a place between two moments would be in neither");
        }
    }

    private static final FileNumber B = new FileNumber("B-1");
    private int written;

    /** A letter that lay about for a week, a correction, a second look at another moment: the council can subtract none of them. */
    @Test void what_the_council_was_told_of_a_day_stays_whatever_is_logged_or_corrected_later() {
        try (TestDatabase database = TestDatabase.fresh()) {
            new TestIntake(database).docket(B.value());
            LocalDate today = LocalDate.now(Cities.named("hartford").zone());
            for (String district : List.of("1", "2", "3", "4", "")) write(database, district.equals("4") ? 2 : 9, district, today.minusDays(20));
            assertEquals("1:9 2:9 3:- 4:- no district known:-", told(database, today.minusDays(20)), "two places are left, with the two people of the fourth among them");
            write(database, 1, "1", today.minusDays(20));
            write(database, 3, "2", today.minusDays(10));
            assertEquals("1:9 2:9 3:- 4:- no district known:-", told(database, today.minusDays(20)), "somebody who was late");
            assertEquals("1:9 2:9 3:- 4:- no district known:-", told(database, today), "or whoever came later");
            assertEquals("1:10 2:12 3:9 4:2 no district known:9", seen(database, today, Role.STAFF), "which the office sees");
            database.doInTransaction(em -> em.createNativeQuery("UPDATE ladder SET climbed = ?").setParameter(1, today.minusDays(5)).executeUpdate());
            write(database, 6, "1", today.minusDays(4));
            assertEquals("1:16 2:9 3:9 4:- no district known:-", told(database, today));
            assertEquals("1:9 2:9 3:- 4:- no district known:-", told(database, today.minusDays(5)), "and another moment is answered with what was told by then");
            assertEquals("1:- 2:- 3:- 4:- no district known:-", told(database, today.minusDays(21)));
        }
    }

    private void write(TestDatabase database, int people, String district, LocalDate day) {
        TestIntake intake = new TestIntake(database);
        for (int i = 0; i < people; i++, written++)
            intake.take(call().at(day.atTime(12, 0).toInstant(ZoneOffset.UTC)).by(TestIntake.person("Nell", "Ladder" + written, "nell" + written + "@rungs.example")).on(B.value(), Stance.OPPOSE).done());
        database.doInTransaction(em -> em.createNativeQuery("UPDATE signer SET residency = 'RESIDENT', district = ? WHERE residency <> 'RESIDENT'").setParameter(1, district.isEmpty() ? null : district).executeUpdate());
    }

    private static String told(TestDatabase database, LocalDate asOf) { return seen(database, asOf, Role.COUNCIL); }

    private static String seen(TestDatabase database, LocalDate asOf, Role role) {
        return database.inTransaction(em -> {
            Districts districts = new Districts() {
                @Override public List<String> names() { return List.of("1", "2", "3", "4"); }
                @Override public Optional<String> own() { return Optional.empty(); }
            };
            districts.tallies = TestTallies.on(database);
            districts.city = Cities.named("hartford");
            districts.who = new Who() {
                @Override public Role role() { return role; }
            };
            districts.ladders = new Ladders();
            districts.ladders.em = em;
            districts.ladders.smallest = 5;
            PlaceTally found = districts.of(B, CutOff.read(asOf.toString(), districts.city.zone()), Words.in(Locale.ENGLISH));
            return found.districts().stream().map(row -> row.name() + ":" + (row.of(Side.OPPOSE_SIDE) == null ? "-" : row.of(Side.OPPOSE_SIDE))).collect(Collectors.joining(" "));
        });
    }
}
