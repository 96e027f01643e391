package org.countersign.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.StringWriter;
import java.util.List;
import net.jqwik.api.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @ParameterizedTest @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void no_cell_is_a_formula(String cell) { assertEquals("'" + cell, Csv.harmless(cell)); }

    @Test void other_cells_stay_as_they_are() {
        assertEquals("a=b", Csv.harmless("a=b"));
        assertEquals("", Csv.harmless(""));
        assertEquals("a,\"quoted \"\"word\"\"\",\"two\r\nlines\"\r\n", written(List.of("a", "quoted \"word\"", "two\r\nlines")));
    }

    @Property(tries = 200) void what_is_written_is_read_again(@ForAll List<String> cells) {
        Assume.that(!cells.isEmpty() && cells.stream().allMatch(cell -> cell.chars().noneMatch(c -> c == '\r' || c == '\n')));
        List<String> read = CsvReader.builder().skipEmptyLines(false).ofCsvRecord(written(cells)).stream().findFirst().orElseThrow().getFields();
        assertEquals(cells.stream().map(Csv::harmless).toList(), read);
    }

    private static String written(List<String> cells) {
        StringWriter out = new StringWriter();
        new Csv(out).row(cells);
        return out.toString();
    }
}
