package org.countersign.count;

import java.util.LinkedHashMap;
import java.util.Map;

/** The tally as the interface shows it (api.md): names and their order. */
public final class TallyJson {
    private TallyJson() {}

    public static Map<String, Object> of(Tally tally) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("ordinance", tally.ordinance());
        json.put("definitionVersion", Tally.DEFINITION);
        json.put("asOf", tally.cutOff().inTheCity());
        json.put("contacts", contacts(tally.contacts()));
        json.put("people", people(tally.people()));
        json.put("petitions", tally.petitions());
        json.put("organisations", tally.organisations().stream().map(TallyJson::organisation).toList());
        json.put("hearing", tally.hearing());
        json.put("leftOut", tally.leftOut());
        json.put("afterDecision", tally.afterDecision());
        return json;
    }

    private static Map<String, Object> contacts(Tally.Contacts contacts) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("total", contacts.total());
        json.put("unidentified", contacts.unidentified());
        json.put("byChannel", contacts.byChannel());
        json.put("matrix", contacts.matrix().figures());
        return json;
    }

    private static Map<String, Object> organisation(Tally.Organisation organisation) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", organisation.name());
        json.put("stance", organisation.stance());
        return json;
    }

    private static Map<String, Object> people(Tally.People people) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("total", people.total());
        json.put("nameOnly", people.nameOnly());
        json.put("households", people.households());
        json.put("changedSides", people.changedSides());
        json.put("individual", people.individual());
        json.put("throughCampaign", people.throughCampaign());
        json.put("matrix", people.matrix().figures());
        json.put("evidence", people.evidence().figures());
        return json;
    }
}
