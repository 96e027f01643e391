package org.countersign.district;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.countersign.count.Side;
import org.junit.jupiter.api.Test;

/** No cell under five is seen, and none can be worked out from a sum that is. */
class SmallCellsTest {
    private final SmallCells five = new SmallCells(5);

    @Test void large_cells_and_empty_ones_stay() { assertEquals("5 0 12 = 17 | 9 30 0 = 39", shown(row(5, 0, 12), row(9, 30, 0))); }

    @Test void where_one_of_a_column_is_hidden_the_next_smallest_goes_with_it() { assertEquals("? 10 8 = ? | ? 7 6 = ? | 20 9 5 = 34", shown(row(3, 10, 8), row(11, 7, 6), row(20, 9, 5))); }

    @Test void one_alone_would_be_told_by_the_total_of_everyone() { assertEquals("6 ? ? = ? | 0 0 0 = 0", shown(row(6, 2, 0), row(0, 0, 0))); }

    @Test void a_district_of_one_s_own_stands_first_even_where_nobody_wrote() {
        assertEquals(List.of("Two", "One"), Districts.ownFirst("Two", List.of(new PlaceRow("One", row(5, 5, 5)), new PlaceRow("Two", row(6, 6, 6)))).stream().map(PlaceRow::name).toList());
        List<PlaceRow> unheard = Districts.ownFirst("Three", List.of(new PlaceRow("One", row(5, 5, 5))));
        assertEquals(List.of("Three", "One"), unheard.stream().map(PlaceRow::name).toList());
        assertEquals(0, unheard.get(0).total());
    }

    @SafeVarargs private String shown(Map<Side, Integer>... rows) {
        return String.join(" | ", five.hide(java.util.Arrays.stream(rows).map(row -> new PlaceRow("x", row)).toList()).stream().map(SmallCellsTest::said).toList());
    }

    private static String said(PlaceRow row) { return say(row.of(Side.OPPOSE_SIDE)) + " " + say(row.of(Side.SUPPORT_SIDE)) + " " + say(row.of(Side.NEITHER)) + " = " + say(row.total()); }

    private static String say(Integer people) { return people == null ? "?" : people.toString(); }

    private static Map<Side, Integer> row(int oppose, int support, int neither) { return new EnumMap<>(Map.of(Side.OPPOSE_SIDE, oppose, Side.SUPPORT_SIDE, support, Side.NEITHER, neither)); }
}
