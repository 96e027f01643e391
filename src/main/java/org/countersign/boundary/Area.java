package org.countersign.boundary;

import org.locationtech.jts.geom.Geometry;

/**
 * A named part of the earth's surface.
 *
 * @param state such as "CT"; null: not told
 * @param shape polygons in degrees (WGS 84), x the longitude; valid as JTS means it
 */
public record Area(String name, String state, Geometry shape) {
    public Area {
        if (name == null || name.isBlank()) throw new IllegalArgumentException("an area has a name");
    }
}
