package org.countersign.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.countersign.platform.Refused;
import org.countersign.version.Comparison.Kind;
import org.countersign.version.Comparison.Piece;
import org.countersign.version.Comparison.Row;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    @Test void what_was_changed_within_a_paragraph_is_told_word_by_word() {
        Comparison found = Comparison.of("Title\nParks close at ten at night.\nEffect", "Title\nParks close at eleven at night.\nEffect");
        assertEquals(List.of(Kind.SAME, Kind.CHANGED, Kind.SAME), found.rows().stream().map(Row::kind).toList());
        assertEquals(List.of(new Piece("Parks close at", false), new Piece("ten", true), new Piece("at night.", false)), found.rows().get(1).left());
        assertEquals(List.of(new Piece("Parks close at", false), new Piece("eleven", true), new Piece("at night.", false)), found.rows().get(1).right());
    }

    @Test void what_is_gone_and_what_is_new_stands_on_its_own_side() {
        Comparison found = Comparison.of("a\nb\nc", "a\nc\nd");
        assertEquals(List.of(Kind.SAME, Kind.REMOVED, Kind.SAME, Kind.ADDED), found.rows().stream().map(Row::kind).toList());
        assertEquals(1, found.count(Kind.ADDED));
    }

    @Test void white_space_and_empty_lines_are_no_change() { assertTrue(Comparison.of("a  b\n\nc", " a b\r\nc\u00A0\n").isSame()); }

    @Test void one_without_a_text_is_all_new() { assertEquals(List.of(Kind.ADDED, Kind.ADDED), Comparison.of(null, "a\nb").rows().stream().map(Row::kind).toList()); }

    @Test void both_sides_are_told_whole_whatever_was_changed() {
        Random random = new Random(11);
        for (int round = 0; round < 100; round++) {
            String before = text(random), after = text(random);
            Comparison found = Comparison.of(before, after);
            assertEquals(plain(before), told(found, Row::left));
            assertEquals(plain(after), told(found, Row::right));
        }
    }

    @Test void a_long_text_that_was_wholly_changed_is_compared_in_time_and_one_that_is_too_long_is_refused() {
        String before = paragraphs(5000, "a"), after = paragraphs(5000, "b");
        assertTimeout(Duration.ofSeconds(20), () -> assertEquals(5000, Comparison.of(before, after).rows().size()));
        assertThrows(Refused.class, () -> Comparison.of(paragraphs(5001, "a"), "b"));
    }

    private static String paragraphs(int paragraphs, String word) { return IntStream.range(0, paragraphs).mapToObj(i -> word + i).collect(Collectors.joining("\n")); }

    private static String text(Random random) {
        return IntStream.range(0, random.nextInt(12)).mapToObj(line -> IntStream.range(0, 1 + random.nextInt(6)).mapToObj(word -> "w" + random.nextInt(4)).collect(Collectors.joining(" "))).collect(Collectors.joining("\n"));
    }

    private static String told(Comparison found, Function<Row, List<Piece>> side) {
        return found.rows().stream().map(side).filter(pieces -> !pieces.isEmpty()).map(pieces -> pieces.stream().map(Piece::text).collect(Collectors.joining(" "))).collect(Collectors.joining("\n"));
    }

    private static String plain(String text) { return text.lines().filter(line -> !line.isBlank()).collect(Collectors.joining("\n")); }
}
