package org.countersign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing is untranslated: no word stands in a view, every key that is named has its words, every key is named, and the Spanish is Spanish. */
class LanguagesTest {
    static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");
    static final Pattern EL = Pattern.compile("#\\{(?:'[^']*'|[^}'])*}");
    static final Pattern TAG = Pattern.compile("<([/!?]?[\\w:.-]*)((?:\"[^\"]*\"|'[^']*'|[^>\"'])*)>");
    /** Attributes that people read or hear. A value is one on what shows its value; on others it is sent. */
    static final Pattern SAID = Pattern.compile("(?:pt:)?(?:title|alt|aria-label|placeholder|label|itemLabel|summary|converterMessage|requiredMessage|validatorMessage)=\"([^\"]*)\"");
    static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");
    static final Pattern SHOWS_VALUE = Pattern.compile("h:(link|outputText|outputFormat|outputLabel|commandButton|commandLink|button)|p:(commandButton|commandLink|button|link|outputLabel)");
    static final Pattern MESSAGE = Pattern.compile("msg\\['([\\w.-]+)'](?!\\.concat)");
    static final Pattern LITERAL = Pattern.compile("\"((?:\\\\.|[^\"\\\\\n])*)\"|'((?:\\\\.|[^'\\\\\n])*)'");
    /** The program's own name, cut where it is underlined, and what is printed on keys. */
    static final Set<String> NAMES = Set.of("Countersign", "Counter", "sign", "Esc", "Alt", "Ctrl", "Enter", "Del");
    /** The same in both languages: numbers and signs, names, and words that are spelt alike. */
    static final Pattern ALIKE = Pattern.compile("[^\\p{L}]*|\\{0}.*\\{1}.*|.*CSV.*|UTF-.*|ZIP.*|no|No|Token.*|Fax|Social|.*Neutral|Error|error|total|Total|Texas|Final|final|Plural|Canal|Hospital|Base|Original|original|Ordinal");

    @Test void no_word_stands_in_a_view() {
        Set<String> found = new TreeSet<>();
        views().forEach((file, text) -> {
            for (String piece : TAG.splitAsStream(text).toList()) if (speaks(piece)) found.add(file + ": " + piece.strip());
        });
        assertEquals(Set.of(), found);
    }

    @Test void no_word_stands_in_an_attribute_that_is_read() {
        Set<String> found = new TreeSet<>();
        views().forEach((file, text) -> TAG.matcher(text).results().forEach(tag -> {
            values(SAID, tag.group(2)).filter(LanguagesTest::speaks).forEach(value -> found.add(file + ": " + value));
            if (SHOWS_VALUE.matcher(tag.group(1)).matches()) values(VALUE, tag.group(2)).filter(LanguagesTest::speaks).forEach(value -> found.add(file + ": " + value));
        }));
        assertEquals(Set.of(), found);
    }

    @Test void no_sentence_stands_in_an_expression_or_a_script() {
        Set<String> found = new TreeSet<>();
        Pattern sentence = Pattern.compile("\\p{L}+,? \\p{L}+ \\p{L}+.*");
        views().forEach((file, text) -> EL.matcher(text).results().map(MatchResult::group).forEach(expression -> LITERAL.matcher(expression).results()
                .map(LanguagesTest::text).filter(literal -> sentence.matcher(literal).find()).forEach(literal -> found.add(file + ": " + literal))));
        files("webapp/WEB-INF/resources/js", ".js").forEach((file, text) -> LITERAL.matcher(text.replaceAll("(?m)//.*$|/\\*(?s:.*?)\\*/", "")).results().map(LanguagesTest::text)
                .filter(literal -> Pattern.compile("^\\p{Lu}\\p{Ll}+ \\p{Ll}+ \\p{Ll}+").matcher(literal).find()).forEach(literal -> found.add(file + ": " + literal)));
        assertEquals(Set.of(), found);
    }

    @Test void every_key_a_view_names_has_its_words() {
        Set<String> known = bundle("messages").stringPropertyNames(), missing = new TreeSet<>();
        views().forEach((file, text) -> {
            values(MESSAGE, text).filter(key -> !known.contains(key)).forEach(key -> missing.add(file + ": " + key));
            values(Pattern.compile("msg\\['([\\w.-]+\\.)'\\.concat"), text).filter(prefix -> known.stream().noneMatch(key -> key.startsWith(prefix))).forEach(key -> missing.add(file + ": " + key));
        });
        assertEquals(Set.of(), missing);
    }

