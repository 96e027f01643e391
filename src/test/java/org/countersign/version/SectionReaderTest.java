package org.countersign.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SectionReaderTest {
    @Test void a_text_is_taken_apart_at_its_headings_and_what_stands_before_them_is_kept() {
        List<Section> sections = SectionReader.read("AN ORDINANCE on parks\n\nSection 1. Hours.\nParks close at ten.\n\nSec. 21-42. Dogs\nOn a leash.\n§ 3: Effect\nAt once.");
        assertEquals(List.of("preamble", "s-1", "s-21-42", "s-3"), sections.stream().map(Section::anchor).toList());
        assertEquals("Section 1. Hours.\nParks close at ten.", sections.get(1).text());
        assertEquals("Sec. 21-42", sections.get(2).heading().replaceAll("\\.$", ""));
    }

    @ParameterizedTest @CsvSource(delimiter = '|', value = {"SECTION 2. Title | s-2", "Article IV Title | s-iv", "§§ 2-5. Title | s-2-5", "Sección 7. Título | s-7", "Artículo 3.- Título | s-3", "SEC. 12A: Title | s-12a"})
    void headings_are_known_in_both_languages(String heading, String anchor) { assertEquals(List.of(anchor), SectionReader.read(heading).stream().map(Section::anchor).toList()); }

    @ParameterizedTest @CsvSource({"sections 1 and 2 of the code are repealed", "See Section 1 for this", "Secretary 1 writes", "Articles of faith", "§", "Section one"})
    void what_only_mentions_a_section_is_no_heading(String line) { assertEquals(List.of("preamble"), SectionReader.read(line).stream().map(Section::anchor).toList()); }

    @Test void a_number_that_is_used_twice_has_two_anchors() {
        assertEquals(List.of("s-1", "s-1-2", "s-1-3"), SectionReader.read("Section 1. a\nSection 1. b\nSection 1. c").stream().map(Section::anchor).toList());
    }

    @Test void no_text_has_no_section() {
        assertEquals(List.of(), SectionReader.read(null));
        assertEquals(List.of(), SectionReader.read(" \n\t"));
    }

    @Test void nothing_is_left_out_and_nothing_is_moved() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            StringBuilder text = new StringBuilder();
            for (int line = random.nextInt(30); line >= 0; line--) text.append(random.nextInt(4) == 0 ? "Section " + random.nextInt(5) + ". " : "").append("word").append(random.nextInt(100)).append(random.nextBoolean() ? "\n" : "\r\n");
            List<Section> sections = SectionReader.read(text.toString());
            assertEquals(plain(text.toString()), plain(sections.stream().map(Section::text).collect(Collectors.joining("\n"))));
            assertEquals(sections.size(), sections.stream().map(Section::anchor).distinct().count());
        }
    }

    @Test void words_stand_in_a_section_however_its_lines_are_broken() {
        Section section = SectionReader.read("Section 4. No city employee\nshall   inquire about status.").get(0);
        assertTrue(section.says("employee shall inquire"));
        assertFalse(section.says("employee may inquire"));
        assertFalse(section.says("  "));
    }

    private static String plain(String text) { return text.replaceAll("\\s+", " ").strip(); }
}
