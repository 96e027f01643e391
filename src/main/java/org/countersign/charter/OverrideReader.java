package org.countersign.charter;

import static org.countersign.charter.RuleReader.or;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.clock.OverrideRule;
import org.countersign.clock.OverrideRule.Edge;
import org.countersign.clock.OverrideRule.From;
import org.countersign.clock.Span;
import org.countersign.clock.Threshold;
import org.countersign.http.JsonFields;

/** What it takes to override a veto: {@code {"threshold","of","earliest","latest","oneVoteOnly"}}; null where nothing is told. */
final class OverrideReader {
    private OverrideReader() {}

    static OverrideRule read(JsonFields in, Map<String, Object> json) {
        Optional<JsonFields> told = in.object("override");
        Map<String, Object> shown = new LinkedHashMap<>();
        OverrideRule rule = told.map(each -> read(each, shown, in)).orElse(null);
        json.put("override", told.isPresent() ? shown : null);
        return rule;
    }

    private static OverrideRule read(JsonFields told, Map<String, Object> shown, JsonFields in) {
        Threshold threshold = threshold(told.need("threshold"));
        Threshold.Of of = or(told.oneOf("of", Threshold.Of.values()), Threshold.Of.SEATS);
        Edge earliest = told.object("earliest").map(edge -> edge(edge, From.RETURN)).orElse(null), latest = told.object("latest").map(edge -> edge(edge, From.RETURN)).orElse(null);
        boolean once = or(told.flag("oneVoteOnly"), false);
        if (later(earliest, latest)) told.wrong("latest", "charter.rule.windowEndsFirst");
        shown.put("threshold", threshold == null ? null : threshold.text());
        shown.put("of", of);
        shown.put("earliest", json(earliest));
        shown.put("latest", json(latest));
        shown.put("oneVoteOnly", once);
        List<String> excluded = told.texts("excludedVoters", 200, 20);
        shown.put("excludedVoters", excluded);
        return threshold == null ? null : new OverrideRule(threshold, of, earliest, latest, once, excluded.size());
    }

    private static Threshold threshold(JsonFields told) {
        String text = told.isNumber("threshold") ? number(told) : told.text("threshold", 40);
        Optional<Threshold> threshold = Threshold.read(text);
        if (text != null && threshold.isEmpty()) told.wrong("threshold", "charter.rule.threshold", text);
        return threshold.orElse(null);
    }

    private static String number(JsonFields told) {
        Integer count = told.whole("threshold", 1, 1000);
        return count == null ? null : count.toString();
    }

    private static Edge edge(JsonFields told, From usual) {
        int nth = or(told.whole("nthMeeting", 1, 100), 0);
        if (nth == 0) told.need("n");
        else if (told.has("n")) told.wrong("n", "charter.rule.daysOrMeeting");
        if ("hours".equalsIgnoreCase(told.isText("unit") ? told.text("unit", 20) : null)) told.wrong("unit", "charter.rule.windowInDays");
        return new Edge(TermsReader.span(told, 0), nth, or(told.oneOf("from", From.values()), usual));
    }

    /** Whether the window surely ends before it begins: both counted alike. */
    private static boolean later(Edge earliest, Edge latest) {
        if (earliest == null || latest == null || earliest.from() != latest.from() || earliest.span().dayKind() != latest.span().dayKind()) return false;
        return earliest.nthMeeting() == 0 && latest.nthMeeting() == 0 ? earliest.span().n() > latest.span().n() : earliest.nthMeeting() > 0 && latest.nthMeeting() > 0 && earliest.nthMeeting() > latest.nthMeeting();
    }

    private static Map<String, Object> json(Edge edge) {
        if (edge == null) return null;
        Map<String, Object> json = new LinkedHashMap<>();
        if (edge.nthMeeting() > 0) json.put("nthMeeting", edge.nthMeeting());
        else json.putAll(TermsReader.json(new Span(edge.span().n(), edge.span().unit(), edge.span().dayKind())));
        json.put("from", edge.from());
        return json;
    }
}
