package org.countersign.city;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The cities an installation may serve; it serves the one named in {@code countersign.city}. Connecticut by its eight old counties. */
@ApplicationScoped
public class Cities {
    private static final ZoneId EASTERN = ZoneId.of("America/New_York");
    static final List<City> ALL = List.of(
            new City("hartford", "Hartford", "CT", "Connecticut", EASTERN, Set.of("Hartford", "Tolland", "Middlesex"), 9),
            new City("bridgeport", "Bridgeport", "CT", "Connecticut", EASTERN, Set.of("Fairfield"), 20),
            new City("denver", "Denver", "CO", "Colorado", ZoneId.of("America/Denver"),
                    Set.of("Adams", "Arapahoe", "Broomfield", "Clear Creek", "Denver", "Douglas", "Elbert", "Gilpin", "Jefferson", "Park"), 13),
            new City("los-angeles", "Los Angeles", "CA", "California", ZoneId.of("America/Los_Angeles"), Set.of("Los Angeles", "Orange"), 15));

    @Inject @ConfigProperty(name = "countersign.city", defaultValue = "hartford") String key;

    @Produces public City served() {
        return ALL.stream().filter(city -> city.key().equals(key)).findFirst().orElseThrow(() -> new NoSuchElementException("city: " + key));
    }
}
