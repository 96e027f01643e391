package org.countersign.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Two ways to do the same work, timed in turn, A B A B …, so that a machine that speeds up or slows down does it to both. */
final class Measured {
    static final String HEAD = "| what | ours | theirs | ours : theirs | goal |\n|---|---|---|---|---|";
    private final List<Double> ours = new ArrayList<>();
    private final List<Double> theirs = new ArrayList<>();

    /** Work that may fail as it likes. */
    interface Work {
        void run() throws Exception;
    }

    /** What has to be there before the work can begin; nobody times it. */
    interface Preparation {
        Work prepare() throws Exception;
    }

    static Measured inTurn(int rounds, Preparation ours, Preparation theirs) throws Exception {
        Measured measured = new Measured();
        for (int i = 0; i < rounds; i++) {
            measured.ours.add(seconds(ours.prepare()));
            measured.theirs.add(seconds(theirs.prepare()));
        }
        return measured;
    }

    static double seconds(Work work) throws Exception {
        System.gc();                                          // nobody pays for what the other left behind
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    double ours() { return median(ours); }

    double theirs() { return median(theirs); }

    /** Median of the ratios pair by pair, how many times as long ours took. */
    double timesAsLong() {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) ratios.add(ours.get(i) / theirs.get(i));
        return median(ratios);
    }

    String row(String what, String goal) {
        return String.format(Locale.ROOT, "| %s | %.2f s | %.2f s | %.2f | %s |", what, ours(), theirs(), timesAsLong(), goal);
    }

    static double median(List<Double> several) { return several.stream().sorted().toList().get(several.size() / 2); }
}
