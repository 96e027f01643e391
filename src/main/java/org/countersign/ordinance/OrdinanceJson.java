package org.countersign.ordinance;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.countersign.action.Oddity;
import org.countersign.action.RollCall;
import org.countersign.action.Standing;

/** An ordinance as the interface and the journal show it; times with the city's offset, what is not known as null. */
record OrdinanceJson(ZoneId zone) {

    /** In full, but for the texts of its versions. */
    Map<String, Object> of(Ordinance ordinance, Standing standing) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", ordinance.id());
        json.put("fileNumber", ordinance.fileNumber().value());
        json.putAll(described(ordinance.described()));
        json.put("reasons", ordinance.reasons());
        json.put("versions", ordinance.versions().stream().map(OrdinanceJson::of).toList());
        json.put("actions", ordinance.actions().stream().map(this::of).toList());
        json.put("standing", of(standing));
        json.put("decidedAt", ordinance.decidedAt().map(this::at).orElse(null));
        json.put("recordedAt", at(ordinance.recordedAt()));
        json.put("recordedBy", ordinance.recordedBy());
        return json;
    }

    static Map<String, Object> described(Described as) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("title", as.title());
        json.put("nicknames", as.nicknames());
        json.put("summary", as.summary());
        json.put("sponsors", as.sponsors());
        json.put("measureClass", as.measureClass().toString());
        return json;
    }

    /** {@code enacted} is {@code law}: a vote of the body alone is neither. */
    private static Map<String, Object> of(Standing standing) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("stage", standing.stage().toString());
        json.put("law", standing.law());
        json.put("enacted", standing.law());
        json.put("unanimous", standing.passage().flatMap(passage -> Optional.ofNullable(passage.vote())).map(RollCall::unanimous).orElse(null));
        json.put("oddities", standing.oddities().stream().map(Oddity::toString).toList());
        return json;
    }

    static Map<String, Object> of(OrdinanceVersion version) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", version.id());
        json.put("label", version.label());
        json.put("dated", version.dated());
        return json;
    }

    /** With its text. */
    static Map<String, Object> full(OrdinanceVersion version) {
        Map<String, Object> json = of(version);
        json.put("text", version.text());
        return json;
    }

    Map<String, Object> of(OrdinanceAction action) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", action.id());
        json.put("type", action.type().toString());
        json.put("at", at(action.at()));
        json.put("dateOnly", action.dateOnly());
        json.put("body", action.body());
        json.put("vote", action.vote().map(OrdinanceJson::of).orElse(null));
        json.put("note", action.note());
        json.put("superseded", action.isSuperseded());
        json.put("supersededBy", action.supersededBy().map(OrdinanceAction::id).orElse(null));
        json.put("supersededWhy", action.supersededWhy());
        json.put("recordedAt", at(action.recordedAt()));
        json.put("recordedBy", action.recordedBy());
        return json;
    }

    private static Map<String, Object> of(RollCall vote) {
        RollCall.Figures told = vote.figures();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("yes", told.yes());
        json.put("no", told.no());
        json.put("abstain", told.abstain());
        json.put("absent", told.absent());
        json.put("excused", told.excused());
        json.put("vacant", told.vacant());
        json.put("seats", told.seats());
        json.put("members", vote.members().stream().map(member -> Map.of("name", member.name(), "option", member.option().toString())).toList());
        json.put("notRecorded", vote.notRecorded().isPresent() ? vote.notRecorded().getAsInt() : null);
        json.put("unanimous", vote.unanimous());
        return json;
    }

    private OffsetDateTime at(Instant instant) { return instant.atZone(zone).toOffsetDateTime(); }
}
