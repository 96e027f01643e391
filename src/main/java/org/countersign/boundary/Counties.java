package org.countersign.boundary;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;

/** The counties of the United States in coarse outline, good to a kilometre or so; shipped in {@code us-counties.geojson}. */
final class Counties {
    /** Read once, never changed. */
    static final Counties SHIPPED = new Counties(Shipped.read("us-counties.geojson", Layer.COUNTY));

    private final List<Area> all;
    private final Zones zones;

    private Counties(List<Area> all) {
        this.all = all;
        zones = new Zones(all);
    }

    Optional<Area> at(Coordinate point) { return zones.at(point); }

    Optional<Area> nearest(Coordinate point, double degrees) { return zones.nearest(point, degrees); }

    List<Area> of(String state) { return all.stream().filter(county -> state.equals(county.state())).toList(); }
}
