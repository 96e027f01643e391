package org.countersign.signing;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.countersign.action.ActionType;
import org.countersign.action.Deed;
import org.countersign.action.RollCall;
import org.countersign.action.Stage;
import org.countersign.action.Standing;
import org.countersign.action.StandingReader;
import org.countersign.clock.History;
import org.countersign.clock.Moment;
import org.countersign.clock.Rule;
import org.countersign.clock.Terms;
import org.countersign.clock.Warning;
import org.countersign.enactment.Course;
import org.countersign.enactment.EnactmentRule;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.OrdinanceAction;

/**
 * What was done with a measure, as far as its clock is concerned, out of the actions that stand. The last passage counts, because a text voted on
 * again is presented again; of several presentments after it the first, because a second delivery gives the mayor no more time.
 *
 * @param stamp when the mayor's office received what was presented with an action; null: not told
 * @param heard when the office first held a hearing on it; null: it held none
 * @param usualSeats of the council, where a roll call does not tell them; 0: not known
 */
record Past(Ordinance ordinance, ZoneId zone, Function<OrdinanceAction, Instant> stamp, Instant heard, int usualSeats) {
    private static final Set<ActionType> PASSES = EnumSet.of(ActionType.PASSAGE, ActionType.CONCURRENCE),
            ACTS = EnumSet.of(ActionType.EXECUTIVE_SIGNATURE, ActionType.EXECUTIVE_VETO, ActionType.EXECUTIVE_VETO_LINE_ITEM, ActionType.EXECUTIVE_RETURN_UNSIGNED),
            LAPSES = EnumSet.of(ActionType.BECAME_LAW, ActionType.POCKET_VETO),
            VETOES = EnumSet.of(ActionType.EXECUTIVE_VETO, ActionType.EXECUTIVE_VETO_LINE_ITEM),
            OVERRIDES = EnumSet.of(ActionType.VETO_OVERRIDE_PASSAGE, ActionType.VETO_OVERRIDE_FAILURE),
            ENDS = EnumSet.of(ActionType.FAILURE, ActionType.WITHDRAWAL);

    Past(Ordinance ordinance, ZoneId zone, Function<OrdinanceAction, Instant> stamp, int usualSeats) { this(ordinance, zone, stamp, null, usualSeats); }

    /** @param stands by the number of votes of the rule: what is called a passage and is the first of several votes starts nothing */
    History history(Standing stands, EnactmentRule rule) {
        Optional<OrdinanceAction> act = first(ACTS), published = standing(EnumSet.of(ActionType.PUBLISHED)).filter(each -> act.map(done -> !moment(each).isBefore(moment(done), zone)).orElse(true)).findFirst();
        return new History(stands.stage() == Stage.VOTED_ONCE ? null : moment(passage()), moment(presented()), received(), moment(since(EnumSet.of(ActionType.ENROLLED)).findFirst()), moment(act), moment(first(LAPSES)), moment(first(VETOES)), moment(published), moment(ended(rule.recall())), law(), moment(lawPublished()), votes(), warnings());
    }

    /** A veto of items lets the rest be law; a whole one is overcome by the council alone. */
    private Moment law() {
        Optional<OrdinanceAction> act = first(ACTS), over = standing(EnumSet.of(ActionType.VETO_OVERRIDE_PASSAGE)).findFirst();
        ActionType done = act.map(OrdinanceAction::type).orElse(null);
        if (done == ActionType.EXECUTIVE_VETO) return moment(over);
        return done == null || done == ActionType.EXECUTIVE_RETURN_UNSIGNED ? moment(first(EnumSet.of(ActionType.BECAME_LAW))) : moment(act);
    }

    private Optional<OrdinanceAction> lawPublished() {
        Moment since = Optional.ofNullable(law()).orElse(moment(passage()));
        return since == null ? Optional.empty() : standing(EnumSet.of(ActionType.PUBLISHED)).filter(each -> !moment(each).isBefore(since, zone)).findFirst();
    }

    /** The last vote that passed it, before the mayor acted. */
    Optional<OrdinanceAction> passage() {
        Optional<OrdinanceAction> act = first(ACTS);
        return standing(PASSES).filter(each -> act.map(done -> !moment(done).isBefore(moment(each), zone)).orElse(true)).reduce((earlier, later) -> later);
    }

    Optional<OrdinanceAction> presented() { return presentments().findFirst(); }

    private Stream<OrdinanceAction> presentments() { return since(EnumSet.of(ActionType.EXECUTIVE_RECEIPT)); }

