package org.countersign.charter;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.countersign.clock.DayKind;
import org.countersign.clock.Rule.Effective.Basis;
import org.countersign.clock.Span;
import org.countersign.enactment.Acting;
import org.countersign.enactment.EnactmentRule;
import org.countersign.enactment.EnactmentRule.ReturnTo;
import org.countersign.enactment.Publication;
import org.countersign.enactment.Readings;
import org.countersign.enactment.Referendum;
import org.countersign.http.JsonFields;

/** What a charter says beside the clock: readings, objections, hearings, recall, publication, referendum, the acting mayor. */
final class Sayings {
    private final JsonFields in;
    private final Map<String, Object> json;

    Sayings(JsonFields in, Map<String, Object> json) {
        this.in = in;
        this.json = json;
    }

    EnactmentRule read() {
        put(json, "objectionsRequired", RuleReader.or(in.flag("objectionsRequired"), true));
        boolean hour = is(put(json, "recordHour", in.flag("recordHour")));
        boolean published = is(put(json, "objectionsPublished", in.flag("objectionsPublished"))), hearing = is(put(json, "mayorHearingRequired", in.flag("mayorHearingRequired")));
        Boolean recall = put(json, "councilRecallAllowed", in.flag("councilRecallAllowed"));
        boolean required = is(put(json, "publicationRequired", in.flag("publicationRequired")));
        ReturnTo to = put(json, "returnTo", in.oneOf("returnTo", ReturnTo.values()));
        String missed = put(json, "overrideMissed", in.oneOf("overrideMissed", "disapproved_final"));
        Integer notice = put(json, "mayorHearingNoticeDays", in.whole("mayorHearingNoticeDays", 0, 365)), within = put(json, "publishWithin", publishWithin());
        Acting acting = in.object("actingMayor").map(this::actingMayor).orElse(null);
        Referendum referendum = in.object("referendum").map(this::referendum).orElse(null);
        Readings readings = in.object("readings").map(this::readings).orElse(Readings.NOT_TOLD);
        for (String object : List.of("actingMayor", "referendum", "readings")) json.putIfAbsent(object, null);
        return new EnactmentRule(readings, acting, new Publication(required || within != null, within), referendum, recall, hour, hearing, notice, published, to, missed != null, excluded(), urgency());
    }

    /** In days: a number, or how many of what; hours, from a moment of which only the day is known, as the days they reach into. */
    private Integer publishWithin() {
        if (in.isNumber("publishWithin") || !in.has("publishWithin")) return in.whole("publishWithin", 0, 3650);
        JsonFields told = in.object("publishWithin").map(object -> object.need("n")).orElse(null);
        if (told == null) return null;
        told.oneOf("dayKind", DayKind.CALENDAR);
        Integer n = told.whole("n", 0, 3650);
        return n != null && told.oneOf("unit", Span.Unit.values()) == Span.Unit.HOURS ? Integer.valueOf((n + 23) / 24) : n;
    }

    /** Told with the override, and known to nobody who reckons its votes: who votes is not told, only how many. */
    private List<String> excluded() {
        return json.get("override") instanceof Map<?, ?> override && override.get("excludedVoters") instanceof List<?> names ? names.stream().map(String::valueOf).toList() : List.of();
    }

    /** Told with the effect. */
    private String urgency() { return json.get("effective") instanceof Map<?, ?> effective && effective.get("urgencyRule") instanceof String words ? words : null; }

    private Acting actingMayor(JsonFields told) {
        Map<String, Object> shown = new LinkedHashMap<>();
        Acting.Allowed allowed = RuleReader.or(told.oneOf("allowed", Acting.Allowed.values()), Acting.Allowed.FULL);
        String who = put(shown, "who", told.text("who", 200));
        put(shown, "allowed", allowed);
        Integer n = put(shown, "n", told.whole("n", 0, 365));
        String absence = put(shown, "absenceDefinition", told.oneOf("absenceDefinition", "city", "state", "incapacity"));
        put(json, "actingMayor", shown);
        return new Acting(who, allowed, n, absence);
    }

    /** Where it is counted from is one of the words of "effective"; anything else is kept, and said in words. */
    private Referendum referendum(JsonFields told) {
        Map<String, Object> shown = new LinkedHashMap<>();
        Integer days = put(shown, "windowDays", told.whole("windowDays", 0, 3650));
        String from = put(shown, "from", told.text("from", 100));
        boolean suspends = is(put(shown, "suspendsEffect", told.flag("suspendsEffect")));
        put(json, "referendum", shown);
        Basis basis = Arrays.stream(Basis.values()).filter(each -> each != Basis.FIXED_DATE && each.toString().equalsIgnoreCase(from == null ? "approval" : from.strip())).findFirst().orElse(null);
        return new Referendum(days, basis, from, suspends);
    }

    private Readings readings(JsonFields told) {
        Map<String, Object> shown = new LinkedHashMap<>();
        Integer required = put(shown, "readingsRequired", told.whole("readingsRequired", 1, 3));
        Integer least = put(shown, "minDaysBetween", told.whole("minDaysBetween", 0, 3650)), most = put(shown, "maxDaysBetween", told.whole("maxDaysBetween", 0, 3650));
        if (least != null && most != null && least > most) told.wrong("maxDaysBetween", "charter.rule.windowEndsFirst");
        String waiver = put(shown, "waiver", told.text("waiver", 200));
        Integer alone = put(shown, "unanimousSingleVoteMinMembers", told.whole("unanimousSingleVoteMinMembers", 1, 1000));
        boolean again = is(put(shown, "reVoteIfAmended", told.flag("reVoteIfAmended"))), hearing = is(put(shown, "publicHearingRequired", told.flag("publicHearingRequired")));
        String kind = put(shown, "hearingType", told.oneOf("hearingType", "required", "courtesy"));
        put(json, "readings", shown);
        return new Readings(RuleReader.or(required, 1), least, most, waiver, alone, again, (hearing || "required".equals(kind)) && !"courtesy".equals(kind));
    }

    private static boolean is(Boolean told) { return Objects.requireNonNullElse(told, false); }

    private static <T> T put(Map<String, Object> json, String name, T value) {
        json.put(name, value);
        return value;
    }
}
