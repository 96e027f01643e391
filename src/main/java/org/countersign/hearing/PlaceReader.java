package org.countersign.hearing;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.countersign.residency.Claim;

/**
 * Reads where a speaker lives from the one cell a clerk types it into: {@code r} for here, {@code b} for a suburb, {@code t} for another state, {@code w} for would not say, a ZIP, a street with or
 * without its town (after a comma) and a ZIP, or a place in words; blank: not asked. What it makes of it the residency reader decides.
 */
public final class PlaceReader {
    private static final Set<String> HERE = Set.of("r", "resident", "residente");
    private static final Set<String> SUBURB = Set.of("b", "suburb", "a suburb", "suburbio", "un suburbio"), OTHER_STATE = Set.of("t", "another state", "other state", "otro estado");
    private static final Set<String> OUTSIDE = Set.of("out of area", "fuera del área");
    private static final Set<String> DECLINED = Set.of("w", "-", "declined", "no dice");
    private static final Pattern ZIP = Pattern.compile("\\d{5}(-\\d{4})?");
    private static final String UNIT = "(?i:#|(?:apt|apartment|unit|suite|ste|floor|fl|room|rm|rear|apto|piso)\\b)";
    private static final Pattern STREET = Pattern.compile("(\\d+\\w?[ -].*?\\p{L}.*?)(?:\\s*,\\s*(?!" + UNIT + ")(\\p{L}[^,]*?)(?:[,\\s]+(\\p{Lu}{2}))?)?(?:[,\\s]+(\\d{5}(?:-\\d{4})?))?");

    private PlaceReader() {}

    public static Claim read(String cell) {
        String typed = cell == null ? "" : cell.strip();
        String word = typed.toLowerCase(Locale.ROOT);
        if (typed.isEmpty()) return Claim.NONE;
        if (DECLINED.contains(word)) return new Claim(null, null, null, null, null, null, null, null, null, Claim.Answer.DECLINED, false);
        if (HERE.contains(word)) return said("resident");
        if (SUBURB.contains(word)) return said("a suburb");
        if (OTHER_STATE.contains(word)) return said("another state");
        if (OUTSIDE.contains(word)) return said("out of area");
        if (ZIP.matcher(typed).matches()) return at(null, null, null, typed);
        Matcher street = STREET.matcher(typed);
        return street.matches() ? at(street.group(1), street.group(2), street.group(3), street.group(4)) : said(typed);
    }

    private static Claim said(String words) { return new Claim(null, null, null, null, null, null, null, null, words, Claim.Answer.GIVEN, false); }

    private static Claim at(String street, String city, String state, String zip) { return new Claim(street, null, city, state, zip, null, null, null, null, Claim.Answer.GIVEN, false); }
}
