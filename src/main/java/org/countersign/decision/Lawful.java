package org.countersign.decision;

import java.util.EnumSet;
import java.util.Set;
import org.countersign.charter.SigningRule;
import org.countersign.clock.OnLapse;
import org.countersign.clock.Rule;
import org.countersign.clock.Warning;
import org.countersign.platform.Invalid;
import org.countersign.platform.Refused;
import org.countersign.signing.MayorsClock;

/**
 * What the rule of a measure lets become of it (features.md 65): where the mayor has no veto none is offered, and silence brings what the charter
 * says of silence. Where no rule is told, anything can. Whoever knows the rule to be wrong records the action itself, and mends the rule.
 */
record Lawful(MayorsClock clock) {

    Set<Outcome> outcomes() {
        Set<Outcome> all = EnumSet.allOf(Outcome.class);
        if (clock.rule() == null) return all;
        Rule rule = clock.rule().rule();
        if (!rule.mayorRole().signs()) return EnumSet.noneOf(Outcome.class);
        if (rule.mayorRole() == Rule.MayorRole.SIGNS_NO_VETO) all.removeIf(Outcome::objects);
        if (rule.itemVeto() == Rule.ItemVeto.NONE) all.remove(Outcome.ITEM_VETOED);
        if (rule.onLapse() != null) all.remove(rule.onLapse() == OnLapse.POCKET_VETO ? Outcome.BECAME_LAW : Outcome.POCKETED);
        return all;
    }

    /** @throws Refused where the rule does not let it, or the time of the mayor still runs @throws Invalid where a veto has no objections */
    void check(Ruling ruling) {
        if (!outcomes().contains(ruling.outcome())) throw new Refused("decision.unlawful", String.valueOf(clock.rule().id()));
        if (!ruling.outcome().isAct() && clock.standing().state().waits() && !clock.standing().warns(Warning.OVERDUE)) throw new Refused("decision.timeRuns");
        if (ruling.outcome().objects() && ruling.reasons() == null && asksObjections(clock.rule())) throw new Invalid("reasons", "decision.reasons.needed");
    }

    private static boolean asksObjections(SigningRule rule) { return rule != null && Boolean.TRUE.equals(rule.told().json().get("objectionsRequired")); }
}
