package org.countersign.signing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.countersign.action.ActionType;
import org.countersign.charter.SigningRule;
import org.countersign.clock.Calendar;
import org.countersign.clock.Clock;
import org.countersign.clock.History;
import org.countersign.clock.Rule;
import org.countersign.clock.Standing;
import org.countersign.clock.State;
import org.countersign.clock.Terms;
import org.countersign.clock.Warning;
import org.countersign.enactment.Enacting;
import org.countersign.enactment.EnactmentRule;
import org.countersign.ordinance.MeasureClass;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.OrdinanceAction;
import org.countersign.signing.ClockRuling.Kind;

/**
 * The clock of one measure as it stands now.
 *
 * @param rule the one in force when it was presented; null: none is told for measures of this class
 * @param trigger the action that started it; null: none yet @param rulings what the city clerk said of it, oldest first @param presentment null: not told @param enacting what follows from the rule beside the clock
 */
public record MayorsClock(Ordinance ordinance, SigningRule rule, OrdinanceAction trigger, Standing standing, Enacting enacting, List<ClockRuling> rulings, Presentment presentment) {
    static MayorsClock of(Past past, Book book, List<ClockRuling> rulings, Presentment presentment, Instant now) {
        if (past.ordinance().measureClass().isOfMayor()) return new MayorsClock(past.ordinance(), null, null, still(State.NOT_APPLICABLE, Set.of()), Enacting.of(past.ordinance().standing(past.zone())), rulings, presentment);
        SigningRule rule = last(rulings, Kind.OTHER_RULE).flatMap(said -> book.rule(said.ruleId())).or(() -> rule(past, book, now)).orElse(null);
        if (rule == null) return new MayorsClock(past.ordinance(), null, null, without(past), Enacting.of(past.ordinance().standing(past.zone())), rulings, presentment);
        Rule terms = rule.rule();
        EnactmentRule making = rule.enactment();
        org.countersign.action.Standing stands = past.ordinance().standing(past.zone(), making.readings().needs());
        Standing standing = new Clock(terms, book.calendar(), past.passage().map(OrdinanceAction::body).orElse(null)).at(now, past.history(stands, making), settled(rulings, past.zone()));
        boolean moved = confirmedOf(rulings).filter(said -> standing.deadline() == null || !standing.deadline().toInstant().equals(said.reckoned())).isPresent();
        Terms clock = terms.clock();
        return new MayorsClock(past.ordinance(), rule, standing.trigger() == null ? null : past.trigger(clock == null ? Terms.Start.PRESENTED : clock.start()).orElse(null), moved ? standing.warned(Warning.MOVED_SINCE_CONFIRMED) : standing,
                Enacting.under(making, past.course(stands, terms, standing, now)), rulings, presentment);
    }

    private static Standing without(Past past) {
        History history = past.history(past.ordinance().standing(past.zone()), EnactmentRule.NOT_TOLD);
        State state = history.act() != null ? State.ACTED : history.lapse() != null ? State.LAPSED : State.NOT_STARTED;
        return still(state, state == State.NOT_STARTED ? Set.of(Warning.NO_RULE) : Set.of());
    }

    private static Standing still(State state, Set<Warning> warnings) { return new Standing(state, null, null, null, List.of(), List.of(), null, null, null, null, null, false, warnings); }

    /** The rule in force at presentment; before it, at passage; before that, today. A clock that starts with the passage starts under the rule of that day. */
    private static Optional<SigningRule> rule(Past past, Book book, Instant now) {
        Optional<SigningRule> atPassage = past.passage().flatMap(action -> book.inForce(past, action));
        if (atPassage.map(SigningRule::rule).filter(rule -> rule.clock() != null && rule.clock().start() == Terms.Start.PASSAGE).isPresent()) return atPassage;
        Optional<OrdinanceAction> presented = past.presented().or(() -> past.trigger(Terms.Start.RECEIVED_STAMP));
        if (presented.isPresent()) return book.inForce(past, presented.get());
        return past.passage().isPresent() ? atPassage : book.inForce(past.ordinance().measureClass(), now.atZone(past.zone()).toLocalDate(), now);
    }

    private static Clock.Settled settled(List<ClockRuling> rulings, ZoneId zone) {
        ZonedDateTime deadline = last(rulings, Kind.OVERRIDDEN).map(said -> said.deadline().atZone(zone)).orElse(null);
        return new Clock.Settled(deadline, last(rulings, Kind.LAPSED).isPresent(), last(rulings, Kind.ACT_COUNTS).isPresent());
    }

    private static Optional<ClockRuling> last(List<ClockRuling> rulings, Kind kind) { return rulings.stream().filter(said -> said.kind() == kind).reduce((earlier, later) -> later); }

    private static Optional<ClockRuling> confirmedOf(List<ClockRuling> rulings) {
        return rulings.stream().filter(said -> said.kind() == Kind.CONFIRMED || said.kind() == Kind.OVERRIDDEN || said.kind() == Kind.OTHER_RULE).reduce((earlier, later) -> later).filter(said -> said.kind() == Kind.CONFIRMED);
    }

    /** With which the city clerk confirmed the date or set another; none: nobody yet. */
    public Optional<ClockRuling> confirmed() { return rulings.stream().filter(said -> said.kind() == Kind.CONFIRMED || said.kind() == Kind.OVERRIDDEN).reduce((earlier, later) -> later); }

    public boolean verified() { return rule != null && rule.isVerified(); }

    /** Whether the rule leaves the mayor this way; each, where no rule is told. */
    public boolean offers(ActionType outcome) {
        if (rule == null) return true;
        Rule said = rule.rule();
        return switch (outcome) {
            case EXECUTIVE_SIGNATURE -> said.mayorRole().signs();
            case EXECUTIVE_VETO -> said.mayorRole() == Rule.MayorRole.SIGNS_AND_MAY_VETO;
            case EXECUTIVE_VETO_LINE_ITEM -> said.itemVeto() != Rule.ItemVeto.NONE;
            case EXECUTIVE_RETURN_UNSIGNED -> said.mayorRole().signs() && (said.clock() == null || said.onLapse().makesLaw());
            case BECAME_LAW -> said.mayorRole().signs() && (said.clock() == null || standing.onLapse().makesLaw());
            case POCKET_VETO -> said.mayorRole().signs() && (said.clock() == null || !standing.onLapse().makesLaw());
            default -> true;
        };
    }

    /** The last instant at which the mayor is surely in time, and still waited for. */
    public Optional<Instant> due() { return standing.state().waits() && standing.actBy() != null ? Optional.of(standing.actBy().toInstant()) : Optional.empty(); }

    /** What rules and days a clock is read by, at one moment. */
    record Book(List<SigningRule> rules, Calendar calendar) {
        Optional<SigningRule> rule(Long id) { return rules.stream().filter(rule -> rule.id().equals(id)).findFirst(); }

        Optional<SigningRule> inForce(Past past, OrdinanceAction action) {
            return inForce(past.ordinance().measureClass(), action.at().atZone(past.zone()).toLocalDate(), past.known(action));
        }

        Optional<SigningRule> inForce(MeasureClass kind, LocalDate on, Instant known) {
            return SigningRule.inForce(rules.stream().filter(rule -> rule.measureClass() == kind).toList(), on, known);
        }
    }
}
