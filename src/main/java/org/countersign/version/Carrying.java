package org.countersign.version;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.countersign.stance.Stance;

/**
 * The step that took what was said of one version to hold of a later one.
 *
 * @param from the name of the version that was addressed @param carried how many contacts @param takenBackAt null: it stands
 */
public record Carrying(long id, String from, String to, List<Stance> stances, int carried, String why, Instant madeAt, String madeBy, Instant takenBackAt, String takenBackBy) {

    /** What somebody asks to carry. */
    public record Asked(long from, long to, List<Stance> stances, String why) {}

    static List<Stance> stances(String kept) { return Arrays.stream(kept.split(" ")).filter(word -> !word.isEmpty()).map(Stance::valueOf).toList(); }

    Map<String, Object> json(ZoneId zone) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("from", from);
        json.put("to", to);
        json.put("stances", stances);
        json.put("carried", carried);
        json.put("why", why);
        json.put("madeAt", at(madeAt, zone));
        json.put("madeBy", madeBy);
        json.put("takenBackAt", takenBackAt == null ? null : at(takenBackAt, zone));
        json.put("takenBackBy", takenBackBy);
        return json;
    }

    private static OffsetDateTime at(Instant at, ZoneId zone) { return at.atZone(zone).toOffsetDateTime(); }
}
