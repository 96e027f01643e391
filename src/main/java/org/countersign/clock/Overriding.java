package org.countersign.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The window and the votes of an override. @param body whose meetings count; null: any body's */
record Overriding(OverrideRule rule, Calendar calendar, String body) {

    OverrideWindow of(History history) {
        LocalDate first = rule.earliest() == null ? edge(new OverrideRule.Edge(new Span(0, Span.Unit.DAYS, DayKind.CALENDAR), 0, OverrideRule.From.RETURN), history) : edge(rule.earliest(), history);
        return new OverrideWindow(first, rule.latest() == null ? null : edge(rule.latest(), history), needed(history.votes()), history.votes().yes());
    }

    /** Whoever does not vote on it is not among those that did. */
    private Integer needed(History.Votes votes) {
        Integer members = switch (rule.of()) {
            case SEATS, SAME_AS_PASSAGE_IF_LARGER -> less(votes.seats(), rule.excluded());
            case MEMBERS_ELECTED -> less(votes.seats(), rule.excluded() + (votes.vacant() == null ? 0 : votes.vacant()));
            case PRESENT -> votes.again() == null ? less(votes.present(), rule.excluded()) : votes.again();
        };
        OptionalInt needed = rule.threshold().of(members);
        if (needed.isEmpty()) return null;
        return rule.of() == Threshold.Of.SAME_AS_PASSAGE_IF_LARGER && votes.yes() != null ? Math.max(needed.getAsInt(), votes.yes()) : needed.getAsInt();
    }

    private static Integer less(Integer members, int without) { return members == null ? null : Integer.valueOf(Math.max(1, members - without)); }

    private LocalDate edge(OverrideRule.Edge edge, History history) {
        Moment from = switch (edge.from()) {
            case RETURN, NEXT_MEETING -> history.veto();
            case PUBLICATION -> history.veto() == null ? null : history.published();
            case PASSAGE -> history.veto() == null ? null : history.passage();
        };
        if (from == null) return null;
        if (edge.nthMeeting() > 0) return meeting(from.day(calendar.zone()), edge.nthMeeting()).orElse(null);
        Optional<LocalDate> start = edge.from() == OverrideRule.From.NEXT_MEETING ? meeting(from.day(calendar.zone()), 1) : Optional.of(from.day(calendar.zone()));
        return start.map(day -> plus(day, edge.span())).orElse(null);
    }

    private Optional<LocalDate> meeting(LocalDate after, int nth) {
        List<LocalDate> days = Meeting.once(of(MeetingKind.REGULAR), calendar.zone()).stream().map(each -> each.day(calendar.zone())).filter(day -> day.isAfter(after)).toList();
        return days.size() < nth ? Optional.empty() : Optional.of(days.get(nth - 1));
    }

    private Stream<Meeting> of(MeetingKind kind) { return calendar.meetings().stream().filter(each -> each.isOf(body) && each.isA(kind)); }

    private LocalDate plus(LocalDate from, Span span) {
        return new Walk(Terms.plain(span), calendar, false).days(new Moment(from.atStartOfDay(calendar.zone()).toInstant(), true), span.n()).orElseThrow().end().toLocalDate();
    }

    /** Whether meetings are known after the veto, and none of them lies in the window. */
    boolean unreachable(OverrideWindow window) {
        if (window.earliest() == null || window.latest() == null) return false;
        List<LocalDate> days = of(MeetingKind.ANY).map(each -> each.day(calendar.zone())).toList();
        return days.stream().anyMatch(day -> day.isAfter(window.latest())) && days.stream().noneMatch(day -> !day.isBefore(window.earliest()) && !day.isAfter(window.latest()));
    }
}
