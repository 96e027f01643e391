package org.countersign.imports;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.http.Json;
import org.countersign.intake.ImportEntry;
import org.countersign.intake.ImportFormat;
import org.countersign.platform.FieldError;

/**
 * A row or a message that was not taken.
 *
 * @param errors all that is wrong, each with the name the file has for its field
 * @param messageId of mail; null otherwise
 */
public record Reject(long index, List<FieldError> errors, String messageId, byte[] raw) {
    private static final int LONGEST = 1000;

    static Reject of(ImportEntry entry, List<FieldError> errors, ImportFormat format) {
        return new Reject(entry.index(), named(errors, format), shortened(entry.messageId()), entry.raw().get());
    }

    /** Why, in a sentence for each error. */
    String reason(Locale locale) { return shortened(words(errors, locale)); }

    /** All that is wrong, each with the name the file has for it. */
    public static String words(List<FieldError> errors, ImportFormat format, Locale locale) {
        return words(named(errors, format), locale);
    }

    private static List<FieldError> named(List<FieldError> errors, ImportFormat format) {
        return errors.stream().map(error -> new FieldError(format.field(error.field()), error.key(), error.values())).toList();
    }

    private static String words(List<FieldError> errors, Locale locale) {
        return errors.stream().map(error -> sentence(error.field(), error.message(locale))).collect(Collectors.joining(" "));
    }

    private static String sentence(String field, String message) { return field.isEmpty() ? message : field + ": " + message; }

    /** The errors as they are kept: [["stance", "field.oneOf", "MAYBE", "SUPPORT, OPPOSE"]]. Numbers stay numbers: a sentence may choose by them. */
    String written() {
        return Json.of(errors.stream().map(error -> Stream.concat(Stream.of(error.field(), error.key()), error.values().stream().map(Reject::written)).toList()).toList()).toString();
    }

    private static Object written(Object value) { return value instanceof Number ? value : shortened(String.valueOf(value)); }

    /** What {@link #written} wrote. */
    static List<FieldError> errors(String written) {
        return Json.readArray(written).getValuesAs(JsonValue::asJsonArray).stream().map(Reject::error).toList();
    }

    private static FieldError error(JsonArray parts) {
        List<Object> values = parts.stream().skip(2).<Object>map(value -> value instanceof JsonNumber number ? number.numberValue() : ((JsonString) value).getString()).toList();
        return new FieldError(parts.getString(0), parts.getString(1), values);
    }

    private static String shortened(String text) {
        return text == null || text.codePointCount(0, text.length()) <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
