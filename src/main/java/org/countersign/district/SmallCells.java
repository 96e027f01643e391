package org.countersign.district;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.countersign.count.Side;

/**
 * Hides cells that would tell of single people: all under the smallest that is shown, nobody among them, and the last of the others with them. The sum of a column is
 * known to everyone, from the tally itself; that of a row is hidden with any of its cells. Which are hidden tells only which are small, so one fewer in a small cell and one more
 * in the other always looks the same. Where there is one row its cells are those sums: hidden, and no secret.
 */
public record SmallCells(int smallest) {

    /** @return as many, in the same order, which must not be that of their numbers */
    public List<PlaceRow> hide(List<PlaceRow> rows) {
        List<Map<Side, Integer>> kept = new ArrayList<>();
        rows.forEach(row -> kept.add(new EnumMap<>(row.people())));
        for (Side side : Side.values()) hidden(rows.stream().map(row -> row.of(side)).toList()).forEach(at -> kept.get(at).remove(side));
        return IntStream.range(0, rows.size()).mapToObj(i -> rows.get(i).showing(kept.get(i))).toList();
    }

    /** Those of a column; none of one in which there is nobody. */
    Set<Integer> hidden(List<Integer> column) {
        Set<Integer> hidden = new HashSet<>();
        if (column.stream().allMatch(people -> people == 0)) return hidden;
        int other = -1;
        for (int i = 0; i < column.size(); i++)
            if (column.get(i) < smallest) hidden.add(i);
            else other = i;
        if (!hidden.isEmpty() && other >= 0) hidden.add(other);
        return hidden;
    }
}
