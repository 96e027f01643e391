package org.countersign.count;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.countersign.residency.Residency;

/** The three places a reader looks for first: here, elsewhere, and where nobody knows. */
public enum Area {
    RESIDENTS(residency -> residency == Residency.RESIDENT), OUT_OF_AREA(Residency::outOfArea), UNPLACED(residency -> !residency.placed());

    private final Set<Residency> residencies;

    Area(Predicate<Residency> takes) {
        residencies = Collections.unmodifiableSet(Arrays.stream(Residency.values()).filter(takes)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Residency.class))));
    }

    public Set<Residency> residencies() { return residencies; }
}
