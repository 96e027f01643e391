package org.countersign.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

    @Test void a_text_made_to_be_read_for_hours_is_read_as_soon_as_any_other() {
        for (String unit : List.of("I am ", "I am not ", "not ", "a ", "we ", "my ", "my visa ", "soy ", "estoy aquí ", "aquí ", "en el país ", "is ", "# ", ": ", " ", "\n", "1", "1 ", "A 123 ", "A-", "123-45-", "my wife "))
            for (String head : List.of("", "I am", "we are not", "estoy", "ssn", "my visa", "no tengo", "A"))
                org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(java.time.Duration.ofSeconds(20), () -> WithheldReader.read("legal, 12345678: " + head + " " + unit.repeat(100_000 / unit.length())), head + unit);
    }

    @Test void nothing_written_is_nothing_withheld() {
        assertNull(WithheldReader.read(null).text());
        assertFalse(WithheldReader.read("").some());
    }
}
