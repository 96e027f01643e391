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

    Zone(Area area) {
        this.area = area;
        around = area.shape().getEnvelopeInternal();
        inside = new IndexedPointInAreaLocator(area.shape());
    }

    Area area() { return area; }

    Envelope around() { return around; }

    /** A point on the line is inside. */
    boolean holds(Coordinate point) { return around.covers(point) && inside.locate(point) != Location.EXTERIOR; }
}
