package org.countersign.mailbox;

import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.Stream;
import org.countersign.http.Json;
import org.countersign.platform.FieldError;

/**
 * A message that waits to be taken in.
 *
 * @param raw its bytes; cut behind the longest that is read
 */
record Stored(long id, String mailbox, byte[] raw) {
    private static final int LONGEST = 300, MOST = 5;

    /** Why it was not taken, as a column keeps it: [["message", "mail.tooLong", "64"]]. */
    static String written(List<FieldError> errors) {
        return Json.of(errors.stream().limit(MOST).map(error -> Stream.concat(Stream.of(error.field(), error.key()), error.values().stream().map(Stored::shortened)).toList()).toList()).toString();
    }

    private static String shortened(Object value) {
        String text = String.valueOf(value);
        return text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST))) + "…";
    }

    /** What {@link #written} wrote. */
    static List<FieldError> errors(String written) {
        if (written == null) return List.of();
        return Json.readArray(written).getValuesAs(JsonValue::asJsonArray).stream().map(Stored::error).toList();
    }

    private static FieldError error(JsonArray parts) {
        return new FieldError(parts.getString(0), parts.getString(1), parts.stream().skip(2).<Object>map(value -> ((JsonString) value).getString()).toList());
    }
}
