package org.countersign.address;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The states of the United States as people write them; territories and the District of Columbia too. Shipped in {@code states.txt}. */
public final class States {
    /** Read once, never changed. */
    public static final States SHIPPED = read();

    private final Map<String, String> codes = new HashMap<>(), names = new HashMap<>();
    private final Set<String> lastWords = new HashSet<>();

    private States() {}

    /** The code, such as "CT", of "ct", "Conn." or "Connecticut". */
    public Optional<String> code(String written) { return Optional.ofNullable(codes.get(PlaceName.key(written))); }

    /** Whether a way to write a state ends in this word, in small letters: most words are told at once that they are none. */
    boolean endsOne(String word) { return lastWords.contains(word); }

    /** "Connecticut" for "CT"; the code itself where it is none. */
    public String name(String code) { return names.getOrDefault(code, code); }

    private static States read() {
        States all = new States();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(States.class.getResourceAsStream("states.txt"), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\\|")).forEach(all::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private void add(String[] forms) {
        for (String form : forms) {
            String key = PlaceName.key(form);
            codes.put(key, forms[0]);
            lastWords.add(key.substring(key.lastIndexOf(' ') + 1));
        }
        names.put(forms[0], forms[1]);
    }
}
