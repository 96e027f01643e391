package org.countersign.speaker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.countersign.hearing.Hearing;
import org.countersign.hearing.Hearings;
import org.countersign.hearing.LineTakenBack;
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
        Kept kept = new Kept(bulk, hearingId);
        if (kept.has(act.id())) return false;
        if (night.locked()) throw new Refused("hearing.minutes.locked");
        Hearing hearing = hearings.byId(hearingId).orElseThrow(() -> new Missing("hearing"));
        Work work = new Work(hearing, night, new Speakers(bulk, hearingId), act, new ArrayList<>(), new ArrayList<>());
        List<Act.Change> changes = act.undoes() == null ? act.changes() : kept.before(act.undoes());
        changes.forEach(change -> note(work, change));
        keep(bulk, work, run(bulk, work, act.undoes() == null ? act.night() : kept.nightBefore(night, act.undoes())));
        return true;
    }

    /** One act being done. @param done what is otherwise now, by speaker @param before what takes it back */
    private record Work(Hearing hearing, Night night, Speakers speakers, Act act, List<Act.Change> done, List<Act.Change> before) {
        long change() { return night.change() + 1; }
    }

    private void note(Work work, Act.Change change) {
        Speaker known = work.speakers.byKey(change.speaker()).orElse(null);
        if (known == null && !work.act.kind().equals(SIGN_UP)) throw new Refused("hearing.speaker.unknown");
        if (known != null && known.takenBack() && !work.act.decides()) throw new Refused("hearing.speaker.struck", String.valueOf(known.number()));
        if (known != null && work.act.decides() && change.moved(known)) throw new Refused("hearing.correct.moved", String.valueOf(known.number()));
        Speaker speaker = known == null ? work.speakers.signUp(change.speaker()) : known;
        Map<Field, String> was = new EnumMap<>(Field.class), set = heardOn(work.night, speaker, work.act.decides() ? change.set() : speaker.stillOpen(new Meanwhile(speaker, change).set()));
        set.keySet().forEach(field -> was.put(field, speaker.get(field)));
        if (known == null) was.put(Field.STATUS, Status.STRUCK.name());
        work.done.add(new Act.Change(speaker.key(), set));
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
            Work work = new Work(hearings.byId(line.hearing()).orElseThrow(), night, speakers, act, act.changes(), List.of(new Act.Change(speaker.key(), Map.of(Field.STATUS, speaker.status().name()))));
            speakers.write(speaker, change.set(), work.change());
            keep(bulk, work, run(bulk, work, act.night()));
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

    private void keep(Bulk bulk, Work work, Night after) {
        Map<String, Object> done = Kept.state(work.act, work.done, after), before = Kept.state(work.act, work.before, work.night);
        new Kept(bulk, work.hearing.id()).add(work.act, done, before, who.name());
        if (work.act.reason() != null) done.put("reason", work.act.reason());
        journal.record(who.name(), work.act.reason() == null ? "hearing.noted" : "hearing.speakerCorrected", "hearing", String.valueOf(work.hearing.id()), before, done);
    }
}
