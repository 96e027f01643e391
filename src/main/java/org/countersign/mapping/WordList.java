package org.countersign.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Words and what they mean, from a file beside this class: {@code meaning = word; word}. Case, accents, spaces and signs do not matter. */
record WordList(Map<String, String> meanings) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+"), SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    static WordList of(String file) {
        Map<String, String> meanings = new HashMap<>();
        try (InputStream words = WordList.class.getResourceAsStream(file)) {
            new String(words.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> line.contains("=")).forEach(line -> {
                String meaning = line.substring(0, line.indexOf('=')).strip();
                for (String word : line.substring(line.indexOf('=') + 1).split(";")) meanings.put(plain(word), meaning);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WordList(Map.copyOf(meanings));
    }

    Optional<String> meaning(String word) { return Optional.ofNullable(meanings.get(plain(word))); }

    /** "First Name", "first_name" and "FirstName" are one. */
    static String plain(String word) { return SIGNS.matcher(unmarked(word)).replaceAll("").toLowerCase(Locale.ROOT); }

    /** Without accents. */
    static String unmarked(String word) { return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD)).replaceAll(""); }
}
