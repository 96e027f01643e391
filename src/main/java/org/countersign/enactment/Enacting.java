package org.countersign.enactment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.countersign.action.Standing;

/**
 * How the making of one measure stands under its rule.
 *
 * @param standing how far it has come, by the rule's own number of votes
 * @param findings what follows, in the order in which a measure goes
 * @param publishBy null: not told, or no law yet @param referendumUntil the last day voters may ask for a vote; null: not known
 * @param effectiveOn when it takes effect, held where a referendum holds it; null: not known, or never
 */
public record Enacting(Standing standing, List<Finding> findings, LocalDate publishBy, LocalDate referendumUntil, LocalDate effectiveOn) {

    /** Where no rule is told, or none applies. */
    public static Enacting of(Standing standing) { return new Enacting(standing, List.of(), null, null, null); }

    public static Enacting under(EnactmentRule rule, Course course) {
        List<Finding> findings = new ArrayList<>(new Passing(rule, course).findings());
        findings.addAll(new Overridden(rule, course).findings());
        Effect effect = new Effect(rule, course, findings);
        effect.look();
        return new Enacting(course.standing(), List.copyOf(findings), effect.publishBy(), effect.referendumUntil(), effect.effectiveOn());
    }
}
