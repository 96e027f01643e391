package org.countersign.demo;

import java.util.List;
import java.util.Random;

/** Chance with a fixed seed: the same everywhere and every time. */
final class Chance {
    private final Random random;

    Chance(long seed) { random = new Random(seed); }

    int below(int bound) { return random.nextInt(bound); }

    boolean percent(int likely) { return random.nextInt(100) < likely; }

    <T> T of(List<T> several) { return several.get(random.nextInt(several.size())); }
}
