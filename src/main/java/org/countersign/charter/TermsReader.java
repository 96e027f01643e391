package org.countersign.charter;

import static org.countersign.charter.RuleReader.or;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.clock.DayKind;
import org.countersign.clock.MeetingKind;
import org.countersign.clock.Roll;
import org.countersign.clock.Rule;
import org.countersign.clock.Span;
import org.countersign.clock.Terms;
import org.countersign.http.JsonFields;

/** The clock of a rule, and the other ways of counting it. */
final class TermsReader {
    /** Ten years: no charter gives a mayor longer, and a clock is reckoned day by day. */
    private static final int MOST = 3650;
    private static final List<DayOfWeek> DAYS = List.of(DayOfWeek.values());
    private static final LocalTime CLERK_CLOSE = LocalTime.of(17, 0);

    private final JsonFields in;
    private final Map<String, Object> json;

    TermsReader(JsonFields in, Map<String, Object> json) {
        this.in = in;
        this.json = json;
    }

    Terms read() {
        Terms terms = read(new Terms(Terms.Start.PRESENTED, Terms.Type.DAYS, new Span(0, Span.Unit.DAYS, DayKind.CALENDAR), false, Roll.NONE, Terms.END_OF_DAY, false,
                new Terms.Awaited(MeetingKind.REGULAR, 1, 0), null));
        boolean least = terms.type() == Terms.Type.DAYS_THEN_MEETING && in.has("minDaysBeforeMeeting");
        if (terms.type() != Terms.Type.MEETING && !least && !in.has("n")) in.wrong("n", "charter.rule.needsN", terms.type().toString());
        if (terms.span().unit() == Span.Unit.HOURS && terms.type() == Terms.Type.DAYS_THEN_MEETING) in.wrong("unit", "charter.rule.hoursThenMeeting");
        if (terms.span().unit() == Span.Unit.HOURS && terms.roll() != Roll.NONE) in.wrong("rollLastDay", "charter.rule.hoursRoll");
        return terms;
    }

    /** What is told, and what is not as it is usually. */
    private Terms read(Terms usual) {
        Terms.Type type = or(in.oneOf("clockType", Terms.Type.values()), usual.type());
        MeetingKind meetings = or(in.oneOf("meetingKind", MeetingKind.values()), usual.awaited().kind());
        boolean nth = type == Terms.Type.MEETING && meetings == MeetingKind.NTH_REGULAR;
        int n = or(in.whole("n", type == Terms.Type.DAYS_THEN_MEETING || type == Terms.Type.MEETING && !nth ? 0 : 1, MOST), usual.span().n());
        Span span = new Span(n, or(in.oneOf("unit", Span.Unit.values()), usual.span().unit()), or(in.oneOf("dayKind", DayKind.values()), usual.span().dayKind()));
        if (in.has("nthMeeting") && meetings != MeetingKind.NTH_REGULAR) in.wrong("nthMeeting", "charter.rule.nthOfWhat");
        Terms.Awaited awaited = new Terms.Awaited(meetings, or(in.whole("nthMeeting", 1, 100), nth && n > 0 ? n : usual.awaited().nth()), or(in.whole("minDaysBeforeMeeting", 0, MOST), usual.awaited().least()));
        String after = in.oneOf("afterCutoff", "same_day", "next_day"), body = in.text("meetingBody", 200);
        return kept(new Terms(or(in.oneOf("clockStart", Terms.Start.values()), usual.start()), type, span, or(in.flag("includeFirstDay"), usual.firstDay()),
                or(in.oneOf("rollLastDay", Roll.values()), usual.roll()), or(time(in, "cutoffLocalTime"), usual.cutoff()), after == null ? usual.nextDay() : after.equals("next_day"), awaited,
                body == null ? usual.body() : body.strip(), besides(span, usual.besides())));
    }

