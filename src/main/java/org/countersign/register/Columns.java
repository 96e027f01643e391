package org.countersign.register;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Which column of a file is which part, by its header: the plain street list, OpenAddresses, and how cities call theirs ({@code columns.txt}). */
final class Columns {
    private static final Map<String, List<String>> NAMES = names();

    private final Map<String, String> header = new HashMap<>();

    Columns(Set<String> written) {
        Map<String, String> plain = new HashMap<>();
        written.forEach(name -> plain.putIfAbsent(plain(name), name));
        if (plain.containsKey("hash") && plain.containsKey("region")) plain.remove("district");      // OpenAddresses calls a county so
        NAMES.forEach((part, names) -> names.stream().filter(plain::containsKey).findFirst().ifPresent(name -> header.put(part, plain.get(name))));
    }

    private static String plain(String name) { return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""); }

    private static Map<String, List<String>> names() {
        Map<String, List<String>> names = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(Columns.class.getResourceAsStream("columns.txt"), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t")).forEach(line -> names.put(line[0], List.of(line[1].split(" "))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    /** Whether it can be a register at all. */
    boolean enough() { return (header.containsKey("street") || header.containsKey("name")) && header.containsKey("from"); }

    boolean has(String part) { return header.containsKey(part); }

    /** @param row the cell of a column as written @return "" where there is none */
    String cell(Function<String, String> row, String part) {
        String column = header.get(part), text = column == null ? null : row.apply(column);
        return text == null ? "" : text.strip();
    }
}
