package org.countersign.ordinance;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
public class FileNumberConverter implements AttributeConverter<FileNumber, String> {
    @Override public String convertToDatabaseColumn(FileNumber number) { return number == null ? null : number.value(); }

    @Override public FileNumber convertToEntityAttribute(String column) { return column == null ? null : new FileNumber(column); }
}
