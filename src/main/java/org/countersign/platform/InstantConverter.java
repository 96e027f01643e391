package org.countersign.platform;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Instants as UTC in DATETIME(6), microseconds kept. A Timestamp is the only thing EclipseLink reads from such a column, and it cannot say
 * an hour that the server's own zone skips in spring: the program therefore runs in UTC ({@code user.timezone}), which the launcher sees to.
 */
@Converter(autoApply = true)
public class InstantConverter implements AttributeConverter<Instant, Timestamp> {
    @Override public Timestamp convertToDatabaseColumn(Instant at) {
        return at == null ? null : Timestamp.valueOf(LocalDateTime.ofInstant(at.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC));
    }

    @Override public Instant convertToEntityAttribute(Timestamp column) { return column == null ? null : column.toLocalDateTime().toInstant(ZoneOffset.UTC); }
}
