package org.countersign.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.countersign.Table;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class AddressReaderTest {
    @TestFactory Stream<DynamicTest> an_address_is_taken_apart_as_the_table_says() {
        return Table.beside(getClass(), "addresses.txt").each(row -> {
            Address read = AddressReader.read(row.cell(0));
            String street = read.street().key() + (read.cross().isBlank() ? "" : " & " + read.cross().key());
            assertEquals(row.cell(1), String.join("; ", read.kind().name(), read.number() + (read.half().isEmpty() ? "" : " " + read.half()), street, read.kind() == Address.Kind.BOX ? read.box() : read.unit(), read.city(), read.state(), read.zip()).strip());
        });
    }

    @Test void any_text_gives_an_address_and_none_takes_long() {
        for (String text : new String[] {"", " ", ",", ", ,", "#", "# #", "12", "12 ", "&", "and and and", "1/2", "PO Box", "pobox #", "\uD83D\uDE00 12 \uD83D\uDE00", "½", "-", "12-", "a".repeat(9000), "12 Main St ".repeat(800), "1 ".repeat(4500),
            "(".repeat(9000), "\u0000\u0001", "n s e w", "12 n s e w st ave", "corner of", "x & y", "one", "CT", "12 CT", "12 Ct CT 06103"}) assertNotNull(AddressReader.read(text, text).kind(), text);
    }

    @Test void a_unit_in_a_column_of_its_own_wins() {
        assertEquals("4", AddressReader.read("12 Main St Apt 2", "# 4").unit());
        assertEquals("2", AddressReader.read("12 Main St Apt 2", " ").unit());
    }

    @Test void of_the_cases_of_other_parsers_nearly_all_parts_are_right() throws IOException {
        Path data = Stream.of(Path.of("../shared/data"), Path.of("../../shared/data")).filter(Files::isDirectory).findFirst().orElse(null);
        assumeTrue(data != null, "the public data are not here (../shared/data)");
        for (AddressCases cases : new AddressCases[] {AddressCases.parseAddress(data), AddressCases.libpostal(data)}) {
            int want = sum(cases.scores(), true), right = sum(cases.scores(), false);
            assertTrue(right >= 0.93 * want, () -> String.join("\n", cases.wrong()));
        }
    }

    private static int sum(Map<String, AddressCases.Score> scores, boolean wanted) { return scores.values().stream().mapToInt(score -> wanted ? score.want() : score.right()).sum(); }
}
