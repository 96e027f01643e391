package org.countersign.wording;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds what the letters of a campaign have in common, sentence by sentence: case, punctuation and spaces tell no two sentences apart. A
 * sentence is of the form where a quarter of the letters have it, and two at least. Pure.
 */
public final class CommonReader {
    private static final int LEAST = 2, PART = 4, LONGEST = 20_000;
    private static final Pattern ENDS = Pattern.compile("(?<=[.!?…][\"”’»)]?)\\s+|\\R+"), NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

    private CommonReader() {}

    /** A sentence of a letter. @param own the sender wrote it; else it is of the form */
    public record Piece(String words, boolean own) {}

    /** @param sentences as the most letters have them, in their order; empty: nothing is shared */
    public record Common(List<String> sentences, Set<String> keys) {
        /** The letter in its sentences. */
        public List<Piece> apart(String text) { return CommonReader.sentences(text).map(sentence -> new Piece(sentence, !keys.contains(key(sentence)))).toList(); }

        public boolean isEmpty() { return sentences.isEmpty(); }
    }

    /** @param texts how many letters say each, the most first */
    public static Common read(Map<String, Integer> texts) {
        Map<String, Integer> letters = new LinkedHashMap<>();
        int all = texts.values().stream().mapToInt(Integer::intValue).sum();
        texts.forEach((text, count) -> sentences(text).map(CommonReader::key).distinct().forEach(key -> letters.merge(key, count, Integer::sum)));
        letters.values().removeIf(count -> count < Math.max(LEAST, (all + PART - 1) / PART));
        List<String> sentences = new ArrayList<>();
        Set<String> met = new HashSet<>();
        texts.keySet().forEach(text -> sentences(text).filter(sentence -> letters.containsKey(key(sentence)) && met.add(key(sentence))).forEach(sentences::add));
        return new Common(List.copyOf(sentences), Set.copyOf(letters.keySet()));
    }

    private static Stream<String> sentences(String text) { return ENDS.splitAsStream(text.substring(0, Math.min(LONGEST, text.length()))).map(String::strip).filter(sentence -> !key(sentence).isEmpty()); }

    private static String key(String sentence) { return NOT_A_WORD.matcher(sentence.toLowerCase(Locale.ROOT)).replaceAll(" ").strip(); }
}
