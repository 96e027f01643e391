package org.countersign.roll;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.*;
import net.jqwik.api.lifecycle.AfterContainer;
import org.countersign.TestDatabase;
import org.countersign.count.CutOff;
import org.countersign.count.Docket;
import org.countersign.count.Profile;
import org.countersign.count.Profile.Mark;
import org.countersign.count.RandomDocket;
import org.countersign.count.Reckoning;
import org.countersign.count.Tallies;
import org.countersign.count.TestTallies;
import org.countersign.ordinance.FileNumber;

/** Everyone called one by one is everyone the tally counts, on dockets drawn at random in which everything that the rules tell apart collides. */
class RollIT {
    static final ZoneId ZONE = ZoneId.of("America/New_York");
    static final TestDatabase DATABASE = TestDatabase.fresh();

    @AfterContainer static void close() { DATABASE.close(); }

    @Provide Arbitrary<Random> chance() { return Arbitraries.longs().map(Random::new); }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE) void everyone_is_called_once_and_counts_for_what_the_tally_says(@ForAll("chance") Random random) {
        Docket docket = RandomDocket.draw(random);
        docket.store(DATABASE);
        Roll roll = TestRoll.on(DATABASE);
        Tallies tallies = TestTallies.on(DATABASE);
        for (String ordinance : docket.ordinances)
            for (Instant at : List.of(RandomDocket.moment(random), RandomDocket.moment(random), Instant.parse("2100-01-01T00:00:00Z"))) {
                CutOff cutOff = new CutOff(at, ZONE);
                List<Reckoning.Counted.One> called = new ArrayList<>();
                roll.everyone(new FileNumber(ordinance), cutOff, one -> called.add(counted(one)));
                assertEquals(tallies.counted(new FileNumber(ordinance), cutOff).people().stream().sorted(Comparator.comparing(Reckoning.Counted.One::id)).toList(), called);
            }
    }

    private static Reckoning.Counted.One counted(Roll.One one) {
        Profile profile = one.profile();
        return new Reckoning.Counted.One(one.id(), profile.stance(), profile.residency(), profile.evidence(), one.contacts(), profile.has(Mark.CHANGED_SIDES), profile.has(Mark.INDIVIDUAL), profile.has(Mark.TESTIFIED));
    }
}
