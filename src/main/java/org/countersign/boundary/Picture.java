package org.countersign.boundary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/** Areas drawn as they lie, north up: what a page needs to show them as SVG. Coordinates are whole numbers in a box of {@link #WIDTH}. */
public final class Picture {
    public static final int WIDTH = 1000;
    private static final int TALLEST = 1000;
    /** Finer than this part of the width nobody sees. */
    private static final double DETAIL = 0.0015;

    private final Envelope frame;
    private final double squeeze;
    private final List<Shape> shapes = new ArrayList<>();

    /** One area. @param path what SVG calls "d" @param x and y a place inside it */
    public record Shape(String name, String path, int x, int y) {}

    /** @param shown what must be seen whole */
    public Picture(List<Area> shown) {
        frame = new Envelope();
        shown.forEach(area -> frame.expandToInclude(area.shape().getEnvelopeInternal()));
        if (frame.isNull()) frame.expandToInclude(0, 0);
        frame.expandBy(Math.max(frame.getWidth(), 0.001) * 0.02, Math.max(frame.getHeight(), 0.001) * 0.02);
        squeeze = Math.cos(Math.toRadians(frame.centre().y));
    }

    /** Draws those, the larger ones first so that enclaves lie on top; what is outside of the frame is cut off by the box. */
    public Picture draw(List<Area> areas) {
        areas.stream().filter(area -> area.shape().getEnvelopeInternal().intersects(frame)).sorted(Comparator.comparing((Area area) -> -area.shape().getArea())).forEach(area -> shapes.add(shape(area)));
        return this;
    }

    private Shape shape(Area area) {
        Geometry simple = TopologyPreservingSimplifier.simplify(area.shape(), frame.getWidth() * DETAIL);
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < simple.getNumGeometries(); i++) if (simple.getGeometryN(i) instanceof Polygon polygon) draw(polygon, path);
        Coordinate inside = area.shape().getInteriorPoint().getCoordinate();
        return new Shape(area.name(), path.toString(), x(inside), y(inside));
    }

    private void draw(Polygon polygon, StringBuilder path) {
        ring(polygon.getExteriorRing().getCoordinates(), path);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) ring(polygon.getInteriorRingN(i).getCoordinates(), path);
    }

    private void ring(Coordinate[] points, StringBuilder path) {
        for (int i = 0; i + 1 < points.length; i++) path.append(String.format(Locale.ROOT, "%s%d %d", i == 0 ? "M" : "L", x(points[i]), y(points[i])));
        path.append('Z');
    }

    private double scale() { return Math.min(WIDTH / (frame.getWidth() * squeeze), TALLEST / frame.getHeight()); }

    private int x(Coordinate at) { return (int) Math.round((at.x - frame.getMinX()) * squeeze * scale()); }

    private int y(Coordinate at) { return (int) Math.round((frame.getMaxY() - at.y) * scale()); }

    public List<Shape> shapes() { return shapes; }

    /** "0 0 1000 800" */
    public String box() { return "0 0 " + Math.max(1, Math.round(frame.getWidth() * squeeze * scale())) + " " + Math.max(1, Math.round(frame.getHeight() * scale())); }
}
