package org.countersign.clock;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The calculator: terms, a calendar and a trigger in, the deadline and its explanation out. @param suspends whether days of recess do not count */
public record Reckoner(Terms terms, Calendar calendar, boolean suspends) {

    public Reckoning from(Moment trigger) {
        return switch (terms.type()) {
            case DAYS -> days(trigger);
            case MEETING, DAYS_THEN_MEETING -> meeting(trigger);
            case EARLIER_OF -> earlier(days(trigger), meeting(trigger));
            case LATER_OF -> later(days(trigger), meeting(trigger));
        };
    }

    private Reckoning days(Moment trigger) {
        Optional<Walk.Way> way = walk(trigger, adjourned(trigger) ? terms.besides().adjourned() : terms.span().n());
        return way.map(found -> new Reckoning(found.end(), found.end(), found.days(), Set.of())).orElse(Reckoning.unknown(Warning.RECESS_WITHOUT_END));
    }

    private Optional<Walk.Way> walk(Moment trigger, int n) {
        Walk walk = new Walk(terms, calendar, suspends);
        return terms.span().unit() == Span.Unit.HOURS ? walk.hours(trigger, n) : walk.days(trigger, n);
    }

    /** Whether another time runs, because the council adjourns within the usual one. */
    boolean adjourned(Moment trigger) {
        if (terms.besides().adjourned() == null || !terms.type().countsDays()) return false;
        return walk(trigger, terms.span().n()).filter(way -> calendar.adjourns(trigger.day(calendar.zone()), way.end().toLocalDate(), terms.body())).isPresent();
    }

    private static Reckoning earlier(Reckoning days, Reckoning meeting) {
        if (days.deadline() == null || meeting.deadline() == null) return days.deadline() == null ? meeting : new Reckoning(days.deadline(), days.safe(), days.days(), meeting.warnings());
        return days.deadline().isAfter(meeting.deadline()) ? meeting : days;
    }

    private static Reckoning later(Reckoning days, Reckoning meeting) {
        if (days.deadline() == null || meeting.deadline() == null) {
            Reckoning known = days.deadline() == null ? meeting : days, unknown = known == days ? meeting : days;
            return new Reckoning(null, known.deadline(), List.of(), unknown.warnings());
        }
        return days.deadline().isAfter(meeting.deadline()) ? days : meeting;
    }

    private Reckoning meeting(Moment trigger) {
        Walk plain = new Walk(terms.unrolled(), calendar, suspends);
        Optional<Walk.Way> least = plain.days(trigger, terms.daysBeforeMeeting());
        if (least.isEmpty()) return Reckoning.unknown(Warning.RECESS_WITHOUT_END);
        List<Meeting> all = calendar.meetings().stream().filter(each -> each.isOf(terms.body()) && each.isA(terms.awaited().kind()) && after(each, trigger)).toList();
        List<Meeting> late = Meeting.once(all.stream().filter(each -> !each.day(calendar.zone()).isBefore(least.get().end().toLocalDate())), calendar.zone());
        if (late.size() < terms.awaited().nth()) return Reckoning.unknown(Warning.NO_MEETING);
        Meeting awaited = late.get(terms.awaited().nth() - 1);
        ZonedDateTime end = end(awaited, trigger);
        return new Reckoning(end, end, explained(trigger, least.get().days(), all, awaited), Set.of());
    }

    /** The day of the trigger counts only where the charter says so. */
    private boolean after(Meeting meeting, Moment trigger) {
        LocalDate day = meeting.day(calendar.zone()), from = trigger.day(calendar.zone());
        return day.isAfter(from) || terms.firstDay() && !trigger.dateOnly() && !meeting.dateOnly() && meeting.at().isAfter(trigger.at());
    }

    /** At the meeting, or at the hour of its day that ends the clock, where that comes first. */
    private ZonedDateTime end(Meeting meeting, Moment trigger) {
        ZonedDateTime cutoff = meeting.day(calendar.zone()).atTime(terms.cutoff()).atZone(calendar.zone()), at = meeting.at().atZone(calendar.zone());
        return meeting.dateOnly() || cutoff.isBefore(at) && cutoff.toInstant().isAfter(trigger.at()) ? cutoff : at;
    }

    /** The days that must pass first, those on which it is waited, and the meeting. */
    private List<Day> explained(Moment trigger, List<Day> least, List<Meeting> all, Meeting awaited) {
        List<LocalDate> meetings = all.stream().map(each -> each.day(calendar.zone())).toList();
        LocalDate end = awaited.day(calendar.zone());
        List<Day> days = new ArrayList<>();
        int at = 0;
        for (LocalDate day = trigger.day(calendar.zone()).plusDays(1); !day.isAfter(end); day = day.plusDays(1), at++) {
            Day counted = at < least.size() ? least.get(at) : null;
            if (day.equals(end)) days.add(new Day(day, true, Why.MEETING, counted == null ? 0 : counted.number(), null));
            else if (meetings.contains(day)) days.add(new Day(day, counted != null && counted.counted(), Why.TOO_SOON, counted == null ? 0 : counted.number(), null));
            else days.add(counted == null ? Day.passed(day, Why.WAITING, calendar) : counted);
        }
        return List.copyOf(days);
    }
}
