package org.countersign.campaign;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.countersign.platform.Bulk;

/** The campaigns by the name they were given; a name that nobody used yet becomes one, and that of one that was combined into another is the other's. */
public record Campaigns(Bulk bulk) {

    /** The campaigns of these names, those new among them made. Whoever calls holds their stripes of intake. @param names trimmed, at most 300 characters each; case and accents tell them apart */
    public Map<String, Long> named(Collection<String> names) {
        Map<String, Long> ids = known(names);
        Set<String> unknown = new TreeSet<>(names);
        unknown.removeAll(ids.keySet());
        if (unknown.isEmpty()) return ids;
        bulk.write("INSERT IGNORE INTO campaign (name) VALUES (?)", unknown.stream().map(name -> new Object[] {name}).toList());
        ids.putAll(known(unknown));
        return ids;
    }

    private Map<String, Long> known(Collection<String> names) {
        Map<String, Long> ids = new HashMap<>();
        bulk.find("SELECT name, COALESCE(stands_for, id) FROM campaign WHERE name IN (??)", names, row -> ids.put(row.getString(1), row.getLong(2)));
        return ids;
    }

    /** What comes under the first one's name, and under those that were combined into it, is the other's from now on. Whoever calls holds all stripes of intake. */
    public void combine(long id, long into) {
        bulk.change("UPDATE campaign SET combined_into = ? WHERE id = ?", into, id);
        follow();
    }

    /** It stands by itself again, for those too that were combined into it. */
    public void apart(long id) {
        bulk.change("UPDATE campaign SET combined_into = NULL WHERE id = ?", id);
        follow();
    }

    /** There are few that were combined. */
    private void follow() {
        Map<Long, Long> into = new HashMap<>(), known = new HashMap<>();
        bulk.read("SELECT id, combined_into, stands_for FROM campaign WHERE combined_into IS NOT NULL OR stands_for IS NOT NULL", row -> {
            known.put(row.getLong(1), (Long) row.getObject(3));
            return row.getObject(2) == null ? null : into.put(row.getLong(1), row.getLong(2));
        });
        List<Object[]> changed = new ArrayList<>();
        known.forEach((id, stood) -> {
            Long end = into.get(id);
            while (into.containsKey(end)) end = into.get(end);
            if (!Objects.equals(end, stood)) changed.add(new Object[] {end, id});
        });
        bulk.write("UPDATE campaign SET stands_for = ? WHERE id = ?", changed);
    }
}
