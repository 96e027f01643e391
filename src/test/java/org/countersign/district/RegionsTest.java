package org.countersign.district;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.countersign.count.Side;
import org.junit.jupiter.api.Test;

/** Whom the maps of counties and states show, and that no sum there tells what is hidden in the table. */
class RegionsTest {
    private final Regions regions = new Regions("CT");
    private final List<PlaceRow> all = List.of(row("CT|Hartford|West Hartford", 9), row("CT|Hartford|Avon", 6), row("CT|Tolland|", 7), row("CT||", 1), row("TX|Travis|", 8), row("SUBURB", 2), row("OTHER_STATE", 5));

    @Test void places_are_put_together_by_county_and_by_state() {
        assertEquals("Hartford 15, Tolland 7", said(regions.counties(all)));
        assertEquals("CT 25, TX 8", said(regions.states(all)));
    }

    @Test void a_sum_with_a_hidden_part_is_hidden() {
        List<PlaceRow> ordered = List.of(all.get(1), all.get(2), all.get(4), all.get(0)), kept = ordered.stream().map(row -> row.behind().contains("Avon") ? row.showing(Map.of()) : row.showing(row.people())).toList();
        List<PlaceRow> seen = Regions.seen(all, ordered, kept);
        assertEquals("Hartford null, Tolland 7", said(regions.counties(seen)));
        assertEquals("CT null, TX 8", said(regions.states(seen)), "what stands in no row of the table is in no sum either");
    }

    private static String said(List<PlaceRow> rows) { return rows.stream().map(row -> row.name() + " " + row.total()).collect(Collectors.joining(", ")); }

    private static PlaceRow row(String kept, int people) { return new PlaceRow(kept, "place:" + kept, new EnumMap<>(Map.of(Side.OPPOSE_SIDE, people, Side.SUPPORT_SIDE, 0, Side.NEITHER, 0))); }
}
