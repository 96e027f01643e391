package org.countersign.boundary;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;

/** Areas by name, in degrees, out of a GeoJSON or a TopoJSON file. */
public record Outlines(Map<String, Geometry> byName) {
    private static final GeometryFactory SHAPES = new GeometryFactory();

    public static Outlines geoJson(Path file, String property) throws IOException {
        return of(read(file).getJsonArray("features"), feature -> feature.getJsonObject("properties").getString(property), feature -> feature.getJsonObject("geometry"),
                Outlines::positions);
    }

    /** @param name how a geometry of the object is called */
    public static Outlines topoJson(Path file, String object, Function<JsonObject, String> name) throws IOException {
        JsonObject topology = read(file);
        List<List<Coordinate>> arcs = arcs(topology);
        return of(topology.getJsonObject("objects").getJsonObject(object).getJsonArray("geometries"), name,
                geometry -> Json.createObjectBuilder(geometry).add("coordinates", geometry.getJsonArray("arcs")).build(), ring -> joined(ring, arcs));
    }

    private static JsonObject read(Path file) throws IOException {
        try (var reader = Json.createReader(Files.newBufferedReader(file))) {
            return reader.readObject();
        }
    }

    private static Outlines of(JsonArray several, Function<JsonObject, String> name, Function<JsonObject, JsonObject> shape, Function<JsonArray, Coordinate[]> ring) {
        Map<String, Geometry> byName = new LinkedHashMap<>();
        for (JsonObject one : several.getValuesAs(JsonObject.class)) byName.merge(name.apply(one), geometry(shape.apply(one), ring), Geometry::union);
        return new Outlines(byName);
    }

    private static Geometry geometry(JsonObject shape, Function<JsonArray, Coordinate[]> ring) {
        JsonArray parts = shape.getJsonArray("coordinates");
        List<Polygon> polygons = new ArrayList<>();
        if (shape.getString("type").equals("Polygon")) polygons.add(polygon(parts, ring));
        else for (JsonArray part : parts.getValuesAs(JsonArray.class)) polygons.add(polygon(part, ring));
        return GeometryFixer.fix(SHAPES.createMultiPolygon(polygons.toArray(Polygon[]::new)));
    }

    private static Polygon polygon(JsonArray rings, Function<JsonArray, Coordinate[]> ring) {
        List<LinearRing> all = rings.getValuesAs(JsonArray.class).stream().map(ring).map(SHAPES::createLinearRing).toList();
        return SHAPES.createPolygon(all.get(0), all.subList(1, all.size()).toArray(LinearRing[]::new));
    }

    private static Coordinate[] positions(JsonArray ring) {
        return ring.getValuesAs(JsonArray.class).stream().map(at -> new Coordinate(number(at, 0), number(at, 1))).toArray(Coordinate[]::new);
    }

    /** The ring of these arcs; ~n is arc n backwards; the last point of an arc is the first of the next. */
    private static Coordinate[] joined(JsonArray ring, List<List<Coordinate>> arcs) {
        List<Coordinate> points = new ArrayList<>();
        for (JsonNumber number : ring.getValuesAs(JsonNumber.class)) {
            int arc = number.intValue();
            List<Coordinate> line = new ArrayList<>(arcs.get(arc < 0 ? ~arc : arc));
            if (arc < 0) Collections.reverse(line);
            points.addAll(points.isEmpty() ? line : line.subList(1, line.size()));
        }
        while (points.size() < 4) points.add(points.get(0));                       // quantised to a line: no area
        return points.toArray(Coordinate[]::new);
    }

    /** Delta-coded whole numbers, scaled. */
    private static List<List<Coordinate>> arcs(JsonObject topology) {
        JsonArray scale = topology.getJsonObject("transform").getJsonArray("scale"), translate = topology.getJsonObject("transform").getJsonArray("translate");
        List<List<Coordinate>> arcs = new ArrayList<>();
        for (JsonArray arc : topology.getJsonArray("arcs").getValuesAs(JsonArray.class)) {
            List<Coordinate> line = new ArrayList<>();
            double x = 0, y = 0;
            for (JsonValue step : arc) {
                x += number(step.asJsonArray(), 0);
                y += number(step.asJsonArray(), 1);
                line.add(new Coordinate(x * number(scale, 0) + number(translate, 0), y * number(scale, 1) + number(translate, 1)));
            }
            arcs.add(line);
        }
        return arcs;
    }

    private static double number(JsonArray position, int at) { return position.getJsonNumber(at).doubleValue(); }
}
