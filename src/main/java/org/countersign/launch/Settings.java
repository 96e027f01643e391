package org.countersign.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the person who starts Countersign may decide, read from the environment.
 *
 * @param city the key of one that the application ships, or the file of an office's own
 * @param demoPassword of every demo account; empty: drawn at the first start
 * @param log "text" or "json"
 * @param database an office's own MariaDB, which then has no demo; empty: the embedded one
 */
record Settings(int port, Path data, String city, boolean demo, Optional<String> demoPassword, String log, Optional<DatabaseAddress> database) {
    static final Set<String> CITIES = Set.of("hartford", "bridgeport", "denver", "los-angeles");
    static final int LEAST_PASSWORD = 15;

    static Settings from(Map<String, String> environment) {
        return new Settings(port(value(environment, "COUNTERSIGN_PORT", "8080")), Path.of(value(environment, "COUNTERSIGN_DATA", "data")),
                city(value(environment, "COUNTERSIGN_CITY", "hartford")), demo(value(environment, "COUNTERSIGN_DEMO", "true")),
                demoPassword(value(environment, "COUNTERSIGN_DEMO_PASSWORD", "")),
                log(value(environment, "COUNTERSIGN_LOG", "text")), database(environment));
    }

    private static String value(Map<String, String> environment, String name, String otherwise) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? otherwise : value;
    }

    private static int port(String text) {
        if (text.matches("[0-9]{1,5}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= 65535) return Integer.parseInt(text);
        throw new Trouble("COUNTERSIGN_PORT is \"" + text + "\": set it to a number from 1 to 65535, or leave it out for 8080.");
    }

    private static String city(String which) {
        if (CITIES.contains(which)) return which;
        if (which.endsWith(".properties") && Files.isReadable(Path.of(which))) return Path.of(which).toAbsolutePath().toString();
        throw new Trouble("COUNTERSIGN_CITY is \"" + which + "\", which is not known: set it to one of " + String.join(", ", CITIES.stream().sorted().toList())
                + ", or to a readable file of your own that ends in .properties.");
    }

    private static boolean demo(String text) {
        if (text.equals("true") || text.equals("false")) return text.equals("true");
        throw new Trouble("COUNTERSIGN_DEMO is \"" + text + "\": set it to true or false.");
    }

    private static Optional<String> demoPassword(String password) {
        if (password.isEmpty()) return Optional.empty();
        if (password.codePointCount(0, password.length()) >= LEAST_PASSWORD) return Optional.of(password);
        throw new Trouble("COUNTERSIGN_DEMO_PASSWORD is too short: give it at least " + LEAST_PASSWORD + " characters, or leave it out and one is drawn.");
    }

    private static String log(String form) {
        if (form.equals("text") || form.equals("json")) return form;
        throw new Trouble("COUNTERSIGN_LOG is \"" + form + "\": set it to text or json.");
    }

    private static Optional<DatabaseAddress> database(Map<String, String> environment) {
        String url = value(environment, "DB_URL", "");
        if (url.isEmpty()) return Optional.empty();
        if (!url.startsWith("jdbc:mariadb://")) throw new Trouble("DB_URL is \"" + url + "\": set it to an address such as jdbc:mariadb://127.0.0.1:3306/countersign.");
        return Optional.of(new DatabaseAddress(url, value(environment, "DB_USER", ""), value(environment, "DB_PASSWORD", "")));
    }
}
