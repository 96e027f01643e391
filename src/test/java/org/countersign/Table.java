package org.countersign;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** A table of cases beside a test: lines of cells parted by " | ", "#" for a comment; an empty cell is "", "-" is null, \\uXXXX a character. */
public record Table(List<Row> rows) {
    /** @param line where it stands in the file */
    public record Row(int line, List<String> cells) {
        /** null for "-" and where the row has no such cell. */
        public String cell(int column) { return column >= cells.size() || cells.get(column).equals("-") ? null : unescaped(cells.get(column)); }

        private static String unescaped(String cell) {
            return java.util.regex.Pattern.compile("\\\\u([0-9A-F]{4})").matcher(cell)
                    .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
        }
    }

    /** What checks a row. */
    public interface Check { void row(Row row) throws Throwable; }

    /** @param name of a file in the package of the test */
    public static Table beside(Class<?> test, String name) {
        InputStream file = test.getResourceAsStream(name);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            List<String> lines = reader.lines().toList();
            return new Table(IntStream.range(0, lines.size()).filter(i -> !lines.get(i).isBlank() && !lines.get(i).startsWith("#"))
                    .mapToObj(i -> new Row(i + 1, Arrays.stream(lines.get(i).split("\\|", -1)).map(String::strip).toList())).toList());
        } catch (java.io.IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Stream<DynamicTest> each(Check check) {
        return rows.stream().map(row -> DynamicTest.dynamicTest("line " + row.line() + ": " + String.join(" | ", row.cells()), () -> check.row(row)));
    }
}