    private Stream<OrdinanceAction> since(Set<ActionType> types) {
        Optional<OrdinanceAction> passage = passage();
        return standing(types).filter(each -> passage.map(passed -> !moment(each).isBefore(moment(passed), zone)).orElse(true));
    }

    /** The presentment with the stamp of the mayor's office on it; where it was not stamped, what tells of the receipt. */
    private Optional<OrdinanceAction> receipt() {
        return presented().filter(action -> stamp.apply(action) != null).or(() -> since(EnumSet.of(ActionType.RECEIPT)).findFirst()).or(this::presented);
    }

    private Moment received() {
        return receipt().map(action -> stamp.apply(action) == null ? moment(action) : new Moment(stamp.apply(action), false)).orElse(null);
    }

    /** The action that started a clock of this kind. */
    Optional<OrdinanceAction> trigger(Terms.Start start) {
        return switch (start) {
            case PASSAGE -> passage();
            case PRESENTED -> presented();
            case RECEIVED_STAMP -> receipt();
        };
    }

    /** What the council takes back ends it, unless the charter does not let it once the mayor has it. */
    private Optional<OrdinanceAction> ended(Boolean recall) {
        Optional<OrdinanceAction> passage = passage();
        boolean kept = Boolean.FALSE.equals(recall) && presented().isPresent();
        return standing(ENDS).filter(each -> !kept || each.type() != ActionType.WITHDRAWAL || moment(each).isBefore(moment(presented()), zone)).filter(each -> passage.map(passed -> !moment(each).isBefore(moment(passed), zone)).orElse(true)).findFirst();
    }

    Course course(Standing stands, Rule rule, org.countersign.clock.Standing clock, Instant now) {
        List<Deed> deeds = StandingReader.inOrder(ordinance.actions().stream().filter(action -> !action.isSuperseded()).map(OrdinanceAction::deed).toList(), zone);
        boolean before = heard != null && stands.passage().filter(passage -> !heard.isAfter(passage.dateOnly() ? passage.at().plus(1, ChronoUnit.DAYS) : passage.at())).isPresent();
        return new Course(deeds, stands, rule, clock, now.atZone(zone).toLocalDate(), zone, before);
    }

    private Set<Warning> warnings() {
        Set<Warning> warnings = EnumSet.noneOf(Warning.class);
        boolean ever = standing(EnumSet.of(ActionType.EXECUTIVE_RECEIPT)).findAny().isPresent();
        if (ever && passage().isEmpty()) warnings.add(Warning.NO_PASSAGE);
        else if (ever && presented().isEmpty()) warnings.add(Warning.PRESENTED_BEFORE_PASSAGE);
        if (presentments().count() > 1) warnings.add(Warning.PRESENTED_TWICE);
        return warnings;
    }

    private History.Votes votes() {
        RollCall.Figures passed = passage().flatMap(OrdinanceAction::vote).map(RollCall::figures).orElse(null);
        RollCall.Figures over = standing(OVERRIDES).findFirst().flatMap(OrdinanceAction::vote).map(RollCall::figures).orElse(null), last = over == null ? passed : over;
        Integer seats = passed == null || passed.seats() == null ? usualSeats == 0 ? null : Integer.valueOf(usualSeats) : passed.seats();
        return new History.Votes(passed == null ? null : passed.yes(), present(passed), present(over), seats, last == null ? null : last.vacant());
    }

    private static Integer present(RollCall.Figures vote) {
        return vote == null || vote.yes() == null || vote.no() == null ? null : vote.yes() + vote.no() + (vote.abstain() == null ? 0 : vote.abstain());
    }

    /** When it became known here that this was done: when it was first recorded, however often it was corrected since. */
    Instant known(OrdinanceAction action) {
        return ordinance.actions().stream().filter(each -> each.supersededBy().filter(right -> right.id() != null && right.id().equals(action.id())).isPresent()).findFirst().map(this::known).orElse(action.recordedAt());
    }

    private Optional<OrdinanceAction> first(Set<ActionType> types) { return standing(types).findFirst(); }

    private Stream<OrdinanceAction> standing(Set<ActionType> types) { return ordinance.actions().stream().filter(action -> types.contains(action.type()) && !action.isSuperseded()); }

    private static Moment moment(OrdinanceAction action) { return new Moment(action.at(), action.dateOnly()); }

    private static Moment moment(Optional<OrdinanceAction> action) { return action.map(Past::moment).orElse(null); }
}
