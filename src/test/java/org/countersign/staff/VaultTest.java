package org.countersign.staff;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.countersign.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
    @TempDir Path directory;

    @Test void what_was_sealed_opens_with_the_same_key_for_the_same_purpose_alone() {
        String sealed = TestVault.in(directory).seal("imap:1", "pässword \uD83D\uDD11");
        assertEquals("pässword \uD83D\uDD11", TestVault.in(directory).open("imap:1", sealed));
        assertThrows(Refused.class, () -> TestVault.in(directory).open("imap:2", sealed));
        assertFalse(sealed.contains("ssword"));
        assertNotEquals(sealed, TestVault.in(directory).seal("imap:1", "pässword \uD83D\uDD11"), "the same secret is never sealed alike");
    }

    @Test void another_key_and_broken_text_are_refused_in_words(@TempDir Path other) {
        String sealed = TestVault.in(directory).seal("smtp", "x");
        for (String broken : new String[] {sealed.substring(0, 10), sealed + "AAAA", "", "1:", "1:%%", sealed.replace("1:", "")})
            assertEquals("staff.vault.otherKey", assertThrows(Refused.class, () -> TestVault.in(directory).open("smtp", broken), broken).key());
        assertEquals("staff.vault.otherKey", assertThrows(Refused.class, () -> TestVault.in(other).open("smtp", sealed)).key());
    }

    @Test void the_key_is_drawn_once_and_for_its_owner_alone() throws IOException {
        String signed = TestVault.in(directory).sign("reply", "17");
        assertEquals(signed, TestVault.in(directory).sign("reply", "17"));
        assertNotEquals(signed, TestVault.in(directory).sign("stop", "17"));
        assertTrue(signed.matches("[0-9a-f]{16}"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("secrets.key"))));
        try (var files = Files.list(directory)) {
            assertEquals(1, files.count());
        }
    }

    @Test void a_key_file_that_is_none_is_refused_in_words() throws IOException {
        Path file = Files.writeString(directory.resolve("key"), "too short");
        assertEquals("staff.vault.noKey", assertThrows(Refused.class, () -> TestVault.with(file).sign("reply", "1")).key());
        assertEquals("staff.vault.noKey", assertThrows(Refused.class, () -> TestVault.with(directory.resolve("absent")).sign("reply", "1")).key());
    }
}
