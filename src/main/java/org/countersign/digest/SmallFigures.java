package org.countersign.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.countersign.count.Side;
import org.countersign.district.PlaceRow;

/**
 * What a digest leaves out for whoever sees no small numbers: those under the smallest that is shown, but nobody, and where only one of a column is left out the next
 * smallest too. It says less than the page of the tally, which tells the same reader every sum: it lies in a mailbox.
 */
record SmallFigures(int smallest) {

    /** @return as many, in the same order */
    List<PlaceRow> hide(List<PlaceRow> rows) {
        List<Map<Side, Integer>> kept = new ArrayList<>();
        rows.forEach(row -> kept.add(new EnumMap<>(row.people())));
        for (Side side : Side.values()) hidden(rows, side).forEach(at -> kept.get(at).remove(side));
        if (kept.stream().mapToInt(row -> Side.values().length - row.size()).sum() == 1) kept.stream().filter(row -> row.size() < Side.values().length).forEach(SmallFigures::hideLeast);
        return IntStream.range(0, rows.size()).mapToObj(i -> new PlaceRow(rows.get(i).name(), kept.get(i))).toList();
    }

    /** One alone is told by the total of everyone: whoever is fewest beside it goes too, and be it nobody. */
    private static void hideLeast(Map<Side, Integer> row) { row.remove(row.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow().getKey()); }

    private Set<Integer> hidden(List<PlaceRow> rows, Side side) {
        Set<Integer> hidden = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) if (rows.get(i).of(side) > 0 && rows.get(i).of(side) < smallest) hidden.add(i);
        if (hidden.size() == 1) IntStream.range(0, rows.size()).boxed().filter(i -> !hidden.contains(i) && rows.get(i).of(side) > 0).min(Comparator.comparing(i -> rows.get(i).of(side))).ifPresent(hidden::add);
        return hidden;
    }
}
