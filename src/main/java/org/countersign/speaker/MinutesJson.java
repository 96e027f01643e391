package org.countersign.speaker;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.countersign.hearing.Appearance;
import org.countersign.hearing.Hearing;
import org.countersign.hearing.SpeakerRow;
import org.countersign.http.Json;
import org.countersign.residency.Residency;
import org.countersign.residency.ResidencyEvidence;
import org.countersign.residency.Why;
import org.countersign.stance.Stance;

/** Minutes as text, and back: so they are kept once they are approved. */
final class MinutesJson {
    private MinutesJson() {}

    static String write(Minutes minutes) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("body", minutes.hearing().body());
        all.put("startsAt", minutes.hearing().startsAt());
        all.put("agenda", minutes.agenda());
        all.put("lines", minutes.lines().stream().map(MinutesJson::line).toList());
        all.put("unheard", minutes.unheard());
        return Json.of(all).toString();
    }

    private static Map<String, Object> line(Minutes.Line line) {
        SpeakerRow row = line.row();
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("number", row.number());
        kept.put("contact", row.contact());
        kept.put("appearance", row.appearance());
        kept.put("name", row.name());
        kept.put("organisation", row.organisation());
        kept.put("residency", row.place().residency());
        kept.put("evidence", row.place().evidence());
        kept.put("why", row.place().why().kept());
        kept.put("gist", row.gist());
        kept.put("stances", row.stances());
        kept.put("silent", row.silent());
        kept.put("card", line.card());
        kept.put("seconds", line.seconds());
        kept.put("exhibits", line.exhibits());
        kept.put("differs", line.differs());
        return kept;
    }

    /** @param hearing which nobody announces anew once its minutes are approved @param hash of the text, in hex */
    static Minutes read(String text, Hearing hearing, String hash) {
        JsonObject all = Json.readObject(text);
        List<Minutes.Line> lines = all.getJsonArray("lines").stream().map(each -> line(each.asJsonObject())).toList();
        List<Minutes.Unheard> unheard = all.getJsonArray("unheard").stream().map(JsonValue::asJsonObject).map(each -> new Minutes.Unheard(each.getInt("number"), each.getString("name"), each.getString("status"))).toList();
        return new Minutes(hearing, true, lines, unheard, hash);
    }

    private static Minutes.Line line(JsonObject kept) {
        SpeakerRow.Place place = new SpeakerRow.Place(Residency.valueOf(kept.getString("residency")), ResidencyEvidence.valueOf(kept.getString("evidence")), Why.read(kept.getString("why")));
        SpeakerRow row = new SpeakerRow(kept.getInt("number"), kept.getJsonNumber("contact").longValue(), 0, Appearance.valueOf(kept.getString("appearance")), kept.getString("name"), text(kept, "organisation"), place,
                text(kept, "gist"), stances(kept.getJsonObject("stances")), texts(kept.getJsonArray("silent")), false, false);
        Integer seconds = kept.get("seconds") instanceof JsonNumber number ? number.intValue() : null;
        return new Minutes.Line(row, stances(kept.getJsonObject("card")), seconds, texts(kept.getJsonArray("exhibits")), kept.getBoolean("differs"), false);
    }

    private static String text(JsonObject kept, String name) { return kept.get(name) instanceof JsonString text ? text.getString() : null; }

    private static List<String> texts(JsonArray kept) { return new ArrayList<>(kept.getValuesAs(JsonString::getString)); }

    private static Map<String, Stance> stances(JsonObject kept) {
        Map<String, Stance> stances = new LinkedHashMap<>();
        kept.keySet().forEach(number -> stances.put(number, Stance.valueOf(kept.getString(number))));
        return stances;
    }
}
