package org.countersign.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.countersign.charter.Rules;
import org.countersign.charter.SigningRule;
import org.countersign.charter.Told;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.Ordinances;

/** What a rule that is not told yet would have said of the measures there were. */
@ApplicationScoped
@Transactional
public class Effects {
    /** The newest measures are looked at; older ones say nothing new of a rule. */
    private static final int MOST = 500, SHOWN = 50;

    @Inject Ordinances ordinances;
    @Inject Clocks clocks;
    @Inject Rules rules;

    List<RuleEffect> of(Told told, ClockWords words) {
        rules.mayWrite();
        List<Ordinance> measures = ordinances.find(null, Long.MAX_VALUE, MOST).stream().filter(each -> each.measureClass() == told.measureClass()).toList();
        List<MayorsClock> now = clocks.under(null, measures), then = clocks.under(SigningRule.proposed(told), measures);
        List<RuleEffect> effects = new ArrayList<>();
        for (int at = 0; at < measures.size() && effects.size() < SHOWN; at++)
            if (now.get(at).trigger() != null || then.get(at).trigger() != null) effects.add(new RuleEffect(measures.get(at).fileNumber().value(), measures.get(at).title(), words.effect(now.get(at)), words.effect(then.get(at))));
        return effects;
    }
}
