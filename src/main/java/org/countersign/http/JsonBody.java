package org.countersign.http;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.countersign.platform.Invalid;
import org.countersign.platform.Sha256;

/** The JSON that came in the body of a request. A Resource takes the body as an {@link InputStream} and reads it here, so that whatever
 * is wrong with it is one clear 400, and what is too large a 413. */
public record JsonBody(byte[] bytes, JsonValue value) {
    /** 4 MiB: the longest letter and the longest ordinance fit many times over. */
    private static final int MOST_BYTES = 4 << 20;

    public static JsonBody read(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) throw new WebApplicationException(413);
            return new JsonBody(bytes, parse(text(bytes)));
        } catch (CharacterCodingException notUtf8) {
            throw new Invalid("", "json.notUtf8");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The fields of the object it must be. */
    public static JsonFields fields(InputStream body) { return read(body).fields(); }

    public JsonFields fields() {
        if (value instanceof JsonObject object) return JsonFields.of(object);
        throw new Invalid("", "field.object");
    }

    /** What makes two bodies the same: 32 bytes. */
    public byte[] sha256() { return Sha256.of(bytes); }

    private static String text(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static JsonValue parse(String text) {
        if (text.isBlank()) throw new Invalid("", "json.empty");
        try (var parser = Json.createParser(new StringReader(text))) {
            parser.next();
            JsonValue value = parser.getValue();
            if (parser.hasNext()) throw new Invalid("", "json.malformed", "");
            return value;
        } catch (Invalid more) {
            throw more;
        } catch (RuntimeException malformed) {                  // JsonException, and a plain RuntimeException where it is nested too deeply
            throw new Invalid("", "json.malformed", where(malformed));
        }
    }

    private static String where(RuntimeException malformed) {
        if (!(malformed instanceof jakarta.json.stream.JsonParsingException parsing) || parsing.getLocation() == null) return "";
        var at = parsing.getLocation();
        return "(" + at.getLineNumber() + ":" + at.getColumnNumber() + ")";
    }
}
