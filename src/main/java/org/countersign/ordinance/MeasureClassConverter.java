package org.countersign.ordinance;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

@Converter(autoApply = true)
public class MeasureClassConverter implements AttributeConverter<MeasureClass, String> {
    @Override public String convertToDatabaseColumn(MeasureClass kind) { return kind == null ? null : kind.toString(); }

    @Override public MeasureClass convertToEntityAttribute(String column) { return column == null ? null : MeasureClass.valueOf(column.toUpperCase(Locale.ROOT)); }
}
