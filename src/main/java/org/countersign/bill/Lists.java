package org.countersign.bill;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The closed lists of Open Civic Data, as its schemas have them. */
final class Lists {
    private static final JsonObject ALL = read();
    static final Set<String> BILLS = of("bill.classification_relevant"), ACTIONS = of("action.classification"), VERSIONS = of("version.classification"), RELATIONS = of("relation"),
            MOTIONS = of("vote.classification"), OPTIONS = of("vote.option"), RESULTS = of("vote.result"), ENTITIES = of("participant.type"), JURISDICTIONS = of("jurisdiction.classification");
    static final Pattern DIVISION = pattern("division"), JURISDICTION = pattern("jurisdiction"), FUZZY_DATE = pattern("fuzzy_date");

    private Lists() {}

    private static JsonObject read() {
        try (InputStream in = Lists.class.getResourceAsStream("ocd-enums.json"); JsonReader reader = Json.createReader(in)) {
            return reader.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> of(String name) { return ALL.getJsonArray(name).getValuesAs(JsonString.class).stream().map(JsonString::getString).collect(Collectors.toUnmodifiableSet()); }

    private static Pattern pattern(String name) { return Pattern.compile(ALL.getJsonObject("regex").getString(name), Pattern.UNICODE_CHARACTER_CLASS); }
}
