package org.countersign.decision;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.countersign.ordinance.OrdinanceAction;

/** A decision as the interface shows it; what is not known as null. */
record DecisionJson(ZoneId zone) {

    Map<String, Object> of(Decision decision, Notices.Count notices) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("ordinance", decision.ordinance().fileNumber().value());
        json.put("stage", decision.standing().stage().toString());
        json.put("law", decision.standing().law());
        json.put("outcome", decision.outcome().map(Outcome::toString).orElse(null));
        json.put("action", decision.act().map(OrdinanceAction::id).orElse(null));
        json.put("at", decision.act().map(this::at).orElse(null));
        json.put("reasons", decision.paper().map(Paper::reasons).orElse(null));
        json.put("items", decision.paper().map(Paper::items).orElse(List.of()));
        json.put("returnedTo", decision.paper().map(Paper::returnedTo).orElse(null));
        json.put("actingAs", decision.paper().map(Paper::actingAs).orElse(null));
        json.put("absentSince", decision.paper().map(Paper::absentSince).orElse(null));
        json.put("lawful", decision.lawful().outcomes().stream().map(Outcome::toString).toList());
        json.put("override", decision.clock().standing().override());
        json.put("notices", notices);
        return json;
    }

    private OffsetDateTime at(OrdinanceAction act) { return act.at().atZone(zone).toOffsetDateTime(); }
}
