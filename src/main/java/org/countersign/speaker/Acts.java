package org.countersign.speaker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.countersign.hearing.Hearing;
import org.countersign.hearing.Hearings;
import org.countersign.hearing.LineTakenBack;
import org.countersign.http.Json;
import org.countersign.platform.Bulk;
import org.countersign.platform.FieldErrors;
import org.countersign.platform.Missing;
import org.countersign.platform.Refused;
import org.countersign.staff.Journal;
import org.countersign.staff.Who;

/** What clerks do on a night, each act in a transaction of its own, in the order it arrives, and once however often it is sent. */
@ApplicationScoped
@Transactional
public class Acts {
    private static final String KEEP = "INSERT INTO hearing_act (hearing_id, act_key, kind, changes, before_it, happened_at, recorded_at, recorded_by, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String SIGN_UP = "signUp";

    @PersistenceContext EntityManager em;
    @Inject Hearings hearings;
    @Inject Records records;
    @Inject Journal journal;
    @Inject Who who;

    /** @return false where it was done before: then nothing happens @throws Refused once the minutes are approved, or where what it takes back was changed since */
    public boolean take(long hearingId, Act act) {
        hearings.mayWrite();
        Bulk bulk = Bulk.of(em);
        Night night = Nights.hold(bulk, hearingId);
        if (!bulk.read("SELECT id FROM hearing_act WHERE hearing_id = ? AND act_key = ?", row -> row.getLong(1), hearingId, act.id()).isEmpty()) return false;
        if (night.locked()) throw new Refused("hearing.minutes.locked");
        Hearing hearing = hearings.byId(hearingId).orElseThrow(() -> new Missing("hearing"));
        Work work = new Work(hearing, night, new Speakers(bulk, hearingId), act, new ArrayList<>());
        List<Act.Change> changes = act.undoes() == null ? act.changes() : before(bulk, hearingId, act.undoes());
        changes.forEach(change -> note(work, change));
        Night after = run(bulk, work, act.undoes() == null ? act.night() : nightBefore(bulk, night, act.undoes()));
        keep(bulk, work, changes, after);
        return true;
    }

    /** One act being done. @param before what takes it back, by speaker */
    private record Work(Hearing hearing, Night night, Speakers speakers, Act act, List<Act.Change> before) {
        long change() { return night.change() + 1; }
    }

    private void note(Work work, Act.Change change) {
        Speaker known = work.speakers.byKey(change.speaker()).orElse(null);
        if (known == null && !work.act.kind().equals(SIGN_UP)) throw new Refused("hearing.speaker.unknown");
        if (known != null && known.takenBack() && work.act.reason() == null && work.act.undoes() == null) throw new Refused("hearing.speaker.struck", String.valueOf(known.number()));
        if (known != null && change.moved(known)) throw new Refused("hearing.correct.moved", String.valueOf(known.number()));
        Speaker speaker = known == null ? work.speakers.signUp(change.speaker()) : known;
        Map<Field, String> was = new EnumMap<>(Field.class), set = heardOn(work.night, speaker, change.set());
        set.keySet().forEach(field -> was.put(field, speaker.get(field)));
        if (known == null) was.put(Field.STATUS, Status.STRUCK.name());
        work.before.add(new Act.Change(speaker.key(), was));
        work.speakers.write(speaker, set, work.change());
        records.settle(work.hearing, work.night, known, speaker.with(set, work.change()), work.act.at());
    }

    /** Whoever was heard was heard on something, whatever is heard when that is corrected. */
    private static Map<Field, String> heardOn(Night night, Speaker speaker, Map<Field, String> set) {
        Map<Field, String> all = new EnumMap<>(Field.class);
        all.putAll(set);
        boolean heard = Status.DONE.name().equals(set.get(Field.STATUS)) || Status.OUT_OF_TIME.name().equals(set.get(Field.STATUS));
        if (heard && speaker.get(Field.ITEM) == null && night.item() != null) all.putIfAbsent(Field.ITEM, night.item());
        return all;
    }

    /** The grid took a line back that was noted at the console, or restored it: its speaker is struck there too, or as they were. */
    void follow(@Observes LineTakenBack line) {
        Bulk bulk = Bulk.of(em);
        Night night = Nights.hold(bulk, line.hearing());
        Speakers speakers = new Speakers(bulk, line.hearing());
        speakers.byContact(line.contact()).ifPresent(speaker -> {
            Status now = !line.counts() ? Status.STRUCK : speaker.mode().called() ? Status.DONE : Status.SIGNED_UP;
            Act.Change change = new Act.Change(speaker.key(), Map.of(Field.STATUS, now.name()));
            Act act = new Act(UUID.randomUUID().toString(), line.counts() ? "restore" : "takeBack", Instant.now(), List.of(change), JsonValue.EMPTY_JSON_OBJECT, null, null);
            Work work = new Work(hearings.byId(line.hearing()).orElseThrow(), night, speakers, act, List.of(new Act.Change(speaker.key(), Map.of(Field.STATUS, speaker.status().name()))));
            speakers.write(speaker, change.set(), work.change());
            keep(bulk, work, act.changes(), run(bulk, work, act.night()));
        });
    }

