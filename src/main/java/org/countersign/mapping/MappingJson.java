package org.countersign.mapping;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.countersign.http.Json;
import org.countersign.sheet.Dialect;

/** A mapping as the database keeps it. */
record MappingJson(JsonObject json) {

    static String of(Mapping mapping) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("charset", mapping.dialect().charset().name());
        json.put("delimiter", String.valueOf(mapping.dialect().delimiter()));
        json.put("columns", mapping.columns());
        json.put("values", mapping.values());
        json.put("dates", mapping.dates());
        json.put("fills", mapping.fills());
        return Json.of(json).toString();
    }

    static Mapping read(String kept) {
        return new MappingJson(Json.readObject(kept)).mapping();
    }

    private Mapping mapping() {
        Map<String, Map<String, String>> values = new LinkedHashMap<>();
        json.getJsonObject("values").forEach((column, words) -> values.put(column, texts(words.asJsonObject())));
        return new Mapping(new Dialect(Charset.forName(json.getString("charset")), json.getString("delimiter").charAt(0)), texts(json.getJsonObject("columns")), values,
                DateOrder.valueOf(json.getString("dates")), texts(json.getJsonObject("fills")));
    }

    private static Map<String, String> texts(JsonObject object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.forEach((name, value) -> texts.put(name, ((JsonString) value).getString()));
        return texts;
    }
}
