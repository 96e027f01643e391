package org.countersign.district;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.count.Side;

/** Hides cells that would tell of single people: those under the smallest that is shown, and where only one of a column is hidden the next smallest too, so that no sum gives it away. */
public record SmallCells(int smallest) {

    /** @return as many, in the same order */
    public List<PlaceRow> hide(List<PlaceRow> rows) {
        List<Map<Side, Integer>> kept = new ArrayList<>();
        rows.forEach(row -> kept.add(new EnumMap<>(row.people())));
        for (Side side : Side.values()) hidden(rows, side).forEach(at -> kept.get(at).remove(side));
        if (kept.stream().mapToInt(row -> Side.values().length - row.size()).sum() == 1) kept.stream().filter(row -> row.size() < Side.values().length).forEach(SmallCells::hideLeast);
        List<PlaceRow> shown = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) shown.add(new PlaceRow(rows.get(i).name(), kept.get(i)));
        return shown;
    }

    /** One alone is told by the total of everyone: whoever is fewest beside it goes too, and be it nobody. */
    private static void hideLeast(Map<Side, Integer> row) { row.remove(row.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow().getKey()); }

    private Set<Integer> hidden(List<PlaceRow> rows, Side side) {
        Set<Integer> hidden = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) if (rows.get(i).of(side) > 0 && rows.get(i).of(side) < smallest) hidden.add(i);
        if (hidden.size() == 1) java.util.stream.IntStream.range(0, rows.size()).boxed().filter(i -> !hidden.contains(i) && rows.get(i).of(side) > 0).min(Comparator.comparing(i -> rows.get(i).of(side))).ifPresent(hidden::add);
        return hidden;
    }
}
