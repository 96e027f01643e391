package org.countersign.stance;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import java.util.stream.*;
import org.countersign.Table;
import org.junit.jupiter.api.*;

class StanceReaderTest {
    static final Table TABLE = Table.beside(StanceReaderTest.class, "stances.txt");

    @TestFactory Stream<DynamicTest> plain_words_are_taken_at_their_word_and_no_others() {
        return TABLE.each(row -> {
            Optional<Suggestion> read = read(row);
            assertEquals(row.cell(1) == null ? null : row.cell(0), read.map(found -> found.stance().name()).orElse(null));
            if (row.cell(1) != null) assertEquals(row.cell(2), read.map(Suggestion::actionAsked).map(Enum::name).orElse(null));
        });
    }

    @TestFactory Stream<DynamicTest> the_words_it_rests_on_stand_where_it_says() {
        return TABLE.each(row -> read(row).ifPresent(found -> found.cues().forEach(cue -> {
            String written = cue.place() == Suggestion.Place.SUBJECT ? row.cell(3) : row.cell(4);
            assertEquals(cue.words(), written.substring(cue.from(), cue.to()).replace('’', '\'').strip().replaceAll("\\s+", " "));
        })));
    }

    /** Of the sentences somebody can code, most are suggested; of what is suggested, all is right. */
    @Test void it_is_right_before_it_is_complete(TestReporter reporter) {
        List<Table.Row> suggested = TABLE.rows().stream().filter(row -> read(row).isPresent()).toList();
        long right = suggested.stream().filter(row -> read(row).orElseThrow().stance().name().equals(row.cell(0))).count();
        long codable = TABLE.rows().stream().filter(row -> row.cell(0) != null && !List.of("NO_POSITION", "NEUTRAL").contains(row.cell(0))).count();
        reporter.publishEntry(Map.of("sentences", "" + TABLE.rows().size(), "precision", right + " of " + suggested.size(), "recall", right + " of " + codable));
        assertEquals(suggested.size(), right);
        assertTrue(right >= 0.85 * codable, right + " of " + codable);
        assertTrue(TABLE.rows().size() >= 120);
    }

    @Test void where_lines_are_broken_changes_nothing() {
        for (Table.Row row : TABLE.rows()) {
            if (row.cell(4).contains("\n")) continue;
            String broken = row.cell(4).replace(" ", "\r\n");
            assertEquals(read(row).map(Suggestion::stance), StanceReader.read(row.cell(3), broken).map(Suggestion::stance), row.cell(4));
        }
    }

    @Test void nothing_and_a_long_hostile_text_say_nothing_and_come_to_an_end() {
        assertEquals(Optional.empty(), StanceReader.read(null, null));
        assertEquals(Optional.empty(), StanceReader.read("", " \n "));
        assertTimeout(java.time.Duration.ofSeconds(5), () -> {
            for (String piece : List.of("i do ", "please do ", "the the ", "> ", "“", "\n\n", "unless ", "I support the a b c ")) assertEquals(Optional.empty(), StanceReader.read(piece.repeat(200), piece.repeat(20_000 / piece.length())));
        });
    }

    private static Optional<Suggestion> read(Table.Row row) { return StanceReader.read(row.cell(3), row.cell(4)); }
}
