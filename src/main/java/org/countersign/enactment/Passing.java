package org.countersign.enactment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.countersign.action.ActionType;
import org.countersign.action.Deed;
import org.countersign.action.Oddity;
import org.countersign.action.Stage;
import org.countersign.clock.Rule.OnAdjournment;
import org.countersign.enactment.Finding.Code;

/** From the first vote to what the mayor did. */
final class Passing {
    private static final Set<ActionType> VOTES = EnumSet.of(ActionType.READING_1, ActionType.READING_2, ActionType.READING_3, ActionType.PASSAGE, ActionType.CONCURRENCE);
    private static final Pattern ACTING = Pattern.compile("(?i).*\\b(acting mayor|mayor pro tem|alcalde en funciones).*");

    private final EnactmentRule rule;
    private final Course course;
    private final List<Finding> findings = new ArrayList<>();

    Passing(EnactmentRule rule, Course course) {
        this.rule = rule;
        this.course = course;
    }

    List<Finding> findings() {
        List<LocalDate> votes = votes();
        readings(votes);
        apart(votes);
        hearing();
        mayorsHearing();
        if (rule.hour()) hour();
        recall();
        acting();
        if (course.clock().adjourned() && course.clock().state().waits()) say(Code.TIME_BY_ADJOURNMENT, course.rule().clock().besides().adjourned(), course.rule().clock().span().n(), course.rule().clock().span().unit());
        if (course.clock().state().waits() && course.rule().onAdjournment() == OnAdjournment.RETURN_TO_CLERK_SUFFICES) say(Code.RETURN_TO_CLERK_SUFFICES);
        return findings;
    }

    private void say(Code code, Object... values) { findings.add(Finding.of(code, values)); }

    /** The days it was voted on and not lost, up to the passage. */
    private List<LocalDate> votes() {
        LocalDate passed = course.passed();
        return course.deeds().stream().filter(deed -> VOTES.contains(deed.type()) && (deed.vote() == null || !deed.vote().lost())).map(course::day).filter(day -> passed == null || !day.isAfter(passed)).distinct().toList();
    }

    private void readings(List<LocalDate> votes) {
        Readings readings = rule.readings();
        boolean seldom = course.standing().oddities().contains(Oddity.VOTED_TOO_SELDOM), pending = course.standing().stage() == Stage.VOTED_ONCE || course.standing().stage() == Stage.BEFORE_COUNCIL && !votes.isEmpty();
        int needed = Math.max(readings.required(), readings.alone() == null ? 1 : 2);
        if (seldom) say(Code.READINGS_TOO_FEW, votes.size(), needed);
        else if (pending && needed > 1) {
            say(Code.FURTHER_VOTE, Math.min(votes.size(), needed), needed);
            LocalDate last = votes.get(votes.size() - 1);
            if (readings.least() != null) say(Code.VOTE_NOT_BEFORE, last.plusDays(readings.least()));
            if (readings.most() != null) say(Code.VOTE_NOT_AFTER, last.plusDays(readings.most()));
        }
        if ((seldom || pending && needed > 1) && readings.waiver() != null) say(Code.WAIVER, readings.waiver());
    }

    private void apart(List<LocalDate> votes) {
        Readings readings = rule.readings();
        for (int at = 1; at < votes.size(); at++) {
            long days = ChronoUnit.DAYS.between(votes.get(at - 1), votes.get(at));
            if (readings.least() != null && days < readings.least()) say(Code.READINGS_TOO_CLOSE, days, readings.least());
            if (readings.most() != null && days > readings.most()) say(Code.READINGS_TOO_FAR, days, readings.most());
        }
    }

    private void hearing() {
        LocalDate passed = course.passed();
        boolean held = course.heard() || course.all(ActionType.HEARING_HELD).map(course::day).anyMatch(day -> passed != null && !day.isAfter(passed));
        if (rule.readings().hearing() && passed != null && !held) say(Code.HEARING_MISSING);
    }

    /** Between the passage and the signature. */
    private void mayorsHearing() {
        if (!rule.hearing() || course.passed() == null) return;
        Deed signed = course.first(EnumSet.of(ActionType.EXECUTIVE_SIGNATURE));
        LocalDate held = course.firstSince(ActionType.HEARING_HELD, course.passed());
        if (signed != null && (held == null || held.isAfter(course.day(signed)))) say(Code.MAYOR_HEARING_MISSING);
        if (held != null || !course.clock().state().waits()) return;
        say(Code.MAYOR_HEARING_DUE, rule.notice() == null ? 0 : rule.notice());
    }

    private void hour() {
        boolean known = Stream.of(course.standing().presentment().orElse(null), course.first(Course.ACTS)).filter(Objects::nonNull).noneMatch(Deed::dateOnly);
        if (!known) say(Code.HOUR_MISSING);
    }

    private void recall() {
        Optional<Deed> back = course.standing().presentment().flatMap(presented -> course.all(ActionType.WITHDRAWAL).filter(deed -> !course.day(deed).isBefore(course.day(presented))).findFirst());
        if (back.isEmpty() || course.first(Course.ACTS) != null && !back.get().at().isBefore(course.first(Course.ACTS).at())) return;
        if (Boolean.FALSE.equals(rule.recall())) say(Code.RECALL_NOT_ALLOWED);
        else say(Code.RECALLED, course.day(back.get()));
    }

    private void acting() {
        Deed act = course.first(Course.ACTS);
        if (act == null || act.body() == null || rule.acting() == null || !isActing(act.body())) return;
        if (rule.acting().allowed() == Acting.Allowed.NONE) say(Code.ACTING_NOT_ALLOWED);
        if (rule.acting().allowed() != Acting.Allowed.AFTER_N_DAYS_ABSENCE) return;
        if (rule.acting().untold()) say(Code.ACTING_AFTER_UNTOLD);
        else say(Code.ACTING_AFTER_DAYS, rule.acting().n());
    }

    /** By the words for whoever acts for a mayor, or as the rule names them. */
    private boolean isActing(String body) {
        String who = rule.acting().who() == null ? "" : rule.acting().who().strip().replaceFirst("(?i)^the\\s+", "");
        return ACTING.matcher(body).matches() || !who.isEmpty() && Pattern.compile("(?iu)(?<!\\p{L})" + Pattern.quote(who) + "(?!\\p{L})").matcher(body).find();
    }
}
