package org.countersign.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.countersign.city.Cities;
import org.countersign.city.City;
import org.junit.jupiter.api.Test;

class AtlasTest {
    private static final LocalDate DAY = LocalDate.of(2008, 8, 11);
    private static final Atlas HARTFORD = Atlas.of(Cities.named("hartford"), List.of()), DENVER = Atlas.of(Cities.named("denver"), List.of()), LOS_ANGELES = Atlas.of(Cities.named("los-angeles"), List.of());

    @Test void a_point_in_the_city_is_in_it_and_one_across_the_line_in_its_neighbour() {
        assertTrue(HARTFORD.at(41.7637, -72.6851, DAY).inCity());
        Spot west = HARTFORD.at(41.7620, -72.7420, DAY);
        assertFalse(west.inCity());
        assertEquals("West Hartford", west.municipality());
        assertEquals("Hartford", west.county());
        assertEquals("CT", west.state());
    }

    @Test void an_enclave_is_a_hole_in_the_city() {
        assertEquals("Glendale", DENVER.at(39.7050, -104.9340, DAY).municipality());
        assertEquals("Beverly Hills", LOS_ANGELES.at(34.0736, -118.4004, DAY).municipality());
        assertEquals("East Los Angeles", LOS_ANGELES.at(34.0239, -118.1720, DAY).municipality());
        assertTrue(LOS_ANGELES.at(34.0537, -118.2428, DAY).inCity());
    }

    @Test void where_no_neighbour_is_loaded_county_and_state_are_told() {
        Spot boston = HARTFORD.at(42.3601, -71.0589, DAY);
        assertEquals("Suffolk MA", boston.county() + " " + boston.state());
        assertNull(boston.municipality());
        assertTrue(HARTFORD.at(48.8566, 2.3522, DAY).abroad());
        assertEquals("MD", HARTFORD.at(38.972, -76.482, DAY).state(), "a coast that is drawn coarsely");
    }

    @Test void whoever_published_outlines_takes_little_of_the_room_beside_a_finding() {
        String said = new Sheet(1, Layer.CITY, DAY, "x".repeat(200), List.of()).said();
        assertEquals(60, said.length());
        assertTrue(said.endsWith(" (2008-08-11)"));
    }

    @Test void an_annexation_counts_from_its_day_and_a_withdrawn_one_never_did() {
        Area grown = square("Hartford", -72.75, 41.72, -72.64, 41.81);
        Atlas later = Atlas.of(Cities.named("hartford"), List.of(new Sheet(7, Layer.CITY, LocalDate.of(2010, 1, 1), List.of(grown))));
        assertFalse(later.at(41.7620, -72.7420, LocalDate.of(2009, 12, 31)).inCity());
        assertTrue(later.at(41.7620, -72.7420, LocalDate.of(2010, 1, 1)).inCity());
    }

    @Test void the_oldest_limit_of_a_city_that_is_not_shipped_holds_for_the_days_before_it_too() {
        City newHaven = new City("new-haven", "New Haven", "CT", "Connecticut", ZoneId.of("America/New_York"), Set.of("New Haven"), 30);
        Atlas atlas = Atlas.of(newHaven, List.of(new Sheet(2, Layer.CITY, DAY.plusYears(2), List.of(square("New Haven", -72.99, 41.25, -72.86, 41.40))), new Sheet(1, Layer.CITY, DAY, List.of(square("New Haven", -72.96, 41.28, -72.89, 41.35)))));
        assertTrue(atlas.at(41.3083, -72.9279, DAY.minusYears(3)).inCity());
        assertFalse(atlas.at(41.39, -72.97, DAY.minusYears(3)).inCity(), "what was annexed later was not the city's");
        assertTrue(atlas.at(41.39, -72.97, DAY.plusYears(2)).inCity());
        assertEquals(1, atlas.areas(Layer.CITY, DAY.minusYears(3)).size());
    }

    @Test void a_neighbour_that_is_loaded_joins_the_shipped_ones_and_districts_take_the_place_of_older_ones() {
        Atlas more = Atlas.of(Cities.named("hartford"), List.of(new Sheet(1, Layer.MUNICIPALITY, DAY, List.of(square("Windsor", -72.70, 41.83, -72.60, 41.90))),
                new Sheet(2, Layer.DISTRICT, DAY, List.of(square("North", -72.72, 41.77, -72.64, 41.81))), new Sheet(3, Layer.DISTRICT, DAY.plusYears(1), List.of(square("One", -72.72, 41.72, -72.64, 41.81)))));
        assertEquals("Windsor", more.at(41.86, -72.65, DAY).municipality());
        assertEquals("West Hartford", more.at(41.7620, -72.7420, DAY).municipality());
        assertEquals("North", more.at(41.78, -72.68, DAY).district());
        assertEquals("One", more.at(41.78, -72.68, DAY.plusYears(1)).district());
        assertEquals(List.of("One"), more.areas(Layer.DISTRICT, DAY.plusYears(2)).stream().map(Area::name).toList());
    }

    @Test void a_neighbour_that_is_loaded_without_its_state_or_under_another_name_takes_the_place_of_the_shipped_one() {
        Area moved = square("West Hartford", -72.76, 41.74, -72.745, 41.78), stateless = new Area(moved.name(), null, moved.shape());
        Atlas same = Atlas.of(Cities.named("hartford"), List.of(new Sheet(1, Layer.MUNICIPALITY, DAY, List.of(stateless))));
        assertEquals(1, same.areas(Layer.MUNICIPALITY, DAY).stream().filter(area -> area.name().equals("West Hartford")).count());
        assertNull(same.at(41.7620, -72.7420, DAY).municipality(), "the shipped one counts no more");
        Atlas other = Atlas.of(Cities.named("hartford"), List.of(new Sheet(1, Layer.MUNICIPALITY, DAY, List.of(square("Town of West Hartford", -72.76, 41.74, -72.73, 41.78)))));
        assertEquals("Town of West Hartford", other.at(41.7620, -72.7420, DAY).municipality());
    }

    @Test void zip_areas_that_are_loaded_give_their_shares() {
        Atlas own = Atlas.of(Cities.named("hartford"), List.of(new Sheet(1, Layer.ZIP, DAY, List.of(square("06103", -72.69, 41.76, -72.68, 41.77), square("06999", -72.0, 41.5, -71.9, 41.6)))));
        assertEquals(100.0, own.zipShares(DAY).get("06103"), 0.01);
        assertEquals(0.0, own.zipShares(DAY).get("06999"), 0.01);
        assertTrue(HARTFORD.zipShares(DAY).isEmpty());
    }

    private static Area square(String name, double west, double south, double east, double north) {
        String ring = "[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]]".formatted(west, south, east, north);
        return new OutlineFile(Layer.MUNICIPALITY, null, null).read(OutlineFileTest.feature(name, ring).getBytes(StandardCharsets.UTF_8)).get(0);
    }
}
