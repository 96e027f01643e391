package org.countersign.speaker;

import jakarta.json.JsonObject;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.countersign.http.Json;
import org.countersign.stance.Stance;

/**
 * Somebody on the roster of a hearing as it stands.
 *
 * @param key made in the browser that signed them up
 * @param number in the order of signing up; who gives no name is "Speaker 14"
 * @param contact what they said, once they did; 0: nothing is on the record
 * @param entry how often it became a contact
 * @param change of the hearing's count, when they changed last
 */
record Speaker(String key, int number, long contact, int entry, long change, Map<Field, String> noted) {
    private static final Set<Field> TURN = EnumSet.of(Field.STATUS, Field.ITEM, Field.ALLOTTED, Field.USED, Field.RUNNING_SINCE, Field.CALLED_AT, Field.DONE_AT), CALLS = EnumSet.of(Field.MODE, Field.CEDED_TO);

    Speaker {
        noted = new EnumMap<>(noted);
    }

    String get(Field field) { return noted.get(field); }

    Status status() { return get(Field.STATUS) == null ? Status.SIGNED_UP : Status.valueOf(get(Field.STATUS)); }

    Mode mode() { return get(Field.MODE) == null ? Mode.IN_PERSON : Mode.valueOf(get(Field.MODE)); }

    /** The grid says that they were entered in error; an undone sign-up is another thing. */
    boolean takenBack() { return status() == Status.STRUCK && contact != 0; }

    /** On the record: they were heard, or their card alone is what they wanted there. */
    boolean counts() { return !status().gone() && (mode().called() ? status() == Status.DONE || status() == Status.OUT_OF_TIME && get(Field.SPOKEN) != null : true); }

    /**
     * What a console may still note. Whoever was heard stays heard: what a queue says of their turn and their clock that did not know of it, because its
     * network was gone, holds no more; what they said does. Whoever was ruled out of time may have been heard all the same.
     */
    Map<Field, String> stillOpen(Map<Field, String> set) {
        boolean heard = status() == Status.DONE || status() == Status.OUT_OF_TIME && !Status.DONE.name().equals(set.get(Field.STATUS));
        if (!heard) return set;
        Map<Field, String> open = new EnumMap<>(Field.class);
        open.putAll(set);
        if (set.containsKey(Field.STATUS)) open.keySet().removeAll(CALLS);
        open.keySet().removeAll(TURN);
        return open;
    }

    Map<String, Stance> card() { return stances(Field.CARD); }

    /** As heard; of what was not noted then, as the card says, but for what was heard to be none. */
    Map<String, Stance> said() {
        Map<String, Stance> said = card();
        said.putAll(stances(Field.SPOKEN));
        said.values().removeIf(stance -> stance == null);
        return said;
    }

    /** The card says one thing and the clerk heard another: a list after the hearing (domain.md 4.2). */
    boolean differs() {
        Map<String, Stance> card = card(), spoken = stances(Field.SPOKEN);
        return spoken.entrySet().stream().anyMatch(each -> each.getValue() != null && card.containsKey(each.getKey()) && card.get(each.getKey()) != each.getValue());
    }

    private Map<String, Stance> stances(Field field) {
        Map<String, Stance> stances = new LinkedHashMap<>();
        if (get(field) == null) return stances;
        JsonObject kept = Json.readObject(get(field));
        kept.keySet().forEach(number -> stances.put(number, kept.isNull(number) ? null : Stance.valueOf(kept.getString(number))));
        return stances;
    }

    Speaker with(Map<Field, String> more, long changeNo) {
        Map<Field, String> all = new EnumMap<>(noted);
        all.putAll(more);
        return new Speaker(key, number, contact, entry, changeNo, all);
    }
}