    @Test void every_key_is_named_somewhere() {
        Pattern journalled = Pattern.compile("record\\([\\w.()]+, [^;]*");                  // what is done is said by the keys journal.did.…
        Set<String> literals = files("src/main/java", ".java").values().stream().map(text -> journalled.matcher(text).replaceAll("")).flatMap(text -> values(Pattern.compile("\"([\\w.-]+)\""), text)).collect(Collectors.toCollection(TreeSet::new));
        views().values().forEach(text -> values(Pattern.compile("'([\\w.-]+)'"), text).forEach(literals::add));
        List<String> beginnings = literals.stream().filter(literal -> literal.matches("[\\w-]+(\\.[\\w-]+)*\\.[\\w-]*") && literal.length() > 3).toList();
        Set<String> unused = new TreeSet<>(bundle("messages").stringPropertyNames());
        unused.removeIf(key -> literals.contains(key) || beginnings.stream().anyMatch(beginning -> beginning.endsWith(".") && key.startsWith(beginning)) || saidOf(key, literals));
        assertEquals(Set.of(), unused);
    }

    /** What a class adds to a word of its own: missing.X, X.say. */
    private static boolean saidOf(String key, Set<String> literals) {
        return key.startsWith("missing.") && literals.contains(key.substring("missing.".length())) || key.endsWith(".say") && literals.contains(".say");
    }

    /** Of two the later one is read, and the other is corrected in vain. */
    @Test void no_key_stands_twice() {
        files("src/main/resources/i18n", ".properties").forEach((file, text) -> {
            List<String> keys = values(Pattern.compile("(?m)^([\\w.-]+)="), text).toList();
            assertTrue(keys.size() > 1000, file);
            assertEquals(List.of(), keys.stream().filter(key -> keys.indexOf(key) != keys.lastIndexOf(key)).distinct().toList(), file);
        });
    }

    @Test void the_spanish_is_not_the_english() {
        Properties english = bundle("messages"), spanish = bundle("messages_es");
        Set<String> same = new TreeSet<>();
        for (String key : english.stringPropertyNames())
            if (english.getProperty(key).equals(spanish.getProperty(key)) && !ALIKE.matcher(english.getProperty(key)).matches()) same.add(key + "=" + english.getProperty(key));
        assertEquals(Set.of(), same);
    }

    @Test void what_this_looks_for_is_found() {
        assertTrue(speaks("#{msg['a.b']} and more") && speaks("Save") && !speaks("#{msg['a.b']} · #{x.y}") && !speaks("Countersign") && !speaks("—"));
        assertEquals(List.of("Save it"), values(SAID, " id=\"x\" pt:aria-label=\"Save it\" data-key=\"no\"").toList());
        assertTrue(SHOWS_VALUE.matcher("p:commandButton").matches() && !SHOWS_VALUE.matcher("h:inputText").matches());
    }

    private static boolean speaks(String text) {
        String left = EL.matcher(text).replaceAll(" ").replaceAll("&lt;/?\\w+&gt;", " ").replaceAll("&\\w+;|&#\\w+;", " ").strip();
        return LETTERS.matcher(left).find() && !NAMES.contains(left) && !left.replaceAll("[·\\s]", "").equals("Countersign");
    }

    private static Stream<String> values(Pattern pattern, String text) { return pattern.matcher(text).results().map(found -> found.group(1)); }

    private static String text(MatchResult literal) { return literal.group(1) != null ? literal.group(1) : literal.group(2); }

    static Map<String, String> views() {
        Map<String, String> views = files("webapp", ".xhtml");
        UnaryOperator<String> withoutComments = text -> text.replaceAll("(?s)<!--.*?-->", "");
        views.replaceAll((file, text) -> withoutComments.apply(text));
        return views;
    }

    private static Map<String, String> files(String under, String ending) {
        try (Stream<Path> all = Files.walk(Path.of(under))) {
            return all.filter(file -> file.toString().endsWith(ending)).collect(Collectors.toMap(Path::toString, LanguagesTest::read, (one, other) -> one, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties bundle(String name) {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/i18n/" + name + ".properties"))) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
