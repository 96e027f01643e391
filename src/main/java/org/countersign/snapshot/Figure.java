package org.countersign.snapshot;

import java.util.Arrays;
import java.util.Map;
import org.countersign.platform.Words;

/** A figure of two counts that differs. @param name its path in the interface, such as people.matrix.RESIDENT.SUPPORT */
public record Figure(String name, long before, long now) {
    /** What the parts after the first two say, by these. */
    private static final Map<String, String> PARTS = Map.of("contacts.byChannel", "contact.channel.", "leftOut.setAside", "contact.setAside.", "people.evidence", "residency.evidence.", "people.matrix", "stance.", "contacts.matrix", "stance.");

    /** Such as "People: Resident, Support"; a figure that has no word yet says its path. */
    public String say(Words words) {
        String[] path = name.split("\\.");
        String of = String.join(".", Arrays.copyOf(path, Math.min(2, path.length))), key = "snapshot.figure." + of;
        if (!words.know(key)) return name;
        if (path.length == 4) return words.say(key, words.say("residency." + path[2]), words.say(PARTS.getOrDefault(of, "") + path[3]));
        return path.length == 3 ? words.say(key, words.say(PARTS.getOrDefault(of, "") + path[2])) : words.say(key);
    }
}
