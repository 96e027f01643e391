package org.countersign.boundary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.index.strtree.STRtree;

/** Areas among which a point is looked up. Safe for several threads. */
final class Zones {
    /** So many are looked through faster than a tree is asked. */
    private static final int FEW = 24;
    private static final GeometryFactory POINTS = new GeometryFactory();

    private final List<Zone> all;
    private final STRtree tree;

    Zones(Collection<Area> areas) {
        all = new ArrayList<>();
        for (Area area : areas) all.add(new Zone(area, all.size()));
        tree = all.size() > FEW ? new STRtree() : null;
        if (tree == null) return;
        all.forEach(zone -> tree.insert(zone.around(), zone));
        tree.build();
    }

    /** Of several that overlap the first. */
    Optional<Area> at(Coordinate point) {
        Zone first = null;
        for (Zone zone : near(new Envelope(point))) if ((first == null || zone.rank() < first.rank()) && zone.holds(point)) first = zone;
        return Optional.ofNullable(first).map(Zone::area);
    }

    /** The nearest that is not farther away than so many degrees. */
    Optional<Area> nearest(Coordinate point, double degrees) {
        Envelope around = new Envelope(point);
        around.expandBy(degrees);
        Point at = POINTS.createPoint(point);
        Area nearest = null;
        double least = degrees;
        for (Zone zone : near(around)) {
            double away = zone.area().shape().distance(at);
            if (away > least) continue;
            least = away;
            nearest = zone.area();
        }
        return Optional.ofNullable(nearest);
    }

    @SuppressWarnings("unchecked") private List<Zone> near(Envelope around) { return tree == null ? all : tree.query(around); }
}
