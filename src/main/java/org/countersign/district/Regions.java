package org.countersign.district;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.countersign.count.Cell;
import org.countersign.residency.Locality;
import org.countersign.residency.Residency;

/** The people outside of the city put together for a map, by county and by state. @param home the state of the city, such as "CT" */
record Regions(String home) {
    List<PlaceRow> counties(List<PlaceRow> places) { return by(places, at -> home.equals(at.state()) ? at.county() : null); }

    List<PlaceRow> states(List<PlaceRow> places) { return by(places, Locality::state); }

    private List<PlaceRow> by(List<PlaceRow> places, Function<Locality, String> region) {
        Map<String, PlaceRow> regions = new TreeMap<>();
        for (PlaceRow each : places) {
            String name = region.apply(at(each.behind()));
            if (name != null) regions.merge(name, new PlaceRow(name, each.people()), PlaceRow::and);
        }
        return List.copyOf(regions.values());
    }

    /** Of some no more is known than that they live in this state. */
    private Locality at(String behind) {
        String kept = behind.substring(Cell.PLACE.length());
        if (kept.indexOf('|') >= 0) return Locality.read(kept);
        return new Locality(kept.equals(Residency.SUBURB.name()) || kept.equals(Residency.ELSEWHERE_IN_STATE.name()) ? home : null, null, null);
    }
}
