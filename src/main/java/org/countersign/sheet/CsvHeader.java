package org.countersign.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.countersign.http.Csv;
import org.countersign.platform.Refused;

/** The first line of a CSV file: which column stands where. The names of api.md in any order and case; others are left alone. */
public final class CsvHeader {
    public static final List<String> COLUMNS = List.of("external_id", "received_at", "channel", "ordinance_no", "ordinance_version", "first_name", "last_name", "organization",
            "email", "phone", "address1", "unit", "city", "state", "zip", "country", "latitude", "longitude", "residency", "stance", "action_asked", "reason_codes",
            "language", "subject", "text", "own_words", "campaign_id", "representing", "wants_reply", "wants_decision_notice", "postmark_date", "recipient");
    public static final List<String> NEEDED = List.of("received_at", "channel");

    private final Map<String, Integer> places = new HashMap<>();

    /** @throws Refused where no row of this file can be read: a column is missing or there twice, or the first line cannot be read */
    CsvHeader(CsvLine first) {
        List<String> names = readable(first).cells();
        for (int place = 0; place < names.size(); place++) {
            String name = names.get(place).strip().toLowerCase(Locale.ROOT);
            if (COLUMNS.contains(name) && places.put(name, place) != null) throw new Refused("imports.csv.twice", name);
        }
        List<String> missing = NEEDED.stream().filter(name -> !places.containsKey(name)).toList();
        if (!missing.isEmpty()) throw new Refused("imports.csv.missing", String.join(", ", missing), String.join(", ", COLUMNS));
    }

    /** @throws Refused where it names no columns at all */
    static CsvLine readable(CsvLine first) {
        if (first == null) throw new Refused("imports.csv.noHeader");
        if (first.flaw() != null) throw new Refused("imports.csv.header." + first.flaw());
        return first;
    }

    /** What stands in the column, without the space around it; null where nothing does or the file has no such column. */
    String cell(CsvLine line, String column) {
        Integer place = places.get(column);
        if (place == null || place >= line.cells().size()) return null;
        String text = Csv.plain(line.cells().get(place)).strip();
        return text.isEmpty() ? null : text;
    }
}
