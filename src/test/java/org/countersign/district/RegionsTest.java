package org.countersign.district;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.countersign.count.Side;
import org.junit.jupiter.api.Test;

/** Whom the maps of counties and states show. */
class RegionsTest {
    private final Regions regions = new Regions("CT");
    private final List<PlaceRow> all = List.of(row("CT|Hartford|West Hartford", 9), row("CT|Hartford|Avon", 6), row("CT|Tolland|", 7), row("CT||", 1), row("TX|Travis|", 8), row("SUBURB", 2), row("OTHER_STATE", 5));

    @Test void places_are_put_together_by_county_and_by_state() {
        assertEquals("Hartford 15, Tolland 7", said(regions.counties(all)));
        assertEquals("CT 25, TX 8", said(regions.states(all)));
    }

    private static String said(List<PlaceRow> rows) { return rows.stream().map(row -> row.name() + " " + row.total()).collect(Collectors.joining(", ")); }

    private static PlaceRow row(String kept, int people) { return new PlaceRow(kept, "place:" + kept, new EnumMap<>(Map.of(Side.OPPOSE_SIDE, people, Side.SUPPORT_SIDE, 0, Side.NEITHER, 0))); }
}
