package org.countersign.address;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A street address and its unit, written so that the same place reads the same (counting.md, "Streets"): case, punctuation, white space,
 * directionals, the street type (the last word, before a directional that follows it) and unit words do not matter. "12 Main Street, Apt 2"
 * and "12 MAIN ST." with unit "#2" are equal.
 *
 * @param street never blank
 * @param unit "" where there is none
 */
public record StreetLine(String street, String unit) {
    private static final Pattern FRACTION = Pattern.compile("(?=[\u00BC-\u00BE\u2150-\u215F])");
    private static final Pattern APOSTROPHE = Pattern.compile("['\u2018\u2019\u02BC`\u00B4]");
    private static final Pattern INITIAL = Pattern.compile("(?<![\\p{L}\\p{N}])(\\p{L})\\.");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}\\p{M}#]+");
    private static final Pattern NUMBER_AND_LETTER = Pattern.compile("(?<=\\b\\d{1,9}) (?=\\p{L}\\b)|(?<=\\b\\p{L}) (?=\\d+\\b)");
    private static final Pattern ORDINAL = Pattern.compile("(\\d+)(?:st|nd|rd|th)");
    private static final StreetWords WORDS = StreetWords.SHIPPED;

    /** What was written, if there is a street in it. @param unit null or blank: the one at the end of the street line, if any */
    public static Optional<StreetLine> read(String street, String unit) {
        List<String> line = written(street);
        String given = unit(written(unit)), found = "";
        int end = unitStart(line);
        if (end > 0) found = unit(line.subList(end, line.size()));
        boolean theUnit = end > 0 && (given.isEmpty() || given.equals(found));
        String read = street(theUnit ? line.subList(0, end) : line);
        return read.isEmpty() ? Optional.empty() : Optional.of(new StreetLine(read, theUnit ? found : given));
    }

    /** Each word of a street as it reads wherever it stands, so that "Main Street 12" and "12 Main St" have the same; null: none. */
    public static List<String> words(String street) { return written(street).stream().map(word -> WORDS.directional(WORDS.type(word))).toList(); }

    private static List<String> written(String text) {
        if (text == null || text.isBlank()) return List.of();
        String plain = Normalizer.normalize(FRACTION.matcher(text).replaceAll(" "), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        plain = INITIAL.matcher(APOSTROPHE.matcher(plain).replaceAll("")).replaceAll("$1");
        plain = NOT_A_WORD.matcher(plain.replace("#", " # ")).replaceAll(" ").strip();
        return plain.isEmpty() ? List.of() : Arrays.asList(plain.split(" "));
    }

    /** Where the unit at the end of the line begins; 0: there is none. A street comes before it, and at most two words after each unit word. */
    private static int unitStart(List<String> line) {
        int start = 0;
        for (int end = line.size(), at = end - 1; at >= 2 && end - at <= 3; at--) {
            if (!beginsUnit(line, at, end)) continue;
            start = end = at > 2 && isFloor(line, at) ? at - 1 : at;
        }
        return start;
    }

    /** A unit word with a number or a letter after it ("apt 2", "# b") or before another ("apt #2"), one that stands alone ("rear"), or a
     * floor with its ordinal before it. */
    private static boolean beginsUnit(List<String> line, int at, int end) {
        if (!isUnitWord(line.get(at))) return false;
        if (at + 1 == end) return end < line.size() || isFloor(line, at) || at > 2 && WORDS.unit(line.get(at)).filter(WORDS::standsAlone).isPresent();
        return isUnitWord(line.get(at + 1)) || line.get(at + 1).codePointCount(0, line.get(at + 1).length()) == 1
                || line.get(at + 1).chars().anyMatch(Character::isDigit);
    }

    private static boolean isFloor(List<String> line, int at) {
        return at > 2 && line.get(at).startsWith("fl") && isUnitWord(line.get(at)) && ORDINAL.matcher(line.get(at - 1)).matches();
    }

    private static boolean isUnitWord(String word) { return word.equals("#") || WORDS.unit(word).isPresent(); }

    /** The words that name only what kind of unit it is vanish, so that "Apt 2", "#2" and "2" are one. */
    private static String unit(List<String> words) {
        List<String> kept = new ArrayList<>();
        for (String word : words) if (!isUnitWord(word)) kept.add(ORDINAL.matcher(word).replaceFirst("$1"));
        if (kept.isEmpty()) for (String word : words) WORDS.unit(word).filter(WORDS::standsAlone).ifPresent(kept::add);
        return NUMBER_AND_LETTER.matcher(String.join(" ", kept)).replaceAll("");
    }

    private static String street(List<String> line) {
        List<String> kept = new ArrayList<>(line);
        int type = kept.size() - 1;
        while (type > 1 && WORDS.isDirectional(kept.get(type))) type--;
        if (type > 0) kept.set(type, WORDS.type(kept.get(type)));
        kept.replaceAll(WORDS::directional);
        return String.join(" ", kept);
    }
}
