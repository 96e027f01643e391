package org.countersign.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The mayor's clock under one rule, over one calendar. @param council who passed the measure: its meetings count where the charter names no body and it has any; null: not told */
public record Clock(Rule rule, Calendar calendar, String council) {
    public Clock {
        council = calendar.meeting(council);
        rule = rule.of(council);
    }

    /** Whose meetings count; null: any body's. */
    private String body() { return rule.clock() == null ? council : rule.clock().body(); }

    /** @param settled the city clerk said what holds: what was acted late was in time, or nothing was done */
    public Standing at(Instant now, History history, Settled settled) {
        Set<Warning> warnings = EnumSet.noneOf(Warning.class);
        warnings.addAll(history.warnings());
        Moment trigger = rule.clock() == null ? history.presented() : history.trigger(rule.clock().start());
        if (trigger != null && rule.clock() == null && rule.mayorRole().signs()) warnings.add(Warning.NO_TIME);
        boolean runs = trigger != null && rule.clock() != null;
        Reckoning own = runs ? new Reckoner(rule.clock(), calendar, rule.suspends()).from(trigger) : Reckoning.NONE;
        warnings.addAll(own.warnings());
        ZonedDateTime deadline = settled.deadline() == null ? own.deadline() : settled.deadline();
        List<Standing.End> readings = readings(history);
        ZonedDateTime actBy = actBy(settled.deadline() == null ? own.safe() : settled.deadline(), readings);
        if (actBy != null && deadline != null && actBy.isBefore(deadline)) warnings.add(Warning.READINGS_DIFFER);
        ZonedDateTime presentBy = presentBy(history);
        if (presentBy != null && history.presented() != null && history.presented().misses(presentBy)) warnings.add(Warning.PRESENTED_LATE);
        OverrideWindow override = override(history, warnings);
        State state = state(now, history, settled, trigger, deadline, actBy, warnings);
        return new Standing(state, trigger, rule.mayorRole().signs() ? actBy : null, deadline, own.days(), readings, onLapse(trigger, deadline), presentBy, override, law(history), effectiveOn(history), runs && new Reckoner(rule.clock(), calendar, rule.suspends()).adjourned(trigger), warnings);
    }

    /** What the clerk said of a clock: a deadline instead of the reckoned one, or that it lapsed, or that a late act counts; null and false: nothing. */
    public record Settled(ZonedDateTime deadline, boolean lapsed, boolean actCounts) {
        public static final Settled NOT = new Settled(null, false, false);
    }

    private List<Standing.End> readings(History history) {
        List<Standing.End> ends = new ArrayList<>();
        for (Rule.Reading reading : rule.readings()) {
            Moment trigger = history.trigger(reading.terms().start());
            ends.add(new Standing.End(reading.name(), trigger == null ? null : new Reckoner(reading.terms(), calendar, rule.suspends()).from(trigger).deadline()));
        }
        return List.copyOf(ends);
    }

    private static ZonedDateTime actBy(ZonedDateTime own, List<Standing.End> readings) {
        return own == null ? null : Stream.concat(Stream.of(own), readings.stream().map(Standing.End::deadline).filter(Objects::nonNull)).min(Comparator.naturalOrder()).orElse(own);
    }

    private OnLapse onLapse(Moment trigger, ZonedDateTime deadline) {
        if (rule.clock() == null) return null;
        boolean adjourns = rule.onAdjournment() == Rule.OnAdjournment.POCKET_VETO && trigger != null && deadline != null
                && calendar.adjourns(trigger.day(calendar.zone()), deadline.toLocalDate(), rule.clock().body());
        return adjourns ? OnLapse.POCKET_VETO : rule.onLapse();
    }

