package org.countersign.residency;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Writes an address as somebody might: other case, types and directionals long or short or left out, units, one typing error. Drawn with a seed. */
final class Respelling {
    private static final Map<String, List<String>> TYPES = Map.of("st", List.of("Street", "ST.", "Str", ""), "ave", List.of("Avenue", "AVE.", "Av", ""), "blvd", List.of("Boulevard", "Blvd.", ""), "dr", List.of("Drive", "DR.", ""),
            "pl", List.of("Place", "PL", ""), "ct", List.of("Court", "Ct.", ""), "rd", List.of("Road", "RD", ""), "way", List.of("WAY", "Wy", ""), "pkwy", List.of("Parkway", "Pky"), "cir", List.of("Circle", "CIR."));
    private static final Map<String, List<String>> DIRECTIONS = Map.of("n", List.of("North", "N.", "NORTH", ""), "s", List.of("South", "S.", ""), "e", List.of("East", "E.", ""), "w", List.of("West", "W.", ""));
    private final Random random;

    Respelling(long seed) { random = new Random(seed); }

    String of(String address) {
        List<String> words = new ArrayList<>(List.of(address.split(" ")));
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i).toLowerCase(Locale.ROOT);
            if (TYPES.containsKey(word)) words.set(i, maybe(words.get(i), TYPES.get(word)));
            else if (i == 1 && DIRECTIONS.containsKey(word)) words.set(i, maybe(words.get(i), DIRECTIONS.get(word)));
            else if (word.equals("unit")) words.set(i, maybe("Unit", List.of("Apt", "#", "apt #", "UNIT")));
        }
        if (random.nextInt(3) == 0) mistype(words);
        String written = String.join(" ", words).replaceAll(" +", " ").replace("# ", "#");
        return switch (random.nextInt(3)) {
            case 0 -> written.toUpperCase(Locale.ROOT);
            case 1 -> written.toLowerCase(Locale.ROOT);
            default -> written;
        };
    }

    private String maybe(String word, List<String> others) { return random.nextInt(3) == 0 ? word : others.get(random.nextInt(others.size())); }

    /** One letter of one word of letters: left out, doubled, another, or two exchanged. */
    private void mistype(List<String> words) {
        List<Integer> long_ = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) if (words.get(i).matches("[A-Za-z]{4,}")) long_.add(i);
        if (long_.isEmpty()) return;
        int at = long_.get(random.nextInt(long_.size()));
        String word = words.get(at);
        int c = random.nextInt(word.length() - 1);
        words.set(at, switch (random.nextInt(4)) {
            case 0 -> word.substring(0, c) + word.substring(c + 1);
            case 1 -> word.substring(0, c) + word.charAt(c) + word.substring(c);
            case 2 -> word.substring(0, c) + (char) ('a' + random.nextInt(26)) + word.substring(c + 1);
            default -> word.substring(0, c) + word.charAt(c + 1) + word.charAt(c) + word.substring(c + 2);
        });
    }
}
