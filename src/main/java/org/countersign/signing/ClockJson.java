package org.countersign.signing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.countersign.clock.Day;
import org.countersign.clock.OverrideWindow;
import org.countersign.clock.Standing;
import org.countersign.clock.Warning;
import org.countersign.enactment.Finding;
import org.countersign.platform.When;
import org.countersign.platform.Words;

/** A clock as the interface shows it (api.md); times with the city's offset, what is not known as null. */
record ClockJson(ZoneId zone) {

    Map<String, Object> of(MayorsClock clock) {
        Standing standing = clock.standing();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("state", standing.state().toString());
        json.put("rule", clock.rule() == null ? null : clock.rule().id());
        json.put("trigger", trigger(clock));
        json.put("actBy", at(standing.actBy()));
        json.put("deadline", at(standing.deadline()));
        json.put("onLapse", standing.onLapse() == null ? null : standing.onLapse().toString());
        json.put("verified", clock.verified());
        json.put("explanation", standing.days().stream().map(this::day).toList());
        json.put("readings", standing.readings().stream().map(this::reading).toList());
        json.put("presentBy", at(standing.presentBy()));
        json.put("presentment", presentment(clock));
        json.put("confirmed", clock.confirmed().map(this::confirmed).orElse(null));
        json.put("override", standing.override() == null ? null : override(standing.override()));
        json.put("effectiveOn", clock.enacting().effectiveOn());
        json.put("publishBy", clock.enacting().publishBy());
        json.put("referendumUntil", clock.enacting().referendumUntil());
        json.put("stage", clock.enacting().standing().stage().toString());
        json.put("law", clock.enacting().standing().law());
        json.put("course", clock.enacting().findings().stream().map(this::finding).toList());
        json.put("options", words().options(clock));
        json.put("silence", words().silence(clock));
        json.put("warnings", standing.warnings().stream().sorted().map(this::warning).toList());
        return json;
    }

    private Map<String, Object> trigger(MayorsClock clock) {
        if (clock.trigger() == null || clock.standing().trigger() == null) return null;
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", clock.trigger().type().toString());
        json.put("at", at(clock.standing().trigger().at()));
        return json;
    }

    private Map<String, Object> day(Day day) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("day", day.day());
        json.put("counted", day.counted());
        json.put("why", words().why(day));
        return json;
    }

    private Map<String, Object> reading(Standing.End end) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", end.reading());
        json.put("deadline", at(end.deadline()));
        return json;
    }

    private Map<String, Object> presentment(MayorsClock clock) {
        if (clock.presentment() == null) return null;
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("deliveredBy", clock.presentment().deliveredBy());
        json.put("receivedBy", clock.presentment().receivedBy());
        json.put("receivedAt", at(clock.presentment().receivedAt()));
        return json;
    }

    private Map<String, Object> confirmed(ClockRuling ruling) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("by", ruling.recordedBy());
        json.put("at", at(ruling.recordedAt()));
        json.put("overridden", ruling.kind() == ClockRuling.Kind.OVERRIDDEN);
        json.put("why", ruling.why());
        return json;
    }

    private static Map<String, Object> override(OverrideWindow window) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("earliest", window.earliest());
        json.put("latest", window.latest());
        json.put("votesNeeded", window.votesNeeded());
        json.put("passageYes", window.passageYes());
        json.put("passageWouldOverride", window.passageWouldOverride());
        return json;
    }

    private Map<String, Object> finding(Finding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", finding.code().toString());
        json.put("warns", finding.warns());
        json.put("day", finding.day());
        json.put("detail", words().finding(finding));
        return json;
    }

    private Map<String, Object> warning(Warning warning) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", warning.toString());
        json.put("detail", words().warning(warning));
        return json;
    }

    private ClockWords words() { return new ClockWords(Words.in(Locale.ENGLISH), new When(zone, Locale.ENGLISH)); }

    private OffsetDateTime at(Instant at) { return at == null ? null : OffsetDateTime.ofInstant(at, zone); }

    private static OffsetDateTime at(ZonedDateTime at) { return at == null ? null : at.toOffsetDateTime(); }
}
