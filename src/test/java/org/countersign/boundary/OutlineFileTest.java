package org.countersign.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.countersign.city.Cities;
import org.countersign.platform.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutlineFileTest {
    private static final String SQUARE = "[[-72.7,41.7],[-72.6,41.7],[-72.6,41.8],[-72.7,41.8],[-72.7,41.7]]";

    static List<Area> read(String text) { return new OutlineFile(Layer.CITY, null, null).read(text.getBytes(StandardCharsets.UTF_8)); }

    static String polygon(String rings) { return "{\"type\":\"Polygon\",\"coordinates\":[" + rings + "]}"; }

    static String feature(String name, String rings) { return "{\"type\":\"Feature\",\"properties\":{\"NAME\":\"" + name + "\",\"STATEFP\":\"09\"},\"geometry\":" + polygon(rings) + "}"; }

    @Test void a_bare_polygon_a_feature_and_a_collection_are_read() {
        assertEquals("city", read(polygon(SQUARE)).get(0).name());
        assertEquals("Hartford", read(feature("Hartford", SQUARE)).get(0).name());
        Area one = read("\uFEFF{\"type\":\"FeatureCollection\",\"features\":[" + feature("Hartford", SQUARE) + "]}").get(0);
        assertEquals("CT", one.state());
        assertEquals(0.01, one.shape().getArea(), 1e-9);
    }

    @Test void parts_of_one_name_are_one_area_and_one_of_many_is_picked() {
        String both = "{\"type\":\"FeatureCollection\",\"features\":[" + feature("Hartford", SQUARE) + "," + feature("Hartford", SQUARE.replace("72.", "71.")) + "," + feature("Avon", SQUARE.replace("41.", "42.")) + "]}";
        assertEquals(2, new OutlineFile(Layer.MUNICIPALITY, null, null).read(both.getBytes(StandardCharsets.UTF_8)).size());
        List<Area> only = new OutlineFile(Layer.CITY, "NAME", " hartford ").read(both.getBytes(StandardCharsets.UTF_8));
        assertEquals(1, only.size());
        assertEquals(0.02, only.get(0).shape().getArea(), 1e-9);
    }

    @ParameterizedTest @CsvSource(delimiter = '|', quoteCharacter = '\u0001', value = {
        "[[-72.7,41.7],[-72.6,41.8],[-72.6,41.7],[-72.7,41.8],[-72.7,41.7]] | crosses itself or another part of it near latitude 41.75000, longitude -72.65000",
        "[[41.7,-72.7],[41.7,-72.6],[41.8,-72.6],[41.8,-72.7],[41.7,-72.7]] | latitude and longitude are exchanged",
        "[[1010000,830000],[1020000,830000],[1020000,840000],[1010000,840000],[1010000,830000]] | metres or feet",
        "[[-72.7,41.7],[-72.6,41.7],[-72.6,41.8],[-72.7,41.8]] | is not closed",
        "[[-72.7,41.7],[-72.6,41.7],[-72.7,41.7]] | is not closed",
        "[] | is not closed",
        "[[-72.7,41.7],[-72.7,41.7],[-72.7,41.7],[-72.7,41.7]] | crosses itself",
        "[[-72.7,null],[-72.6,41.7],[-72.6,41.8],[-72.7,null]] | no GeoJSON",
        "[[1e999,41.7],[-72.6,41.7],[-72.6,41.8],[1e999,41.7]] | metres or feet"})
    void what_is_wrong_with_an_outline_is_said(String ring, String sentence) { assertSaid(polygon(ring), sentence); }

    @ParameterizedTest @CsvSource(delimiter = '|', quoteCharacter = '\u0001', value = {
        "{ | no JSON", "[] | no JSON", "{} | no GeoJSON", "{\"type\":\"Topology\"} | TopoJSON", "{\"type\":\"FeatureCollection\",\"features\":[]} | no area in this file", "{\"type\":\"FeatureCollection\",\"features\":7} | no GeoJSON",
        "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}} | no polygon", "{\"type\":\"Feature\",\"properties\":{},\"geometry\":null} | no area",
        "{\"type\":\"FeatureCollection\",\"crs\":{\"properties\":{\"name\":\"EPSG:2234\"}},\"features\":[]} | another projection"})
    void what_is_no_outline_is_said(String text, String sentence) { assertSaid(text, sentence); }

    @Test void of_two_objects_in_one_file_not_only_the_first_is_read() {
        assertSaid(feature("Avon", SQUARE) + "\n" + feature("Bolton", SQUARE), "no JSON");
        assertSaid(polygon(SQUARE) + " }}", "no JSON");
        assertEquals(1, read(polygon(SQUARE) + "\n ").size());
    }

    @Test void a_file_in_another_lettering_is_said() {
        Invalid refused = assertThrows(Invalid.class, () -> new OutlineFile(Layer.CITY, null, null).read(feature("Ca\u00F1on", SQUARE).getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals("This file is not UTF-8. Save it as UTF-8. Nothing was changed.", refused.errors().get(0).message(Locale.ENGLISH));
    }

    @ParameterizedTest @ValueSource(ints = {100_000}) void no_nesting_breaks_it(int deep) { assertSaid("[".repeat(deep), "no JSON"); }

    private static void assertSaid(String text, String sentence) {
        Invalid refused = assertThrows(Invalid.class, () -> read(text));
        String said = refused.errors().get(0).message(Locale.ENGLISH);
        assertTrue(said.contains(sentence), said);
    }

    @ParameterizedTest @CsvSource(quoteCharacter = '\u0001', value = {"\"06511\", 06511", "6511, 06511", "6511.0, 06511", "\"ZCTA5 06511\", 06511", "\"ZCTA506511\", 06511", "601, 00601"})
    void an_area_of_a_zip_is_called_by_its_five_digits(String written, String zip) {
        assertEquals(zip, new OutlineFile(Layer.ZIP, null, null).read(feature("x", SQUARE).replace("\"x\"", written).getBytes(StandardCharsets.UTF_8)).get(0).name());
    }

    @ParameterizedTest @ValueSource(strings = {"New Haven", "12", "065110", "K1M 1M4"})
    void what_is_no_zip_is_refused(String written) {
        Invalid refused = assertThrows(Invalid.class, () -> new OutlineFile(Layer.ZIP, null, null).read(feature(written, SQUARE).getBytes(StandardCharsets.UTF_8)));
        assertEquals("boundary.noZip", refused.errors().get(0).key());
    }

    @Test void a_namesake_of_the_city_in_another_state_is_noticed() {
        Plausibility here = new Plausibility(Cities.named("bridgeport"), Layer.CITY);
        here.check(Shipped.read("bridgeport.geojson", Layer.CITY));
        List<Area> texas = read(feature("Bridgeport", "[[-97.8,33.1],[-97.7,33.1],[-97.7,33.2],[-97.8,33.2],[-97.8,33.1]]"));
        assertEquals("boundary.otherState", assertThrows(Invalid.class, () -> here.check(texas)).errors().get(0).key());
    }

    @Test void districts_that_lie_over_each_other_are_noticed() {
        List<Area> over = new OutlineFile(Layer.DISTRICT, null, null).read(("{\"type\":\"FeatureCollection\",\"features\":[" + feature("1", SQUARE) + "," + feature("2", SQUARE.replace("-72.7", "-72.68")) + "]}").getBytes(StandardCharsets.UTF_8));
        assertEquals("boundary.overlap", assertThrows(Invalid.class, () -> new Plausibility(Cities.named("hartford"), Layer.DISTRICT).check(over)).errors().get(0).key());
    }
}
