package org.countersign.imports;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.countersign.intake.ImportEntry;
import org.countersign.intake.ImportFormat;
import org.countersign.platform.FieldError;

/**
 * A row or a message that was not taken.
 *
 * @param reason in words, English as everything in the interface
 * @param messageId of mail; null otherwise
 */
public record Reject(long index, String reason, String messageId, byte[] raw) {
    private static final int LONGEST = 1000;

    static Reject of(ImportEntry entry, List<FieldError> errors, ImportFormat format) {
        return new Reject(entry.index(), shortened(words(errors, format, Locale.ENGLISH)), shortened(entry.messageId()), entry.raw().get());
    }

    /** All that is wrong, each with the name the file has for it. */
    public static String words(List<FieldError> errors, ImportFormat format, Locale locale) {
        return errors.stream().map(error -> sentence(format.field(error.field()), error.message(locale))).collect(Collectors.joining(" "));
    }

    private static String sentence(String field, String message) { return field.isEmpty() ? message : field + ": " + message; }

    private static String shortened(String text) {
        return text == null || text.codePointCount(0, text.length()) <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
