package org.countersign.speaker;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.countersign.http.Json;
import org.countersign.platform.FieldErrors;
import org.countersign.stance.Stance;

/** What was noted of a speaker, as it is corrected after the night; a reason goes with it. */
public class CorrectionForm implements Serializable {
    private static final List<Field> TYPED = List.of(Field.NAME, Field.SPEAKS_FOR, Field.LIVES, Field.MODE, Field.STATUS, Field.GIST, Field.EXHIBITS, Field.INTERPRETER, Field.LANGUAGE);
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,4}):([0-5]\\d)");

    private final String act = UUID.randomUUID().toString();
    private final String speaker;
    private final EnumMap<Field, String> seen = new EnumMap<>(Field.class);
    private final int number;
    private final List<Said> said = new ArrayList<>();
    private final Map<String, String> noted = new HashMap<>();
    private String used;
    private String reason;

    CorrectionForm(Speaker speaker, List<String> agenda) {
        this.speaker = speaker.key();
        number = speaker.number();
        for (Field field : Field.values()) seen.put(field, speaker.get(field));
        seen.put(Field.MODE, speaker.mode().name());
        seen.put(Field.STATUS, speaker.status().name());
        TYPED.forEach(field -> noted.put(field.json(), seen.get(field)));
        used = clock(seen.get(Field.USED));
        agenda.forEach(each -> said.add(new Said(each, speaker.said().get(each), speaker.card().get(each))));
    }

    /** What they said of one ordinance, and what their card says; null: nothing that was noted. */
    public static class Said implements Serializable {
        private final String ordinance;
        private final Stance before;
        private final Stance cardBefore;
        private Stance stance;
        private Stance card;

        Said(String ordinance, Stance stance, Stance card) {
            this.ordinance = ordinance;
            this.before = stance;
            this.cardBefore = card;
            this.stance = stance;
            this.card = card;
        }

        public String getOrdinance() { return ordinance; }

        public Stance getStance() { return stance; }

        public void setStance(Stance stance) { this.stance = stance; }

        public Stance getCard() { return card; }

        public void setCard(Stance card) { this.card = card; }
    }

    /** Sent twice, it is done once. @throws org.countersign.platform.Invalid without a reason, or with what is too long */
    Act act() {
        FieldErrors errors = new FieldErrors().needed("reason", reason).text("reason", reason, Act.REASON);
        Map<Field, String> set = new EnumMap<>(Field.class);
        for (Field field : TYPED) {
            errors.text(field.json(), noted.get(field.json()), field.most());
            set.put(field, plain(noted.get(field.json())));
        }
        set.put(Field.USED, seconds(errors));
        set.put(Field.SPOKEN, stances(Field.SPOKEN, each -> each.stance != each.before || each.before != null && each.card != each.cardBefore, each -> each.stance));
        set.put(Field.CARD, stances(Field.CARD, each -> each.card != each.cardBefore, each -> each.card));
        errors.throwIfAny();
        set.entrySet().removeIf(each -> Objects.equals(each.getValue(), seen.get(each.getKey())));
        if (set.isEmpty()) new FieldErrors().add("reason", "hearing.correct.nothing").throwIfAny();
        return new Act(act, "correct", Instant.now(), List.of(new Act.Change(speaker, set, stood(set))), jakarta.json.JsonValue.EMPTY_JSON_OBJECT, null, reason.strip());
    }

    /** A browser ends lines in its own way. */
    private static String plain(String text) { return text == null || text.isBlank() ? null : text.strip().lines().collect(Collectors.joining("\n")); }

    private static String clock(String seconds) { return seconds == null ? null : Integer.parseInt(seconds) / 60 + String.format(":%02d", Integer.parseInt(seconds) % 60); }

    /** As it stood where nobody touched it: 0:00 and nothing noted are two things. */
    private String seconds(FieldErrors errors) {
        if (used == null || used.isBlank()) return null;
        Matcher clock = CLOCK.matcher(used.strip());
        int measured = clock.matches() ? Integer.parseInt(clock.group(1)) * 60 + Integer.parseInt(clock.group(2)) : Integer.MAX_VALUE;
        if (measured <= Field.USED.most()) return String.valueOf(measured);
        errors.add("used", "hearing.used.wrong");
        return null;
    }

    /** What stood in these fields, as the database has it: nobody noted a status or a mode is the same as the usual one. */
    private Map<Field, String> stood(Map<Field, String> set) {
        Map<Field, String> stood = new EnumMap<>(Field.class);
        set.keySet().stream().filter(field -> field != Field.MODE && field != Field.STATUS).forEach(field -> stood.put(field, seen.get(field)));
        return stood;
    }

    /** As it stood but for what was chosen otherwise; nothing chosen where something was heard: no position, whatever the card says. A position that is shown stays when only the card beside it is corrected. */
    private String stances(Field field, Predicate<Said> chosen, Function<Said, Stance> now) {
        List<Said> otherwise = said.stream().filter(chosen).toList();
        if (otherwise.isEmpty()) return seen.get(field);
        Map<String, Object> all = new TreeMap<>();
        if (seen.get(field) != null) all.putAll(Json.readObject(seen.get(field)));
        otherwise.forEach(each -> all.put(each.ordinance, now.apply(each) == null ? null : now.apply(each).name()));
        if (field == Field.CARD) all.values().removeIf(Objects::isNull);
        return all.isEmpty() ? null : Json.of(all).toString();
    }

    public int getNumber() { return number; }

    public List<Said> getSaid() { return said; }

    /** What may be typed, by its name in JSON. */
    public Map<String, String> getNoted() { return noted; }

    /** Minutes and seconds, such as 2:45; null: nobody measured. */
    public String getUsed() { return used; }

    public void setUsed(String used) { this.used = used; }

    public String getReason() { return reason; }

    public void setReason(String reason) { this.reason = reason; }
}
