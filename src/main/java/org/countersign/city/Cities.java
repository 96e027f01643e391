package org.countersign.city;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/**
 * The cities this program knows: the four it ships, each a small file {@code <key>.properties} beside this class, and any other as such a
 * file of the office's own. The file names the {@code name}, the {@code state} and {@code stateName}, the {@code zone}, the {@code metropolitanCounties} (with
 * commas between them) and, where known, the {@code seats} of the council.
 */
public final class Cities {
    /** The keys of the shipped ones. */
    public static final List<String> SHIPPED = List.of("hartford", "bridgeport", "denver", "los-angeles");

    private Cities() {}

    /** @param which a key such as "denver", or the path of a file that ends in ".properties"
     * @throws IllegalStateException saying what is known, where there is no such city or the file does not tell what it must */
    public static City named(String which) {
        try {
            if (which.endsWith(".properties")) return read(Path.of(which));
            if (SHIPPED.contains(which)) return read(which);
        } catch (IOException e) {
            throw new IllegalStateException("The city's file cannot be read: " + e.getMessage(), e);
        }
        throw new IllegalStateException("There is no city “" + which + "”. COUNTERSIGN_CITY is one of " + String.join(", ", SHIPPED)
                + ", or the path of a file of your own that ends in .properties.");
    }

    private static City read(String key) throws IOException {
        try (InputStream file = Cities.class.getResourceAsStream(key + ".properties")) {
            Properties told = new Properties();
            told.load(new java.io.InputStreamReader(file, StandardCharsets.UTF_8));
            return city(key, told);
        }
    }

    private static City read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            Properties told = new Properties();
            told.load(reader);
            return city(file.getFileName().toString().replace(".properties", ""), told);
        }
    }

    private static City city(String key, Properties told) {
        try {
            String state = needed(told, "state");
            if (!state.matches("[A-Z]{2}")) throw new IllegalArgumentException("state is two capital letters, such as CT");
            return new City(key, needed(told, "name"), state, needed(told, "stateName"), ZoneId.of(needed(told, "zone")),
                    counties(needed(told, "metropolitanCounties")), Integer.parseInt(told.getProperty("seats", "0").strip()));
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw new IllegalStateException("The file of the city “" + key + "” is not right: " + wrong.getMessage(), wrong);
        }
    }

    private static String needed(Properties told, String name) {
        String value = told.getProperty(name, "").strip();
        if (value.isEmpty()) throw new IllegalArgumentException(name + " is missing");
        return value;
    }

    private static Set<String> counties(String text) { return new LinkedHashSet<>(Arrays.stream(text.split(",")).map(String::strip).toList()); }
}
