package org.countersign.constituent;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.countersign.platform.Bulk;

/**
 * Who was merged into whom. Signers stay linked to the one they were linked to, so that undoing a merger gives back exactly what was held
 * before it; whoever asks whose they are today follows the mergers. There are few, so they are followed step by step.
 */
public record Mergers(Bulk bulk) {
    /** A derived table {@code held (holder, id)}: each of the constituents (??) with itself, whoever was merged into it, into one of those, and so on. */
    public static final String HELD = "WITH RECURSIVE held (holder, id) AS (SELECT id, id FROM constituent WHERE id IN (??)"
            + " UNION ALL SELECT h.holder, m.id FROM held h JOIN constituent m ON m.merged_into = h.id) ";

    /** Whom each of these was merged into in the end; who was not merged is not in it. */
    public Map<Long, Long> survivors(Collection<Long> ids) {
        Map<Long, Long> ends = new HashMap<>();
        for (Map<Long, Long> step = step(ids); !step.isEmpty();) {
            Map<Long, Long> taken = step;
            ends.replaceAll((one, end) -> taken.getOrDefault(end, end));
            taken.forEach((one, next) -> { if (ids.contains(one)) ends.putIfAbsent(one, next); });
            step = step(taken.values());
        }
        return ends;
    }

    /** These and everyone on the way to their survivors. */
    public Set<Long> withThoseAbove(Collection<Long> ids) {
        Set<Long> all = new TreeSet<>(ids);
        for (Map<Long, Long> step = step(ids); !step.isEmpty(); step = step(step.values())) all.addAll(step.values());
        return all;
    }

    private Map<Long, Long> step(Collection<Long> from) {
        Map<Long, Long> into = new HashMap<>();
        bulk.find("SELECT id, merged_into FROM constituent WHERE merged_into IS NOT NULL AND id IN (??)", new TreeSet<>(from), row -> into.put(row.getLong(1), row.getLong(2)));
        return into;
    }

    /** Everyone whom each of these holds, itself among them. */
    public Map<Long, Set<Long>> held(Collection<Long> ids) {
        Map<Long, Set<Long>> held = new HashMap<>();
        bulk.find(HELD + "SELECT holder, id FROM held", new TreeSet<>(ids), row -> held.computeIfAbsent(row.getLong(1), none -> new TreeSet<>()).add(row.getLong(2)));
        return held;
    }
}
