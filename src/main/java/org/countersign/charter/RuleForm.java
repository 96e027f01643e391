package org.countersign.charter;

import jakarta.json.JsonObject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.countersign.http.Json;
import org.countersign.http.JsonFields;
import org.countersign.platform.FieldErrors;
import org.countersign.platform.Invalid;

/**
 * What is typed about a rule: read as the interface reads it, so that both say the same of what is wrong. What the page has no field for
 * stays as it was in the rule it begins from.
 */
public class RuleForm implements Serializable {
    private static final String OTHER = "otherReading_";

    public static final List<RuleField.Group> GROUPS = RuleField.GROUPS;

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, Object> begun = new LinkedHashMap<>();

    public static RuleForm empty() {
        RuleForm form = new RuleForm();
        form.values.putAll(Map.of("measureClass", "ordinance", "mayorRole", "signs_and_may_veto", "clockStart", "presented", "clockType", "days", "unit", "days", "dayKind", "calendar", "rollLastDay", "none",
                "cutoffLocalTime", "23:59", "meetingKind", "regular", "onLapse", "becomes_law_without_signature"));
        form.values.putAll(Map.of("onAdjournment", "none", "afterCutoff", "same_day", "itemVeto", "none", "objectionsRequired", true, "status", "unverified"));
        return form;
    }

    /** The rule told again: unverified, because it may have changed. */
    public static RuleForm of(SigningRule rule) {
        RuleForm form = new RuleForm();
        form.begun.putAll(rule.told().json());
        form.begun.put("status", "unverified");
        Object other = form.begun.get("otherReadings") instanceof List<?> several && !several.isEmpty() ? several.get(0) : null;
        RuleField.all().forEach(field -> form.values.put(field.id(), field.id().startsWith(OTHER) ? at(other, field.id().substring(OTHER.length())) : shown(field, at(form.begun, field.id()))));
        return form;
    }

    private static Object shown(RuleField field, Object value) { return value instanceof Boolean && field.is("CHOICE") ? value.toString() : value; }

    static Object at(Object told, String path) {
        Object found = told;
        for (String step : path.split("_")) found = found instanceof Map<?, ?> map ? map.get(step) : null;
        if (found instanceof List<?> several) return several.isEmpty() ? null : several.stream().map(Object::toString).collect(Collectors.joining(", "));
        return found == null || found instanceof Boolean ? found : found.toString();
    }

    /** @throws Invalid with everything that is wrong, by the id of its field on the page */
    public Told told() {
        try {
            return RuleReader.read(JsonFields.of((JsonObject) Json.of(json())));
        } catch (Invalid wrong) {
            FieldErrors errors = new FieldErrors();
            wrong.errors().forEach(error -> errors.add(error.field().replaceFirst("^otherReadings\\[0]\\.", OTHER).replace('.', '_'), error.key(), error.values().toArray()));
            throw new Invalid(errors.found());
        }
    }

    private Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>(begun);
        List.of("presentWithin", "override", "effective", "actingMayor", "otherReadings", "readings", "referendum").forEach(json::remove);
        RuleField.all().filter(field -> !field.id().startsWith(OTHER)).forEach(field -> put(json, field.id(), value(field)));
        json.put("otherReadings", readings());
        for (String list : List.of("override_excludedVoters", "effective_immediateClasses")) keep(json, list);
        return json;
    }

    /** What an object tells in a list, for which the page has no field. */
    @SuppressWarnings("unchecked")
    private void keep(Map<String, Object> json, String path) {
        String[] steps = path.split("_");
        Object told = begun.get(steps[0]) instanceof Map<?, ?> object ? object.get(steps[1]) : null;
        if (told != null && json.get(steps[0]) instanceof Map<?, ?> object) ((Map<String, Object>) object).put(steps[1], told);
    }

    /** The one of the page, and those beyond it. */
    private List<Object> readings() {
        List<Object> readings = new ArrayList<>();
        Map<String, Object> one = new LinkedHashMap<>();
        RuleField.all().filter(field -> field.id().startsWith(OTHER)).forEach(field -> put(one, field.id().substring(OTHER.length()), value(field)));
        if (one.get("name") != null) readings.add(one);
        if (begun.get("otherReadings") instanceof List<?> several) several.stream().skip(1).forEach(readings::add);
        return readings;
    }

    /** A number where one is typed; what is no number travels as it is, and is said to be none. */
    private Object value(RuleField field) {
        Object value = values.get(field.id());
        if (field.options().equals(RuleField.ASKED)) return value == null ? null : Boolean.valueOf(value.toString());
        return field.is("NUMBER") && value != null && value.toString().strip().matches("-?\\d{1,9}") ? Integer.valueOf(value.toString().strip()) : value;
    }

    /** Objects are made where something lies in them; a choice or a flag alone, beside a number that was left empty, tells nothing. */
    @SuppressWarnings("unchecked")
    private void put(Map<String, Object> json, String path, Object value) {
        int cut = path.lastIndexOf('_');
        if (cut < 0) {
            json.put(path, value);
            return;
        }
        String[] steps = path.split("_");
        if (value == null || !begins(path)) return;
        Map<String, Object> in = json;
        for (int at = 0; at < steps.length - 1; at++) in = (Map<String, Object>) in.computeIfAbsent(steps[at], step -> new LinkedHashMap<String, Object>());
        in.put(steps[steps.length - 1], value);
    }

    /** Whether the object a field lies in is told: its first field, or what takes that one's place, is filled. */
    private boolean begins(String path) {
        if (path.startsWith("presentWithin_")) return values.get("presentWithin_n") != null;
        if (path.startsWith("override_earliest_")) return values.get("override_earliest_n") != null;
        if (path.startsWith("override_latest_")) return values.get("override_latest_n") != null || values.get("override_latest_nthMeeting") != null;
        if (path.startsWith("override_")) return RuleField.all().anyMatch(field -> field.id().matches("override_(threshold|earliest_n|latest_n|latest_nthMeeting)") && values.get(field.id()) != null);
        if (path.startsWith("actingMayor_")) return values.get("actingMayor_who") != null;
        if (path.startsWith("referendum_")) return values.get("referendum_windowDays") != null;
        if (path.startsWith("readings_")) return RuleField.all().filter(field -> field.id().startsWith("readings_")).anyMatch(field -> values.get(field.id()) != null && !Boolean.FALSE.equals(values.get(field.id())));
        return !path.startsWith("effective_") || values.get("effective_n") != null || values.get("effective_date") != null;
    }

    public Map<String, Object> getValues() { return values; }
}
