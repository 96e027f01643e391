package org.countersign.residency;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.countersign.address.PlaceName;

/** What people write of where they live besides the names of places; shipped in {@code phrases.txt}. Keys are {@link PlaceName#key}s. */
final class Phrases {
    /** Read once, never changed. */
    static final Phrases SHIPPED = read();

    private final Map<String, Set<String>> sections = new HashMap<>();

    boolean resident(String key) { return sections.get("resident").contains(key); }

    /** A suburb or another state, whichever it is. */
    Optional<Residency> kind(String key) {
        return sections.get("suburb").contains(key) ? Optional.of(Residency.SUBURB) : sections.get("another state").contains(key) ? Optional.of(Residency.OTHER_STATE) : Optional.empty();
    }

    boolean declined(String key) { return sections.get("declined").contains(key); }

    boolean theCountry(String key) { return sections.get("the country").contains(key); }

    /** Other names of other countries. */
    Set<String> countries() { return sections.get("country"); }

    /** What is left after "out of area" at the beginning, "" where nothing is; empty where it does not begin so. */
    Optional<String> afterOutOfArea(String key) { return after("out of area", key); }

    /** Whether they speak of where they were or come from: a place in such words is not where they live. */
    boolean speaksOfBefore(String key) { return has("of before", key); }

    /** Whether they speak of a place where they do not live. */
    boolean speaksOfElse(String key) { return has("of another place", key); }

    private boolean has(String section, String key) { return sections.get(section).stream().anyMatch(phrase -> (" " + key + " ").contains(" " + phrase + " ")); }

    /** Without "I live in", "town of" and the like at the beginning. */
    String place(String key) {
        Optional<String> rest = after("before a place", key).filter(place -> !place.isEmpty());
        return rest.map(this::place).orElse(key);
    }

    private Optional<String> after(String section, String key) {
        return sections.get(section).stream().filter(phrase -> key.equals(phrase) || key.startsWith(phrase + " ")).findFirst()
                .map(phrase -> key.substring(phrase.length()).strip());
    }

    private static Phrases read() {
        Phrases phrases = new Phrases();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(Phrases.class.getResourceAsStream("phrases.txt"), StandardCharsets.UTF_8))) {
            Set<String> section = null;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("#")) continue;
                if (line.startsWith("[")) phrases.sections.put(line.substring(1, line.length() - 1), section = new LinkedHashSet<>());
                else section.add(PlaceName.key(line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return phrases;
    }
}
