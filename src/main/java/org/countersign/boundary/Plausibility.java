package org.countersign.boundary;

import java.util.ArrayList;
import java.util.List;
import org.countersign.city.City;
import org.countersign.platform.Invalid;
import org.locationtech.jts.geom.Geometry;

/** Whether outlines can be what they are said to be: in the state of the city, and no two districts over each other. */
record Plausibility(City city, Layer layer) {
    /** In degrees: coarse county lines, and a river in between. */
    private static final double NEAR = 0.05;
    /** Of the smaller of two; slivers come of lines that were drawn twice. */
    private static final double OVERLAP = 0.02;

    void check(List<Area> areas) {
        if (layer == Layer.CITY && areas.size() > 1) throw new Invalid("only", "boundary.which", areas.size());
        if (layer == Layer.CITY || layer == Layer.DISTRICT) areas.forEach(this::checkState);
        else if (areas.stream().noneMatch(this::inTheState)) throw new Invalid("file", "boundary.otherState", areas.get(0).name(), city.stateName());
        if (layer == Layer.DISTRICT || layer == Layer.ZIP) checkOverlap(areas);
    }

    private void checkState(Area area) {
        if (!inTheState(area)) throw new Invalid("file", "boundary.otherState", area.name(), city.stateName());
    }

    private boolean inTheState(Area area) {
        List<Area> counties = Counties.SHIPPED.of(city.state());
        if (layer == Layer.CITY) counties = counties.stream().filter(county -> city.metropolitanCounties().contains(county.name())).toList();
        return counties.stream().anyMatch(county -> county.shape().getEnvelopeInternal().intersects(area.shape().getEnvelopeInternal()) && county.shape().distance(area.shape().getInteriorPoint()) < NEAR);
    }

    private static void checkOverlap(List<Area> areas) {
        List<Area> before = new ArrayList<>();
        for (Area area : areas) {
            for (Area other : before) if (overlap(area.shape(), other.shape())) throw new Invalid("file", "boundary.overlap", other.name(), area.name());
            before.add(area);
        }
    }

    private static boolean overlap(Geometry one, Geometry other) {
        if (!one.getEnvelopeInternal().intersects(other.getEnvelopeInternal())) return false;
        return one.intersection(other).getArea() > OVERLAP * Math.min(one.getArea(), other.getArea());
    }
}
