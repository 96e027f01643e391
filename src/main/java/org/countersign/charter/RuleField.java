package org.countersign.charter;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.countersign.clock.DayKind;
import org.countersign.clock.MeetingKind;
import org.countersign.clock.OnLapse;
import org.countersign.clock.OverrideRule;
import org.countersign.clock.Roll;
import org.countersign.clock.Rule;
import org.countersign.clock.Span;
import org.countersign.clock.Terms;
import org.countersign.clock.Threshold;
import org.countersign.enactment.EnactmentRule;
import org.countersign.ordinance.MeasureClass;

/**
 * A field of the rules page. @param id as the interface names it, with an underscore where an object lies in another @param options of a choice; else none
 */
public record RuleField(String id, Kind kind, List<String> options) implements Serializable {
    enum Kind { TEXT, LONG, NUMBER, DATE, TIME, CHOICE, FLAG }

    /** Fields that belong together. */
    public record Group(String name, List<RuleField> fields) implements Serializable {}

    /** A yes or no that may be left open: what is not told is not forbidden. */
    static final List<String> ASKED = List.of("true", "false");

    static final List<Group> GROUPS = List.of(
            group("about", choice("measureClass", MeasureClass.values()), of("validFrom", Kind.DATE), of("validTo", Kind.DATE), choice("mayorRole", Rule.MayorRole.values()),
                    of("authority_citation", Kind.TEXT), of("authority_url", Kind.TEXT), of("authority_text", Kind.LONG)),
            group("clock", choice("clockStart", Terms.Start.values()), choice("clockType", Terms.Type.values()), of("n", Kind.NUMBER), of("nOnAdjournment", Kind.NUMBER), choice("unit", Span.Unit.values()), choice("dayKind", DayKind.values()), of("excludedWeekdays", Kind.TEXT),
                    of("includeFirstDay", Kind.FLAG), choice("rollLastDay", Roll.values()), of("cutoffLocalTime", Kind.TIME), new RuleField("afterCutoff", Kind.CHOICE, List.of("same_day", "next_day")),
                    choice("meetingKind", MeetingKind.values()), of("nthMeeting", Kind.NUMBER), of("minDaysBeforeMeeting", Kind.NUMBER), of("meetingBody", Kind.TEXT)),
            group("otherReading", of("otherReading_name", Kind.TEXT), choice("otherReading_clockStart", Terms.Start.values()), choice("otherReading_dayKind", DayKind.values()),
                    of("otherReading_includeFirstDay", Kind.FLAG), choice("otherReading_rollLastDay", Roll.values())),
            group("silence", choice("onLapse", OnLapse.values()), choice("onAdjournment", Rule.OnAdjournment.values())),
            group("readings", of("readings_readingsRequired", Kind.NUMBER), of("readings_minDaysBetween", Kind.NUMBER), of("readings_maxDaysBetween", Kind.NUMBER), of("readings_waiver", Kind.TEXT),
                    of("readings_unanimousSingleVoteMinMembers", Kind.NUMBER), of("readings_reVoteIfAmended", Kind.FLAG), of("readings_publicHearingRequired", Kind.FLAG),
                    new RuleField("readings_hearingType", Kind.CHOICE, List.of("required", "courtesy"))),
            group("presentment", of("recordHour", Kind.FLAG), new RuleField("councilRecallAllowed", Kind.CHOICE, ASKED), of("mayorHearingRequired", Kind.FLAG), of("mayorHearingNoticeDays", Kind.NUMBER), of("presentWithin_n", Kind.NUMBER), choice("presentWithin_unit", Span.Unit.values()), choice("presentWithin_dayKind", DayKind.values()), choice("presentWithin_from", Rule.Presenting.From.values())),
            group("veto", choice("itemVeto", Rule.ItemVeto.values()), of("objectionsRequired", Kind.FLAG), of("objectionsPublished", Kind.FLAG), choice("returnTo", EnactmentRule.ReturnTo.values()), of("override_threshold", Kind.TEXT), choice("override_of", Threshold.Of.values()),
                    of("override_earliest_n", Kind.NUMBER), choice("override_earliest_from", OverrideRule.From.values()), of("override_latest_n", Kind.NUMBER), choice("override_latest_from", OverrideRule.From.values()),
                    of("override_latest_nthMeeting", Kind.NUMBER), of("override_oneVoteOnly", Kind.FLAG), new RuleField("overrideMissed", Kind.CHOICE, List.of("disapproved_final"))),
            group("effect", choice("effective_basis", Rule.Effective.Basis.values()), of("effective_n", Kind.NUMBER), of("effective_date", Kind.DATE), of("effective_urgencyRule", Kind.TEXT), of("actingMayor_who", Kind.TEXT),
                    new RuleField("actingMayor_allowed", Kind.CHOICE, List.of("none", "after_n_days_absence", "full")), of("actingMayor_n", Kind.NUMBER),
                    new RuleField("actingMayor_absenceDefinition", Kind.CHOICE, List.of("city", "state", "incapacity"))),
            group("after", of("publicationRequired", Kind.FLAG), of("publishWithin", Kind.NUMBER), of("referendum_windowDays", Kind.NUMBER),
                    new RuleField("referendum_from", Kind.CHOICE, List.of("approval", "publication", "passage")), of("referendum_suspendsEffect", Kind.FLAG)),
            group("verified", new RuleField("status", Kind.CHOICE, List.of("unverified", "verified")), of("verifiedBy", Kind.TEXT), of("verifiedOn", Kind.DATE)));

    private static Group group(String name, RuleField... fields) { return new Group(name, List.of(fields)); }

    private static RuleField of(String id, Kind kind) { return new RuleField(id, kind, List.of()); }

    private static RuleField choice(String id, Object[] options) { return new RuleField(id, Kind.CHOICE, Arrays.stream(options).map(Object::toString).toList()); }

    static Stream<RuleField> all() { return GROUPS.stream().flatMap(group -> group.fields().stream()); }

    public boolean is(String name) { return kind.name().equals(name.toUpperCase(Locale.ROOT)); }

    /** What a browser shows to type into. */
    public String type() { return kind == Kind.DATE ? "date" : kind == Kind.TIME ? "time" : kind == Kind.NUMBER ? "number" : "text"; }
}
