package org.countersign.reply;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.countersign.city.Cities;
import org.countersign.outbox.NewLetter.Wording;
import org.countersign.platform.FieldError;
import org.countersign.platform.Invalid;
import org.countersign.reply.Recipient.About;
import org.countersign.reply.Recipient.Called;
import org.countersign.residency.Residency;
import org.countersign.stance.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MergeReaderTest {
    private static final TemplateText FINE = new TemplateText("About {{ordinance}}", "{{salutation}}\n\nThank you.", "Sobre {{ordinance}}", "{{salutation}}\n\nGracias.");

    @Test void a_field_is_filled_in_and_what_is_filled_in_is_no_field() {
        Merge read = MergeReader.read("Dear {{ name }}, of {{city}}: {name} {{name}}");
        assertEquals(Set.of(MergeField.NAME, MergeField.CITY), read.fields());
        assertEquals("Dear {{city}}, of Hartford: {name} {{city}}", read.say(Map.of(MergeField.NAME, "{{city}}", MergeField.CITY, "Hartford")));
    }

    @ParameterizedTest @CsvSource(delimiter = '|', textBlock = """
            {{nmae}}             | {{nmae}}
            {{}}                 | {{}}
            Dear {{name          | {{name
            Dear name}}, hello   | }}, hello
            {{name}} {{{city}}}  | {{nothing
            {{NAME}}             | {{NAME}}
            """)
    void what_looks_like_a_field_and_is_none_is_told(String text, String told) {
        List<String> unknown = MergeReader.read(text).unknown();
        if (text.contains("{{{")) assertEquals(List.of(), unknown, "one brace more is a brace of the text");
        else assertEquals(List.of(told), unknown);
    }

    @Property void without_braces_nothing_is_changed(@ForAll String text) {
        String plain = text.replace("{{", "(").replace("}}", ")");
        Merge read = MergeReader.read(plain);
        assertEquals(plain, read.say(Map.of()));
        assertEquals(List.of(), read.unknown());
        assertEquals(Set.of(), read.fields());
    }

    /** Words and fields in any order: exactly the fields are replaced, by exactly their values, whatever stands in those. */
    @Property void every_field_becomes_its_value_and_nothing_else_changes(@ForAll("mixed") List<Object> parts, @ForAll String value) {
        Map<MergeField, String> values = new EnumMap<>(MergeField.class);
        for (MergeField each : MergeField.values()) values.put(each, each + value + "{{city}}");
        String template = parts.stream().map(part -> part instanceof MergeField field ? field.written() : (String) part).collect(Collectors.joining());
        String said = parts.stream().map(part -> part instanceof MergeField field ? values.get(field) : (String) part).collect(Collectors.joining());
        Merge read = MergeReader.read(template);
        assertEquals(said, read.say(values));
        assertEquals(List.of(), read.unknown());
        assertEquals(parts.stream().filter(MergeField.class::isInstance).count(), read.places());
    }

    @Provide Arbitrary<List<Object>> mixed() {
        Arbitrary<Object> words = Arbitraries.strings().withCharRange(' ', 'z').withChars('ñ', '\n', '“').ofMaxLength(12).map(text -> text);
        return Arbitraries.oneOf(words, Arbitraries.of(MergeField.values()).map(field -> field)).list().ofMaxSize(12);
    }

    /** Nothing anybody calls themselves, and no title, puts a second line or an end into a subject. */
    @Property void a_subject_stays_one_line_and_every_value_fits(@ForAll String name, @ForAll String title) {
        Recipient one = new Recipient(1, null, "orla@example.org", new Called(name, name + "\r\nBcc: all@example.org"), "en", Instant.EPOCH, Residency.RESIDENT, new About(1, "2008-0811", title.repeat(40), Stance.SUPPORT, false));
        Map<MergeField, String> values = one.values(Cities.named("hartford"));
        values.values().forEach(value -> assertTrue(value.codePointCount(0, value.length()) <= 330 && value.lines().count() <= 1, value));
        Wording said = new TemplateText("{{title}} {{name}} {{title}}", "x", "x", "x").say("en", values);
        assertTrue(said.subject().lines().count() <= 1 && said.subject().codePointCount(0, said.subject().length()) <= 250, said.subject());
    }

    private static List<String> wrong(String subject, String body) {
        return assertThrows(Invalid.class, () -> new TemplateText(subject, body, FINE.subjectEs(), FINE.bodyEs())).errors().stream().map(FieldError::field).toList();
    }

    @ParameterizedTest @ValueSource(strings = {"", "   ", "Hello {{nmae}}", "one\r\nBcc: all@example.org", "one\nX-Spam: yes", "a\0b", "line\u2028line"})
    void a_subject_that_cannot_be_sent_is_refused_at_once(String subject) { assertEquals(List.of("subjectEn"), wrong(subject, FINE.bodyEn())); }

    @ParameterizedTest @ValueSource(strings = {"", " \n ", "Dear {{nobody}}", "Dear {{name", "<p>Dear</p>", "<a href=\"https://x.example\">x</a>", "Tom &amp; Ann", "<script>alert(1)</script>", "a\0b", "bell\7"})
    void words_that_cannot_be_sent_are_refused_at_once(String body) { assertEquals(List.of("bodyEn"), wrong(FINE.subjectEn(), body)); }

    @Test void a_hundred_kilobytes_and_a_thousand_fields_are_refused() {
        assertEquals(List.of("bodyEn"), wrong(FINE.subjectEn(), "x".repeat(100_000)));
        assertEquals(List.of("bodyEn"), wrong(FINE.subjectEn(), "{{city}} ".repeat(1_000)));
        assertEquals(List.of("subjectEn"), wrong("x".repeat(201), FINE.bodyEn()));
        assertEquals(200, new TemplateText("x".repeat(200), "y", "z", "w").subjectEn().length());
    }

    @Test void signs_of_less_and_more_and_an_address_in_brackets_are_no_html() {
        assertEquals("3 < 4, 5 > 4, <office@example.gov>, <https://example.gov/a>, AT&T", new TemplateText("x", "3 < 4, 5 > 4, <office@example.gov>, <https://example.gov/a>, AT&T", "x", "x").bodyEn());
    }

    @Test void a_change_of_one_letter_is_other_words() {
        assertNotEquals(FINE.hash(), new TemplateText(FINE.subjectEn(), FINE.bodyEn() + ".", FINE.subjectEs(), FINE.bodyEs()).hash());
        assertEquals(FINE, new TemplateText(FINE.subjectEn(), FINE.bodyEn().replace("\n", "\r\n"), FINE.subjectEs(), FINE.bodyEs()), "line ends are no change");
    }

    @Test void everyone_is_greeted_in_their_language_with_a_name_or_without() {
        Recipient named = new Recipient(1, 7L, "ines@example.org", new Called("Inés", "Inés Vega"), "es", Instant.parse("2008-08-11T16:00:00Z"), Residency.RESIDENT, null);
        assertEquals("Estimado/a Inés Vega:", named.values(Cities.named("hartford")).get(MergeField.SALUTATION));
        assertEquals("lunes, 11 de agosto de 2008", named.values(Cities.named("hartford")).get(MergeField.RECEIVED));
        assertEquals("Dear neighbor,", new Recipient(1, null, "a@example.org", new Called("", ""), "en", Instant.EPOCH, Residency.UNKNOWN, null).values(Cities.named("hartford")).get(MergeField.SALUTATION));
    }
}
