package org.countersign.address;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The one-line addresses of other projects with their parts (../shared/data/addresses): how many parts of each kind are read right. */
public final class AddressCases {
    /** @param want how often the part is asked for @param right how often it is read so */
    public record Score(int want, int right) {
        Score plus(boolean hit) { return new Score(want + 1, right + (hit ? 1 : 0)); }
    }

    private final Map<String, Score> scores = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    public Map<String, Score> scores() { return scores; }

    public List<String> wrong() { return wrong; }

    /** parse-address and its fork: each part by its own name; spellings of one type are one. */
    public static AddressCases parseAddress(Path data) throws IOException {
        AddressCases cases = new AddressCases();
        for (String name : List.of("parse-address-1.1.2_cases.json", "sroussey-parse-address-2.4.2_cases.json"))
            json(data.resolve("addresses/parse-address/" + name)).asJsonObject().values().forEach(group -> group.asJsonObject().forEach((line, parts) -> cases.check(line, parts.asJsonObject())));
        return cases;
    }

    public static AddressCases libpostal(Path data) throws IOException {
        AddressCases cases = new AddressCases();
        for (JsonObject each : json(data.resolve("addresses/libpostal_us_parser_cases.json")).asJsonArray().getValuesAs(JsonObject.class)) cases.check(each);
        return cases;
    }

    private static JsonValue json(Path file) throws IOException {
        try (var reader = Json.createReader(Files.newBufferedReader(file))) {
            return reader.readValue();
        }
    }

    private void check(String line, JsonObject parts) {
        Address read = AddressReader.read(line);
        Map<String, String> got = new LinkedHashMap<>();
        got.put("number", read.number());
        got.put("prefix", read.street().pre());
        got.put("street", read.street().name());
        got.put("type", read.street().type());
        got.put("suffix", read.street().post());
        got.put("street1", read.street().name());
        got.put("type1", read.street().type());
        got.put("street2", read.cross().name());
        got.put("type2", read.cross().type());
        got.put("sec_unit_num", read.kind() == Address.Kind.BOX ? read.box() : read.unit().replace("fl ", ""));
        got.put("city", read.city());
        got.put("state", read.state());
        got.put("zip", read.zip());
        got.put("plus4", read.plus4());
        parts.forEach((part, value) -> {
            if (got.containsKey(part)) note(part, line, same(part, value.toString().replace("\"", "")), got.get(part));
        });
    }

    private static String same(String part, String value) {
        String plain = value.toLowerCase(java.util.Locale.ROOT);
        if (part.startsWith("type")) return StreetWords.SHIPPED.type(plain);
        if (part.equals("prefix") || part.equals("suffix")) return StreetWords.SHIPPED.directional(plain);
        if (part.equals("state")) return value;
        return part.startsWith("street") ? StreetReader.road(new ArrayList<>(AddressTokens.of(plain))) != null ? StreetReader.road(new ArrayList<>(AddressTokens.of(plain))).name() : StreetReader.name(AddressTokens.of(plain)) : plain;
    }

    private void check(JsonObject one) {
        String line = one.getString("input");
        Address read = AddressReader.read(line);
        for (JsonArray pair : one.getJsonArray("expected").getValuesAs(JsonArray.class)) {
            String part = pair.getString(0), value = pair.getString(1);
            switch (part) {
                case "house_number" -> note(part, line, value, read.number());
                case "road" -> note(part, line, StreetReader.read(AddressTokens.of(value)).key(), read.street().key());
                case "unit", "level" -> note(part, line, AddressReader.read("1 x st", value).unit(), read.unit());
                case "po_box" -> note(part, line, AddressReader.read(value).box(), read.box());
                case "city", "city_district" -> note(part, line, value, read.city());
                case "state" -> note(part, line, States.SHIPPED.code(value).orElse(value), read.state());
                case "postcode" -> note(part, line, value, read.zip());
                case "house" -> note(part, line, value, read.before());
                default -> { }
            }
        }
    }

    private void note(String part, String line, String want, String got) {
        boolean hit = want.equals(got);
        scores.merge(part, new Score(1, hit ? 1 : 0), (one, other) -> one.plus(hit));
        if (!hit) wrong.add(part + ": " + line + " -> wanted " + want + ", read " + got);
    }
}
