package org.countersign.district;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.countersign.count.Cell;
import org.countersign.count.Side;
import org.countersign.residency.Residency;

/**
 * What whoever sees no small numbers is told of the people of each place, day by day. Pure.
 *
 * <p>Everyone knows the sum of a column at any moment, from the tally itself. So a column is looked at again only where its sum has moved by at least the smallest number: whoever came last is one
 * of so many. A cell is told at the end of such a day where it has at least so many, and none or at least so many more or fewer than each time it was told before: no two answers can be subtracted
 * to find fewer. Until then it stays as it was told, even where fewer than five are left: that they are would tell of them. Whoever lives at no known place is never told, and at no moment are fewer than two other cells left untold that have at least so many together:
 * the last ones by their names are kept back for them, whatever they count, so that no sum tells what is not told.
 */
final class Ladder {
    /** Of which everyone knows the sum. */
    record Column(Residency residency, Side side) {
        static final Comparator<Column> ORDER = Comparator.comparing(Column::residency).thenComparing(Column::side);

        /** Of whom no place is known. */
        boolean isUnknown(String place) { return place.equals(Cell.DISTRICT) || place.equals(Cell.PLACE + residency); }
    }

    /**
     * Told at the end of a day.
     *
     * @param place as {@link Cell#only} has it; empty: everyone of the column, which is told to nobody
     */
    record Rung(Column column, String place, LocalDate day, int people) {}

    private static final String EVERYONE = "";
    private final int smallest;
    private final Map<Column, Map<String, List<Rung>>> told = new TreeMap<>(Column.ORDER);

    /** @param before in any order */
    Ladder(int smallest, Collection<Rung> before) {
        this.smallest = smallest;
        before.stream().sorted(Comparator.comparing(Rung::day)).forEach(this::add);
    }

    private void add(Rung rung) { told(rung.column()).computeIfAbsent(rung.place(), none -> new ArrayList<>()).add(rung); }

    private Map<String, List<Rung>> told(Column column) { return told.computeIfAbsent(column, none -> new TreeMap<>()); }

    /** What is told at the end of a day that was not yet. @param counted people by column and place @return what is to be kept */
    List<Rung> climb(LocalDate day, Map<Column, Map<String, Integer>> counted) {
        List<Rung> all = new ArrayList<>();
        TreeSet<Column> columns = new TreeSet<>(Column.ORDER);
        columns.addAll(told.keySet());
        columns.addAll(counted.keySet());
        columns.forEach(column -> all.addAll(climb(column, day, counted.getOrDefault(column, Map.of()))));
        all.forEach(this::add);
        return all;
    }

    private List<Rung> climb(Column column, LocalDate day, Map<String, Integer> counted) {
        int everyone = counted.values().stream().mapToInt(Integer::intValue).sum();
        if (Math.abs(everyone - everyone(column)) < smallest) return List.of();
        List<Rung> rungs = new ArrayList<>(List.of(new Rung(column, EVERYONE, day, everyone)));
        Map<String, Integer> cells = new TreeMap<>(counted);
        told(column).keySet().stream().filter(place -> !place.isEmpty()).forEach(place -> cells.putIfAbsent(place, 0));
        cells.keySet().removeIf(column::isUnknown);
        List<String> tells = new ArrayList<>(cells.keySet().stream().filter(place -> isTellable(column, place, cells.get(place))).toList());
        int left = everyone - tells.stream().mapToInt(cells::get).sum();
        while (!tells.isEmpty() && (cells.size() - tells.size() < 2 || left < smallest)) left += cells.get(tells.remove(tells.size() - 1));
        tells.forEach(place -> rungs.add(new Rung(column, place, day, cells.get(place))));
        return rungs;
    }

    private boolean isTellable(Column column, String place, int people) {
        List<Rung> before = told(column).getOrDefault(place, List.of());
        if (people < smallest || !before.isEmpty() && before.get(before.size() - 1).people() == people) return false;
        return before.stream().mapToInt(Rung::people).allMatch(then -> then == people || Math.abs(then - people) >= smallest);
    }

    /** How many there were when it was looked at last. */
    private int everyone(Column column) {
        List<Rung> before = told(column).getOrDefault(EVERYONE, List.of());
        return before.isEmpty() ? 0 : before.get(before.size() - 1).people();
    }

    /** A place as one column after another has it: the same may lie at the edge of two kinds. */
    record Spot(Residency residency, String place) {}

    /** What was told by the end of a day: of each side the latest. */
    Map<Spot, Map<Side, Rung>> at(LocalDate day) {
        Map<Spot, Map<Side, Rung>> spots = new TreeMap<>(Comparator.comparing(Spot::residency).thenComparing(Spot::place));
        told.forEach((column, cells) -> cells.forEach((place, rungs) -> rungs.stream().filter(rung -> !place.isEmpty() && !rung.day().isAfter(day)).reduce((one, later) -> later)
                .ifPresent(rung -> spots.computeIfAbsent(new Spot(column.residency(), place), none -> new EnumMap<>(Side.class)).put(column.side(), rung))));
        return spots;
    }
}
