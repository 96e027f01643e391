package org.countersign.platform;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.*;
import java.text.MessageFormat;
import java.util.*;
import java.util.regex.*;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {
    /** A key written into the code as an argument of one of these: it must be in the bundle. */
    static final Pattern USED = Pattern.compile("\\b(?:Refused|say)\\(\\s*\"([a-z]\\w*(?:\\.\\w+)+)\""
            + "|\\b(?:Invalid|FieldError|add|wrong)\\([^\";]*\"[^\"]*\"[^\";]*,\\s*\"([a-z]\\w*(?:\\.\\w+)+)\""

            + "|\\bMissing\\(\"(\\w+)\"\\)");
    @Test void english_and_spanish_have_the_same_keys() {
        assertEquals(new TreeSet<>(bundle("messages").stringPropertyNames()), new TreeSet<>(bundle("messages_es").stringPropertyNames()));
    }

    @Test void every_key_the_code_names_has_its_words() throws IOException {
        Set<String> known = bundle("messages").stringPropertyNames();
        Set<String> unknown = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> {
                Matcher used = USED.matcher(read(file));
                while (used.find()) {
                    String key = used.group(1) != null ? used.group(1) : used.group(2) != null ? used.group(2) : "missing." + used.group(3);
                    if (!known.contains(key)) unknown.add(file.getFileName() + ": " + key);
                }
            });
        }
        assertEquals(Set.of(), unknown);
    }

    @Test void both_languages_fill_the_same_places() {
        Properties english = bundle("messages"), spanish = bundle("messages_es");
        for (String key : english.stringPropertyNames())
            assertEquals(places(english.getProperty(key)), places(spanish.getProperty(key)), key);
    }

    /** A plain apostrophe is a quote in a MessageFormat and would swallow the places behind it. */
    @Test void no_sentence_has_a_plain_apostrophe() {
        for (String name : List.of("messages", "messages_es"))
            bundle(name).forEach((key, text) -> assertFalse(text.toString().contains("'"), name + ": " + key));
    }

    @Test void a_language_we_do_not_speak_reads_english_whatever_the_server_speaks() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(new Locale("es"));
            assertEquals("This is needed.", Words.in(Locale.FRENCH).say("field.required"));
            assertEquals("This is needed.", Words.in(Locale.US).say("field.required"));
            assertEquals("Este dato es necesario.", Words.in(new Locale("es", "MX")).say("field.required"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test void an_unknown_key_says_itself() {
        assertEquals("no.such.key", Words.in(Locale.ENGLISH).say("no.such.key"));
    }

    private static String places(String pattern) {
        return Arrays.toString(Pattern.compile("\\{\\d").matcher(new MessageFormat(pattern).toPattern()).results().map(MatchResult::group).distinct().sorted().toArray());
    }

    private static Properties bundle(String name) {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/i18n/" + name + ".properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
