package org.countersign.district;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.countersign.count.Side;
import org.countersign.platform.Words;
import org.junit.jupiter.api.Test;

/** In which order places stand, and what of them is put together. */
class DistrictsTest {
    @Test void a_district_of_one_s_own_stands_first_even_where_nothing_is_told_of_it() {
        assertEquals(List.of("Two", "One"), Districts.ownFirst("Two", List.of(new PlaceRow("One", row(5, 5, 5)), new PlaceRow("Two", row(6, 6, 6)))).stream().map(PlaceRow::name).toList());
        List<PlaceRow> unheard = Districts.ownFirst("Three", List.of(new PlaceRow("One", row(5, 5, 5))));
        assertEquals(List.of("Three", "One"), unheard.stream().map(PlaceRow::name).toList());
        assertNull(unheard.get(0).of(Side.OPPOSE_SIDE), "nor that nobody wrote: the first who does would be known");
        assertNull(unheard.get(0).total());
    }

    @Test void of_too_many_places_the_rest_is_one_row_so_that_all_are_counted() {
        List<PlaceRow> rows = IntStream.range(0, 203).mapToObj(i -> new PlaceRow("Town " + i, "place:CT||Town " + i, row(i == 7 ? 9 : 2, 1, 0))).toList(), most = Districts.most(rows, Words.in(Locale.ENGLISH));
        assertEquals(201, most.size());
        assertEquals("Town 7", most.get(0).name());
        assertEquals("3 more places 6 3 0 = 9", most.get(200).name() + " " + said(most.get(200)));
        assertEquals(rows.stream().mapToInt(PlaceRow::total).sum(), most.stream().mapToInt(PlaceRow::total).sum());
        assertEquals(200, Districts.most(rows.subList(0, 200), Words.in(Locale.ENGLISH)).size());
    }

    private static String said(PlaceRow row) { return row.of(Side.OPPOSE_SIDE) + " " + row.of(Side.SUPPORT_SIDE) + " " + row.of(Side.NEITHER) + " = " + row.total(); }

    private static Map<Side, Integer> row(int oppose, int support, int neither) { return new EnumMap<>(Map.of(Side.OPPOSE_SIDE, oppose, Side.SUPPORT_SIDE, support, Side.NEITHER, neither)); }
}
