package org.countersign.address;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words of a street address that mean the same, by USPS Publication 28; shipped in {@code street-words.txt}. Words are lower case. */
final class StreetWords {
    /** Read once, never changed. */
    static final StreetWords SHIPPED = read();

    private final Map<String, Map<String, String>> sections = new HashMap<>();

    /** "n" for "north"; the word itself where it is no directional. */
    String directional(String word) { return sections.get("directionals").getOrDefault(word, word); }

    boolean isDirectional(String word) { return sections.get("directionals").containsKey(word); }

    /** "st" for "street"; the word itself where it is no street type. */
    String type(String word) { return sections.get("types").getOrDefault(word, word); }

    /** "apt" for "apartment"; empty where it is no unit word. */
    Optional<String> unit(String word) { return Optional.ofNullable(sections.get("units").get(word)); }

    /** Whether a unit may be this word alone, as in "12 Main St Rear". */
    boolean standsAlone(String unit) { return sections.get("units without a number").containsValue(unit); }

    private static StreetWords read() {
        StreetWords words = new StreetWords();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(StreetWords.class.getResourceAsStream("street-words.txt"), StandardCharsets.UTF_8))) {
            Map<String, String> section = null;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("#")) continue;
                if (line.startsWith("[")) words.sections.put(line.substring(1, line.length() - 1), section = new HashMap<>());
                else words.add(section, List.of(line.split(" ")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private void add(Map<String, String> section, List<String> same) {
        boolean each = section == sections.get("units without a number");
        for (String word : same) section.put(word, each ? word : same.get(0));
    }
}
