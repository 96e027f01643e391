package org.countersign.mask;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** However somebody writes words that are known: José Núñez is Jose Nunez too, and the other way. It looks in a text whose accents stand apart. */
final class Spelling {
    /** Of Latin, Greek and Cyrillic, of Hebrew and of Arabic letters; in other scripts a mark is a sound of its own. */
    private static final String ACCENTS = "[\\u0300-\\u036F\\u0591-\\u05BD\\u05BF\\u05C1\\u05C2\\u05C4\\u05C5\\u05C7\\u064B-\\u065F\\u0670]";
    private static final Pattern ACCENT = Pattern.compile(ACCENTS);

    /** Blanks that no line breaks at, what is not seen at all, and more marks on one letter than any writing has: sorting them takes a computer very long. */
    private static final Pattern HARD_BLANK = Pattern.compile("[\\u00A0\\u2007\\u202F]"), UNSEEN = Pattern.compile("[\\u00AD\\u200B\\u2060\\uFEFF]"), HEAPED = Pattern.compile("(?<=\\p{M}{30})\\p{M}++");

    private Spelling() {}

    /** As it is read, without what is written only to set it. */
    static String readable(String text) { return HEAPED.matcher(UNSEEN.matcher(HARD_BLANK.matcher(text).replaceAll(" ")).replaceAll("")).replaceAll(""); }

    /** Every accent behind its letter. */
    static String apart(String text) { return Normalizer.normalize(text, Normalizer.Form.NFD); }

    static String composed(String text) { return Normalizer.normalize(text, Normalizer.Form.NFC); }

    /** These words and no part of longer ones. */
    static Pattern whole(String words) {
        return Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}\\[])" + Arrays.stream(readable(words).strip().split("\\s+")).map(Spelling::word).collect(Collectors.joining("\\s++")) + "(?![\\p{L}\\p{M}\\p{N}\\]])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String word(String word) {
        String apart = apart(word), bare = ACCENT.matcher(apart).replaceAll("");
        return bare.isEmpty() ? Pattern.quote(apart) : bare.codePoints().mapToObj(Spelling::letter).collect(Collectors.joining());
    }

    private static String letter(int letter) {
        String one = Character.toString(letter);
        if (!Character.isLetter(letter)) return "'’‘".contains(one) ? "['’‘]" : Pattern.quote(one);
        return switch (Character.toLowerCase(letter)) {
            case 'o', 'ø' -> "[oø]";
            case 'l', 'ł' -> "[lł]";
            case 'd', 'đ' -> "[dđ]";
            case 'i', 'ı' -> "[iı]";
            default -> one;
        } + ACCENTS + "*+";
    }

    /** The digits with whatever stands between them in a telephone number. */
    static Pattern parted(String digits) { return Pattern.compile("(?<!\\d)\\(?" + String.join("[\\s().+/\\-\\u2010-\\u2015\\u2212]{0,4}+", digits.split("")) + "(?!\\d)"); }
}
