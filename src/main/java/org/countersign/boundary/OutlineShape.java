package org.countersign.boundary;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.countersign.platform.Invalid;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Reads the polygons of one area. @param name what it is called, for who must mend it */
record OutlineShape(String name) {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    /** All of the United States lies within: Guam in the east of the map, Maine, American Samoa, Alaska. */
    private static final double WEST_OF = -60, SOUTHERNMOST = -15, NORTHERNMOST = 72;

    Geometry read(JsonValue geometry) {
        if (!(geometry instanceof JsonObject shape)) throw new Invalid("file", "boundary.noShape", name);
        String type = shape.get("type") instanceof JsonString said ? said.getString() : "";
        List<Polygon> polygons = new ArrayList<>();
        if (type.equals("Polygon")) polygons.add(polygon(array(shape.get("coordinates"))));
        else if (type.equals("MultiPolygon")) for (JsonValue part : array(shape.get("coordinates"))) polygons.add(polygon(array(part)));
        else throw new Invalid("file", "boundary.notPolygon", name, type);
        if (polygons.isEmpty()) throw new Invalid("file", "boundary.noShape", name);
        Geometry read = polygons.size() == 1 ? polygons.get(0) : SHAPES.createMultiPolygon(polygons.toArray(Polygon[]::new));
        check(read);
        return read;
    }

    private Polygon polygon(JsonArray rings) {
        if (rings.isEmpty()) throw new Invalid("file", "boundary.noShape", name);
        List<LinearRing> all = new ArrayList<>();
        for (JsonValue ring : rings) all.add(ring(array(ring)));
        return SHAPES.createPolygon(all.get(0), all.subList(1, all.size()).toArray(LinearRing[]::new));
    }

    private LinearRing ring(JsonArray positions) {
        Coordinate[] points = new Coordinate[positions.size()];
        for (int i = 0; i < points.length; i++) points[i] = position(array(positions.get(i)));
        if (points.length < 4 || !points[0].equals2D(points[points.length - 1])) throw new Invalid("file", "boundary.open", name);
        return SHAPES.createLinearRing(points);
    }

    private Coordinate position(JsonArray pair) {
        if (pair.size() < 2 || !(pair.get(0) instanceof JsonNumber x) || !(pair.get(1) instanceof JsonNumber y)) throw new Invalid("file", "boundary.notGeoJson");
        Coordinate at = new Coordinate(x.doubleValue(), y.doubleValue());
        if (swapped(at)) throw new Invalid("file", "boundary.swapped", name, said(at.x), said(at.y));
        if (!(Math.abs(at.x) <= 180) || !(Math.abs(at.y) <= 90)) throw new Invalid("file", "boundary.projection", name, said(at.x), said(at.y));
        return at;
    }

    /** The other way round it lies in the United States, and as written nowhere near. */
    private static boolean swapped(Coordinate at) { return at.x >= SOUTHERNMOST && at.x <= NORTHERNMOST && at.y < WEST_OF && at.y >= -180; }

    private void check(Geometry shape) {
        TopologyValidationError wrong = new IsValidOp(shape).getValidationError();
        if (wrong != null) throw new Invalid("file", "boundary.crosses", name, said(wrong.getCoordinate().y), said(wrong.getCoordinate().x));
        if (shape.getArea() <= 0) throw new Invalid("file", "boundary.noShape", name);
    }

    private static String said(double degrees) { return String.format(Locale.ROOT, "%.5f", degrees); }

    private static JsonArray array(JsonValue value) {
        if (value instanceof JsonArray array) return array;
        throw new Invalid("file", "boundary.notGeoJson");
    }
}
