package org.countersign.speaker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.countersign.hearing.Hearing;
import org.countersign.hearing.HearingRow;
import org.countersign.hearing.PlaceReader;
import org.countersign.platform.When;
import org.countersign.platform.Words;
import org.countersign.residency.Finding;
import org.countersign.residency.ResidencyReader;

/** A roster as the console and the room's board are told it. */
record SpeakerJson(ResidencyReader residencies, Words words) {

    /** For the clerks: all that is noted, and what is found of where they live. */
    Map<String, Object> roster(Nights.Seen seen) { return all(seen, seen.speakers().stream().map(this::speaker).toList()); }

    private static Map<String, Object> all(Nights.Seen seen, List<?> speakers) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("change", seen.night().change());
        all.put("now", Instant.now().toString());
        all.put("night", seen.night().shown());
        all.put("speakers", speakers);
        return all;
    }

    private Map<String, Object> speaker(Speaker speaker) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("key", speaker.key());
        shown.put("number", speaker.number());
        for (Field field : Field.values()) shown.put(field.json(), field.shown(speaker.get(field)));
        shown.put("onRecord", speaker.contact() != 0);
        shown.put("finding", speaker.get(Field.LIVES) == null ? null : found(residencies.read(PlaceReader.read(speaker.get(Field.LIVES)))));
        return shown;
    }

    private Map<String, Object> found(Finding finding) {
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("residency", finding.residency());
        found.put("words", words.say("residency." + finding.residency()));
        found.put("evidence", words.say("residency.evidence." + finding.evidence()));
        found.put("why", finding.why().say(words));
        return found;
    }

    /** For everybody in the room: who is next and the timer. No place, no card, no gist. The first of the agenda is heard where nothing else was said. */
    Map<String, Object> board(Nights.Seen seen, Hearing hearing, When when) {
        String item = seen.night().item() == null ? hearing.numbers().get(0).value() : seen.night().item();
        List<Map<String, Object>> speakers = new ArrayList<>();
        for (Speaker each : seen.speakers()) {
            if (each.status().gone() || !each.mode().called()) continue;
            Map<String, Object> shown = new LinkedHashMap<>();
            shown.put("key", each.key());
            shown.put("number", each.number());
            for (Field field : List.of(Field.NAME, Field.STATUS, Field.TURN, Field.ALLOTTED, Field.USED, Field.RUNNING_SINCE, Field.CALLED_AT, Field.DONE_AT, Field.CEDED_TO)) shown.put(field.json(), field.shown(each.get(field)));
            if (seen.night().orderBy().equals("ALTERNATING")) shown.put("side", side(each, item));       // the order of the line needs it; else nobody’s side is the room’s business
            speakers.add(shown);
        }
        Map<String, Object> all = all(seen, speakers);
        HearingRow row = HearingRow.of(hearing, when);
        all.put("of", row.body() + ", " + row.when());
        return all;
    }

    /** S, O or nothing: for the order of alternating sides. */
    private static String side(Speaker speaker, String item) {
        String stance = String.valueOf(speaker.card().get(item));
        return stance.startsWith("SUPPORT") ? "S" : stance.startsWith("OPPOSE") ? "O" : "";
    }
}