    private Night run(Bulk bulk, Work work, JsonObject set) {
        FieldErrors errors = new FieldErrors();
        Night after = work.night.with(set, new TreeSet<>(work.hearing.numbers().stream().map(Object::toString).toList()), errors);
        errors.throwIfAny();
        bulk.change("UPDATE hearing_night SET change_no = ?, order_by = ?, time_rule = ?, group_seconds = ?, item = ? WHERE hearing_id = ?",
                work.change(), after.orderBy(), after.timeRule(), after.groupSeconds(), after.item(), work.hearing.id());
        return after;
    }

    /** What an act replaced, where it still stands as that act left it. */
    private static List<Act.Change> before(Bulk bulk, long hearing, String key) {
        List<List<Act.Change>> found = bulk.read("SELECT changes, before_it FROM hearing_act WHERE hearing_id = ? AND act_key = ? AND NOT undone",
                row -> standing(bulk, hearing, read(row.getString(1)), read(row.getString(2))), hearing, key);
        if (found.isEmpty()) throw new Refused("hearing.undo.gone");
        bulk.change("UPDATE hearing_act SET undone = TRUE WHERE hearing_id = ? AND act_key = ?", hearing, key);
        return found.get(0);
    }

    private static List<Act.Change> standing(Bulk bulk, long hearing, List<Act.Change> done, List<Act.Change> before) {
        Speakers speakers = new Speakers(bulk, hearing);
        for (Act.Change each : done) {
            Speaker now = speakers.byKey(each.speaker()).orElseThrow(() -> new Refused("hearing.undo.gone"));
            each.set().forEach((field, value) -> { if (!java.util.Objects.equals(now.get(field), value)) throw new Refused("hearing.undo.changed", String.valueOf(now.number())); });
        }
        return before;
    }

    /** How the night was run before that act, where it still is as that act left it. */
    private static JsonObject nightBefore(Bulk bulk, Night night, String key) {
        return bulk.read("SELECT changes, before_it FROM hearing_act WHERE hearing_id = ? AND act_key = ?",
                row -> standing(night, object(row.getString(1)).getJsonObject("night"), object(row.getString(2)).getJsonObject("night")), night.hearing(), key).get(0);
    }

    private static JsonObject standing(Night night, JsonObject done, JsonObject before) {
        JsonObject now = Json.of(night.shown()).asJsonObject();
        Map<String, JsonValue> back = new LinkedHashMap<>();
        before.forEach((field, value) -> { if (!value.equals(done.get(field))) back.put(field, value); });
        if (back.keySet().stream().anyMatch(field -> !now.get(field).equals(done.get(field)))) throw new Refused("hearing.undo.night");
        return Json.of(back).asJsonObject();
    }

    private static List<Act.Change> read(String kept) {
        JsonArray speakers = object(kept).getJsonArray("speakers");
        return speakers.stream().map(JsonValue::asJsonObject).map(each -> new Act.Change(each.getString("speaker"), Act.set(each.get("set"), new FieldErrors()))).toList();
    }

    private static JsonObject object(String kept) { return Json.readObject(kept); }

    private void keep(Bulk bulk, Work work, List<Act.Change> changes, Night after) {
        Act act = work.act;
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Map<String, Object> done = state(work, changes, after), before = state(work, work.before, work.night);
        bulk.change(KEEP, work.hearing.id(), act.id(), act.kind(), org.countersign.http.Json.of(done).toString(), org.countersign.http.Json.of(before).toString(),
                utc(act.at()), utc(now), who.name(), act.reason());
        if (act.reason() != null) done.put("reason", act.reason());
        journal.record(who.name(), act.reason() == null ? "hearing.noted" : "hearing.speakerCorrected", "hearing", String.valueOf(work.hearing.id()), before, done);
    }

    /** As it is kept: speakers as JSON names their fields; the night only where it is otherwise now. */
    private static Map<String, Object> state(Work work, List<Act.Change> changes, Night night) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("kind", work.act.kind());
        state.put("speakers", changes.stream().map(Acts::shown).toList());
        state.put("night", work.act.night().isEmpty() && work.act.undoes() == null ? Map.of() : night.shown());
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

    private static LocalDateTime utc(Instant at) { return LocalDateTime.ofInstant(at, ZoneOffset.UTC); }

}
