package org.countersign.platform;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Instant;
import java.util.TimeZone;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantConverterTest {
    final InstantConverter converter = new InstantConverter();

    /** 2026-03-08T02:30 does not exist in New York, and 2026-11-01T01:30 exists twice. */
    @ParameterizedTest @ValueSource(strings = {"2008-08-11T23:30:00Z", "2026-03-08T02:30:00.123456Z", "2026-11-01T01:30:00Z", "1600-01-01T00:00:00Z"})
    void an_instant_comes_back_as_it_was_whatever_zone_the_server_has(String text) {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            assertEquals(Instant.parse(text), converter.convertToEntityAttribute(converter.convertToDatabaseColumn(Instant.parse(text))));
        } finally {
            TimeZone.setDefault(before);
        }
    }
}
