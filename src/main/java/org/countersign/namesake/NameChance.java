package org.countersign.namesake;

import java.util.Collection;

/**
 * Pure: pairs of the same name among some people, found and expected by chance (formats.md 3.15: n(n-1)/2 times the chance that two have the same).
 *
 * @param people with a full name
 * @param found pairs among them
 * @param expected by chance; NaN: too few others are known to say
 * @param low and high between which chance stays in 95 of 100 cases, as Poisson has it, wider the fewer others tell how common names are
 * @param compared how many others say how common names are
 * @param themselves whether the people are among those
 */
public record NameChance(int people, long found, double expected, int low, int high, long compared, boolean themselves) {
    /** With fewer pairs among the others nothing is said: they tell nothing of how common names are. */
    static final int LEAST = 5;
    private static final double TAIL = 0.025, DEVIATIONS = 1.96;
    /** Above it the sum is not worth its time, and the normal curve is as good. */
    private static final int LARGE = 500;

    /** @param mine how often each name occurs among the people @param others how often among people who are not among them */
    static NameChance of(Collection<Integer> mine, Collection<Integer> others) {
        int people = mine.stream().mapToInt(Integer::intValue).sum();
        long compared = others.stream().mapToLong(Integer::longValue).sum(), pairs = pairs(others);
        if (pairs < LEAST) return new NameChance(people, pairs(mine), Double.NaN, 0, 0, compared, false);
        double expected = expected(people, pairs / (compared * (compared - 1) / 2.0)), unsure = DEVIATIONS / Math.sqrt(pairs);
        return new NameChance(people, pairs(mine), expected, bound(expected * Math.max(0, 1 - unsure), TAIL), bound(expected * (1 + unsure), 1 - TAIL), compared, false);
    }

    /** Where too few others are known: all that the office holds says how common names are, these people among them (formats.md 3.15). */
    NameChance or(Collection<Integer> mine, Collection<Integer> held) {
        NameChance wide = of(mine, held);
        return known() || !wide.known() ? this : new NameChance(wide.people, wide.found, wide.expected, wide.low, wide.high, wide.compared, true);
    }

    static long pairs(Collection<Integer> counts) { return counts.stream().mapToLong(count -> (long) count * (count - 1) / 2).sum(); }

    /** @param same the chance that two people have the same name: the sum of the squares of all shares */
    static double expected(long people, double same) { return people * (people - 1) / 2.0 * same; }

    /** The least number up to which that much of the Poisson distribution lies. */
    static int bound(double mean, double share) {
        if (mean > LARGE) return (int) Math.max(0, Math.round(mean + (share < 0.5 ? -DEVIATIONS : DEVIATIONS) * Math.sqrt(mean)));
        double term = Math.exp(-mean), sum = term;
        int at = 0;
        while (sum < share) sum += term *= mean / ++at;
        return at;
    }

    public boolean known() { return !Double.isNaN(expected); }

    /** Which sentence says how they stand to each other. */
    public String verdict() { return found > high ? "more" : found < low ? "fewer" : "within"; }
}
