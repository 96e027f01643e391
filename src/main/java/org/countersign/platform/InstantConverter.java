package org.countersign.platform;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * Instants as UTC in DATETIME(6), microseconds kept. They travel as text: EclipseLink would send a LocalDateTime as a Timestamp in the
 * server's own zone, and an hour that this zone skips in spring would come back as another.
 */
@Converter(autoApply = true)
public class InstantConverter implements AttributeConverter<Instant, String> {
    private static final DateTimeFormatter COLUMN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");

    @Override public String convertToDatabaseColumn(Instant at) {
        return at == null ? null : COLUMN.format(LocalDateTime.ofInstant(at.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC));
    }

    @Override public Instant convertToEntityAttribute(String column) {
        return column == null ? null : LocalDateTime.parse(column.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
    }
}
