package org.countersign.address;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.stream.Stream;
import org.countersign.Table;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class StreetLineTest {
    @TestFactory Stream<DynamicTest> a_street_line_reads_as_the_table_says() {
        return Table.beside(getClass(), "street-lines.txt").each(row -> assertEquals(
                Optional.ofNullable(row.cell(2)).map(street -> new StreetLine(street, row.cell(3))), StreetLine.read(row.cell(0), row.cell(1))));
    }

    @TestFactory Stream<DynamicTest> what_was_read_reads_as_itself() {
        return Table.beside(getClass(), "street-lines.txt").each(row -> StreetLine.read(row.cell(0), row.cell(1)).ifPresent(
                line -> assertEquals(Optional.of(line), StreetLine.read(line.street(), line.unit()))));
    }
}
