package org.countersign.signing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.countersign.action.Oddity;
import org.countersign.action.Standing;
import org.countersign.clock.Rule;
import org.countersign.clock.State;
import org.countersign.clock.Warning;
import org.countersign.platform.When;
import org.countersign.platform.Words;

/** A clock as pages show it, in the reader's words. */
public record ClockView(MayorsClock clock, ClockWords words) {
    public static ClockView of(MayorsClock clock, ZoneId zone, Locale locale) { return new ClockView(clock, new ClockWords(Words.in(locale), new When(zone, locale))); }

    /** @param counted whether it counts @param last the deadline falls on it */
    public record Line(String day, boolean counted, String why, boolean last) {}

    public record Said(String what, String by, String when, String why) {}

    public String state() { return words.state(clock.standing()); }

    /** Until when the mayor is surely in time; empty where no time runs or nobody knows. */
    public String actBy() { return words.minute(clock.standing().actBy()); }

    public String deadline() { return words.minute(clock.standing().deadline()); }

    /** Whether one reading of the charter ends it before the rule's own. */
    public boolean differs() { return clock.standing().warns(Warning.READINGS_DIFFER); }

    public boolean waits() { return clock.standing().state().waits(); }

    public boolean overdue() { return clock.standing().warns(Warning.OVERDUE); }

    public boolean doubtful() { return clock.standing().state() == State.DISPUTED; }

    /** Whether it passed and is to be presented. */
    public boolean toPresent() { return clock.standing().state() == State.NOT_STARTED && clock.ordinance().decidedAt().isEmpty(); }

    public boolean ruled() { return clock.rule() != null; }

    public boolean verified() { return clock.verified(); }

    public Long ruleId() { return clock.rule() == null ? null : clock.rule().id(); }

    public String silence() { return words.silence(clock); }

    public String override() { return words.override(clock); }

    public String window() { return words.window(clock); }

    public List<String> options() { return waits() ? words.options(clock) : List.of(); }

    /** What does not fit, of the clock and of what lies beside it. */
    public List<String> warnings() { return Stream.concat(words.warnings(clock.standing()).stream(), findings(true)).toList(); }

    /** What follows from the rule beside the clock. */
    public List<String> findings() { return findings(false).toList(); }

    private Stream<String> findings(boolean warning) { return clock.enacting().findings().stream().filter(each -> each.warns() == warning).map(words::finding); }

    /** How far it has come by its rule. */
    public Standing standing() { return clock.enacting().standing(); }

    public List<Oddity> oddities() { return List.copyOf(standing().oddities()); }

    /** What started it and when; empty: nothing yet. */
    public String trigger() { return clock.trigger() == null ? "" : words.started(clock); }

    public String presentBy() { return words.minute(clock.standing().presentBy()); }

    /** Both names and the stamp; empty where not told. */
    public String hands() { return clock.presentment() == null ? "" : words.hands(clock.presentment()); }

    public String effectiveOn() { return clock.enacting().effectiveOn() == null || !verified() ? "" : words.when().day(clock.enacting().effectiveOn()); }

    public List<Line> days() {
        LocalDate end = clock.standing().deadline() == null ? null : clock.standing().deadline().toLocalDate();
        return clock.standing().days().stream().map(day -> new Line(words.when().day(day.day()), day.counted(), words.why(day), day.day().equals(end))).toList();
    }

    public List<Said> readings() { return clock.standing().readings().stream().map(end -> new Said(end.reading(), null, words.minute(end.deadline()), null)).toList(); }

    /** What the city clerk said, oldest first. */
    public List<Said> said() {
        return clock.rulings().stream().map(ruling -> new Said(words.ruling(ruling), ruling.recordedBy(), words.when().minute(ruling.recordedAt()), ruling.why())).toList();
    }

    /** Whether the mayor votes in the council or has no part in it. */
    public boolean apart() { return clock.rule() != null && (clock.rule().rule().mayorRole() == Rule.MayorRole.NO_ROLE || clock.rule().rule().mayorRole() == Rule.MayorRole.MEMBER_OF_COUNCIL); }
}
