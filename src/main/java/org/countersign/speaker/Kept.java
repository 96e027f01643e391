package org.countersign.speaker;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.countersign.http.Json;
import org.countersign.platform.Bulk;
import org.countersign.platform.FieldErrors;
import org.countersign.platform.Refused;

/** The acts of a night in their table, with what each of them replaced, so that it can be taken back. */
record Kept(Bulk bulk, long hearing) {
    private static final String KEEP = "INSERT INTO hearing_act (hearing_id, act_key, kind, changes, before_it, happened_at, recorded_at, recorded_by, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String BOTH = "SELECT changes, before_it FROM hearing_act WHERE hearing_id = ? AND act_key = ?";

    boolean has(String key) { return !bulk.read("SELECT id FROM hearing_act WHERE hearing_id = ? AND act_key = ?", row -> row.getLong(1), hearing, key).isEmpty(); }

    /** @param done as {@link #state} shows it @param before the same of what was there */
    void add(Act act, Map<String, Object> done, Map<String, Object> before, String by) {
        bulk.change(KEEP, hearing, act.id(), act.kind(), Json.of(done).toString(), Json.of(before).toString(), utc(act.at()), utc(Instant.now().truncatedTo(ChronoUnit.MICROS)), by, act.reason());
    }

    /** As it is kept: speakers as JSON names their fields; the night only where it is otherwise now. */
    static Map<String, Object> state(Act act, List<Act.Change> changes, Night night) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("kind", act.kind());
        state.put("speakers", changes.stream().map(Kept::shown).toList());
        state.put("night", act.night().isEmpty() && act.undoes() == null ? Map.of() : night.shown());
        return state;
    }

    private static Map<String, Object> shown(Act.Change change) {
        Map<String, Object> set = new LinkedHashMap<>();
        change.set().forEach((field, value) -> set.put(field.json(), field.shown(value)));
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("speaker", change.speaker());
        shown.put("set", set);
        return shown;
    }

    /** What an act replaced, where it still stands as that act left it; from now on it is taken back. */
    List<Act.Change> before(String key) {
        List<List<Act.Change>> found = bulk.read(BOTH + " AND NOT undone", row -> standing(read(row.getString(1)), read(row.getString(2))), hearing, key);
        if (found.isEmpty()) throw new Refused("hearing.undo.gone");
        bulk.change("UPDATE hearing_act SET undone = TRUE WHERE hearing_id = ? AND act_key = ?", hearing, key);
        return found.get(0);
    }

    private List<Act.Change> standing(List<Act.Change> done, List<Act.Change> before) {
        Speakers speakers = new Speakers(bulk, hearing);
        for (Act.Change each : done) {
            Speaker now = speakers.byKey(each.speaker()).orElseThrow(() -> new Refused("hearing.undo.gone"));
            each.set().forEach((field, value) -> { if (!Objects.equals(now.get(field), value)) throw new Refused("hearing.undo.changed", String.valueOf(now.number())); });
        }
        return before;
    }

    /** How the night was run before that act, where it still is as that act left it. */
    JsonObject nightBefore(Night night, String key) {
        return bulk.read(BOTH, row -> standing(night, Json.readObject(row.getString(1)).getJsonObject("night"), Json.readObject(row.getString(2)).getJsonObject("night")), hearing, key).get(0);
    }

    private static JsonObject standing(Night night, JsonObject done, JsonObject before) {
        JsonObject now = Json.of(night.shown()).asJsonObject();
        Map<String, JsonValue> back = new LinkedHashMap<>();
        before.forEach((field, value) -> { if (!value.equals(done.get(field))) back.put(field, value); });
        if (back.keySet().stream().anyMatch(field -> !now.get(field).equals(done.get(field)))) throw new Refused("hearing.undo.night");
        return Json.of(back).asJsonObject();
    }

    private static List<Act.Change> read(String kept) {
        JsonArray speakers = Json.readObject(kept).getJsonArray("speakers");
        return speakers.stream().map(JsonValue::asJsonObject).map(each -> new Act.Change(each.getString("speaker"), Act.set(each.get("set"), new FieldErrors()))).toList();
    }

    private static LocalDateTime utc(Instant at) { return LocalDateTime.ofInstant(at, ZoneOffset.UTC); }
}
