package org.countersign.campaign;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.countersign.platform.Bulk;

/** The campaigns by the name they were given; a name that nobody used yet becomes one. */
public record Campaigns(Bulk bulk) {

    /** The campaigns of these names, those new among them made. @param names trimmed, at most 300 characters each; case and accents tell them apart */
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
        bulk.find("SELECT name, id FROM campaign WHERE name IN (??)", names, row -> ids.put(row.getString(1), row.getLong(2)));
        return ids;
    }
}
