package org.countersign.address;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words of a street address that mean the same, by USPS Publication 28; shipped in {@code street-words.txt}. Words are lower case. */
final class StreetWords {
    /** Read once, never changed. */
    static final StreetWords SHIPPED = read();

    private final Map<String, Map<String, String>> sections = new HashMap<>();
    private final Map<String, List<String>> formsByShorter = new HashMap<>();
    private final Map<String, String> longTypes = new java.util.concurrent.ConcurrentHashMap<>();

    /** "n" for "north"; the word itself where it is no directional. */
    String directional(String word) { return sections.get("directionals").getOrDefault(word, word); }

    boolean isDirectional(String word) { return sections.get("directionals").containsKey(word); }

    /** "st" for "street"; the word itself where it is no street type. */
    String type(String word) { return sections.get("types").getOrDefault(word, word); }

    boolean isType(String word) { return sections.get("types").containsKey(word); }

    /** The types a mistyped word may mean: "st" for "stret". */
    List<String> likeType(String word) {
        if (word.length() < 3 || word.length() > 12) return List.of();
        Set<String> near = new LinkedHashSet<>();
        for (String shorter : shorter(word)) for (String form : formsByShorter.getOrDefault(shorter, List.of())) if (StreetGuess.oneOff(word, form)) near.add(type(form));
        return List.copyOf(near);
    }

    /** The word, and each without one of its letters. */
    private static List<String> shorter(String word) {
        List<String> all = new ArrayList<>();
        all.add(word);
        for (int i = 0; i < word.length(); i++) all.add(word.substring(0, i) + word.substring(i + 1));
        return all;
    }

    /** "meadow" for "mdw": the longest form of a type. */
    String longType(String type) {
        return longTypes.computeIfAbsent(type, code -> sections.get("types").entrySet().stream().filter(form -> form.getValue().equals(code)).map(Map.Entry::getKey)
                .max(java.util.Comparator.comparing(String::length).thenComparing(form -> form)).orElse(code));
    }

    boolean likeUnit(String word) { return java.util.stream.Stream.of("unit", "apt", "suite", "ste", "bldg").anyMatch(unit -> StreetGuess.oneOff(word, unit)); }

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
        words.sections.get("types").keySet().stream().filter(form -> form.length() >= 3).forEach(form -> shorter(form).forEach(shorter -> words.formsByShorter.computeIfAbsent(shorter, none -> new ArrayList<>(1)).add(form)));
        return words;
    }

    private void add(Map<String, String> section, List<String> same) {
        boolean each = section == sections.get("units without a number");
        for (String word : same) section.put(word, each ? word : same.get(0));
    }
}
