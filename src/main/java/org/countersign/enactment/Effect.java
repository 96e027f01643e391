package org.countersign.enactment;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.countersign.action.ActionType;
import org.countersign.action.Stage;
import org.countersign.enactment.Finding.Code;

/** From the law to its effect: publication, the voters' time, and the day. */
final class Effect {
    private static final Set<Stage> DEAD = EnumSet.of(Stage.POCKETED, Stage.VETO_SUSTAINED, Stage.FAILED, Stage.WITHDRAWN, Stage.REPEALED);

    private final EnactmentRule rule;
    private final Course course;
    private final List<Finding> findings;
    private LocalDate publishBy;
    private LocalDate until;
    private LocalDate on;

    Effect(EnactmentRule rule, Course course, List<Finding> findings) {
        this.rule = rule;
        this.course = course;
        this.findings = findings;
    }

    void look() {
        on = course.clock().effectiveOn();
        if (rule.urgency() != null && course.passed() != null && !over()) say(Code.URGENCY, rule.urgency());
        if (course.law() == null) return;
        LocalDate published = course.firstSince(ActionType.PUBLISHED, course.law());
        if (rule.publication().required()) publication(published);
        if (rule.referendum() != null) referendum(published);
        LocalDate suspended = course.firstSince(ActionType.SUSPENDED, course.law()), again = course.firstSince(ActionType.EFFECTIVE, suspended);
        if (suspended != null && again == null) on = null;
    }

    /** Whether it takes effect no more, or has. */
    private boolean over() {
        return DEAD.contains(course.standing().stage()) || on != null && !on.isAfter(course.today());
    }

    private void publication(LocalDate published) {
        publishBy = rule.publication().within() == null ? null : course.law().plusDays(rule.publication().within());
        boolean late = publishBy != null && (published == null ? course.today() : published).isAfter(publishBy);
        if (published == null && publishBy == null) say(Code.TO_PUBLISH);
        else if (published == null) say(late ? Code.PUBLICATION_OVERDUE : Code.PUBLISH_BY, publishBy);
        else if (late) say(Code.PUBLISHED_LATE, publishBy);
    }

    private void referendum(LocalDate published) {
        Referendum asked = rule.referendum();
        if (asked.days() == null || asked.from() == null) {
            say(Code.REFERENDUM_IN_WORDS, asked.words() == null ? "" : asked.words());
            return;
        }
        LocalDate from = switch (asked.from()) {
            case PUBLICATION -> published;
            case PASSAGE -> course.passed();
            case APPROVAL, FIXED_DATE -> course.law();
        };
        if (from == null) {
            say(Code.REFERENDUM_NOT_BEGUN, asked.days());
            if (asked.suspends()) on = null;
            return;
        }
        until = from.plusDays(asked.days());
        say(course.today().isAfter(until) ? Code.REFERENDUM_OVER : Code.REFERENDUM_OPEN, until);
        filed(asked, from);
    }

    /** What was asked for in time stops the effect until the voters have spoken; what nobody asked for holds it until the time is over. */
    private void filed(Referendum asked, LocalDate from) {
        LocalDate filed = course.firstSince(ActionType.REFERENDUM_FILED, from);
        if (filed != null && filed.isAfter(until)) say(Code.REFERENDUM_LATE, until);
        if (!asked.suspends()) return;
        if (filed != null && !filed.isAfter(until)) {
            say(Code.EFFECT_SUSPENDED);
            on = course.firstSince(ActionType.EFFECTIVE, filed);
        } else if (on != null && !on.isAfter(until)) {
            on = until.plusDays(1);
            say(Code.EFFECT_HELD, on);
        }
    }

    private void say(Code code, Object... values) { findings.add(Finding.of(code, values)); }

    LocalDate publishBy() { return publishBy; }

    LocalDate referendumUntil() { return until; }

    LocalDate effectiveOn() { return on; }
}
