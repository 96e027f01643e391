package org.countersign.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Given names by which the same person goes, in English and Spanish; shipped in {@code nicknames.txt}. */
final class Nicknames {
    /** Read once, never changed. */
    static final Nicknames SHIPPED = read();

    private final Map<String, Set<String>> others = new HashMap<>();

    /** The other names of whoever has this one; names as {@link Spelling} has them. */
    Set<String> of(String name) { return others.getOrDefault(name, Set.of()); }

    private static Nicknames read() {
        Nicknames all = new Nicknames();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(Nicknames.class.getResourceAsStream("nicknames.txt"), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(Spelling::words).forEach(all::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private void add(List<String> same) {
        for (String name : same) others.computeIfAbsent(name, none -> new TreeSet<>()).addAll(same.stream().filter(other -> !other.equals(name)).toList());
    }
}
