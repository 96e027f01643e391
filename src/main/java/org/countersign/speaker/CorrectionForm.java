package org.countersign.speaker;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.countersign.http.Json;
import org.countersign.platform.FieldErrors;
import org.countersign.stance.Stance;

/** What was noted of a speaker, as it is corrected after the night; a reason goes with it. */
public class CorrectionForm implements Serializable {
    private final String act = UUID.randomUUID().toString();
    private final String speaker;
    private final EnumMap<Field, String> seen = new EnumMap<>(Field.class);
    private final int number;
    private final List<Said> said = new ArrayList<>();
    private String name;
    private String speaksFor;
    private String lives;
    private String mode;
    private String status;
    private String gist;
    private String reason;

    CorrectionForm(Speaker speaker, List<String> agenda) {
        this.speaker = speaker.key();
        number = speaker.number();
        for (Field field : Field.values()) seen.put(field, speaker.get(field));
        seen.put(Field.MODE, speaker.mode().name());
        seen.put(Field.STATUS, speaker.status().name());
        name = speaker.get(Field.NAME);
        speaksFor = speaker.get(Field.SPEAKS_FOR);
        lives = speaker.get(Field.LIVES);
        mode = speaker.mode().name();
        status = speaker.status().name();
        gist = speaker.get(Field.GIST);
        agenda.forEach(each -> said.add(new Said(each, speaker.said().get(each))));
    }

    /** What they said of one ordinance; null: nothing that was noted. */
    public static class Said implements Serializable {
        private final String ordinance;
        private final Stance before;
        private Stance stance;

        Said(String ordinance, Stance stance) {
            this.ordinance = ordinance;
            this.before = stance;
            this.stance = stance;
        }

        public String getOrdinance() { return ordinance; }

        public Stance getStance() { return stance; }

        public void setStance(Stance stance) { this.stance = stance; }
    }

    /** Sent twice, it is done once. @throws org.countersign.platform.Invalid without a reason, or with what is too long */
    Act act() {
        new FieldErrors().needed("reason", reason).text("reason", reason, Act.REASON).text("name", name, 400).text("speaksFor", speaksFor, 400).text("lives", lives, 400).text("gist", gist, 200).throwIfAny();
        Map<Field, String> set = new EnumMap<>(Field.class);
        set.put(Field.NAME, plain(name));
        set.put(Field.SPEAKS_FOR, plain(speaksFor));
        set.put(Field.LIVES, plain(lives));
        set.put(Field.MODE, mode);
        set.put(Field.STATUS, status);
        set.put(Field.GIST, plain(gist));
        set.put(Field.SPOKEN, spoken());
        set.entrySet().removeIf(each -> Objects.equals(each.getValue(), seen.get(each.getKey())));
        if (set.isEmpty()) new FieldErrors().add("reason", "hearing.correct.nothing").throwIfAny();
        return new Act(act, "correct", Instant.now(), List.of(new Act.Change(speaker, set, stood(set))), jakarta.json.JsonValue.EMPTY_JSON_OBJECT, null, reason.strip());
    }

    private static String plain(String text) { return text == null || text.isBlank() ? null : text.strip(); }

    /** What stood in these fields, as the database has it: nobody noted a status or a mode is the same as the usual one. */
    private Map<Field, String> stood(Map<Field, String> set) {
        Map<Field, String> stood = new EnumMap<>(Field.class);
        set.keySet().stream().filter(field -> field != Field.MODE && field != Field.STATUS).forEach(field -> stood.put(field, seen.get(field)));
        return stood;
    }

    /** As it stood but for what was chosen otherwise; nothing chosen where there was something: no position. */
    private String spoken() {
        if (said.stream().allMatch(each -> each.stance == each.before)) return seen.get(Field.SPOKEN);
        Map<String, Object> spoken = new TreeMap<>();
        if (seen.get(Field.SPOKEN) != null) spoken.putAll(Json.readObject(seen.get(Field.SPOKEN)));
        said.stream().filter(each -> each.stance != each.before).forEach(each -> spoken.put(each.ordinance, each.stance == null ? null : each.stance.name()));
        return Json.of(spoken).toString();
    }

    public int getNumber() { return number; }

    public List<Said> getSaid() { return said; }

    public String getName() { return name; }

    public void setName(String name) { this.name = name; }

    public String getSpeaksFor() { return speaksFor; }

    public void setSpeaksFor(String speaksFor) { this.speaksFor = speaksFor; }

    public String getLives() { return lives; }

    public void setLives(String lives) { this.lives = lives; }

    public String getMode() { return mode; }

    public void setMode(String mode) { this.mode = mode; }

    public String getStatus() { return status; }

    public void setStatus(String status) { this.status = status; }

    public String getGist() { return gist; }

    public void setGist(String gist) { this.gist = gist; }

    public String getReason() { return reason; }

    public void setReason(String reason) { this.reason = reason; }
}
