package org.countersign.district;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import net.jqwik.api.*;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.countersign.count.Side;
import org.countersign.platform.Words;
import org.junit.jupiter.api.Test;

/** No cell under five is seen, and none can be worked out from a sum that is. */
class SmallCellsTest {
    private final SmallCells five = new SmallCells(5);

    @Test void large_cells_stay_and_so_does_a_side_that_nobody_is_on() { assertEquals("5 30 0 = 35 | 9 12 0 = 21", shown(row(5, 30, 0), row(9, 12, 0))); }

    @Test void small_cells_are_hidden_and_the_last_of_the_others_with_them() { assertEquals("? 10 8 = ? | 11 7 6 = 24 | ? 9 5 = ?", shown(row(3, 10, 8), row(11, 7, 6), row(20, 9, 5))); }

    @Test void the_sums_of_columns_are_known_so_an_empty_cell_is_hidden_to_hide_another() { assertEquals("? ? 0 = ? | ? ? 0 = ?", shown(row(6, 2, 0), row(0, 0, 0))); }

    @Test void one_row_alone_is_the_sum_itself() { assertEquals("? 7 0 = ?", shown(row(2, 7, 0))); }

    /** What a reader knows: the sum of the column, the cells that are shown, and by which rule the others are hidden. More than one column looks like this. */
    @Property(tries = 400) void no_hidden_cell_is_worked_out_from_the_sum(@ForAll @Size(min = 2, max = 4) List<@IntRange(max = 7) Integer> column) {
        Set<Integer> hidden = five.hidden(column);
        for (int cell : hidden) {
            if (column.get(cell) == 0 || column.get(cell) >= 5) continue;       // tells of nobody, or of many
            Set<Integer> could = new TreeSet<>();
            each(column, hidden, column.stream().mapToInt(Integer::intValue).sum(), new ArrayList<>(), other -> could.add(other.get(cell)));
            assertTrue(could.size() > 1, column + ": cell " + cell + " can only be " + could);
        }
    }

    /** Every column with the same sum and the same shown cells of which the rule hides the same. */
    private void each(List<Integer> column, Set<Integer> hidden, int left, List<Integer> made, Consumer<List<Integer>> found) {
        int at = made.size();
        if (at == column.size()) {
            if (left == 0 && five.hidden(made).equals(hidden)) found.accept(List.copyOf(made));
            return;
        }
        for (int people : hidden.contains(at) ? IntStream.rangeClosed(0, left).toArray() : new int[] {column.get(at)}) {
            made.add(people);
            if (people <= left) each(column, hidden, left - people, made, found);
            made.remove(at);
        }
    }

    @Test void a_district_of_one_s_own_stands_first_even_where_nobody_wrote() {
        assertEquals(List.of("Two", "One"), Districts.ownFirst("Two", List.of(new PlaceRow("One", row(5, 5, 5)), new PlaceRow("Two", row(6, 6, 6)))).stream().map(PlaceRow::name).toList());
        List<PlaceRow> unheard = Districts.ownFirst("Three", List.of(new PlaceRow("One", row(5, 5, 5))));
        assertEquals(List.of("Three", "One"), unheard.stream().map(PlaceRow::name).toList());
        assertEquals(0, unheard.get(0).total());
    }

    @Test void of_too_many_places_the_rest_is_one_row_so_that_all_are_counted() {
        List<PlaceRow> rows = IntStream.range(0, 203).mapToObj(i -> new PlaceRow("Town " + i, "place:CT||Town " + i, row(i == 7 ? 9 : 2, 1, 0))).toList(), most = Districts.most(rows, Words.in(Locale.ENGLISH));
        assertEquals(201, most.size());
        assertEquals("Town 7", most.get(0).name());
        assertEquals("3 more places 6 3 0 = 9", most.get(200).name() + " " + said(most.get(200)));
        assertEquals(rows.stream().mapToInt(PlaceRow::total).sum(), most.stream().mapToInt(PlaceRow::total).sum());
        assertEquals(200, Districts.most(rows.subList(0, 200), Words.in(Locale.ENGLISH)).size());
    }

    @SafeVarargs private String shown(Map<Side, Integer>... rows) {
        return String.join(" | ", five.hide(java.util.Arrays.stream(rows).map(row -> new PlaceRow("x", row)).toList()).stream().map(SmallCellsTest::said).toList());
    }

    private static String said(PlaceRow row) { return say(row.of(Side.OPPOSE_SIDE)) + " " + say(row.of(Side.SUPPORT_SIDE)) + " " + say(row.of(Side.NEITHER)) + " = " + say(row.total()); }

    private static String say(Integer people) { return people == null ? "?" : people.toString(); }

    private static Map<Side, Integer> row(int oppose, int support, int neither) { return new EnumMap<>(Map.of(Side.OPPOSE_SIDE, oppose, Side.SUPPORT_SIDE, support, Side.NEITHER, neither)); }
}
