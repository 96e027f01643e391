package org.countersign.enactment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.countersign.action.ActionType;
import org.countersign.action.Deed;
import org.countersign.action.Stage;
import org.countersign.clock.OverrideRule;
import org.countersign.clock.OverrideWindow;
import org.countersign.enactment.Finding.Code;

/** From a veto to its end. */
final class Overridden {
    private final EnactmentRule rule;
    private final Course course;
    private final List<Finding> findings = new ArrayList<>();

    Overridden(EnactmentRule rule, Course course) {
        this.rule = rule;
        this.course = course;
    }

    List<Finding> findings() {
        Deed veto = course.first(EnumSet.of(ActionType.EXECUTIVE_VETO, ActionType.EXECUTIVE_VETO_LINE_ITEM));
        if (veto == null) return findings;
        boolean open = course.standing().stage() == Stage.VETOED || course.standing().stage() == Stage.ITEM_VETOED;
        if (rule.returnTo() != null && open) say(Code.RETURN_TO, rule.returnTo());
        if (rule.objectionsPublished() && course.firstSince(ActionType.PUBLISHED, course.day(veto)) == null) say(Code.OBJECTIONS_UNPUBLISHED);
        OverrideWindow window = course.clock().override();
        List<Deed> votes = course.deeds().stream().filter(deed -> deed.type() == ActionType.VETO_OVERRIDE_PASSAGE || deed.type() == ActionType.VETO_OVERRIDE_FAILURE).toList();
        if (window != null) votes.forEach(vote -> look(vote, window));
        OverrideRule override = course.rule().override();
        if (override != null && override.oneVoteOnly()) {
            if (votes.size() > 1) say(Code.OVERRIDE_TWICE, votes.size());
            else if (open && votes.isEmpty()) say(Code.ONE_VOTE_ONLY);
        }
        if (open && votes.isEmpty() && !rule.excluded().isEmpty()) say(Code.WHO_DOES_NOT_VOTE, String.join(", ", rule.excluded()));
        boolean over = window != null && window.latest() != null && course.today().isAfter(window.latest());
        if (over && rule.lost() && votes.stream().noneMatch(vote -> vote.type() == ActionType.VETO_OVERRIDE_PASSAGE)) say(Code.OVERRIDE_TIME_OVER, window.latest());
        return findings;
    }

    private void look(Deed vote, OverrideWindow window) {
        LocalDate day = course.day(vote);
        if (window.earliest() != null && day.isBefore(window.earliest())) say(Code.OVERRIDE_TOO_SOON, window.earliest());
        if (window.latest() != null && day.isAfter(window.latest())) say(Code.OVERRIDE_TOO_LATE, window.latest());
        Integer yes = vote.vote() == null ? null : vote.vote().figures().yes();
        if (vote.type() == ActionType.VETO_OVERRIDE_PASSAGE && yes != null && window.votesNeeded() != null && yes < window.votesNeeded()) say(Code.OVERRIDE_SHORT, yes, window.votesNeeded());
    }

    private void say(Code code, Object... values) { findings.add(Finding.of(code, values)); }
}
