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
record Reject(long index, String reason, String messageId, byte[] raw) {
    private static final int LONGEST = 1000;

    static Reject of(ImportEntry entry, List<FieldError> errors, ImportFormat format) {
        String reason = errors.stream().map(error -> sentence(format.field(error.field()), error)).collect(Collectors.joining(" "));
        return new Reject(entry.index(), shortened(reason), shortened(entry.messageId()), entry.raw().get());
    }

    private static String sentence(String field, FieldError error) {
        String message = error.message(Locale.ENGLISH);
        return field.isEmpty() ? message : field + ": " + message;
    }

    private static String shortened(String text) {
        return text == null || text.codePointCount(0, text.length()) <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
