package org.countersign.entrance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.countersign.entrance.Authorization.Basic;
import org.countersign.entrance.Authorization.Bearer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizationTest {
    @Test void a_name_and_a_password_may_hold_every_character_and_a_password_colons() {
        assertEquals(Optional.of(new Basic("staff", "ñandú: 火 🏛")), Authorization.read("Basic " + base64("staff:ñandú: 火 🏛")));
        assertEquals(Optional.of(new Basic("staff", "")), Authorization.read("basic   " + base64("staff:")));
        assertEquals(Optional.of(new Basic("", "x")), Authorization.read("BASIC " + base64(":x")));
    }

    @Test void a_token_is_taken_as_it_is() { assertEquals(Optional.of(new Bearer("cst_a-b_c")), Authorization.read("Bearer cst_a-b_c")); }

    @ParameterizedTest @ValueSource(strings = {"", "Basic", "Basic !!!", "Basic c3RhZmY=", "Basic /////w==", "Digest username=x", "Bearer", "staff:password"})
    void what_cannot_be_read_shows_nothing(String header) { assertEquals(Optional.empty(), Authorization.read(header)); }

    @Test void without_a_header_nothing_is_shown() { assertEquals(Optional.empty(), Authorization.read(null)); }

    private static String base64(String pair) { return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)); }
}
