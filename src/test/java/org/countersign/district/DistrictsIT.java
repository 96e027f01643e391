package org.countersign.district;

import static org.countersign.intake.TestIntake.at;
import static org.countersign.intake.TestIntake.call;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.countersign.TestDatabase;
import org.countersign.city.Cities;
import org.countersign.count.CutOff;
import org.countersign.count.Tallies;
import org.countersign.count.TestTallies;
import org.countersign.intake.NewSigner;
import org.countersign.intake.TestIntake;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Words;
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
}
