package org.countersign.revision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** The signers of one step as they come out of the database, by contact: some are read on other cores while more are on their way. */
final class Piece implements Consumer<Found> {
    private static final int TOGETHER = 1_000;
    private final Readings readings;
    private final LongAdder silent = new LongAdder();
    private final List<ForkJoinTask<List<Object[]>>> handed = new ArrayList<>();
    private List<Found> waiting = new ArrayList<>(TOGETHER);
    private int signers;

    Piece(Readings readings) { this.readings = readings; }

    @Override public void accept(Found signer) {
        if (waiting.size() >= TOGETHER && waiting.get(waiting.size() - 1).contact() != signer.contact()) hand();
        waiting.add(signer);
        signers++;
    }

    /** All signers of a contact together. */
    private void hand() {
        List<Found> together = waiting;
        handed.add(ForkJoinPool.commonPool().submit(() -> readings.changed(together, silent)));
        waiting = new ArrayList<>(TOGETHER);
    }

    /** After the last has come. @return rows of findings that are otherwise, to be kept */
    List<Object[]> changed() {
        hand();
        List<List<Object[]>> changed = new ArrayList<>();
        for (int i = handed.size() - 1; i >= 0; i--) changed.add(handed.get(i).join());              // the last, which nobody has begun, is done by who waits
        Collections.reverse(changed);
        return changed.stream().flatMap(List::stream).toList();
    }

    int signers() { return signers; }

    /** Of how many the outside service said nothing. */
    long silent() { return silent.sum(); }
}
