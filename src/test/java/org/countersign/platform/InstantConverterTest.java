package org.countersign.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.TimeZone;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantConverterTest {
    final InstantConverter converter = new InstantConverter();

    @ParameterizedTest @ValueSource(strings = {"2008-08-11T23:30:00Z", "2026-03-08T02:30:00.123456Z", "2026-11-01T01:30:00Z", "1600-01-01T00:00:00Z"})
    void an_instant_comes_back_as_it_was_in_utc(String text) {
        in("UTC", () -> assertEquals(Instant.parse(text), converter.convertToEntityAttribute(converter.convertToDatabaseColumn(Instant.parse(text)))));
    }

    @ParameterizedTest @ValueSource(strings = {"America/New_York", "Asia/Tokyo"})
    void the_column_says_utc_wherever_the_server_stands(String zone) {
        in(zone, () -> assertEquals("2008-08-11 23:30:00.0", converter.convertToDatabaseColumn(Instant.parse("2008-08-11T23:30:00Z")).toString()));
    }

    private static void in(String zone, Runnable work) {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            work.run();
        } finally {
            TimeZone.setDefault(before);
        }
    }
}
