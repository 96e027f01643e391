package org.countersign.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countersign.platform.Bulk;

/** What may be named: every ordinance with its number, its title and what else it is called. */
public record Docket(List<Measure> measures) {

    public static Docket read(Bulk bulk) {
        Map<Long, List<String>> nicknames = new HashMap<>();
        bulk.read("SELECT ordinance_id, nickname FROM ordinance_nickname", row -> nicknames.computeIfAbsent(row.getLong(1), none -> new ArrayList<>()).add(row.getString(2)));
        return new Docket(bulk.read("SELECT id, file_number, title FROM ordinance", row -> {
            List<String> names = new ArrayList<>(nicknames.getOrDefault(row.getLong(1), List.of()));
            names.add(row.getString(3));
            return new Measure(row.getLong(1), row.getString(2), names);
        }));
    }
}
