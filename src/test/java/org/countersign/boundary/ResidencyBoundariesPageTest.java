package org.countersign.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.countersign.city.Cities;
import org.countersign.city.City;
import org.junit.jupiter.api.Test;

/** What the page says of the areas of ZIPs. */
class ResidencyBoundariesPageTest {
    private static final City NEW_HAVEN = new City("new-haven", "New Haven", "CT", "Connecticut", ZoneId.of("America/New_York"), Set.of("New Haven"), 30);

    @Test void which_zip_areas_count_is_told() {
        assertEquals("shipped", zips(Cities.named("hartford")));
        assertEquals("shipped", zips(Cities.named("hartford"), loaded(Layer.CITY, Boundaries.State.USED), loaded(Layer.ZIP, Boundaries.State.WITHDRAWN)));
        assertEquals("loaded", zips(Cities.named("hartford"), loaded(Layer.ZIP, Boundaries.State.USED)));
        assertEquals("none", zips(NEW_HAVEN, loaded(Layer.CITY, Boundaries.State.USED)));
    }

    private static String zips(City city, Boundaries.Loaded... loaded) {
        ResidencyBoundariesPage page = new ResidencyBoundariesPage();
        page.city = city;
        page.boundaries = new Boundaries() {
            @Override public List<Loaded> all() { return List.of(loaded); }
        };
        return page.getZips();
    }

    private static Boundaries.Loaded loaded(Layer layer, Boundaries.State state) { return new Boundaries.Loaded(1, layer, LocalDate.of(2026, 1, 1), "invented", state, 1, "admin", Instant.EPOCH); }
}
