package org.countersign.decision;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.countersign.charter.SigningRule;
import org.countersign.clock.OnLapse;
import org.countersign.clock.Rule;
import org.countersign.clock.Warning;
import org.countersign.enactment.Acting;
import org.countersign.platform.Invalid;
import org.countersign.platform.Refused;
import org.countersign.signing.MayorsClock;

/**
 * What the rule of a measure lets become of it (features.md 65): where the mayor has no veto none is offered, and silence brings what the charter
 * says of silence. Where no rule is told, anything can. Whoever knows the rule to be wrong records the action itself, and mends the rule.
 */
record Lawful(MayorsClock clock, ZoneId zone) {

    Set<Outcome> outcomes() {
        if (clock.ordinance().measureClass().isOfMayor()) return EnumSet.of(Outcome.SIGNED);
        Set<Outcome> all = EnumSet.allOf(Outcome.class);
        if (clock.rule() == null) return all;
        Rule rule = clock.rule().rule();
        if (!rule.mayorRole().signs()) return EnumSet.noneOf(Outcome.class);
        if (rule.mayorRole() == Rule.MayorRole.SIGNS_NO_VETO) all.removeIf(Outcome::objects);
        if (rule.itemVeto() == Rule.ItemVeto.NONE) all.remove(Outcome.ITEM_VETOED);
        if (rule.onLapse() != null) all.remove(clock.standing().onLapse() == OnLapse.POCKET_VETO ? Outcome.BECAME_LAW : Outcome.POCKETED);   // as it stands: a council that adjourned may have changed it
        return all;
    }

    /** @throws Refused where the rule does not let it, or the time of the mayor still runs @throws Invalid where a veto has no objections */
    void check(Ruling ruling) {
        if (!outcomes().contains(ruling.outcome())) throw clock.rule() == null ? new Refused("decision.orderIsSigned") : new Refused("decision.unlawful", String.valueOf(clock.rule().id()));
        if (!ruling.outcome().isAct() && clock.standing().state().waits() && !clock.standing().warns(Warning.OVERDUE)) throw new Refused("decision.timeRuns");
        if (ruling.acting() != null && clock.rule() != null && clock.rule().enactment().acting() != null) check(ruling, clock.rule().enactment().acting());
        if (ruling.outcome().objects() && ruling.reasons() == null && asksObjections(clock.rule())) throw new Invalid("reasons", "decision.reasons.needed");
    }

    /** Nobody acts for a mayor who is not away long enough. */
    private void check(Ruling ruling, Acting rule) {
        if (rule.allowed() == Acting.Allowed.NONE) throw new Refused("decision.acting.none", String.valueOf(clock.rule().id()));
        LocalDate since = ruling.acting().absentSince();
        if (since == null && rule.allowed() == Acting.Allowed.AFTER_N_DAYS_ABSENCE) throw new Invalid("absentSince", "field.required");
        if (since != null && ruling.on(zone).isBefore(rule.from(since))) throw new Refused("decision.acting.early", rule.from(since).toString());
    }

    private static boolean asksObjections(SigningRule rule) { return rule != null && Boolean.TRUE.equals(rule.told().json().get("objectionsRequired")); }
}
