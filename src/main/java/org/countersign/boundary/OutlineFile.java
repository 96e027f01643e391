package org.countersign.boundary;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.countersign.platform.Invalid;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Reads a file of outlines, GeoJSON (RFC 7946) in degrees: all of it, or a sentence on what is wrong with it ({@link Invalid}).
 *
 * @param property which property names an area; null: the first that usually does
 * @param only the one area that is meant, by its name; null: all
 */
record OutlineFile(Layer layer, String property, String only) {
    private static final List<String> NAMES = List.of("name", "NAME", "Name", "district", "DISTRICT", "District", "DIST_NUM", "DISTRICT_N", "WARD", "ward", "Ward",
            "NEIGHBORHOOD", "Neighborhood", "neighborhood", "NBHD_NAME", "NHOOD", "MUNICIPALITY", "TOWN", "Town", "COUNTY", "ZCTA5CE20", "ZCTA5CE10", "GEOID20", "ZIP", "zip", "zipcode", "ZIPCODE", "postalCode", "id");
    private static final List<String> STATES = List.of("state", "STUSPS", "STATE", "STATEFP");
    private static final Pattern ZIP = Pattern.compile("(?i)(?:(?:ZCTA5|ZCTA|ZIP)\\s*)?(\\d{3,5})");
    private static final int LONGEST_NAME = 100, MOST_AREAS = 5000;

    List<Area> read(byte[] file) {
        JsonObject root = object(file);
        checkProjection(root);
        Map<String, Area> byName = new LinkedHashMap<>();
        for (JsonObject feature : features(root)) {
            String name = name(feature);
            if (only != null && !only.isBlank() && !only.strip().equalsIgnoreCase(name)) continue;
            Geometry shape = new OutlineShape(name).read(feature.get("geometry"));
            byName.merge(name + "\n" + state(feature), new Area(name, state(feature), shape), (one, more) -> new Area(name, one.state(), OverlayNGRobust.overlay(one.shape(), more.shape(), org.locationtech.jts.operation.overlayng.OverlayNG.UNION)));
            if (byName.size() > MOST_AREAS) throw new Invalid("file", "boundary.tooMany", MOST_AREAS);
        }
        if (byName.isEmpty()) throw only == null || only.isBlank() ? new Invalid("file", "boundary.noArea") : new Invalid("only", "boundary.notThere", only.strip());
        return List.copyOf(byName.values());
    }

    private static JsonObject object(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            try (var parser = jakarta.json.Json.createParser(new java.io.StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text))) {
                parser.next();
                JsonObject root = parser.getObject();
                if (parser.hasNext()) throw new IllegalArgumentException("more than one object");
                return root;
            }
        } catch (CharacterCodingException notUtf8) {
            throw new Invalid("file", "boundary.notUtf8");
        } catch (RuntimeException malformed) {                             // JsonException, and a plain RuntimeException where it is nested too deeply
            throw new Invalid("file", "boundary.notJson");
        }
    }

    /** GeoJSON is in degrees; an older form of it could say otherwise. */
    private static void checkProjection(JsonObject root) {
        JsonValue crs = root.get("crs");
        if (crs == null || crs == JsonValue.NULL) return;
        String named = crs.toString();
        if (!named.contains("CRS84") && !named.contains("4326") && !named.contains("4269")) throw new Invalid("file", "boundary.projection.named", named.length() > 120 ? named.substring(0, 120) : named);
    }

    private List<JsonObject> features(JsonObject root) {
        String type = root.get("type") instanceof JsonString said ? said.getString() : "";
        return switch (type) {
            case "FeatureCollection" -> objects(root.get("features"));
            case "Feature" -> List.of(root);
            case "Polygon", "MultiPolygon" -> List.of(jakarta.json.Json.createObjectBuilder().add("geometry", root).build());
            case "Topology" -> throw new Invalid("file", "boundary.topoJson");
            default -> throw new Invalid("file", "boundary.notGeoJson");
        };
    }

    private static List<JsonObject> objects(JsonValue several) {
        if (!(several instanceof JsonArray array)) throw new Invalid("file", "boundary.notGeoJson");
        List<JsonObject> objects = new ArrayList<>();
        for (JsonValue each : array) objects.add(each instanceof JsonObject object ? object : refuse());
        return objects;
    }

    private static JsonObject refuse() { throw new Invalid("file", "boundary.notGeoJson"); }

    private String name(JsonObject feature) {
        JsonObject properties = feature.get("properties") instanceof JsonObject some ? some : JsonValue.EMPTY_JSON_OBJECT;
        String name = property != null && !property.isBlank() ? text(properties.get(property.strip())) : NAMES.stream().map(each -> text(properties.get(each))).filter(each -> !each.isEmpty()).findFirst().orElse("");
        if (name.isEmpty() && layer == Layer.CITY && (property == null || property.isBlank())) return "city";
        if (name.isEmpty()) throw new Invalid("property", "boundary.noName", String.join(", ", properties.keySet()));
        if (name.length() > LONGEST_NAME) throw new Invalid("property", "boundary.longName", name.substring(0, LONGEST_NAME));
        return layer == Layer.ZIP ? zip(name) : name;
    }

    /** Five digits: a number lost its zero on the way, and the Census writes "ZCTA5 06511". */
    private static String zip(String name) {
        Matcher zip = ZIP.matcher(name);
        if (!zip.matches()) throw new Invalid("property", "boundary.noZip", name);
        return "0".repeat(5 - zip.group(1).length()) + zip.group(1);
    }

    private static String state(JsonObject feature) {
        JsonObject properties = feature.get("properties") instanceof JsonObject some ? some : JsonValue.EMPTY_JSON_OBJECT;
        return STATES.stream().map(each -> text(properties.get(each))).filter(each -> !each.isEmpty()).map(Fips::state).findFirst().orElse(null);
    }

    private static String text(JsonValue value) {
        if (value instanceof JsonString text) return text.getString().replaceAll("[\\p{Cc}\\s]+", " ").strip();
        return value == null || value.getValueType() != JsonValue.ValueType.NUMBER ? "" : value.toString().replaceFirst("\\.0+$", "");
    }
}
