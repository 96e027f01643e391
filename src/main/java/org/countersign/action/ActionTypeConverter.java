package org.countersign.action;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
public class ActionTypeConverter implements AttributeConverter<ActionType, String> {
    @Override public String convertToDatabaseColumn(ActionType type) { return type == null ? null : type.toString(); }

    @Override public ActionType convertToEntityAttribute(String column) { return column == null ? null : ActionType.read(column).orElseThrow(); }
}