    /** Where the adjournment is not on the calendar it is counted from the vote, which is surely in time. */
    private ZonedDateTime presentBy(History history) {
        if (rule.presentWithin() == null || history.passage() == null) return null;
        LocalDate passed = history.passage().day(calendar.zone());
        Moment from = switch (rule.presentWithin().from()) {
            case PASSAGE -> history.passage();
            case ATTESTATION -> history.attested();
            case ADJOURNMENT -> calendar.adjournment(passed, body()).orElse(history.passage());
        };
        return from == null ? null : new Reckoner(Terms.plain(rule.presentWithin().span()), calendar, false).from(from).deadline();
    }

    private OverrideWindow override(History history, Set<Warning> warnings) {
        if (rule.override() == null) return null;
        Overriding overriding = new Overriding(rule.override(), calendar, body());
        OverrideWindow window = overriding.of(history);
        if (overriding.unreachable(window)) warnings.add(Warning.NO_MEETING_FOR_OVERRIDE);
        return window;
    }

    /** null: not known yet, or it never will be. */
    private LocalDate effectiveOn(History history) {
        Moment law = law(history);
        boolean dead = law == null && (history.veto() != null || history.ended() != null || history.lapse() != null);
        if (rule.effective() == null || dead) return null;
        Moment from = switch (rule.effective().basis()) {
            case PASSAGE -> history.passage();
            case APPROVAL -> law;
            case PUBLICATION -> law == null ? null : history.lawPublished();
            case FIXED_DATE -> null;
        };
        return from == null ? rule.effective().day() : from.day(calendar.zone()).plusDays(rule.effective().n());
    }

    /** Where returning it unsigned means yes, that makes it law; where the mayor has no part, the vote. */
    private Moment law(History history) {
        if (history.law() != null) return history.law();
        if (!rule.mayorRole().signs()) return history.ended() == null ? history.passage() : null;
        return rule.onLapse() == OnLapse.RETURNED_UNSIGNED_IS_APPROVAL && history.veto() == null && history.lapse() == null ? history.act() : null;
    }

    private State state(Instant now, History history, Settled settled, Moment trigger, ZonedDateTime deadline, ZonedDateTime actBy, Set<Warning> warnings) {
        if (!rule.mayorRole().signs()) return State.NOT_APPLICABLE;
        if (history.act() != null) return acted(history.act(), settled, deadline, actBy, warnings);
        if (history.lapse() != null || settled.lapsed()) return State.LAPSED;
        if (history.ended() != null) return died(history.ended(), trigger, deadline) ? State.LAPSED : State.NOT_APPLICABLE;
        if (trigger == null) return State.NOT_STARTED;
        LocalDate today = now.atZone(calendar.zone()).toLocalDate();
        if (deadline != null && new Moment(now, false).misses(deadline)) warnings.add(Warning.OVERDUE);
        else if (rule.suspends() && rule.clock() != null && calendar.recess(today, rule.clock().body())) return State.SUSPENDED;
        return actBy != null && actBy.toLocalDate().equals(today) && !warnings.contains(Warning.OVERDUE) ? State.DUE_TODAY : State.RUNNING;
    }

    /** Whether it failed because the mayor was silent. */
    private boolean died(Moment ended, Moment trigger, ZonedDateTime deadline) {
        return trigger != null && deadline != null && onLapse(trigger, deadline) == OnLapse.POCKET_VETO && !ended.day(calendar.zone()).isBefore(deadline.toLocalDate());
    }

    private static State acted(Moment act, Settled settled, ZonedDateTime deadline, ZonedDateTime actBy, Set<Warning> warnings) {
        if (deadline != null && act.misses(deadline)) warnings.add(Warning.ACTED_LATE);
        else if (actBy != null && act.misses(actBy)) warnings.add(Warning.ACTED_BETWEEN_READINGS);
        boolean doubtful = warnings.contains(Warning.ACTED_LATE) || warnings.contains(Warning.ACTED_BETWEEN_READINGS);
        return doubtful && !settled.actCounts() ? State.DISPUTED : State.ACTED;
    }
}
