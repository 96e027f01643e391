package org.countersign.count;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.countersign.stance.Stance;

/** A stance with its condition, or neither side. Never summed over places (screens.md). */
public enum Side {
    OPPOSE_SIDE(Stance::opposes), SUPPORT_SIDE(Stance::supports), NEITHER(stance -> !stance.opposes() && !stance.supports());

    private final Set<Stance> stances;

    Side(Predicate<Stance> takes) {
        stances = Collections.unmodifiableSet(Arrays.stream(Stance.values()).filter(takes).collect(Collectors.toCollection(() -> EnumSet.noneOf(Stance.class))));
    }

    /** The side that a stance is on. */
    public static Side of(Stance stance) { return Arrays.stream(values()).filter(side -> side.stances.contains(stance)).findFirst().orElseThrow(); }

    public Set<Stance> stances() { return stances; }
}
