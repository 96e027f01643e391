package org.countersign.count;

import static org.junit.jupiter.api.Assertions.*;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.ZoneId;
import java.util.*;
import org.countersign.action.Periods;
import org.countersign.http.Json;
import org.countersign.intake.Channel;
import org.countersign.residency.Residency;
import org.countersign.residency.ResidencyEvidence;
import org.countersign.stance.Stance;
import org.junit.jupiter.api.Test;

/** The tally as JSON and as CSV: every key, in the order of the interface, and the same figures in both. */
class TallyFormsTest {
    static final String PERSON = "total nameOnly households changedSides individual throughCampaign matrix evidence";
    final Report report = counted();
    final Tally tally = report.tally();

    @Test void json_has_the_keys_of_the_interface_in_their_order_zero_included() {
        JsonObject json = Json.of(TallyJson.of(tally)).asJsonObject();
        assertEquals("ordinance definitionVersion asOf contacts people petitions organisations hearing leftOut afterDecision", String.join(" ", json.keySet()));
        assertEquals("total unidentified byChannel matrix", String.join(" ", json.getJsonObject("contacts").keySet()));
        assertEquals(PERSON, String.join(" ", json.getJsonObject("people").keySet()));
        assertEquals("2008-08-13T00:00:00-04:00", json.getString("asOf"));
        assertEquals(12, json.getJsonObject("contacts").getJsonObject("byChannel").size());
        assertFalse(json.getJsonObject("contacts").getJsonObject("byChannel").containsKey("PETITION"));
        for (String who : List.of("contacts", "people")) {
            assertEquals(8, json.getJsonObject(who).getJsonObject("matrix").size());
            json.getJsonObject(who).getJsonObject("matrix").values().forEach(row -> assertEquals(7, row.asJsonObject().size()));
        }
        json.getJsonObject("people").getJsonObject("evidence").values().forEach(row -> assertEquals(5, row.asJsonObject().size()));
        assertEquals(8, json.getJsonObject("leftOut").getJsonObject("setAside").size());
    }

    @Test void csv_has_the_same_figures_and_no_formula() {
        List<List<String>> expected = new ArrayList<>();
        Json.of(TallyJson.of(tally)).asJsonObject().forEach((name, value) -> flatten(name, value, new ArrayList<>(), expected));
        List<List<String>> rows = CsvReader.builder().ofCsvRecord(TallyCsv.of(report)).stream().map(CsvRecord::getFields).toList();
        assertEquals(List.of("figure", "residency", "of", "value"), rows.get(0));
        assertEquals(expected, rows.subList(1, 1 + expected.size()));
        assertTrue(rows.contains(List.of("organisations", "", "'=HYPERLINK(1)", "OPPOSE")));
    }

    @Test void csv_has_contacts_by_residency_stance_and_channel_with_their_sums_and_who_gave_which_reason() {
        List<String> rows = CsvReader.builder().ofCsvRecord(TallyCsv.of(report)).stream().map(row -> String.join("|", row.getFields())).toList();
        for (String row : List.of("contacts.of.EMAIL|RESIDENT|OPPOSE|1", "contacts.of.EMAIL|RESIDENT||1", "contacts.of.EMAIL||OPPOSE|1", "contacts.of.EMAIL|||1", "contacts.of.CALL|||0", "contacts.of|RESIDENT||1", "contacts.of|||1",
                "reasons||'=dear|1", "reasons.OPPOSE||'=dear|1")) assertTrue(rows.contains(row), row + " in " + rows);
        assertEquals(12, rows.stream().filter(row -> row.matches("contacts\\.of\\.\\w+\\|\\|\\|\\d+")).count(), "every channel");
    }

    @Test void of_a_part_no_petition_claims_anything() {
        assertTrue(TallyCsv.of(report).contains("petitions.claimed,,,40"));
        assertFalse(TallyCsv.of(report, Map.of("channel", "EMAIL")).contains("petitions.claimed"));
    }

    /** Of the JSON, what the CSV should say: the name of the figure ends where the keys of closed lists begin. */
    private static void flatten(String name, JsonValue value, List<String> keys, List<List<String>> rows) {
        if (value instanceof JsonObject object) object.forEach((key, inner) -> {
            if (key.equals(key.toUpperCase(Locale.ROOT))) flatten(name, inner, join(keys, key), rows);
            else flatten(name + "." + key, inner, keys, rows);
        });
        else if (value instanceof JsonArray several) several.forEach(each -> rows.add(List.of(name, "",
                "'" + each.asJsonObject().getString("name"), each.asJsonObject().getString("stance"))));
        else rows.add(List.of(name, keys.size() == 2 ? keys.get(0) : "", keys.isEmpty() ? "" : keys.get(keys.size() - 1), value.toString().replace("\"", "")));
    }

    private static List<String> join(List<String> keys, String key) {
        List<String> longer = new ArrayList<>(keys);
        longer.add(key);
        return longer;
    }

    private static Report counted() {
        Count count = new Count(CutOff.read("2008-08-12", ZoneId.of("America/New_York")), Periods.NONE);
        Statement.Constituent ana = new Statement.Constituent(1, true, true, null);
        count.add(new Statement(1, CutOff.micros(Instant.parse("2008-08-01T12:00:00Z")), Channel.EMAIL, null, true, "=HYPERLINK(1)", Stance.OPPOSE, false, List.of("=dear"),
                new ArrayList<>(List.of(new Statement.Signer(0, ana, Residency.RESIDENT, ResidencyEvidence.STATED, "elm street|2|06105", true, null)))));
        return count.report("2008-0811", 40);
    }
}
