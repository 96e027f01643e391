package org.countersign.charter;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.countersign.clock.OnLapse;
import org.countersign.clock.Rule;
import org.countersign.enactment.EnactmentRule;
import org.countersign.clock.Rule.Effective;
import org.countersign.clock.Rule.ItemVeto;
import org.countersign.clock.Rule.MayorRole;
import org.countersign.clock.Rule.OnAdjournment;
import org.countersign.clock.Rule.Presenting;
import org.countersign.clock.Span;
import org.countersign.clock.Terms;
import org.countersign.http.JsonFields;
import org.countersign.ordinance.MeasureClass;

/** JSON with the names of domain.md 3.2 in, a rule out. What is left out takes its default; an absent clock means that the mayor has no role, unless one is told. */
final class RuleReader {
    private static final Pattern HOST = Pattern.compile("[\\p{L}\\d-]+(\\.[\\p{L}\\d-]+)+(:\\d{1,5})?([/?#]\\S*)?");
    private static final List<String> CLOCK = List.of("clockStart", "clockType", "n");

    private final JsonFields in;
    private final Map<String, Object> json = new LinkedHashMap<>();

    private RuleReader(JsonFields in) { this.in = in; }

    /** @throws org.countersign.platform.Invalid with everything that is wrong, by field */
    static Told read(JsonFields in) { return new RuleReader(in).read(); }

    private Told read() {
        in.need("measureClass", "validFrom");
        MeasureClass kind = put("measureClass", in.oneOf("measureClass", MeasureClass.values()));
        LocalDate from = put("validFrom", in.date("validFrom")), to = put("validTo", in.date("validTo"));
        if (from != null && to != null && to.isBefore(from)) in.wrong("validTo", "charter.rule.endsBeforeItBegins");
        put("authority", in.object("authority").map(RuleReader::authority).orElse(null));
        Told.Verification verification = verification();
        Rule rule = rule();
        EnactmentRule enactment = new Sayings(in, json).read();
        in.check();
        return new Told(kind, from, to, verification, rule, enactment, shown(json));
    }

    private static Map<String, Object> authority(JsonFields in) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("citation", in.text("citation", 500));
        json.put("url", url(in));
        json.put("text", in.text("text", 20_000));
        return json;
    }

    /** An address without a scheme, as it is copied from a browser, is one of the web; none is anything else. */
    private static String url(JsonFields in) {
        String told = in.text("url", 2000);
        if (told == null) return null;
        String url = HOST.matcher(told.strip()).matches() ? "https://" + told.strip() : told.strip();
        if (!url.matches("(?i)https?://\\S+") || url.length() > 2000) in.wrong("url", "charter.rule.url");
        return url;
    }

    private Told.Verification verification() {
        String status = in.oneOf("status", "unverified", "verified"), by = in.text("verifiedBy", 200);
        LocalDate on = in.date("verifiedOn");
        put("status", "verified".equals(status) ? status : "unverified");
        if ("verified".equals(status)) return new Told.Verification(by, on);
        if (by != null || on != null) in.wrong(by != null ? "verifiedBy" : "verifiedOn", "charter.rule.notVerified");
        return null;
    }

    private Rule rule() {
        boolean clock = CLOCK.stream().anyMatch(in::has);
        MayorRole role = put("mayorRole", or(in.oneOf("mayorRole", MayorRole.values()), clock ? MayorRole.SIGNS_AND_MAY_VETO : MayorRole.NO_ROLE));
        ItemVeto items = put("itemVeto", or(in.oneOf("itemVeto", ItemVeto.values()), ItemVeto.NONE));
        if (items != ItemVeto.NONE && role != MayorRole.SIGNS_AND_MAY_VETO) in.wrong("itemVeto", "charter.rule.itemVetoWithoutVeto");
        Presenting within = in.object("presentWithin").map(this::presenting).orElse(null);
        Terms terms = clock ? new TermsReader(in, json).read() : null;
        List<Rule.Reading> readings = terms == null ? List.of() : TermsReader.readings(in, json, terms);
        OnLapse lapse = or(in.oneOf("onLapse", OnLapse.values()), OnLapse.BECOMES_LAW_WITHOUT_SIGNATURE);
        OnAdjournment adjournment = put("onAdjournment", or(in.oneOf("onAdjournment", OnAdjournment.values()), OnAdjournment.NONE));
        if (clock) put("onLapse", lapse);
        return new Rule(role, items, within, terms, readings, clock ? lapse : null, adjournment, OverrideReader.read(in, json), in.object("effective").map(this::effective).orElse(null));
    }

    private Presenting presenting(JsonFields told) {
        Span span = TermsReader.span(told.need("n"), 0);
        Presenting.From from = or(told.oneOf("from", Presenting.From.values()), Presenting.From.PASSAGE);
        Map<String, Object> within = TermsReader.json(span);
        within.put("from", from);
        put("presentWithin", within);
        return new Presenting(span, from);
    }

    private Effective effective(JsonFields told) {
        Effective.Basis basis = or(told.oneOf("basis", Effective.Basis.values()), Effective.Basis.APPROVAL);
        boolean fixed = basis == Effective.Basis.FIXED_DATE;
        int days = or(told.whole("n", 0, 3650), 0);
        List<String> immediate = told.texts("immediateClasses", 200, 50);
        Effective effective = new Effective(basis, immediate.stream().anyMatch(this::isOfClass) ? 0 : days, fixed ? told.date("date") : null);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("basis", effective.basis());
        shown.put("n", days);
        shown.put("date", told.date("date"));
        shown.put("urgencyRule", told.text("urgencyRule", 1000));
        shown.put("immediateClasses", immediate);
        put("effective", shown);
        return effective;
    }

    /** Whether a word names the class of the rule, such as "emergency ordinance". */
    private boolean isOfClass(String word) { return json.get("measureClass") instanceof MeasureClass kind && word.strip().replaceAll("[ -]+", "_").equalsIgnoreCase(kind.toString()); }

    private <T> T put(String name, T value) {
        json.put(name, value);
        return value;
    }

    /** Enums by their words. */
    private static Map<String, Object> shown(Map<?, ?> told) {
        Map<String, Object> shown = new LinkedHashMap<>();
        told.forEach((name, value) -> shown.put(name.toString(), shown(value)));
        return shown;
    }

    private static Object shown(Object value) {
        if (value instanceof Map<?, ?> map) return shown(map);
        if (value instanceof List<?> several) return several.stream().map(RuleReader::shown).toList();
        return value instanceof Enum<?> one ? one.toString() : value;
    }

    static <T> T or(T told, T usual) { return told == null ? usual : told; }
}
