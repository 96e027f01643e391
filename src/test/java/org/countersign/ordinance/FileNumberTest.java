package org.countersign.ordinance;

import static org.junit.jupiter.api.Assertions.*;

import org.countersign.platform.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.*;

class FileNumberTest {
    @ParameterizedTest @ValueSource(strings = {"2008-0811", "CB 119 551", "Ö #7 (b)?", "24-0600-S12", "🏛 1", "a.b", "…"})
    void a_clerks_number_is_kept_as_printed(String text) {
        assertEquals(text, new FileNumber("  " + text + "\t").value());
    }

    @ParameterizedTest @NullAndEmptySource
    @ValueSource(strings = {" ", "2008/0811", "2008\\0811", ".", "..", "a\u0000b", "a\nb", "\ud83d", "12345678901234567890123456789012345678901"})
    void what_cannot_be_a_step_of_an_address_is_none(String text) {
        assertEquals("fileNumber", assertThrows(Invalid.class, () -> new FileNumber(text)).errors().get(0).field());
        assertTrue(FileNumber.read(text).isEmpty());
    }

    @Test void forty_characters_are_forty_characters_not_halves_of_them() {
        assertEquals("🏛".repeat(40), new FileNumber("🏛".repeat(40)).value());
    }
}
