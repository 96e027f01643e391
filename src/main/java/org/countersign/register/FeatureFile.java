package org.countersign.register;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.countersign.http.Json;
import org.countersign.platform.Refused;

/** A register as GeoJSON, feature by feature, so that a file of any size fits: a feature on each line, as OpenAddresses publishes it, or a collection, also all on one line. */
record FeatureFile(Path file, Charset charset) {
    /** In characters: no address needs more. */
    private static final int LONGEST = 100_000, HEAD = 4000;

    /** @throws Refused where it holds no features */
    void read(RegisterFile.Taking taking) throws IOException {
        if (isCollection()) collection(taking);
        else lines(taking);
    }

    private BufferedReader open() throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset));
        reader.mark(1);
        if (reader.read() != '\uFEFF') reader.reset();
        return reader;
    }

    private boolean isCollection() throws IOException {
        try (BufferedReader reader = open()) {
            char[] head = new char[HEAD];
            return new String(head, 0, Math.max(0, reader.read(head))).contains("\"FeatureCollection\"");
        }
    }

    private void collection(RegisterFile.Taking taking) throws IOException {
        long number = 0;
        try (JsonParser parser = jakarta.json.Json.createParser(open())) {
            for (parser.next(); parser.hasNext(); ) {
                JsonParser.Event event = parser.next();
                if (event == JsonParser.Event.KEY_NAME && parser.getString().equals("features")) number += features(parser, taking);
                else if (event == JsonParser.Event.START_OBJECT) parser.skipObject();
                else if (event == JsonParser.Event.START_ARRAY) parser.skipArray();
            }
        } catch (JsonException broken) {
            throw new Refused("register.notJson");
        }
        if (number == 0) throw new Refused("register.oneLineEach");
    }

    /** @return how many */
    private static long features(JsonParser parser, RegisterFile.Taking taking) {
        long number = 0;
        if (parser.next() != JsonParser.Event.START_ARRAY) throw new Refused("register.notJson");
        while (parser.next() == JsonParser.Event.START_OBJECT) {
            JsonObject feature = parser.getObject();
            take(taking, ++number, feature, feature.toString());
        }
        return number;
    }

    private void lines(RegisterFile.Taking taking) throws IOException {
        try (BufferedReader reader = open()) {
            long number = 0;
            for (String line = line(reader); line != null; line = line(reader)) {
                String feature = line.strip().replaceFirst(",$", "");
                if (line.length() > LONGEST) taking.row(++number, null, RegisterFile.cut(line), "register.reject.long");
                else if (feature.contains("\"Feature\"")) read(taking, ++number, feature);
            }
            if (number == 0) throw new Refused("register.oneLineEach");
        }
    }

    /** Of one that is too long its beginning; null: no more. */
    private static String line(Reader reader) throws IOException {
        int next = reader.read();
        if (next < 0) return null;
        StringBuilder line = new StringBuilder();
        for (; next >= 0 && next != '\n'; next = reader.read()) if (line.length() <= LONGEST) line.append((char) next);
        return line.toString();
    }

    private static void read(RegisterFile.Taking taking, long number, String line) {
        JsonObject feature;
        try {
            feature = Json.readObject(line);
        } catch (RuntimeException malformed) {
            taking.row(number, null, RegisterFile.cut(line), "register.reject.json");
            return;
        }
        take(taking, number, feature, line);
    }

    private static void take(RegisterFile.Taking taking, long number, JsonObject feature, String raw) {
        Map<String, String> cells = new LinkedHashMap<>();
        if (feature.get("properties") instanceof JsonObject properties) properties.forEach((name, value) -> cells.put(name, text(value)));
        if (feature.get("geometry") instanceof JsonObject point && point.get("coordinates") instanceof JsonArray at && at.size() > 1) {
            cells.put("longitude", at.get(0).toString());
            cells.put("latitude", at.get(1).toString());
        }
        Columns columns = new Columns(cells.keySet());
        if (raw.length() > LONGEST) taking.row(number, null, RegisterFile.cut(raw), "register.reject.long");
        else if (!columns.enough()) taking.row(number, null, RegisterFile.cut(raw), "register.reject.street");
        else RegisterFile.take(taking, new EntryReader(columns), number, cells::get, raw);
    }

    private static String text(JsonValue value) { return value instanceof JsonString text ? text.getString() : value == JsonValue.NULL ? null : value.toString(); }
}
