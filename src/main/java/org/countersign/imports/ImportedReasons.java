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

    /** Takes those off the lists of their ordinances that no position gives any more. */
    void takeUnused() {
        codes.forEach((ordinance, given) -> {
            if (given.isEmpty()) return;
            Set<String> used = bulk.read("SELECT DISTINCT reasons FROM `position` WHERE ordinance_id = ? AND reasons IS NOT NULL", row -> row.getString(1), ordinance)
                    .stream().flatMap(reasons -> split(reasons).stream()).collect(Collectors.toSet());
            bulk.write("DELETE FROM ordinance_reason WHERE ordinance_id = ? AND code = ?",
                    given.stream().filter(code -> !used.contains(code)).map(code -> new Object[] {ordinance, code}).toList());
        });
    }

    private static List<String> split(String reasons) { return Arrays.stream(reasons.split(";")).filter(code -> !code.isEmpty()).toList(); }
}
