package org.countersign.selection;

import java.util.Arrays;

/** Numbers, each once, ascending: eight bytes each, at most twice as many while they are gathered. Boxed in a tree a million of them would take what a whole file may. */
final class Distinct {
    private long[] gathered = new long[64];
    private int size;

    void add(long number) {
        if (size == gathered.length) settle();
        if (size > gathered.length / 2) gathered = Arrays.copyOf(gathered, gathered.length * 2);
        gathered[size++] = number;
    }

    private void settle() {
        Arrays.sort(gathered, 0, size);
        int kept = 0;
        for (int at = 0; at < size; at++) if (at == 0 || gathered[at] != gathered[at - 1]) gathered[kept++] = gathered[at];
        size = kept;
    }

    long[] all() {
        settle();
        return Arrays.copyOf(gathered, size);
    }
}
