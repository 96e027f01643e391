package org.countersign.residency;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.address.StreetLine;
import org.countersign.city.City;

/** Where the office itself is written to: city halls of the cities that are shipped, in {@code offices.txt}. Nobody lives there. */
record Offices(Set<String> streets) {
    static Offices of(City city) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(Offices.class.getResourceAsStream("offices.txt"), StandardCharsets.UTF_8))) {
            return new Offices(lines.lines().filter(line -> line.startsWith(city.key() + "|")).map(line -> key(line.split("\\|")[1])).collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean at(String street) { return street != null && streets.contains(key(street)); }

    private static String key(String street) { return StreetLine.read(street, null).map(StreetLine::street).orElse(""); }
}
