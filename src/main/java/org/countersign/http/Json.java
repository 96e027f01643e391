package org.countersign.http;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.StringReader;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.function.Function;

/**
 * JSON out, in the order things were put: a record gives its components, a map its entries, a list an array; null is null, an enum its
 * name, a time with offset its ISO 8601 form with seconds, everything else (file numbers) its text. A Resource returns the record or the
 * map itself. JSON-B would sort the names. A filter and not a body writer: the server brings several of those for JSON, and which one
 * wins is chance.
 */
@Provider
public class Json implements ContainerResponseFilter {
    /** Looked up once: the library's own methods look for it again with every value. */
    private static final JsonProvider MAKER = JsonProvider.provider();
    private static final MediaType UTF8 = MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8");

    /** Of records, maps, lists, text, numbers, booleans, enums, times and null. */
    public static JsonValue of(Object value) {
        if (value == null) return JsonValue.NULL;
        if (value instanceof JsonValue json) return json;
        if (value instanceof Boolean yes) return yes ? JsonValue.TRUE : JsonValue.FALSE;
        if (value instanceof Number number) return of(number);
        if (value instanceof Map<?, ?> map) return object(map);
        if (value instanceof Iterable<?> several) return array(several);
        if (value instanceof Record row) return object(row);
        if (value instanceof Enum<?> one) return MAKER.createValue(one.name());
        if (value instanceof OffsetDateTime at) return MAKER.createValue(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at));
        return MAKER.createValue(value.toString());
    }

    /** @throws jakarta.json.JsonException for what is no JSON */
    public static JsonValue read(String text) { return read(text, JsonReader::readValue); }

    /** @throws jakarta.json.JsonException for what is no JSON object */
    public static JsonObject readObject(String text) { return read(text, JsonReader::readObject); }

    /** @throws jakarta.json.JsonException for what is no JSON array */
    public static JsonArray readArray(String text) { return read(text, JsonReader::readArray); }

    private static <T> T read(String text, Function<JsonReader, T> how) {
        try (JsonReader reader = MAKER.createReader(new StringReader(text))) {
            return how.apply(reader);
        }
    }

    private static JsonValue of(Number number) {
        if (number instanceof Double || number instanceof Float) return MAKER.createValue(number.doubleValue());
        if (number instanceof BigDecimal exact) return MAKER.createValue(exact);
        return MAKER.createValue(number.longValue());
    }

    private static JsonValue object(Map<?, ?> map) {
        JsonObjectBuilder object = MAKER.createObjectBuilder();
        map.forEach((name, value) -> object.add(name instanceof Enum<?> one ? one.name() : name.toString(), of(value)));
        return object.build();
    }

    private static JsonValue array(Iterable<?> several) {
        JsonArrayBuilder array = MAKER.createArrayBuilder();
        several.forEach(each -> array.add(of(each)));
        return array.build();
    }

    private static JsonValue object(Record row) {
        JsonObjectBuilder object = MAKER.createObjectBuilder();
        for (RecordComponent component : row.getClass().getRecordComponents()) object.add(component.getName(), of(read(row, component)));
        return object.build();
    }

    private static Object read(Record row, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(row.getClass() + "." + component.getName(), e);
        }
    }

    @Override public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Object entity = response.getEntity();
        if (entity instanceof Map<?, ?> || entity instanceof Iterable<?> || entity instanceof Record)
            response.setEntity(of(entity).toString(), response.getEntityAnnotations(), UTF8);
    }
}
