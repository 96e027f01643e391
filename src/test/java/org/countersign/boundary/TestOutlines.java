package org.countersign.boundary;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.countersign.city.Cities;

/** Invented outlines for tests of other rooms. */
public final class TestOutlines {
    private TestOutlines() {}

    /** Hartford with the middle of West Hartford in it, since ever. */
    public static Atlas grown() {
        String ring = "[[-72.76,41.72],[-72.64,41.72],[-72.64,41.81],[-72.76,41.81],[-72.76,41.72]]";
        List<Area> areas = new OutlineFile(Layer.CITY, null, null).read(OutlineFileTest.feature("Hartford", ring).getBytes(StandardCharsets.UTF_8));
        return Atlas.of(Cities.named("hartford"), List.of(new Sheet(1, Layer.CITY, LocalDate.of(1800, 1, 1), areas)));
    }
}