    private Terms.Besides besides(Span span, Terms.Besides usual) {
        Set<DayOfWeek> out = in.has("excludedWeekdays") ? weekdays() : usual.out();
        if (DAYS.stream().allMatch(day -> out.contains(day) || span.dayKind().leavesOut(day))) in.wrong("excludedWeekdays", "charter.rule.noDayCounts");
        return new Terms.Besides(or(in.whole("nOnAdjournment", 1, MOST), usual.adjourned()), out);
    }

    /** Names in a list, or in one text as it is typed on a page. */
    private Set<DayOfWeek> weekdays() {
        List<String> told = in.isText("excludedWeekdays") ? List.of(Objects.requireNonNullElse(in.text("excludedWeekdays", 100), "").strip().split("[,;\\s]+")) : in.texts("excludedWeekdays", 20, 7);
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String name : told) DAYS.stream().filter(day -> day.name().equalsIgnoreCase(name.strip())).findFirst().ifPresentOrElse(days::add, () -> in.wrong("excludedWeekdays", "field.oneOf", name, DAYS.stream().map(Enum::name).collect(Collectors.joining(", "))));
        return days;
    }

    private Terms kept(Terms terms) {
        json.put("clockStart", terms.start());
        json.put("clockType", terms.type());
        json.put("n", terms.type() == Terms.Type.MEETING && terms.span().n() == 0 ? null : terms.span().n());
        json.put("unit", terms.span().unit());
        json.put("dayKind", terms.span().dayKind());
        json.put("includeFirstDay", terms.firstDay());
        json.put("rollLastDay", terms.roll());
        json.put("cutoffLocalTime", terms.cutoff().toString());
        json.put("afterCutoff", terms.nextDay() ? "next_day" : "same_day");
        json.put("minDaysBeforeMeeting", terms.awaited().least());
        json.put("meetingKind", terms.awaited().kind());
        json.put("nthMeeting", terms.awaited().kind() == MeetingKind.NTH_REGULAR ? terms.awaited().nth() : null);
        json.put("meetingBody", terms.body());
        json.put("nOnAdjournment", terms.besides().adjourned());
        json.put("excludedWeekdays", terms.besides().out().stream().sorted().map(Enum::name).toList());
        return terms;
    }

    /** {@code "otherReadings": [{"name", and what differs}]}: ways of counting that somebody in the city holds to be right. */
    static List<Rule.Reading> readings(JsonFields in, Map<String, Object> json, Terms own) {
        List<Rule.Reading> readings = new ArrayList<>();
        List<Map<String, Object>> shown = new ArrayList<>();
        for (JsonFields told : in.objects("otherReadings", 10)) {
            Map<String, Object> one = new LinkedHashMap<>();
            String name = told.need("name").text("name", 200);
            one.put("name", name);
            readings.add(new Rule.Reading(name, new TermsReader(told, one).read(own)));
            shown.add(one);
        }
        json.put("otherReadings", shown);
        return List.copyOf(readings);
    }

    /** An hour, or {@code clerk_close}: when the office of the city clerk closes (domain.md 3.2). */
    private static LocalTime time(JsonFields in, String name) {
        String text = in.text(name, 20);
        try {
            if (text == null) return null;
            if (text.strip().equalsIgnoreCase("clerk_close")) return CLERK_CLOSE;
            LocalTime time = LocalTime.parse(text.strip());
            if (time.getNano() == 0 && time.getSecond() == 0) return time;
        } catch (DateTimeException notATime) {
            // said below
        }
        in.wrong(name, "field.time");
        return null;
    }

    static Span span(JsonFields in, int least) {
        return new Span(or(in.whole("n", least, MOST), 0), or(in.oneOf("unit", Span.Unit.values()), Span.Unit.DAYS), or(in.oneOf("dayKind", DayKind.values()), DayKind.CALENDAR));
    }

    static Map<String, Object> json(Span span) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("n", span.n());
        json.put("unit", span.unit());
        json.put("dayKind", span.dayKind());
        return json;
    }
}
