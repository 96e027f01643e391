package org.countersign.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Words as they are looked for, the same for what is kept and what is typed: without case, accents and apostrophes, cut at whatever is
 * neither letter nor digit. "José O’Brien-Smith" is jose, obrien, smith. Where words are written without spaces, or with what belongs to them behind
 * them as in Korean, every two signs side by side are one: nobody can tell its words from outside, yet each of two signs or more is found.
 */
final class Spelling {
    private static final Pattern APOSTROPHES = Pattern.compile("['\u2018\u2019\u02BC\u00B4`\u2032]"), NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+"), MARKS = Pattern.compile("\\p{M}+");
    /** The signs of writings without spaces between words, for a pattern; the long vowel of katakana belongs to none of them by itself. */
    static final String UNSPACED = "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\u30FC\\p{IsHangul}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}";
    private static final Pattern RUN = Pattern.compile("[" + UNSPACED + "]+|[^" + UNSPACED + "]+"), OF_RUN = Pattern.compile("[" + UNSPACED + "]+");
    /** Longer ones are no words, and the index takes none of them. */
    private static final int LONGEST = 60;
    private static final int MOST_JOINED = 3;

    private Spelling() {}

    /** In their order; what was not written has none. */
    static List<String> words(String text) {
        if (text == null || text.isBlank()) return List.of();
        List<String> words = new ArrayList<>();
        for (String word : NO_WORD.split(folded(APOSTROPHES.matcher(text).replaceAll("")))) for (Matcher run = RUN.matcher(word); run.find();) add(words, run.group());
        return words;
    }

    private static void add(List<String> words, String run) {
        int[] signs = isUnspaced(run) ? run.codePoints().toArray() : new int[0];
        if (signs.length < 2) words.add(cut(run));
        for (int i = 0; i + 1 < signs.length; i++) words.add(new String(signs, i, 2));
    }

    /** Whether it is, or is part of, what was written without spaces. */
    static boolean isUnspaced(String word) { return OF_RUN.matcher(word).matches(); }

    /** The words of a text with spaces between them. */
    static String plain(String text) { return String.join(" ", words(text)); }

    /** The words of a name, and what becomes of them where others write two or three as one: "Smith-Jones" is also smithjones, "O'Brien" also o and brien. */
    static Set<String> ofName(String name) {
        Set<String> words = new LinkedHashSet<>();
        if (name == null) return words;
        for (List<String> written : List.of(words(name), words(APOSTROPHES.matcher(name).replaceAll(" ")))) {
            words.addAll(written);
            for (int i = 0; i < written.size(); i++) words.addAll(joined(written, i));
        }
        return words;
    }

    /** The words, two or three side by side, of which that at the place is one, written as one; signs that stand side by side anyhow are not. */
    static Set<String> joined(List<String> words, int at) {
        Set<String> joined = new LinkedHashSet<>();
        if (isUnspaced(words.get(at))) return joined;
        for (int many = 2; many <= MOST_JOINED; many++)
            for (int first = Math.max(0, at - many + 1); first <= at && first + many <= words.size(); first++) joined.add(cut(String.join("", words.subList(first, first + many))));
        return joined;
    }

    /** Without case and accents, all signs kept. */
    static String folded(String text) {
        char[] in = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("").toCharArray(), out = new char[in.length * 4];
        return new String(out, 0, ASCIIFoldingFilter.foldToASCII(in, 0, out, 0, in.length)).toLowerCase(Locale.ROOT);
    }

    private static String cut(String word) {
        return word.codePointCount(0, word.length()) <= LONGEST ? word : word.substring(0, word.offsetByCodePoints(0, LONGEST));
    }
}
