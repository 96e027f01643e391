package org.countersign.count;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.countersign.residency.Residency;

/** Counts by residency and by a second closed list, every cell there, zero included. It grows while it is counted and stands still after. */
public final class Matrix<C extends Enum<C>> {
    private final C[] columns;
    private final int[][] counts;

    public Matrix(Class<C> of) {
        columns = of.getEnumConstants();
        counts = new int[Residency.values().length][columns.length];
    }

    public void add(Residency row, C column) { add(row, column, 1); }

    public void add(Residency row, C column, int times) { counts[row.ordinal()][column.ordinal()] += times; }

    void add(Matrix<C> other) {
        for (Residency row : Residency.values()) for (C column : columns) add(row, column, other.of(row, column));
    }

    public int of(Residency row, C column) { return counts[row.ordinal()][column.ordinal()]; }

    public int of(Set<Residency> rows, Set<C> in) {
        int sum = 0;
        for (Residency row : rows) for (C column : in) sum += of(row, column);
        return sum;
    }

    public int row(Residency row) { return java.util.Arrays.stream(counts[row.ordinal()]).sum(); }

    public int rows(Set<Residency> several) { return several.stream().mapToInt(this::row).sum(); }

    public int total() { return java.util.Arrays.stream(counts).flatMapToInt(java.util.Arrays::stream).sum(); }

    /** Residency, then the other, as the interface has it. */
    public Map<Residency, Map<C, Integer>> figures() {
        Map<Residency, Map<C, Integer>> figures = new EnumMap<>(Residency.class);
        for (Residency row : Residency.values()) {
            Map<C, Integer> cells = new EnumMap<>(columns[0].getDeclaringClass());
            for (C column : columns) cells.put(column, of(row, column));
            figures.put(row, cells);
        }
        return figures;
    }
}
