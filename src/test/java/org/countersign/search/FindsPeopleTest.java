package org.countersign.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.countersign.Table;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What of a person leads to them when it is typed, and what does not. */
class FindsPeopleTest {
    @TempDir static Path directory;

    /** The people of the table stand side by side in one index; each row asks whether its own is among those found. */
    @TestFactory Stream<DynamicTest> people() throws IOException {
        Table table = Table.beside(FindsPeopleTest.class, "people.txt");
        Map<String, Long> numbers = new HashMap<>();
        TestFinder finder = new TestFinder(directory.resolve("people"));
        for (Table.Row row : table.rows()) {
            if (numbers.containsKey(row.cell(0))) continue;
            numbers.put(row.cell(0), 1L + numbers.size());
            finder.add(Cards.person(numbers.get(row.cell(0)), Set.of(known(row.cell(0)))));
        }
        finder.show();
        return table.each(row -> assertEquals(row.cell(1).equals("finds"), finder.people(row.cell(2), 0, 1000).contains(numbers.get(row.cell(0)))));
    }

    /** given; family; organisation; e-mail; phone; street; unit; zip; city */
    private static Cards.Known known(String written) {
        String[] parts = Arrays.copyOf(Arrays.stream(written.split(";", -1)).map(part -> part.isBlank() ? null : part.strip()).toArray(String[]::new), 9);
        return new Cards.Known(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6], parts[7], parts[8]);
    }

    @Test void the_name_itself_comes_before_a_nickname_before_a_beginning_before_a_typo_before_nothing_said() throws IOException {
        TestFinder finder = new TestFinder(directory.resolve("order"));
        List<String> order = List.of("Robert; Marsh", "Robert; Marsh; ; robert@example.org", "Bob; Marsh", "Roberta; Marsh", "Robort; Marsh", "; Marsh");
        for (int i = 0; i < order.size(); i++) finder.add(Cards.person(i + 1, Set.of(known(order.get(i)))));
        finder.show();
        List<Long> found = finder.people("robert marsh", 0, 10);
        assertEquals(Set.of(1L, 2L), Set.copyOf(found.subList(0, 2)));
        assertEquals(List.of(3L, 4L, 5L, 6L), found.subList(2, 6));
        assertEquals(found.subList(2, 4), finder.people("robert marsh", 2, 2));
    }

    @Test void everyone_by_all_that_their_signers_wrote() throws IOException {
        TestFinder finder = new TestFinder(directory.resolve("signers"));
        finder.add(Cards.person(7, Set.of(known("Ann; Field"), known("Anne; Field-Moss; ; ann@example.org"), known(";;;; 860-543-8500; 12 Main Street"))));
        finder.show();
        for (String typed : List.of("field", "moss", "ann@example.org", "8500", "main st 12", "Ann Moss 8500")) assertEquals(List.of(7L), finder.people(typed, 0, 10), typed);
    }

    @Test void a_word_inside_what_is_written_without_spaces_is_found_and_marked() throws IOException {
        TestFinder finder = new TestFinder(directory.resolve("unspaced"));
        List<String> texts = List.of("请签署这项条例，谢谢。", "この条例に反対します。カラオケ バーは静かです", "이 조례를 반대합니다", "ผมไม่เห็นด้วยกับข้อบังคับนี้", "Please sign the ordinance");
        for (int i = 0; i < texts.size(); i++) finder.add(Cards.contact(new Cards.Said(i + 1, 0, null, texts.get(i), null, null, List.of(), Set.of()), List.of()));
        finder.show();
        Map<String, Set<Long>> typed = Map.ofEntries(Map.entry("签署", Set.of(1L)), Map.entry("签署这项", Set.of(1L)), Map.entry("\"这项条例\"", Set.of(1L)), Map.entry("签", Set.of(1L)), Map.entry("条例", Set.of(1L, 2L)),
                Map.entry("条例 签署", Set.of(1L)), Map.entry("条签", Set.of()), Map.entry("反対", Set.of(2L)), Map.entry("ｶﾗｵｹ", Set.of(2L)), Map.entry("バー", Set.of(2L)), Map.entry("조례", Set.of(3L)),
                Map.entry("เห็นด้วย", Set.of(4L)), Map.entry("sign", Set.of(5L)), Map.entry("ordin", Set.of(5L)));
        typed.forEach((words, found) -> assertEquals(found, Set.copyOf(finder.contacts(words, Narrowing.NONE, Long.MAX_VALUE, 10)), words));
        assertEquals("请[签署这]项条例，谢谢。", marked(texts.get(0), "签署这"));
        assertEquals("请签署这项[条例]，[谢谢]。", marked(texts.get(0), "谢谢 条例"));
        assertEquals("ผมไม่[เห็นด้วย]กับข้อบังคับนี้", marked(texts.get(3), "เห็นด้วย"));
        assertEquals("Please [sign] the [ordinance]", marked(texts.get(4), "sign ordin"));
    }

    private static String marked(String text, String typed) {
        return SnippetReader.read(text, Asked.read(typed).allWords()).stream().map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text()).collect(Collectors.joining());
    }

    /** Of words by which people go, each another. */
    private static String sentence(int words, String quote) {
        List<String> each = List.of("william", "robert", "elizabeth", "margaret", "katherine", "francisco", "guadalupe", "alexander", "christopher", "guillermo", "jonathan", "dolores");
        return quote + IntStream.range(0, words).mapToObj(i -> each.get(i % each.size()).substring(0, quote.isEmpty() ? each.get(i % each.size()).length() : 5) + (i < each.size() ? "" : (char) ('a' + i / 12))).collect(Collectors.joining(" ")) + quote;
    }

    @Test void nothing_typed_is_an_error() throws IOException {
        TestFinder finder = new TestFinder(directory.resolve("hostile"));
        finder.add(Cards.person(1, Set.of(known("Ann; Field; Hill; ann@example.org; 860-543-8500; 12 Main Street"))));
        finder.add(Cards.contact(new Cards.Said(1, 0, "Parking", "I support it", null, "x-1", List.of("2008-0811"), Set.of()), List.of(known("Ann; Field"))));
        finder.show();
        Stream<String> hostile = Stream.of("*", "\"", "\"\"", "AND OR", "NOT", "a AND", "(", "[a TO b]", "name:x", "\\", "^2", "~", "?", "\uD800", "a\uDC00b", "\u0000", "@", "@@@", "a@", "@b",
                "+", "1234567890123456789012345678901234567890", "(860) 543-", "«»", "\"\uD83D\uDE00\"", "x".repeat(10_240), "x ".repeat(5_120), "\"a ".repeat(3_000), "1-".repeat(5_000), "e\u0301".repeat(4_000),
                "'", "’", "%", "_", "\n", "\u202E", "null", "-", "ſ", "ß", "İ", sentence(48, "\""), sentence(12, "") + " 860-543-8500 860-543-8501", IntStream.range(0, 15).mapToObj(i -> "860-54" + i % 10 + "-85" + (10 + i)).collect(Collectors.joining(", ")), "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22");
        hostile.forEach(typed -> {
            finder.people(typed, 0, 10);
            finder.contacts(typed, Narrowing.NONE, Long.MAX_VALUE, 10);
            finder.ordinances(typed, 10);
        });
        for (String nothing : new String[] {null, "", "  ", "*", "\"", "\"\""}) assertTrue(finder.people(nothing, 0, 10).isEmpty());
    }
}
