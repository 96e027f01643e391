package org.countersign.charter;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import org.countersign.http.JsonFields;

/** Rules for tests of other rooms, as the interface reads them. */
public final class TestRules {
    private TestRules() {}

    /** @param fields beside the measure class and the day, in JSON without braces */
    public static SigningRule rule(String fields) { return told("{\"measureClass\":\"ordinance\",\"validFrom\":\"1900-01-01\"," + fields + "}"); }

    public static SigningRule told(String json) { return SigningRule.proposed(RuleReader.read(fields(json))); }

    public static SigningRule toldAt(String json, java.time.Instant at) { return new SigningRule(RuleReader.read(fields(json)), "clerk", at); }

    static JsonFields fields(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return JsonFields.of(reader.readObject());
        }
    }
}
