package org.countersign.address;

import static org.junit.jupiter.api.Assertions.*;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.Table;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class OwnAddressReaderTest {
    @TestFactory Stream<DynamicTest> what_a_writer_gives_as_their_own_is_found_and_what_they_speak_of_is_not() {
        return Table.beside(getClass(), "own.txt").each(row -> assertEquals(row.cell(1) == null ? "" : row.cell(1),
                OwnAddressReader.read(row.cell(0).replace('¶', '\n')).stream().map(OwnAddressReader.Own::words).collect(Collectors.joining("; "))));
    }

    @TestFactory Stream<DynamicTest> what_was_found_is_read_again_from_its_one_line() {
        return Table.beside(getClass(), "own.txt").each(row -> OwnAddressReader.read(row.cell(0).replace('¶', '\n')).forEach(own -> {
            OwnAddressReader.Own again = OwnAddressReader.one(own.words()).orElseThrow();
            assertEquals(List.of(String.valueOf(own.city()), String.valueOf(own.zip())), List.of(String.valueOf(again.city()), String.valueOf(again.zip())));
        }));
    }

    @Test void the_parts_are_told_apart() {
        assertEquals(List.of(new OwnAddressReader.Own("12 Elm St, Unit 3, Austin, TX 78701", "12 Elm St", "Unit 3", "Austin", "TX", "78701")), OwnAddressReader.read("I live at 12 Elm St, Unit 3, Austin, TX 78701."));
    }

    @Test void the_same_address_above_and_below_is_one() {
        assertEquals(1, OwnAddressReader.read("Jane Doe\n12 Elm St, Austin, TX 78701\n\nI oppose it.\nSincerely,\nJane Doe\n12 Elm St, Austin, TX 78701").size());
    }

    @Test void any_text_is_read_in_no_time() {
        for (String text : new String[] {"12 ".repeat(7_000) + "06107", "a".repeat(19_000) + " 06107", "I live at ".repeat(2_000) + "06107", "A. ".repeat(6_000) + "06107", "1 a".repeat(6_000), ", CT".repeat(5_000), "Jane ".repeat(4_000) + "\n06107",
                "I live at 1 " + "St ".repeat(6_000) + "06107", "\n".repeat(20_000) + "06107", "12 Elm St, " + "West ".repeat(3_000) + "CT 06107"})
            assertTimeoutPreemptively(java.time.Duration.ofSeconds(1), () -> OwnAddressReader.read(text), () -> text.substring(0, 20));
    }

    @Test void nothing_written_is_no_address() { assertEquals(List.of(), OwnAddressReader.read(null)); }
}
