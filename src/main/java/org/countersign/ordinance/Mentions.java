package org.countersign.ordinance;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.countersign.platform.Bulk;

/** What many contacts at once say of the docket: which ordinances their file numbers mean, and the reasons people gave. */
public record Mentions(Bulk bulk) {

    /** The ids of those that are on the docket, by file number. @param numbers trimmed */
    public Map<String, Long> ids(Collection<String> numbers) {
        Map<String, Long> ids = new HashMap<>();
        bulk.find("SELECT file_number, id FROM ordinance WHERE file_number IN (??)", numbers, row -> ids.put(row.getString(1), row.getLong(2)));
        return ids;
    }

    /** Joins reason codes to the lists of their ordinances, as first written; those that are there already stay. */
    public void join(Map<Long, SortedSet<String>> reasons) {
        List<Object[]> rows = reasons.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .flatMap(of -> of.getValue().stream().map(code -> new Object[] {of.getKey(), code})).toList();
        bulk.write("INSERT IGNORE INTO ordinance_reason (ordinance_id, code) VALUES (?, ?)", rows);
    }
}
