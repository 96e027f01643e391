package org.countersign.residency;

import java.util.List;
import java.util.stream.Stream;
import org.countersign.platform.Words;

/**
 * The reason of a finding, kept as a key of the words bundle and what fills its {0}, {1} …, so that each reader gets it in their language.
 *
 * @param key such as "residency.why.zipInside"; values such as "06105", "Hartford"
 */
public record Why(String key, List<String> values) {
    /** As the database keeps it: key and values, parted by the unit separator. At most so many characters. */
    public static final int MOST = 400;
    private static final String SEPARATOR = "\u001F";
    /** Ends the key where the last value is what they said against the finding. */
    private static final String AGAINST = "+against";

    public Why {
        values = List.copyOf(values);
    }

    public static Why of(String key, String... values) { return new Why(key, List.of(values)); }

    /** What {@link #kept} wrote. */
    public static Why read(String kept) {
        List<String> parts = List.of(kept.split(SEPARATOR, -1));
        return new Why(parts.get(0), parts.subList(1, parts.size()));
    }

    /** One line for the database, cut to {@link #MOST}. */
    public String kept() {
        String line = String.join(SEPARATOR, Stream.concat(Stream.of(key), values.stream().map(value -> value.replace(SEPARATOR, " "))).toList());
        return line.codePointCount(0, line.length()) <= MOST ? line : line.substring(0, line.offsetByCodePoints(0, MOST));
    }

    /** The same reason, and what they said against it; both sides show. */
    public Why against(String said) { return new Why(key + AGAINST, Stream.concat(values.stream(), Stream.of(said)).toList()); }

    public String say(Words words) {
        if (!key.endsWith(AGAINST)) return words.say(key, values.toArray());
        String said = values.isEmpty() ? "" : values.get(values.size() - 1);
        return words.say(key.substring(0, key.length() - AGAINST.length()), values.toArray()) + " " + words.say("residency.why.against", said);
    }
}
