package org.countersign.boundary;

import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;

/** An area made ready for many questions; the first one builds its index. Safe for several threads. */
final class Zone {
    private final Area area;
    private final Envelope around;
    private final IndexedPointInAreaLocator inside;
    private final int rank;

    /** @param rank among others */
    Zone(Area area, int rank) {
        this.area = area;
        this.rank = rank;
        around = area.shape().getEnvelopeInternal();
        inside = new IndexedPointInAreaLocator(area.shape());
    }

    Area area() { return area; }

    int rank() { return rank; }

    Envelope around() { return around; }

    /** A point on the line is inside. */
    boolean holds(Coordinate point) { return around.covers(point) && inside.locate(point) != Location.EXTERIOR; }
}
