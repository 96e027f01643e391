package org.countersign.snapshot;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.countersign.count.CutOff;
import org.countersign.count.Reckoning.Counted;
import org.countersign.count.Tally;
import org.countersign.count.TallyJson;
import org.countersign.http.Json;
import org.countersign.residency.Residency;
import org.countersign.stance.Stance;

/**
 * What a snapshot holds, as the values of its canonical text: figures by their names in the interface, contacts and petition lines by
 * number, people by residency and stance as they were then. Numbers are not personal data: they lead to names only for who may see them.
 */
record Frozen(Map<String, Object> values) {
    /** Those who signed petitions, by number; older snapshots have only how many there were. */
    static final String PETITIONERS = "petitioners";

    static Frozen of(Counted counted, String by, Instant now, ZoneId zone) {
        Tally tally = counted.report().tally();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("ordinance", tally.ordinance());
        values.put("createdAt", said(now, zone));
        values.put("createdBy", by);
        values.put("definitionVersion", Tally.DEFINITION);
        values.put("cutOff", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(tally.cutOff().inTheCity()));
        values.put("figures", plain(org.countersign.http.Json.of(TallyJson.of(tally))));
        values.put("ids", counted.contacts());
        values.put("petitionLines", counted.petitionLines());
        values.put(PETITIONERS, counted.petitioners().stream().sorted().toList());
        values.put("people", people(counted));
        values.put("changedSides", counted.people().stream().filter(Counted.One::changedSides).map(Counted.One::id).sorted().toList());
        return new Frozen(values);
    }

    private static String said(Instant at, ZoneId zone) { return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone).toOffsetDateTime()); }

    private static Map<String, Object> people(Counted counted) {
        Map<String, Map<String, List<Long>>> people = new TreeMap<>();
        counted.people().stream().sorted(java.util.Comparator.comparing(Counted.One::id)).forEach(one -> people.computeIfAbsent(one.residency().name(), row -> new TreeMap<>())
                .computeIfAbsent(one.stance().name(), cell -> new ArrayList<>()).add(one.id()));
        return new TreeMap<>(people);
    }

    static Frozen read(String canonical) {
        return new Frozen(map(Json.readObject(canonical)));
    }

    private static Object plain(JsonValue value) {
        if (value instanceof JsonObject object) return map(object);
        if (value instanceof JsonArray array) return array.stream().map(Frozen::plain).toList();
        if (value instanceof JsonString text) return text.getString();
        if (value instanceof JsonNumber number) return number.longValueExact();
        return value == JsonValue.NULL ? null : (Object) (value == JsonValue.TRUE);
    }

    private static Map<String, Object> map(JsonObject object) {
        Map<String, Object> map = new LinkedHashMap<>();
        object.forEach((name, value) -> map.put(name, plain(value)));
        return map;
    }

    String canonical() { return Canonical.of(values); }

    CutOff cutOff(ZoneId zone) { return new CutOff(OffsetDateTime.parse((String) values.get("cutOff")).toInstant(), zone); }

    boolean has(String name) { return values.containsKey(name); }

    @SuppressWarnings("unchecked") List<Long> ids(String name) { return (List<Long>) values.getOrDefault(name, List.of()); }

    /** Where somebody stood. */
    record Stood(Residency residency, Stance stance) {}

    /** By the person's number. */
    Map<Long, Stood> people() {
        Map<Long, Stood> people = new HashMap<>();
        ((Map<?, ?>) values.get("people")).forEach((residency, row) -> ((Map<?, ?>) row).forEach((stance, ids) -> {
            Stood stood = new Stood(Residency.valueOf((String) residency), Stance.valueOf((String) stance));
            ((List<?>) ids).forEach(id -> people.put((Long) id, stood));
        }));
        return people;
    }

    /** Whether it has these figures. */
    boolean says(Tally tally) { return plain(org.countersign.http.Json.of(TallyJson.of(tally))).equals(values.get("figures")); }

    /** Every number among the figures by its path, such as people.matrix.RESIDENT.SUPPORT. */
    Map<String, Long> figures() {
        Map<String, Long> figures = new TreeMap<>();
        flatten("", values.get("figures"), figures);
        figures.remove("definitionVersion");
        return figures;
    }

    private static void flatten(String path, Object value, Map<String, Long> figures) {
        if (value instanceof Map<?, ?> map) map.forEach((name, more) -> flatten(path.isEmpty() ? (String) name : path + "." + name, more, figures));
        else if (value instanceof Long number) figures.put(path, number);
    }
}
