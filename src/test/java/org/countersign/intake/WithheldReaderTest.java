package org.countersign.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.countersign.intake.WithheldReader.Withheld;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class WithheldReaderTest {
    @TestFactory Stream<DynamicTest> what_somebody_says_of_their_own_status_is_withheld_and_opinions_stay() throws IOException {
        try (InputStream table = WithheldReaderTest.class.getResourceAsStream("withheld.txt")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream()
                    .map(line -> line.split(" => ")).map(pair -> DynamicTest.dynamicTest(pair[0], () -> assertEquals(pair[pair.length - 1], WithheldReader.read(pair[0]).text())));
        }
    }

    @Test void what_is_read_again_stays_as_it_is() {
        Withheld once = WithheldReader.read("I am undocumented. SSN 123-45-6789.");
        assertEquals(new Withheld(once.text(), false), WithheldReader.read(once.text()));
    }

    @Test void nothing_written_is_nothing_withheld() {
        assertNull(WithheldReader.read(null).text());
        assertFalse(WithheldReader.read("").some());
    }
}
