package org.countersign.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.countersign.city.City;
import org.junit.jupiter.api.Test;

/** A city that is not shipped comes ready with three files, as src/docs/operating/another-city.md says. */
class OtherCityTest {
    private static final LocalDate ALWAYS = LocalDate.of(1800, 1, 1), DAY = LocalDate.of(2026, 1, 1);
    private static final City NEW_HAVEN = new City("new-haven", "New Haven", "CT", "Connecticut", ZoneId.of("America/New_York"), Set.of("New Haven"), 30);

    @Test void new_haven_has_its_boundary_its_neighbours_and_its_zip_shares() throws IOException {
        Path data = Stream.of(Path.of("../shared/data"), Path.of("../../shared/data")).filter(Files::isDirectory).findFirst().orElse(null);
        assumeTrue(data != null, "the public data are not here (../shared/data)");
        Atlas atlas = Atlas.of(NEW_HAVEN, List.of(sheet(1, Layer.CITY, data.resolve("boundaries/ct-new-haven.geojson")), sheet(2, Layer.MUNICIPALITY, data.resolve("boundaries/ct-stratford.geojson")),
                sheet(3, Layer.ZIP, data.resolve("zip/ct_connecticut.geojson"))));
        assertTrue(atlas.at(41.3083, -72.9279, DAY).inCity());
        assertEquals("Stratford", atlas.at(41.1926, -73.1307, DAY).municipality());
        Map<String, Double> shares = atlas.zipShares(DAY);
        assertTrue(shares.get("06511") > 80 && shares.get("06511") < 100, shares.get("06511").toString());
        assertEquals(100, shares.get("06510"), 0.5);
        assertEquals(0, shares.get("06103"), 0.001);
    }

    private static Sheet sheet(long id, Layer layer, Path file) throws IOException {
        List<Area> areas = new OutlineFile(layer, null, null).read(Files.readAllBytes(file));
        new Plausibility(NEW_HAVEN, layer).check(areas);
        return new Sheet(id, layer, ALWAYS, areas);
    }
}
