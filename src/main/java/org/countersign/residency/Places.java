package org.countersign.residency;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.address.PlaceName;
import org.countersign.address.ZipCode;
import org.countersign.address.ZipCodes;
import org.countersign.city.City;

/**
 * The names of places as one city sees them: its own, the towns of its metropolitan counties, the other places of its state. Towns come
 * from {@code towns.txt}; post offices count as places too, but for the parts of the city, listed there or with ZIPs mostly inside it: such a
 * name tells neither a resident nor a suburb.
 */
final class Places {
    private final City city;
    private final Set<String> own = new HashSet<>(), parts = new HashSet<>(), metropolitan = new HashSet<>(), elsewhere = new HashSet<>();
    private final Map<String, Set<String>> postOffices = new HashMap<>();
    private final Map<String, Locality> localities = new HashMap<>();

    Places(City city, CityArea area) {
        this.city = city;
        own.add(PlaceName.key(city.name()));
        area.alsoCalled().forEach(name -> own.add(PlaceName.key(name)));
        readTowns();
        Map<String, List<ZipCode>> ofState = new HashMap<>();
        ZipCodes.SHIPPED.all().forEach(zip -> {
            String office = PlaceName.key(zip.postOffice());
            postOffices.computeIfAbsent(zip.state(), state -> new HashSet<>()).add(office);
            if (zip.state().equals(city.state())) ofState.computeIfAbsent(office, name -> new ArrayList<>()).add(zip);
        });
        ofState.forEach((office, zips) -> addOffice(office, zips, area));
    }

    /** The class of a place of this state by its name; empty where it is not known. @param key a {@link PlaceName#key} */
    Optional<Residency> ofThisState(String key) { return near(key).or(() -> farther(key)); }

    /** The city or a metropolitan town. */
    Optional<Residency> near(String key) {
        if (own.contains(key)) return Optional.of(Residency.RESIDENT);
        return metropolitan.contains(key) ? Optional.of(Residency.SUBURB) : Optional.empty();
    }

    Optional<Residency> farther(String key) { return elsewhere.contains(key) ? Optional.of(Residency.ELSEWHERE_IN_STATE) : Optional.empty(); }

    /** Where a place of this state lies, a town by its name, a post office by its county where that is one; null for the city itself and what is not known. */
    Locality locality(String key) { return localities.get(key); }

    /** Whether a state has a post office of that name. */
    boolean hasPostOffice(String state, String key) { return postOffices.getOrDefault(state, Set.of()).contains(key); }

    private void readTowns() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(Places.class.getResourceAsStream("towns.txt"), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> line.startsWith(city.state() + "|")).map(line -> line.split("\\|"))
                    .forEach(line -> addTowns(line[1], List.of(line[2].split(", "))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addTowns(String county, List<String> towns) {
        Set<String> keys = towns.stream().map(PlaceName::key).filter(town -> !own.contains(town)).collect(Collectors.toSet());
        if (county.startsWith("inside ")) parts.addAll(county.endsWith(" " + city.name()) ? keys : Set.of());
        else {
            (city.metropolitanCounties().contains(county) ? metropolitan : elsewhere).addAll(keys);
            towns.stream().filter(town -> keys.contains(PlaceName.key(town))).forEach(town -> localities.put(PlaceName.key(town), new Locality(city.state(), county, town)));
        }
    }

    private void addOffice(String office, List<ZipCode> zips, CityArea area) {
        if (ofThisState(office).isPresent() || parts.contains(office) || mostlyInside(zips, area)) return;
        long near = zips.stream().filter(zip -> city.metropolitanCounties().contains(zip.county())).count();
        (2 * near >= zips.size() ? metropolitan : elsewhere).add(office);
        List<String> counties = zips.stream().map(ZipCode::county).distinct().toList();
        localities.put(office, Locality.of(city.state(), counties.size() == 1 ? counties.get(0) : null));
    }

    private static boolean mostlyInside(List<ZipCode> zips, CityArea area) {
        return zips.stream().map(area::share).filter(java.util.OptionalDouble::isPresent).mapToDouble(java.util.OptionalDouble::getAsDouble).average().orElse(0) > 50;
    }
}
