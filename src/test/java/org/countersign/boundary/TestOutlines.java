package org.countersign.boundary;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.countersign.city.Cities;

/** Invented outlines for tests of other rooms. */
public final class TestOutlines {
    private static final LocalDate ALWAYS = LocalDate.of(1800, 1, 1);

    private TestOutlines() {}

    /** Hartford with the middle of West Hartford in it, since ever. */
    public static Atlas grown() {
        String ring = "[[-72.76,41.72],[-72.64,41.72],[-72.64,41.81],[-72.76,41.81],[-72.76,41.72]]";
        List<Area> areas = new OutlineFile(Layer.CITY, null, null).read(OutlineFileTest.feature("Hartford", ring).getBytes(StandardCharsets.UTF_8));
        return Atlas.of(Cities.named("hartford"), List.of(new Sheet(1, Layer.CITY, LocalDate.of(1800, 1, 1), areas)));
    }

    /** The same from a day on, by whoever published it. */
    public static Atlas grown(LocalDate from, String source) {
        return Atlas.of(Cities.named("hartford"), List.of(new Sheet(1, Layer.CITY, from, source, grown().areas(Layer.CITY, from))));
    }

    /** The middle of West Hartford, and nothing else, with two districts in it, the first in the south. */
    public static Atlas moved(String south, String north) {
        return Atlas.of(Cities.named("hartford"), List.of(sheet(1, Layer.CITY, "Hartford", 41.72, 41.81), new Sheet(2, Layer.DISTRICT, ALWAYS, List.of(area(Layer.DISTRICT, south, 41.72, 41.77), area(Layer.DISTRICT, north, 41.77, 41.81)))));
    }

    private static Sheet sheet(long id, Layer layer, String name, double from, double to) { return new Sheet(id, layer, ALWAYS, List.of(area(layer, name, from, to))); }

    private static Area area(Layer layer, String name, double from, double to) {
        String ring = "[[-72.76,%1$s],[-72.72,%1$s],[-72.72,%2$s],[-72.76,%2$s],[-72.76,%1$s]]".formatted(from, to);
        return new OutlineFile(layer, null, null).read(OutlineFileTest.feature(name, ring).getBytes(StandardCharsets.UTF_8)).get(0);
    }
}
