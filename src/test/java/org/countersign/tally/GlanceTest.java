package org.countersign.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.countersign.count.Area;
import org.countersign.count.CutOff;
import org.countersign.count.Matrix;
import org.countersign.count.Tally;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Words;
import org.countersign.residency.Residency;
import org.countersign.residency.ResidencyEvidence;
import org.countersign.stance.Stance;
import org.junit.jupiter.api.Test;

class GlanceTest {
    private static final CutOff NOW = new CutOff(Instant.EPOCH, ZoneOffset.UTC);
    private final Matrix<Stance> matrix = new Matrix<>(Stance.class);

    private Glance glance(int half) {
        Tally tally = new Tally("7", NOW, new Tally.Contacts(0, 0, Map.of(), matrix), new Tally.People(matrix.total(), 0, 0, 0, 0, 0, matrix, new Matrix<>(ResidencyEvidence.class)),
                new Tally.Petitions(0, 0, 0), List.of(), new Tally.Hearing(0, 0, 0), new Tally.LeftOut(Map.of(), 0, 0, 0), 0);
        return new Glance(tally, half == 0 ? Glance.half(List.of(tally)) : half, Words.in(Locale.ENGLISH), new Links("", new FileNumber("7"), NOW));
    }

    @Test void a_condition_counts_with_its_side() {
        matrix.add(Residency.RESIDENT, Stance.OPPOSE_UNLESS_AMENDED);
        matrix.add(Residency.RESIDENT, Stance.OPPOSE);
        matrix.add(Residency.RESIDENT, Stance.SUPPORT_IF_AMENDED);
        matrix.add(Residency.RESIDENT, Stance.UNCLEAR);
        matrix.add(Residency.SUBURB, Stance.SUPPORT);
        matrix.add(Residency.UNKNOWN, Stance.SUPPORT);
        assertEquals("Residents: oppose 2, support 1, neither 1.", glance(0).said(Area.RESIDENTS));
        assertEquals("Out of area: oppose 0, support 1, neither 0.", glance(0).said(Area.OUT_OF_AREA));
        assertEquals(6, glance(0).people().count());
    }

    @Test void a_bar_runs_from_the_centre_and_leaves_room_for_its_count() {
        matrix.add(Residency.RESIDENT, Stance.OPPOSE);
        String bar = glance(4).bar(Area.RESIDENTS);
        assertTrue(bar.contains("<rect x=\"37.5%\" y=\"3\" width=\"12.5%\""), bar);
        assertEquals(2, glance(0).half());
        for (int i = 0; i < 999; i++) matrix.add(Residency.SUBURB, Stance.SUPPORT);
        assertEquals(1799, glance(0).half());
    }
}
