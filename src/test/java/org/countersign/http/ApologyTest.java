package org.countersign.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class ApologyTest {
    @Test void whoever_stops_a_download_has_left() {
        for (String said : new String[] {"Connection is closed", "Broken pipe", "Connection reset by peer"})
            assertTrue(Apology.left(new IllegalStateException(new UncheckedIOException(new IOException(said)))), said);
    }

    @Test void a_disk_that_is_full_is_an_incident() {
        assertFalse(Apology.left(new UncheckedIOException(new IOException("No space left on device"))));
        assertFalse(Apology.left(new IllegalStateException("Broken pipe")));
        assertFalse(Apology.left(null));
    }
}
