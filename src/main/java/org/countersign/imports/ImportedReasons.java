package org.countersign.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.countersign.platform.Bulk;

/** The reason codes that an import's positions gave, by ordinance. @param codes also of ordinances on which it gave none */
record ImportedReasons(Bulk bulk, Map<Long, Set<String>> codes) {

    /** On its contacts up to this one. */
    static ImportedReasons of(Bulk bulk, long importId, long lastContact) {
        Map<Long, Set<String>> codes = new TreeMap<>();
        bulk.read("SELECT DISTINCT ordinance_id, COALESCE(reasons, '') FROM `position` WHERE import_id = ? AND contact_id <= ?",
                row -> codes.computeIfAbsent(row.getLong(1), none -> new TreeSet<>()).addAll(split(row.getString(2))), importId, lastContact);
        return new ImportedReasons(bulk, codes);
    }

    Set<Long> ordinances() { return codes.keySet(); }

    /** For {@link #takeUnused}: while others of the import give them still, nothing is to be found out. */
    void keep(long importId) {
        bulk.write("INSERT IGNORE INTO import_reason (import_id, ordinance_id, code) VALUES (?, ?, ?)",
                codes.entrySet().stream().flatMap(each -> each.getValue().stream().map(code -> new Object[] {importId, each.getKey(), code})).toList());
    }

    /** Takes those that were kept off the lists of their ordinances where no position gives them any more: once for each ordinance, however many pieces there were. */
    static void takeUnused(Bulk bulk, long importId) {
        Map<Long, Set<String>> kept = new TreeMap<>();
        bulk.read("SELECT ordinance_id, code FROM import_reason WHERE import_id = ?", row -> kept.computeIfAbsent(row.getLong(1), none -> new TreeSet<>()).add(row.getString(2)), importId);
        kept.forEach((ordinance, given) -> {
            Set<String> used = bulk.read("SELECT DISTINCT reasons FROM `position` WHERE ordinance_id = ? AND reasons IS NOT NULL", row -> row.getString(1), ordinance)
                    .stream().flatMap(reasons -> split(reasons).stream()).collect(Collectors.toSet());
            bulk.write("DELETE FROM ordinance_reason WHERE ordinance_id = ? AND code = ?",
                    given.stream().filter(code -> !used.contains(code)).map(code -> new Object[] {ordinance, code}).toList());
        });
        bulk.change("DELETE FROM import_reason WHERE import_id = ?", importId);
    }

    private static List<String> split(String reasons) { return Arrays.stream(reasons.split(";")).filter(code -> !code.isEmpty()).toList(); }
}
