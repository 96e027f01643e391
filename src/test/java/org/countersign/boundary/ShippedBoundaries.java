package org.countersign.boundary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.precision.GeometryPrecisionReducer;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/**
 * Derives the outlines the product ships from public data: the limit of each shipped city, its neighbours, and the counties of the United
 * States. Run it from the root of the repository after the data changed:
 * <pre>mvn test-compile org.codehaus.mojo:exec-maven-plugin:3.6.2:java -Dexec.classpathScope=test
 *     -Dexec.mainClass=org.countersign.boundary.ShippedBoundaries -Dexec.args=../shared/data</pre>
 * {@link ShippedBoundariesIT} derives again and compares.
 */
final class ShippedBoundaries {
    private static final Path RESOURCES = Path.of("src/main/resources/org/countersign/boundary");
    /** Which files of the public data lie around which city. */
    private static final Map<String, List<String>> CITIES = new TreeMap<>(Map.of(
            "hartford", List.of("ct-hartford", "ct-east-hartford", "ct-west-hartford", "ct-wethersfield"),
            "bridgeport", List.of("ct-bridgeport", "ct-stratford", "ct-trumbull", "ct-stamford"),
            "denver", List.of("co-denver", "co-aurora", "co-englewood", "co-glendale", "co-lakewood", "co-littleton"),
            "los-angeles", List.of("ca-los-angeles", "ca-beverly-hills", "ca-culver-city", "ca-east-los-angeles", "ca-glendale", "ca-inglewood", "ca-pasadena", "ca-santa-monica", "ca-west-hollywood")));

    /** In degrees. */
    private static final double COARSE = 0.05;

    private final Path data;

    ShippedBoundaries(Path data) { this.data = data; }

    public static void main(String[] args) throws IOException {
        for (Map.Entry<String, String> file : new ShippedBoundaries(Path.of(args[0])).files().entrySet()) Files.writeString(RESOURCES.resolve(file.getKey()), file.getValue());
    }

    /** What is shipped: the name of each file, and its text. */
    Map<String, String> files() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("us-counties.geojson", counties());
        files.put("us-states.geojson", states());
        for (Map.Entry<String, List<String>> city : CITIES.entrySet()) {
            files.put(city.getKey() + ".geojson", places(city.getValue().subList(0, 1)));
            files.put(city.getKey() + "-neighbours.geojson", places(city.getValue().subList(1, city.getValue().size())));
        }
        return files;
    }

    private String counties() throws IOException {
        Outlines counties = Outlines.topoJson(data.resolve("boundaries/us-counties-10m.topojson"), "counties", county -> county.getString("id") + county.getJsonObject("properties").getString("name"));
        return collection(counties.byName().entrySet().stream().filter(county -> !county.getValue().isEmpty())
                .map(county -> feature(county.getKey().substring(5), Fips.state(county.getKey().substring(0, 2)), county.getValue(), 4)));
    }

    /** For a small map of the whole country: the counties of each put together, and coarser. */
    private String states() throws IOException {
        Map<String, List<Geometry>> counties = new TreeMap<>();
        for (Area county : new OutlineFile(Layer.COUNTY, null, null).read(counties().getBytes(StandardCharsets.UTF_8))) counties.computeIfAbsent(county.state(), none -> new ArrayList<>()).add(county.shape());
        return collection(counties.entrySet().stream().map(state -> feature(state.getKey(), state.getKey(), GeometryPrecisionReducer.reduce(TopologyPreservingSimplifier.simplify(OverlayNGRobust.union(state.getValue()), COARSE), new PrecisionModel(1000)), 3)));
    }

    private String places(List<String> names) throws IOException {
        Map<String, Geometry> all = new LinkedHashMap<>();
        for (String name : names) Outlines.geoJson(data.resolve("boundaries/" + name + ".geojson"), "NAME").byName().forEach((place, shape) -> all.put(name.substring(0, 2).toUpperCase(Locale.ROOT) + place, shape));
        return collection(all.entrySet().stream().map(place -> feature(place.getKey().substring(2), place.getKey().substring(0, 2), place.getValue(), 6)));
    }

    private static String collection(Stream<String> features) { return features.collect(Collectors.joining(",\n", "{\"type\":\"FeatureCollection\",\"features\":[\n", "\n]}\n")); }

    private static String feature(String name, String state, Geometry shape, int digits) {
        List<String> polygons = java.util.stream.IntStream.range(0, shape.getNumGeometries()).mapToObj(i -> polygon((Polygon) shape.getGeometryN(i), digits)).toList();
        return "{\"type\":\"Feature\",\"properties\":{\"name\":\"" + name + "\",\"state\":\"" + state + "\"},\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":[" + String.join(",", polygons) + "]}}";
    }

    private static String polygon(Polygon polygon, int digits) {
        Stream<Coordinate[]> holes = java.util.stream.IntStream.range(0, polygon.getNumInteriorRing()).mapToObj(i -> polygon.getInteriorRingN(i).getCoordinates());
        return Stream.concat(Stream.<Coordinate[]>of(polygon.getExteriorRing().getCoordinates()), holes).map(ring -> ring(ring, digits)).collect(Collectors.joining(",", "[", "]"));
    }

    private static String ring(Coordinate[] points, int digits) {
        return Stream.of(points).map(at -> "[" + degrees(at.x, digits) + "," + degrees(at.y, digits) + "]").collect(Collectors.joining(",", "[", "]"));
    }

    private static String degrees(double value, int digits) { return java.math.BigDecimal.valueOf(value).setScale(digits, java.math.RoundingMode.HALF_UP).stripTrailingZeros().toPlainString(); }
}
