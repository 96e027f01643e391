package org.countersign.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.countersign.address.Street;
import org.countersign.boundary.Atlas;
import org.countersign.boundary.TestOutlines;
import org.countersign.city.Cities;
import org.countersign.register.Entry;
import org.countersign.register.Parity;
import org.countersign.register.Register;
import org.countersign.residency.Claim;
import org.countersign.residency.Finding;
import org.countersign.residency.Ground;
import org.countersign.residency.Residency;
import org.countersign.residency.ResidencyEvidence;
import org.countersign.residency.ResidencyReader;
import org.countersign.residency.TestService;
import org.countersign.residency.Why;
import org.junit.jupiter.api.Test;

/** Equal claims are read once, and only where they are equal in all that a finding rests on. */
class ReadingsTest {
    private static final Instant EARLY = Instant.parse("2008-03-01T12:00:00Z"), LATE = Instant.parse("2009-03-01T12:00:00Z");
    private static final Claim WEST = new Claim("12 Invented Street", null, null, null, null, null, null, null, null, Claim.Answer.GIVEN, false);
    private static final Atlas GROWS = TestOutlines.grown(LocalDate.of(2009, 1, 1), "the council");
    private static final Atlas SHIPPED = Ground.shipped(Cities.named("hartford")).atlas();

    private static Register register() {
        Register.Builder builder = new Register.Builder("invented", 1);
        builder.accept(new Entry(new Street("", "invented", "st", ""), 12, 12, Parity.BOTH, "", null, null, null, null, null, 41.7620, -72.7420));
        return builder.done();
    }

    private static Found found(long contact, Claim claim, Instant at) {
        return new Found(contact, 0, claim, at, new Finding(Residency.UNKNOWN, ResidencyEvidence.NONE, false, false, null, null, Why.of("residency.why.nothing")), LocalDateTime.of(2008, 6, 1, 0, 0), "system", false);
    }

    private static List<String> residencies(List<Object[]> rows) { return rows.stream().map(row -> row[1] + " " + row[12]).toList(); }

    @Test void an_address_is_read_by_the_lines_of_its_day_whatever_was_read_before() {
        Ground ground = new Ground(GROWS, register());
        Readings readings = new Readings(1, ground, ResidencyReader.of(Cities.named("hartford"), () -> ground));
        for (int piece = 0; piece < 2; piece++)
            assertEquals(List.of("1 SUBURB", "2 RESIDENT", "3 SUBURB", "4 RESIDENT"), residencies(readings.changed(List.of(found(1, WEST, EARLY), found(2, WEST, LATE), found(3, WEST, EARLY.plusSeconds(86_400)), found(4, WEST, LATE)), new LongAdder())));
    }

    @Test void what_was_read_once_is_not_asked_of_the_service_again_but_what_it_left_open_is() {
        AtomicReference<Ground> ground = new AtomicReference<>();
        Readings readings = new Readings(1, null, ResidencyReader.of(Cities.named("hartford"), ground::get));
        LongAdder silent = new LongAdder();
        try (TestService service = new TestService("nothing that anybody understands")) {
            ground.set(service.ground(SHIPPED));
            assertEquals(List.of(), residencies(readings.changed(List.of(found(1, WEST, EARLY)), silent)));
            assertEquals(1, silent.sum());
        }
        try (TestService service = new TestService("{\"found\":true,\"inCity\":true,\"district\":\"3\"}")) {
            ground.set(service.ground(SHIPPED));
            assertEquals(List.of("1 RESIDENT"), residencies(readings.changed(List.of(found(1, WEST, EARLY)), silent)));
        }
        assertEquals(List.of("2 RESIDENT"), residencies(readings.changed(List.of(found(2, WEST, EARLY)), silent)), "nobody answers any more");
        assertEquals(1, silent.sum());
    }

    @Test void another_revision_and_another_ground_begin_anew() {
        Ground ground = new Ground(GROWS, register());
        Readings readings = new Readings(1, ground, ResidencyReader.of(Cities.named("hartford"), () -> ground));
        assertTrue(readings.of(1, ground));
        assertFalse(readings.of(2, ground));
        assertFalse(readings.of(1, new Ground(GROWS, Register.NONE)));
    }
}
