package org.countersign.speaker;

import jakarta.json.JsonObject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.countersign.platform.FieldErrors;

/**
 * How a hearing is run.
 *
 * @param change counts what was noted
 * @param timeRule seconds for each, or by how many speak: "15:120 24:90 60" (domain.md 4.1)
 * @param groupSeconds for who speaks for an organisation; 0: as for everybody
 * @param item the file number that is heard; null: the first of the agenda
 * @param approvedAt of the minutes; null: not yet
 */
record Night(long hearing, long change, String orderBy, String timeRule, int groupSeconds, String item, Instant approvedAt, String approvedBy) {
    private static final Set<String> ORDERS = Set.of("SIGN_UP", "CHAIR", "ALTERNATING");
    private static final String RULE = "(\\d{1,4}:[1-9]\\d{1,4} )*[1-9]\\d{1,4}";

    static Night of(long hearing) { return new Night(hearing, 0, "SIGN_UP", "180", 0, null, null, null); }

    boolean locked() { return approvedAt != null; }

    /** With what was asked to be otherwise. What was heard and is on the agenda no more is not heard now: the first of the agenda is. */
    Night with(JsonObject set, Set<String> agenda, FieldErrors errors) {
        String order = text(set, "orderBy", orderBy), rule = text(set, "timeRule", timeRule), stood = item != null && agenda.contains(item) ? item : null, now = set.get("item") == JsonValue.NULL ? null : text(set, "item", stood);
        int group = set.get("groupSeconds") instanceof JsonNumber number ? number.intValue() : groupSeconds;
        if (!ORDERS.contains(order)) errors.add("orderBy", "field.oneOf", order, String.join(", ", ORDERS));
        if (!rule.matches(RULE) || rule.length() > 100) errors.add("timeRule", "hearing.timeRule.wrong", rule);
        if (now != null && !agenda.contains(now)) errors.add("item", "hearing.agenda.unknown", now);
        if (group < 0 || group > 36_000) errors.add("groupSeconds", "field.whole", "0", "36000");
        return new Night(hearing, change, order, rule, group, now, approvedAt, approvedBy);
    }

    private static String text(JsonObject set, String name, String otherwise) { return set.get(name) instanceof JsonString given ? given.getString() : otherwise; }

    /** As JSON and the journal show it. */
    Map<String, Object> shown() {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("orderBy", orderBy);
        shown.put("timeRule", timeRule);
        shown.put("groupSeconds", groupSeconds);
        shown.put("item", item);
        shown.put("locked", locked());
        return shown;
    }
}
