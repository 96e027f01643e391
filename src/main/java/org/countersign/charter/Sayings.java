package org.countersign.charter;

import java.util.LinkedHashMap;
import java.util.Map;
import org.countersign.http.JsonFields;

/** What a charter says beside the clock, which is kept and shown, and nothing is reckoned from: objections, hearings, publication, referendum, readings, the acting mayor. */
final class Sayings {
    private Sayings() {}

    static void read(JsonFields in, Map<String, Object> json) {
        json.put("objectionsRequired", RuleReader.or(in.flag("objectionsRequired"), true));
        for (String flag : new String[] {"recordHour", "objectionsPublished", "councilRecallAllowed", "mayorHearingRequired", "publicationRequired"}) json.put(flag, in.flag(flag));
        json.put("returnTo", in.oneOf("returnTo", "clerk", "council", "next_meeting"));
        json.put("overrideMissed", in.oneOf("overrideMissed", "disapproved_final"));
        json.put("mayorHearingNoticeDays", in.whole("mayorHearingNoticeDays", 0, 365));
        json.put("publishWithin", in.whole("publishWithin", 0, 3650));
        json.put("actingMayor", in.object("actingMayor").map(Sayings::actingMayor).orElse(null));
        json.put("referendum", in.object("referendum").map(Sayings::referendum).orElse(null));
        json.put("readings", in.object("readings").map(Sayings::readings).orElse(null));
    }

    private static Map<String, Object> actingMayor(JsonFields in) {
        Map<String, Object> json = new LinkedHashMap<>();
        String allowed = RuleReader.or(in.oneOf("allowed", "none", "after_n_days_absence", "full"), "full");
        json.put("who", in.text("who", 200));
        json.put("allowed", allowed);
        json.put("n", in.whole("n", 0, 365));
        if (allowed.equals("after_n_days_absence") && !in.has("n")) in.wrong("n", "field.required");
        json.put("absenceDefinition", in.oneOf("absenceDefinition", "city", "state", "incapacity"));
        return json;
    }

    private static Map<String, Object> referendum(JsonFields in) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("windowDays", in.whole("windowDays", 0, 3650));
        json.put("from", in.text("from", 100));
        json.put("suspendsEffect", in.flag("suspendsEffect"));
        return json;
    }

    private static Map<String, Object> readings(JsonFields in) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("readingsRequired", in.whole("readingsRequired", 1, 3));
        Integer least = in.whole("minDaysBetween", 0, 3650), most = in.whole("maxDaysBetween", 0, 3650);
        if (least != null && most != null && least > most) in.wrong("maxDaysBetween", "charter.rule.windowEndsFirst");
        json.put("minDaysBetween", least);
        json.put("maxDaysBetween", most);
        json.put("waiver", in.text("waiver", 200));
        json.put("unanimousSingleVoteMinMembers", in.whole("unanimousSingleVoteMinMembers", 1, 1000));
        json.put("reVoteIfAmended", in.flag("reVoteIfAmended"));
        json.put("publicHearingRequired", in.flag("publicHearingRequired"));
        json.put("hearingType", in.oneOf("hearingType", "required", "courtesy"));
        return json;
    }
}
