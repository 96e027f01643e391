package org.countersign.address;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The name of a place, written so that "ST. MARY’S", "Saint Marys" and "saint  mary's" read the same: no case, accent or punctuation. */
public final class PlaceName {
    private static final Pattern VANISHES = Pattern.compile("[\\p{M}.'\u2018\u2019\u02BC`\u00B4]+"), NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+"),
            SHORTENED = Pattern.compile("^(st|ste|ft|mt) (?=.)");

    private PlaceName() {}

    /** "" for null and for what has no letter or digit. */
    public static String key(String written) {
        if (written == null) return "";
        String plain = VANISHES.matcher(Normalizer.normalize(written, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
        return SHORTENED.matcher(NOT_A_WORD.matcher(plain).replaceAll(" ").strip()).replaceFirst(found -> switch (found.group(1)) {
            case "ft" -> "fort ";
            case "mt" -> "mount ";
            default -> "saint ";
        });
    }
}
