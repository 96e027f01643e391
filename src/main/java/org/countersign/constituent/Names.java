package org.countersign.constituent;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names written so that equal ones read the same (counting.md, "Names"): given + space + family; without ´ ` ʼ; Unicode NFKC; case
 * folded; without any character of category P, so that a hyphen or an apostrophe vanishes; white space collapsed. Accents stay.
 * "" is a blank name.
 */
public final class Names {
    /** What the database keeps of a key. A longer one ends in a hash of all of it, so that only equal names have equal keys. */
    private static final int MOST = 400, KEPT = 330;
    private static final Pattern VANISHES_FIRST = Pattern.compile("[\u00B4`\u02BC]"), PUNCTUATION = Pattern.compile("\\p{P}+"),
            WHITE_SPACE = Pattern.compile("[\\p{Z}\\s\\u001C-\\u001F\\u0085]+");

    private Names() {}

    /** The key of a person's full name; either part may be null. */
    public static String key(String given, String family) { return key((given == null ? "" : given) + " " + (family == null ? "" : family)); }

    /** The key of an organisation's name, or of a name written in one piece. */
    public static String key(String name) {
        if (name == null || name.isBlank()) return "";
        String folded = fold(Normalizer.normalize(VANISHES_FIRST.matcher(name).replaceAll(""), Normalizer.Form.NFKC));
        return fit(WHITE_SPACE.matcher(PUNCTUATION.matcher(folded).replaceAll("")).replaceAll(" ").strip());
    }

    /** A key without accents: for what is suggested, never for who is who. @param name null is blank */
    public static String plain(String name) { return Normalizer.normalize(key(name), Normalizer.Form.NFD).replaceAll("\\p{M}+", ""); }

    /** Full case folding, which Java does not have: lower, upper and lower again joins what Unicode folds together (ß and ẞ with ss, the
     * three Greek sigmas), but for the dotless ı, which folds with nothing. */
    private static String fold(String text) {
        if (text.indexOf('\u0131') < 0) return text.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('\u03C2', '\u03C3');
        StringBuilder folded = new StringBuilder();
        for (String part : text.split("(?<=\u0131)|(?=\u0131)")) folded.append(part.equals("\u0131") ? part : fold(part));
        return folded.toString();
    }

    /** The text itself, or where it is too long for a column its beginning and a hash of all of it. */
    static String fit(String key) {
        if (key.codePointCount(0, key.length()) <= MOST) return key;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return key.substring(0, key.offsetByCodePoints(0, KEPT)) + "\u2026" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
